package crossfoot.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a run keeps its outputs and its state, and in which language it speaks. */
final class PlacesOptions {
    @Option(names = "--output", defaultValue = "output", descriptionKey = "output")
    Path output = Path.of("output");

    @Option(names = "--state", descriptionKey = "state")
    @Nullable
    Path state;

    @Option(names = "--quiet", descriptionKey = "quiet")
    boolean quiet;

    @Option(names = "--lang", defaultValue = "zh", descriptionKey = "lang")
    String lang = "zh";

    Path stateFolder() {
        return state == null ? output.resolve(".state") : state;
    }

    Locale locale() {
        return lang.equals("en") ? Locale.ENGLISH : Locale.CHINESE;
    }
}
