package crossfoot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed at commits and at random moments; what the next run gives is what an unbroken one gives, byte for byte.
 * {@code -Dcrossfoot.kills=200} kills at so many random moments, {@code -Dcrossfoot.commits=all} around every
 * commit; {@code -Dcrossfoot.seed} chooses others.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("crossfoot.kills", 6);
    private static final int COMMITS_IN_SHORT = 4;
    private static final boolean EVERY_COMMIT = "all".equals(System.getProperty("crossfoot.commits"));
    private static final long SEED = Long.getLong("crossfoot.seed", 20_261_126);
    private static final int MOST_KILLS_A_ROUND = 3;
    private static final String AGENT = "-Djdk.attach.allowAttachSelf=true";

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    /** An input, and what an unbroken run makes of it. */
    private record Sample(Path input, Path config, Map<String, byte[]> unbroken) {
        static Sample of(Path input, Path config) throws Exception {
            Path output = Files.createTempDirectory(shared, "unbroken");
            Program program = new Program(input, config, output);
            assertThat(program.run(Program.MAIN)).endsWith("exit code 4");
            Map<String, byte[]> outputs = program.outputs();
            assertThat(outputs).containsKeys("summary.xlsx", "figures.json", "classified-ledger.csv", "report.html");
            return new Sample(input, config, outputs);
        }

        Program into(Path output) {
            return new Program(input, config, output);
        }

        void ends_as_an_unbroken_run(Program program, String when) throws Exception {
            assertThat(program.run(Program.MAIN)).as(when).containsPattern("exit code (4|0)$");
            assertThat(program.outputs()).as(when).containsExactlyEntriesOf(unbroken);
            remove(program.output());
        }
    }

    /** Untidy ledgers in many segments and slices. */
    private static Sample monthEnd() throws Exception {
        Path config = Files.createDirectories(shared.resolve("config"));
        Files.copy(Path.of("input-samples/month-end/config/rules.csv"), config.resolve("rules.csv"));
        Files.writeString(config.resolve("crossfoot.yml"), "segmentBytes: 1500\nsliceRows: 10\nworkers: 2\n");
        return Sample.of(Path.of("input-samples/month-end"), config);
    }

    /** As little as has everything: two slices, an overlap, a rejected row, a stated total. */
    private static Sample tiny() throws Exception {
        Path input = shared.resolve("tiny");
        Path config = Files.createDirectories(input.resolve("config"));
        Files.writeString(config.resolve("rules.csv"), "规则号,经济分类,归类\nA,301*,人员经费\nB,302*,公用经费\n");
        Files.writeString(config.resolve("crossfoot.yml"), "sliceRows: 3\nworkers: 1\n");
        Files.createDirectories(input.resolve("ledgers"));
        String header = "日期,凭证号,摘要,经济分类,金额\n";
        String shared = "2021-01-05,记-1,付办公费,30201 办公费,100.00\n";
        Files.writeString(
                input.resolve("ledgers/a.csv"),
                header + shared + "2021-01-06,记-2,付水费,30205 水费,50.00\n,,合计,,150.00\n2021-01-07,记-3,付电费,30206,1O\n");
        Files.writeString(input.resolve("ledgers/b.csv"), header + shared + "2021-02-01,记-4,工资,30101,7.25\n");
        return Sample.of(input, config);
    }

    private static String[] option(int moment) {
        return new String[] {AGENT, "-D" + KillAtCommit.MOMENT + "=" + moment};
    }

    @Test
    void killed_before_and_behind_commits() throws Exception {
        Sample tiny = tiny();
        String counting = tiny.into(folder.resolve("counting")).run(KillAtCommit.class.getName(), option(0));
        Matcher counted = Pattern.compile("moments=(\\d+)").matcher(counting);
        assertThat(counted.find()).as(counting).isTrue();
        int moments = Integer.parseInt(counted.group(1));
        assertThat(moments).isGreaterThan(40);
        List<Integer> all = IntStream.rangeClosed(1, moments).boxed().toList();
        List<Integer> chosen = EVERY_COMMIT
                ? all
                : new Random(SEED)
                        .ints(COMMITS_IN_SHORT, 1, moments + 1)
                        .boxed()
                        .toList();
        for (int moment : chosen) {
            Program program = tiny.into(folder.resolve("commit-" + moment));
            String said = program.run(KillAtCommit.class.getName(), option(moment));
            assertThat(said).as("moment " + moment).endsWith("exit code " + KillAtCommit.KILLED);
            tiny.ends_as_an_unbroken_run(program, "moment " + moment);
        }
        System.out.println("killed at " + chosen.size() + " of " + moments + " moments around commits");
    }

    @Test
    void killed_at_random_moments() throws Exception {
        Sample monthEnd = monthEnd();
        long before = System.nanoTime();
        monthEnd.ends_as_an_unbroken_run(monthEnd.into(folder.resolve("timed")), "timed");
        long tookNanos = System.nanoTime() - before;
        Random random = new Random(SEED);
        int killed = 0;
        int ended = 0;
        for (int round = 1; killed < KILLS; round++) {
            Program program = monthEnd.into(folder.resolve("round-" + round));
            for (int i = random.nextInt(MOST_KILLS_A_ROUND); i >= 0 && killed < KILLS; i--) {
                boolean politely = random.nextInt(5) == 0;
                if (kill(program, (long) (tookNanos * random.nextDouble()), politely)) {
                    killed++;
                } else {
                    ended++;
                }
            }
            monthEnd.ends_as_an_unbroken_run(program, "seed " + SEED + " round " + round);
        }
        System.out.println("killed at " + killed + " random moments, " + ended + " runs had ended before");
    }

    /** Kills it, or asks it to end, after this time; false if it has ended by itself. */
    private static boolean kill(Program program, long afterNanos, boolean politely) throws Exception {
        Process run = program.start(Program.MAIN);
        if (run.waitFor(afterNanos, TimeUnit.NANOSECONDS)) {
            return false;
        }
        if (!politely) {
            run.destroyForcibly();
            assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return true;
        }
        run.toHandle().destroy();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor(40, TimeUnit.SECONDS)).isTrue();
        // 143: before there was anything to stop; 0 and 4: it was done by then
        assertThat(run.exitValue()).as(said).isIn(7, 143, 4, 0);
        return true;
    }

    private static void remove(Path output) throws IOException {
        try (Stream<Path> all = Files.walk(output)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
