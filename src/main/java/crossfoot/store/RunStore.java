package crossfoot.store;

import crossfoot.core.report.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of the runs: what they read, how they ended, what they published. */
public final class RunStore {
    /** RUNNING while its process lives, or after it was killed. */
    public enum Status {
        RUNNING,
        DONE,
        FAILED,
        STOPPED
    }

    /**
     * One run.
     *
     * @param failedStep the step that failed or was stopped in; empty otherwise
     * @param exitCode −1 while it has none
     */
    public record Run(
            long no,
            String inputs,
            String inputFolder,
            String configFolder,
            String outputFolder,
            String years,
            Instant startedAt,
            @Nullable Instant endedAt,
            String host,
            long pid,
            Status status,
            String failedStep,
            String message,
            Standing standing,
            int exitCode) {}

    /**
     * Where a run reads and writes.
     *
     * @param inputs the hash of all that it reads
     * @param years the years it publishes, with commas between; empty = all
     */
    public record Places(String inputs, String inputFolder, String configFolder, String outputFolder, String years) {}

    static final List<String> TABLES = List.of("run_input", "published_file", "run");

    private final JdbcClient jdbc;

    public RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a run: its inputs are path → SHA-256. Returns its number. */
    public long begin(Places places, Map<String, String> inputs, Instant now) {
        long no = jdbc.sql("select coalesce(max(run_no), 0) + 1 from run")
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into run (run_no, inputs, input_folder, config_folder, output_folder, years, started_at, host,"
                                + " pid, status, failed_step, message, exit_code) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', -1)")
                .params(
                        no,
                        places.inputs(),
                        places.inputFolder(),
                        places.configFolder(),
                        places.outputFolder(),
                        places.years(),
                        Timestamp.from(now),
                        host(),
                        ProcessHandle.current().pid(),
                        Status.RUNNING.name())
                .update();
        inputs.forEach((path, sha256) -> jdbc.sql("insert into run_input values (?, ?, ?)")
                .params(no, path, sha256)
                .update());
        return no;
    }

    /** The name of this machine, as far as it says it without asking others. */
    public static String host() {
        String name = System.getenv("HOSTNAME");
        try {
            return name == null
                    ? Files.readString(Path.of("/proc/sys/kernel/hostname")).strip()
                    : name;
        } catch (IOException noLinux) {
            return Objects.requireNonNullElse(System.getenv("COMPUTERNAME"), "localhost");
        }
    }

    /** Keeps what a run came to. */
    public void standing(long no, Standing standing) {
        jdbc.sql("update run set entries = ?, checks = ?, differences = ?, rejected = ?, unclassified = ?,"
                        + " unreadable = ? where run_no = ?")
                .params(
                        standing.entries(),
                        standing.checks(),
                        standing.differences(),
                        standing.rejected(),
                        standing.unclassified(),
                        standing.unreadable(),
                        no)
                .update();
    }

    /** How a run ended; {@code failedStep} and {@code message} are empty unless it failed or was stopped. */
    public record Ended(Status status, int exitCode, String failedStep, String message, Instant at) {}

    public void end(long no, Ended ended) {
        jdbc.sql("update run set status = ?, exit_code = ?, failed_step = ?, message = ?, ended_at = ?"
                        + " where run_no = ?")
                .params(
                        ended.status().name(),
                        ended.exitCode(),
                        ended.failedStep(),
                        ended.message(),
                        Timestamp.from(ended.at()),
                        no)
                .update();
    }

    /** Takes a run that did not end up again, in this process, which may know its folders by other paths. */
    public void resume(long no, Places places) {
        jdbc.sql("update run set status = ?, pid = ?, host = ?, input_folder = ?, config_folder = ?, output_folder = ?,"
                        + " ended_at = null, message = '', failed_step = '' where run_no = ?")
                .params(
                        Status.RUNNING.name(),
                        ProcessHandle.current().pid(),
                        host(),
                        places.inputFolder(),
                        places.configFolder(),
                        places.outputFolder(),
                        no)
                .update();
    }

    public Optional<Run> last() {
        return runs().stream().findFirst();
    }

    /** The last run that is done and has published. */
    public Optional<Run> lastDone() {
        return runs().stream()
                .filter(run ->
                        run.status() == Status.DONE && !published(run.no()).isEmpty())
                .findFirst();
    }

    /** Forgets that there was such a run. */
    public void forget(long no) {
        for (String table : TABLES) {
            jdbc.sql("delete from " + table + " where run_no = ?").param(no).update();
        }
    }

    /** All runs, the newest first. */
    public List<Run> runs() {
        return jdbc.sql("select * from run order by run_no desc")
                .query((row, n) -> run(row))
                .list();
    }

    private static Run run(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Run(
                row.getLong("run_no"),
                row.getString("inputs"),
                row.getString("input_folder"),
                row.getString("config_folder"),
                row.getString("output_folder"),
                row.getString("years"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("host"),
                row.getLong("pid"),
                Status.valueOf(row.getString("status")),
                row.getString("failed_step"),
                row.getString("message"),
                standing(row),
                row.getInt("exit_code"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("entries"),
                row.getLong("checks"),
                row.getLong("differences"),
                row.getLong("rejected"),
                row.getLong("unclassified"),
                row.getLong("unreadable"));
    }

    /** The inputs of a run: path → SHA-256, in order of the path. */
    public Map<String, String> inputs(long no) {
        Map<String, String> inputs = new TreeMap<>();
        jdbc.sql("select path, sha256 from run_input where run_no = ?")
                .param(no)
                .query(row -> {
                    inputs.put(row.getString(1), row.getString(2));
                });
        return inputs;
    }

    /** What a run has published: name → SHA-256, in order of the name. */
    public Map<String, String> published(long no) {
        Map<String, String> files = new TreeMap<>();
        jdbc.sql("select name, sha256 from published_file where run_no = ?")
                .param(no)
                .query(row -> {
                    files.put(row.getString(1), row.getString(2));
                });
        return files;
    }

    public void published(long no, Map<String, String> files) {
        jdbc.sql("delete from published_file where run_no = ?").param(no).update();
        files.forEach((name, sha256) -> jdbc.sql("insert into published_file values (?, ?, ?)")
                .params(no, name, sha256)
                .update());
    }
}
