package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import crossfoot.server.Server;
import crossfoot.store.DatabaseServer;
import crossfoot.store.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that ends its connections in the middle of a run, as it does when it is started again. */
class ServerLostTest {
    private static final Path INPUT = Path.of("input-samples/month-end");

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    /** Loses the server when a step has begun, or with a slice: all connections, or such as a condition names. */
    private record Losing(String at, String which) implements Progress {
        private void lose() {
            Server.sql(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'crossfoot %'"
                            + which);
        }

        @Override
        public void step(String name, int number, int steps) {
            if (name.equals(at)) {
                lose();
            }
        }

        @Override
        public void expect(long bytes) {}

        @Override
        public void read(long rows, long bytes) {
            if (at.equals("slice")) {
                lose();
            }
        }

        @Override
        public void stepDone() {}
    }

    private static RunStore.Places into(Path output) {
        return new RunStore.Places("", INPUT.toString(), INPUT.resolve("config").toString(), output.toString(), "");
    }

    @BeforeAll
    static void run_once_unbroken() throws Exception {
        try (Workspace workspace = Workspace.open(StatePlace.in(shared.resolve("state")))) {
            new Launch(workspace, new Silence()).run(into(shared), Launch.Demand.PLAIN);
        }
    }

    @ParameterizedTest
    @CsvSource({"slice, true", "settle, false", "publish, true"})
    void ends_with_the_reason_and_the_next_run_goes_on(String at, boolean lockOnly) throws Exception {
        String which = lockOnly ? " and pid in (select pid from pg_locks where locktype = 'advisory')" : "";
        DatabaseServer server = new DatabaseServer(Server.address("lost_" + at), null);
        StatePlace place = new StatePlace(folder.resolve("state"), server);
        Throwable lost = catchThrowable(() -> {
            try (Workspace workspace = Workspace.open(place)) {
                new Launch(workspace, new Losing(at, which)).run(into(folder), Launch.Demand.PLAIN);
            }
        });
        assertThat(lost).isNotNull();
        assertThat(Reason.of(lost)).startsWith("ServerLost: ");
        assertThat(folder.resolve("figures.json")).doesNotExist();
        try (Workspace workspace = Workspace.open(place)) {
            assertThat(workspace.runs().last().map(RunStore.Run::status)).contains(RunStore.Status.RUNNING);
            Launch.Ending ending = new Launch(workspace, new Silence()).run(into(folder), Launch.Demand.PLAIN);
            assertThat(ending.exitCode()).isEqualTo(ExitCode.OPEN_ENTRIES);
        }
        for (String file : List.of("summary.xlsx", "figures.json", "classified-ledger.csv")) {
            assertThat(Files.mismatch(folder.resolve(file), shared.resolve(file)))
                    .isEqualTo(-1);
        }
    }
}
