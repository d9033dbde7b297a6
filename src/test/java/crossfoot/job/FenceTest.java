package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.server.States;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was taken for dead from another host, and goes on. */
class FenceTest {
    private static final Path INPUT = Path.of("input-samples/month-end");
    private static final String OTHER = "other-machine\t4711\t2099-01-01T00:00:00Z\t1\n";

    @TempDir
    Path folder;

    /** Another takes the state when a step has begun, or when the first slice is read. */
    private record Taken(String at, Path lock) implements Progress {
        private void taken() {
            try {
                Files.writeString(lock, OTHER);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void step(String name, int number, int steps) {
            if (name.equals(at)) {
                taken();
            }
        }

        @Override
        public void expect(long bytes) {}

        @Override
        public void read(long rows, long bytes) {
            if (at.equals("slice")) {
                taken();
            }
        }

        @Override
        public void stepDone() {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"slice", "intake", "settle", "reconcile", "publish"})
    void ends_without_a_word_in_the_state_or_the_outputs(String at) throws Exception {
        Path state = folder.resolve("state");
        Path lock = state.resolve("crossfoot.lock");
        Path output = folder.resolve("output");
        RunStore.Places places = new RunStore.Places(
                "", INPUT.toString(), INPUT.resolve("config").toString(), output.toString(), "");
        try (Workspace workspace = Workspace.open(States.at(state))) {
            Launch launch = new Launch(workspace, new Taken(at, lock));
            assertThatThrownBy(() -> launch.run(places, Launch.Demand.PLAIN)).isInstanceOf(StateTaken.class);
        }
        assertThat(lock).hasContent(OTHER);
        assertThat(output.resolve("figures.json")).doesNotExist();
        Files.delete(lock);
        try (Workspace workspace = Workspace.open(States.at(state))) {
            assertThat(workspace.runs().last().map(RunStore.Run::status))
                    .isIn(Optional.empty(), Optional.of(RunStore.Status.RUNNING));
            assertThat(new Launch(workspace, new Silence())
                            .run(places, Launch.Demand.PLAIN)
                            .exitCode())
                    .isEqualTo(ExitCode.OPEN_ENTRIES);
        }
    }
}
