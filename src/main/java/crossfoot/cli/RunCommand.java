package crossfoot.cli;

import crossfoot.store.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The job: intake, settle, reconcile, publish. */
@Command(name = "run", mixinStandardHelpOptions = true, resourceBundle = "crossfoot.commands")
final class RunCommand implements Callable<Integer> {
    @Option(names = "--input", defaultValue = "input-samples/street-office", descriptionKey = "input")
    Path input = Path.of("input-samples/street-office");

    @Option(names = "--config", descriptionKey = "config")
    @Nullable
    Path config;

    @Option(names = "--force", descriptionKey = "force")
    boolean force;

    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(spec, places);
        Path configFolder = config == null ? input.resolve("config") : config;
        return session.run(
                places.stateFolder(),
                launch -> launch.run(
                        new RunStore.Places(
                                "",
                                input.toAbsolutePath().toString(),
                                configFolder.toAbsolutePath().toString(),
                                places.output.toAbsolutePath().toString()),
                        force));
    }
}
