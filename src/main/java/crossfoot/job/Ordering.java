package crossfoot.job;

import crossfoot.input.Format;
import crossfoot.input.Survey;
import crossfoot.intake.Order;
import crossfoot.intake.SourceTask;
import crossfoot.intake.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Orders ledgers from a crew; what it can't open is done by this process. */
final class Ordering {
    private final RunContext run;
    private final Crew crew;

    Ordering(RunContext run, Crew crew) {
        this.run = run;
        this.crew = crew;
    }

    /** @param works is given what has begun, at once */
    void begin(List<SourceTask> sources, Consumer<SharedWork> works) throws IOException, ConfigurationFaulty {
        List<SourceTask> theirs = new ArrayList<>();
        List<SourceTask> ours = new ArrayList<>();
        sources.forEach(source -> (isPrivate(source) ? ours : theirs).add(source));
        WorkFolder folder = new WorkFolder(OwnersFolder.made(crew.folder()).resolve("crew"));
        List<SourceTask> visible = new ArrayList<>();
        for (SourceTask source : theirs) {
            visible.add(visible(source, folder));
        }
        begin(folder, visible, order -> crew.engine(), works);
        begin(new WorkFolder(crew.folder().resolve("here")), ours, order -> new OwnWorkers(order, ours), works);
    }

    private interface Choice {
        Engine engine(Order order);
    }

    private void begin(WorkFolder folder, List<SourceTask> sources, Choice choice, Consumer<SharedWork> works)
            throws IOException, ConfigurationFaulty {
        Order order = order(sources);
        folder.put(order, sources);
        if (!sources.isEmpty()) {
            works.accept(new SharedWork(folder, choice.engine(order).begin(folder), sources));
        }
    }

    /** A password goes nowhere. */
    private static boolean isPrivate(SourceTask source) {
        Survey survey = source.decided().survey();
        return survey.format() == Format.XLS && !survey.layout().passwords().isNone();
    }

    /** What was unpacked or unlocked stands where only this process sees it. */
    private SourceTask visible(SourceTask source, WorkFolder folder) throws IOException {
        Path content = Path.of(source.content());
        if (!run.state().unpacked().has(content)) {
            return source.at(content.toAbsolutePath());
        }
        Path copy = folder.content(source.sourceKey());
        Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
        return source.at(copy.toAbsolutePath());
    }

    private Order order(List<SourceTask> sources) throws IOException, ConfigurationFaulty {
        String rulesName = ConfigurationFiles.rulesName(run.config());
        return new Order(
                InputFolder.programHash(),
                run.configuration().settings().sliceRows(),
                new Order.Tables(
                        rulesName,
                        ConfigurationFiles.rowsOf(run.config(), rulesName),
                        ConfigurationFiles.rowsOf(run.config(), "categories.csv"),
                        run.configuration().decisions().all()),
                sources.stream()
                        .flatMap(source ->
                                source.open().stream().map(number -> new Order.Piece(source.sourceKey(), number)))
                        .toList());
    }

    /** Removes all that was for the crew. */
    void clear() throws IOException {
        new WorkFolder(crew.folder()).clear();
    }
}
