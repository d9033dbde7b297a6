package crossfoot.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder beside the outputs in which a publication is made ready. Once it is marked complete it is moved into place,
 * or, after a crash in the middle, at the next start: before or after, never between.
 */
final class Publication {
    private static final String FOLDER = ".publishing";
    private static final String COMPLETE = ".complete";
    private static final String BEFORE = ".before";

    private final Path output;
    private final Path staging;
    private final Path before;

    Publication(Path output) {
        this.output = output;
        this.staging = output.resolve(FOLDER);
        this.before = staging.resolve(BEFORE);
    }

    /** An empty folder to write into. */
    Path begin() throws IOException {
        Files.createDirectories(output);
        finish();
        discard();
        return Files.createDirectories(staging);
    }

    /** Marks what was written as complete and moves it into place. Returns name → SHA-256. */
    Map<String, String> publish() throws IOException {
        List<Path> files = files();
        Map<String, String> hashes = new TreeMap<>();
        Aside.run(() -> syncAll(files), () -> {
            for (Path file : files) {
                hashes.put(name(file), InputFolder.sha256(file));
            }
        });
        Files.createFile(staging.resolve(COMPLETE));
        sync(staging);
        finish();
        return hashes;
    }

    private static void syncAll(List<Path> files) throws IOException {
        for (Path file : files) {
            sync(file);
        }
    }

    /** Takes away what was published before, is still as it was, and is not published any more. */
    void withdraw(Map<String, String> before, Map<String, String> now) throws IOException {
        for (Map.Entry<String, String> file : before.entrySet()) {
            Path path = output.resolve(file.getKey());
            boolean gone = !now.containsKey(file.getKey()) && Files.exists(path);
            if (gone && InputFolder.sha256(path).equals(file.getValue())) {
                Files.delete(path);
                deleteEmpty(Objects.requireNonNull(path.getParent()));
            }
        }
    }

    /** Takes away a folder below the output folder that holds nothing any more, and those above it likewise. */
    private void deleteEmpty(Path folder) throws IOException {
        for (Path empty = folder; !empty.equals(output); empty = Objects.requireNonNull(empty.getParent())) {
            try (Stream<Path> left = Files.list(empty)) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(empty);
        }
    }

    /** Moves a publication that was complete into place; one that was not is thrown away. */
    void finish() throws IOException {
        if (!Files.isDirectory(staging)) {
            return;
        }
        if (Files.exists(staging.resolve(COMPLETE))) {
            moveAll();
            sync(output);
        }
        discard();
    }

    /** All of them, or, if one cannot be moved, none: a workbook may be open elsewhere, a folder in the way. */
    private void moveAll() throws IOException {
        List<Path> moved = new ArrayList<>();
        try {
            for (Path file : files()) {
                String name = name(file);
                Path target = output.resolve(name);
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                keep(target, before.resolve(name));
                replace(file, target);
                moved.add(file);
            }
        } catch (IOException inTheWay) {
            takeBack(moved, inTheWay);
            throw inTheWay;
        }
    }

    /** A second name for what is about to be replaced; it is never missing in between. */
    private static void keep(Path target, Path kept) throws IOException {
        if (Files.isRegularFile(target) && !Files.exists(kept)) {
            Files.createDirectories(Objects.requireNonNull(kept.getParent()));
            try {
                Files.createLink(kept, target);
            } catch (FileSystemException | UnsupportedOperationException noLinks) {
                Files.copy(target, kept);
            }
        }
    }

    /** Puts things back as they were, the new files ready to be moved again. */
    private void takeBack(List<Path> moved, IOException why) {
        for (Path file : moved) {
            String name = name(file);
            try {
                replace(output.resolve(name), file);
                if (Files.exists(before.resolve(name))) {
                    replace(before.resolve(name), output.resolve(name));
                }
            } catch (IOException stays) {
                why.addSuppressed(stays);
            }
        }
    }

    private static void replace(Path file, Path target) throws IOException {
        Files.move(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void discard() throws IOException {
        if (!Files.isDirectory(staging)) {
            return;
        }
        try (Stream<Path> all = Files.walk(staging)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(staging)) {
            return files.filter(file -> Files.isRegularFile(file))
                    .filter(file -> !file.endsWith(COMPLETE) && !file.startsWith(before))
                    .sorted()
                    .toList();
        }
    }

    /** Path below the output folder, with {@code /}. */
    private String name(Path file) {
        return staging.relativize(file).toString().replace('\\', '/');
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
