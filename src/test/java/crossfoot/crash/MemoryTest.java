package crossfoot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Memory is used up at a statement of the database, which closes itself then, or in a slice: told as what it is, and
 * the next run gives what an unbroken one gives. {@code -Dcrossfoot.moments=all} for every moment.
 */
class MemoryTest {
    private static final int MOMENTS_IN_SHORT = 4;
    private static final boolean ALL = "all".equals(System.getProperty("crossfoot.moments"));
    private static final long SEED = Long.getLong("crossfoot.seed", 20_261_126);

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static String run(Program program, int moment) throws Exception {
        return program.run(
                OutOfMemoryAt.class.getName(),
                "-Djdk.attach.allowAttachSelf=true",
                "-D" + OutOfMemoryAt.MOMENT + "=" + moment);
    }

    @Test
    void is_told_with_the_heap_that_helps_and_mended_by_the_next_run() throws Exception {
        Sample tiny = Sample.tiny(shared);
        String counting = run(tiny.into(folder.resolve("counting")), 0);
        Matcher counted = Pattern.compile("moments=(\\d+)").matcher(counting);
        assertThat(counted.find()).as(counting).isTrue();
        int moments = Integer.parseInt(counted.group(1));
        assertThat(moments).isGreaterThan(100);
        List<Integer> chosen = ALL
                ? IntStream.rangeClosed(1, moments).boxed().toList()
                : new Random(SEED)
                        .ints(MOMENTS_IN_SHORT, 1, moments + 1)
                        .boxed()
                        .toList();
        for (int moment : chosen) {
            Program program = tiny.into(folder.resolve("moment-" + moment));
            String said = run(program, moment);
            assertThat(said)
                    .as("moment " + moment)
                    .endsWith("exit code 1")
                    .contains("内存不足（", "-Xmx512m")
                    .containsPattern("修好后.*crossfoot (resume|run)")
                    .doesNotContain("\tat ");
            tiny.ends_as_an_unbroken_run(program, "moment " + moment);
        }
    }
}
