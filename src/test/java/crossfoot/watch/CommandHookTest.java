package crossfoot.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandHookTest {
    private static final Notice NOTICE =
            new Notice("subject", List.of("第一行", "second"), Map.of("CROSSFOOT_EXIT_CODE", "4"));

    @TempDir
    Path folder;

    private CommandHook hook(Duration limit, String... command) {
        return new CommandHook(Arrays.asList(command), limit);
    }

    private CommandHook shell(String script, String... args) {
        List<String> command = new java.util.ArrayList<>(List.of("sh", "-c", script, "sh"));
        command.addAll(List.of(args));
        return new CommandHook(command, Duration.ofSeconds(10));
    }

    @Test
    void the_command_gets_the_lines_and_the_facts_and_its_arguments_as_they_are() throws IOException, NotSent {
        Path got = folder.resolve("got");
        shell("{ cat; echo \"$CROSSFOOT_EXIT_CODE $2\"; } > \"$1\"", got.toString(), "$(echo no); *")
                .send(NOTICE);
        assertThat(Files.readString(got)).isEqualTo("第一行\nsecond\n4 $(echo no); *\n");
    }

    @Test
    void one_that_does_not_read_is_content_too() throws NotSent {
        shell("exec 0<&-; exit 0").send(NOTICE);
    }

    @Test
    void one_that_fails_or_is_not_there_is_named_with_its_reason() {
        assertThatThrownBy(() -> shell("exit 3").send(NOTICE)).hasMessageStartingWith("exit code 3");
        CommandHook none = hook(Duration.ofSeconds(1), folder.resolve("none").toString());
        assertThatThrownBy(() -> none.send(NOTICE)).isInstanceOf(NotSent.class).hasMessageContaining("none");
        assertThat(none.name()).endsWith("none");
    }

    @Test
    void one_that_hangs_is_ended_with_all_that_it_has_started() throws IOException {
        Path child = folder.resolve("child");
        CommandHook hangs =
                hook(Duration.ofSeconds(1), "sh", "-c", "sleep 60 & echo $! > \"$0\"; wait", child.toString());
        long before = System.nanoTime();
        assertThatThrownBy(() -> hangs.send(NOTICE)).hasMessage("> 1 s");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        long pid = Long.parseLong(Files.readString(child).strip());
        assertThat(ProcessHandle.of(pid)
                        .map(one -> one.onExit().join().isAlive())
                        .orElse(false))
                .isFalse();
    }
}
