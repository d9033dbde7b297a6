package crossfoot.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder beside the outputs in which a publication is made ready. Once it is marked complete it is moved into place,
 * or, after a crash in the middle, at the next start: before or after, never between.
 */
final class Publication {
    private static final String FOLDER = ".publishing";
    private static final String COMPLETE = ".complete";

    private final Path output;
    private final Path staging;

    Publication(Path output) {
        this.output = output;
        this.staging = output.resolve(FOLDER);
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
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : files()) {
            hashes.put(String.valueOf(file.getFileName()), InputFolder.sha256(file));
            sync(file);
        }
        Files.createFile(staging.resolve(COMPLETE));
        sync(staging);
        finish();
        return hashes;
    }

    /** Moves a publication that was complete into place; one that was not is thrown away. */
    void finish() throws IOException {
        if (!Files.isDirectory(staging)) {
            return;
        }
        if (Files.exists(staging.resolve(COMPLETE))) {
            for (Path file : files()) {
                Path target = output.resolve(file.getFileName());
                Files.move(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            sync(output);
        }
        discard();
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
        try (Stream<Path> files = Files.list(staging)) {
            return files.filter(file -> !file.endsWith(COMPLETE)).sorted().toList();
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
