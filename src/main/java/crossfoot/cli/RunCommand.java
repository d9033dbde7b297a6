package crossfoot.cli;

import crossfoot.job.Allowance;
import crossfoot.job.ExitCode;
import crossfoot.job.Launch;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The job: intake, settle, reconcile, publish. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    /** What a run may fail on, by its names on the command line. */
    enum FailOn {
        differences(ExitCode.DIFFERENCES),
        open(ExitCode.OPEN_ENTRIES),
        input(ExitCode.INPUT_MISSING),
        none(ExitCode.DONE);

        private final int exitCode;

        FailOn(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    /** Reads the number or the share of rejected rows that is let pass. */
    static final class AllowanceText implements ITypeConverter<Allowance> {
        @Override
        public Allowance convert(String text) {
            Allowance allowance = Allowance.of(text);
            if (allowance == null) {
                throw new TypeConversionException(text + " (" + Allowance.FORM + ")");
            }
            return allowance;
        }
    }

    @Mixin
    InputOptions inputs = new InputOptions();

    @Option(names = "--year", split = ",", paramLabel = "YEAR", descriptionKey = "year")
    Set<Integer> years = Set.of();

    @Option(names = "--force", descriptionKey = "force")
    boolean force;

    @Option(names = "--dry-run", descriptionKey = "dryRun")
    boolean dry;

    @Option(
            names = "--fail-on",
            split = ",",
            defaultValue = "differences,open,input",
            paramLabel = "WHAT",
            descriptionKey = "failOn")
    List<FailOn> failOn = List.of();

    @Option(
            names = "--max-rejects",
            paramLabel = "N|N%",
            converter = AllowanceText.class,
            descriptionKey = "maxRejects")
    @Nullable
    Allowance maxRejects;

    @Mixin
    EngineOptions engine = new EngineOptions();

    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(places, engine);
        Set<Integer> codes = failOn.stream().map(what -> what.exitCode).collect(Collectors.toSet());
        Launch.Demand demand = new Launch.Demand(force, dry, maxRejects, codes);
        if (!dry) {
            return session.run(inputs.configFolder(), (workspace, launch) -> launch.run(asked(), demand));
        }
        try (TemporaryState state = new TemporaryState()) {
            return session.tryOut(state.folder(), (workspace, launch) -> launch.run(asked(), demand));
        }
    }

    private RunStore.Places asked() {
        String wanted = new TreeSet<>(years).stream().map(String::valueOf).collect(Collectors.joining(","));
        return new RunStore.Places(
                "",
                inputs.input.toAbsolutePath().toString(),
                inputs.configFolder().toAbsolutePath().toString(),
                places.output.toAbsolutePath().toString(),
                wanted);
    }
}
