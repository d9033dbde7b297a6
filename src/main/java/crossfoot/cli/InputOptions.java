package crossfoot.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is read: the input folder and its configuration. */
final class InputOptions {
    private static final String SAMPLES = "input-samples/street-office";

    @Option(names = "--input", defaultValue = SAMPLES, paramLabel = "DIR", descriptionKey = "input")
    Path input = Path.of(SAMPLES);

    @Option(names = "--config", paramLabel = "DIR", descriptionKey = "config")
    @Nullable
    Path config;

    Path configFolder() {
        return config == null ? input.resolve("config") : config;
    }
}
