package crossfoot.cli;

import crossfoot.job.StatePlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a run keeps its outputs and its state, and how it speaks. */
final class PlacesOptions {
    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    /** The languages that it speaks, by their names on the command line. */
    enum Lang {
        zh,
        en
    }

    /** The forms of a log, by their names on the command line. */
    enum Log {
        json
    }

    @Option(names = "--output", defaultValue = "output", paramLabel = "DIR", descriptionKey = "output")
    Path output = Path.of("output");

    @Option(names = "--state", paramLabel = "DIR", descriptionKey = "state")
    @Nullable
    Path state;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--quiet", descriptionKey = "quiet")
    boolean quiet;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Option(names = "--lang", defaultValue = "zh", paramLabel = "zh|en", descriptionKey = "lang")
    Lang lang = Lang.zh;

    @Option(names = "--log", paramLabel = "json", descriptionKey = "log")
    @Nullable
    Log log;

    boolean logs() {
        return log == Log.json;
    }

    Path stateFolder() {
        return state == null ? output.resolve(".state") : state;
    }

    /** Whether there can be a state: a server is asked what it has. */
    boolean haveState() {
        return database.isAsked(System.getenv()) || Files.isDirectory(stateFolder());
    }

    /** @throws crossfoot.store.ServerRefused if there is something wrong with what is said of the database */
    StatePlace statePlace() {
        return new StatePlace(stateFolder(), database.server(System.getenv()));
    }

    Locale locale() {
        return lang == Lang.en ? Locale.ENGLISH : Locale.CHINESE;
    }
}
