package crossfoot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.server.States;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that only read do not hinder one another; one that writes waits for them, and they for it. */
class ReadersTest {
    private static final String EXPLAIN = "explain 记-0402";

    @TempDir
    Path folder;

    /** A program of its own that has ended. */
    private record Ended(int exitCode, String out) {}

    private Process start(String command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "crossfoot.cli.Crossfoot"));
        line.addAll(List.of(command.split(" ")));
        line.addAll(List.of("--output", folder.resolve("out").toString()));
        line.addAll(States.options(folder.resolve("out/.state")));
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    private static Ended end(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }

    @Test
    void readers_share_the_state_and_a_writer_has_it_for_itself() throws Exception {
        assertThat(end(start("run --quiet --input input-samples/month-end")).exitCode())
                .isEqualTo(4);
        Path lockFile = folder.resolve("out/.state/crossfoot.lock");
        try (FileChannel channel = FileChannel.open(
                        lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock reading = channel.tryLock(0, Long.MAX_VALUE, true)) {
            assertThat(reading.isShared()).isTrue();
            Process first = start(EXPLAIN);
            Process second = start("rules lint");
            assertThat(end(first)).satisfies(one -> assertThat(one.out).contains("→ 城市管理"));
            assertThat(end(second)).satisfies(one -> assertThat(one.out).contains("规则 U01"));
            assertThat(end(start("run --force --input input-samples/month-end")))
                    .isEqualTo(new Ended(6, "× 有命令正在读取这里的结果，请稍候\n"));
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock writing = channel.lock()) {
            assertThat(writing.isShared()).isFalse();
            channel.write(StandardCharsets.UTF_8.encode("host\t1\t2021-01-01T00:00:00Z\n"));
            assertThat(end(start(EXPLAIN)))
                    .isEqualTo(new Ended(6, "× 另一个运行正在进行（host, pid 1, 2021-01-01T00:00:00Z），请稍候\n"));
        }
        assertThat(end(start("run --quiet --input input-samples/month-end --force"))
                        .exitCode())
                .isEqualTo(4);
        assertThat(end(start(EXPLAIN)).exitCode()).isZero();
    }
}
