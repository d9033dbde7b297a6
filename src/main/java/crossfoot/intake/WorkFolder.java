package crossfoot.intake;

import crossfoot.core.summary.Subtotal;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that the job and its workers see: {@code order}, and a folder a ledger with {@code source}, a folder for
 * each segment that is read, and {@code sums} when all are. What stands there under its own name is whole.
 *
 * @param root where it is, by a path that holds on every machine
 */
public record WorkFolder(Path root) {
    private static final String SOURCE = "source";
    private static final String SUMS = "sums";
    private static final String CONTENT = "content";
    private static final String FAILURE = "failure";
    private static final String ORDER = "order";

    /**
     * What the segments of a source that were to be read add up to.
     *
     * @param segments their numbers
     */
    private record Sums(List<Integer> segments, List<Subtotal> subtotals) implements Serializable {}

    /**
     * What is to be done.
     *
     * @throws IOException if another program wrote it
     */
    public Order order(String program) throws IOException {
        Order order = ObjectFile.read(root.resolve(ORDER), Order.class);
        if (!order.program().equals(program)) {
            throw new IOException("the order is of another program (" + order.program() + ") than this (" + program
                    + "): both jars must come from one build");
        }
        return order;
    }

    /** Puts an order there, with its sources; what stands there of others is removed, what is done of these stays. */
    public void put(Order order, List<SourceTask> sources) throws IOException {
        Files.createDirectories(root);
        forgetAllBut(Set.copyOf(sources.stream().map(SourceTask::sourceKey).toList()));
        for (SourceTask source : sources) {
            Path folder = Files.createDirectories(folder(source.sourceKey()));
            Files.deleteIfExists(folder.resolve(SUMS));
            ObjectFile.write(folder.resolve(SOURCE), source);
        }
        ObjectFile.write(root.resolve(ORDER), order);
    }

    private void forgetAllBut(Set<String> keys) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            for (Path file : files.toList()) {
                if (!keys.contains(String.valueOf(file.getFileName()))) {
                    delete(file);
                }
            }
        }
    }

    /** Where the bytes of a source may be put that workers would not see where they stand. */
    public Path content(String sourceKey) throws IOException {
        return Files.createDirectories(folder(sourceKey)).resolve(CONTENT);
    }

    public SourceTask source(String sourceKey) throws IOException {
        return ObjectFile.read(folder(sourceKey).resolve(SOURCE), SourceTask.class);
    }

    /** Notes what all segments of a source add up to that were to be read; with that, it is ready. */
    public void finish(SourceTask source, List<Subtotal> subtotals) throws IOException {
        ObjectFile.write(folder(source.sourceKey()).resolve(SUMS), new Sums(source.open(), new ArrayList<>(subtotals)));
    }

    /** What its segments add up to, once all are read; null before. */
    public @Nullable List<Subtotal> sums(SourceTask source) throws IOException {
        Path file = folder(source.sourceKey()).resolve(SUMS);
        Sums sums = Files.exists(file) ? ObjectFile.read(file, Sums.class) : null;
        return sums == null || !sums.segments().equals(source.open()) ? null : sums.subtotals();
    }

    /** What became of a segment, if it is done. */
    public SegmentResult result(SegmentTask task) {
        return new SegmentResult(
                folder(task.sourceKey()).resolve("%05d".formatted(task.segment().number())), task);
    }

    /** A new folder for one attempt at a segment. */
    Path attempt(SegmentTask task) throws IOException {
        return Files.createDirectory(
                folder(task.sourceKey()).resolve("attempt-" + task.segment().number() + "-" + UUID.randomUUID()));
    }

    /** Notes why the workers gave up. */
    public void fail(String why) throws IOException {
        Files.writeString(root.resolve(FAILURE), why);
    }

    /** Why the workers gave up; empty if they didn't say. */
    public String failure() throws IOException {
        Path file = root.resolve(FAILURE);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private Path folder(String sourceKey) {
        return root.resolve(sourceKey);
    }

    /** Removes everything. */
    public void clear() throws IOException {
        delete(root);
    }

    static void delete(Path what) throws IOException {
        if (!Files.exists(what)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(what)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
