package crossfoot.job;

import crossfoot.store.Database;
import crossfoot.store.DatabaseDamaged;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The number of the last run that is safely in the database, beside it: a damaged database opens as an older one, and
 * would say that nothing was ever run.
 */
record RunMark(Path folder) {
    private static final String NAME = "last-run";

    private Path file() {
        return folder.resolve(NAME);
    }

    /** Before the database is opened: whether there was one, and it is gone. Then all begins anew. */
    boolean isLost() throws IOException {
        return !Files.exists(Database.file(folder)) && Files.deleteIfExists(file());
    }

    /** Once it is opened: whether it holds what was safely in it. */
    void check(RunStore runs) throws IOException {
        if (Files.exists(file()) && last(runs) < number(Files.readString(file()).strip())) {
            throw new DatabaseDamaged(Database.file(folder));
        }
    }

    /** Whatever else stands in the file says nothing. */
    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** What was committed is on the disk. */
    void set(RunStore runs) throws IOException {
        Path part = folder.resolve(NAME + ".part");
        Files.writeString(part, last(runs) + "\n");
        Files.move(part, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static long last(RunStore runs) {
        return runs.last().map(RunStore.Run::no).orElse(0L);
    }
}
