package crossfoot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    private static String[] option(int moment) {
        return new String[] {AGENT, "-D" + KillAtCommit.MOMENT + "=" + moment};
    }

    @Test
    void killed_before_and_behind_commits() throws Exception {
        Sample tiny = Sample.tiny(shared);
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
        Sample monthEnd = Sample.monthEnd(shared);
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
}
