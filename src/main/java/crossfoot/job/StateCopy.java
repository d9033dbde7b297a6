package crossfoot.job;

import crossfoot.store.ClassifiedLedger;
import crossfoot.store.Database;
import crossfoot.store.SourceStore;
import crossfoot.store.TableCopy;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of a state in a folder: the database copied, the classified entries linked. */
final class StateCopy {
    private static final String ENTRIES = "classified";

    private StateCopy() {}

    static void of(StatePlace place, Path to) throws IOException {
        if (place.server() != null) {
            ofServer(place, to);
        } else if (ofDatabase(place.folder(), to)) {
            linkEntries(place.folder(), to);
        }
    }

    /** What a server has is copied into a folder's database, but for the sources whose entries are not here. */
    private static void ofServer(StatePlace place, Path to) throws IOException {
        try (Database server = place.read(to);
                Database copy = StatePlace.in(to).open()) {
            TableCopy.copy(server, copy);
            linkEntries(server.entriesIn(place.folder()), to);
            SourceStore sources = new SourceStore(copy.client());
            for (String key : Elsewhere.of(sources.extents(), new ClassifiedLedger(to))) {
                sources.forget(key);
            }
        }
    }

    private static void linkEntries(Path folder, Path to) throws IOException {
        Path entries = folder.resolve(ENTRIES);
        if (Files.isDirectory(entries)) {
            List<Path> files;
            try (Stream<Path> all = Files.walk(entries)) {
                files = all.filter(Files::isRegularFile).toList();
            }
            for (Path file : files) {
                Path target = to.resolve(folder.relativize(file).toString());
                Files.createDirectories(target.getParent());
                link(file, target);
            }
        }
    }

    /** Copies the database alone; false if there is none. */
    static boolean ofDatabase(Path folder, Path to) throws IOException {
        Path database = Database.file(folder);
        if (!Files.exists(database)) {
            return false;
        }
        Files.copy(database, Database.file(to));
        return true;
    }

    private static void link(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (FileSystemException | UnsupportedOperationException elsewhere) {
            Files.copy(file, target);
        }
    }
}
