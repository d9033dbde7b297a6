package crossfoot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.server.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is killed on one host; another with a state folder of its own goes on with it: the outputs are the same. */
class HostsTest {
    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private record Host(Path state, String address, Path output) {
        Process start(String... words) throws IOException {
            List<String> command = new java.util.ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
            command.addAll(List.of("-Dstderr.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
            command.add(Program.MAIN);
            command.addAll(List.of(words));
            command.addAll(List.of("--state", state.toString(), "--output", output.toString(), "--db", address));
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        }

        String end(String... words) throws IOException, InterruptedException {
            Process process = start(words);
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return said + "exit code " + process.waitFor();
        }

        long entryFiles() {
            try (Stream<Path> files = Files.walk(state)) {
                return files.filter(file -> file.toString().endsWith(".csv")).count();
            } catch (NoSuchFileException none) {
                return 0;
            } catch (IOException | java.io.UncheckedIOException changing) {
                return 0;
            }
        }
    }

    @Test
    void what_one_has_begun_another_ends() throws Exception {
        Sample sample = Sample.monthEnd(shared);
        Path output = folder.resolve("out");
        String address = Server.address("hosts");
        Host first = new Host(folder.resolve("first"), address, output);
        Host second = new Host(folder.resolve("second"), address, output);
        String[] run = {
            "run",
            "--input",
            sample.input().toString(),
            "--config",
            sample.config().toString()
        };
        Process killed = first.start(run);
        while (killed.isAlive() && first.entryFiles() < 4) {
            Thread.onSpinWait();
        }
        killed.destroyForcibly();
        assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(output.resolve("figures.json")).doesNotExist();
        assertThat(second.end("status")).contains("第 1 次运行中断（", "进程 " + killed.pid() + " 已不在");
        assertThat(second.end("resume")).contains("是另一台主机读的", "exit code 4");
        assertThat(new Program(sample.input(), sample.config(), output).outputs())
                .containsExactlyEntriesOf(sample.unbroken());
    }
}
