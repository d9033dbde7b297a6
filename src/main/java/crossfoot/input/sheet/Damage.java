package crossfoot.input.sheet;

import crossfoot.core.ledger.LimitExceeded;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;

/**
 * Turns whatever a library throws at a damaged workbook into {@link UnreadableFile}. POI says of itself that a damaged
 * file may raise any exception, {@link StackOverflowError} too.
 */
public final class Damage {
    private static final int MOST_CHARACTERS = 200;

    private Damage() {}

    /** Something that a damaged file may break. */
    public interface Step<T> {
        T run() throws Exception;
    }

    /** Runs a step of reading a file; {@code name} is what messages call it. */
    public static <T> T guard(Path file, String name, Step<T> step) throws IOException, UnreadableFile {
        try {
            return step.run();
        } catch (UnreadableFile refused) {
            throw refused;
        } catch (Exception | StackOverflowError failure) {
            throw of(file, name, failure);
        }
    }

    /** The file is damaged. */
    public static UnreadableFile of(String name, String what) {
        return new UnreadableFile(Problem.ofFile(ProblemKind.FILE_DAMAGED, name, what));
    }

    /**
     * What a failure while reading a file means.
     *
     * @throws IOException if the machine fails, not the file
     */
    public static UnreadableFile of(Path file, String name, Throwable failure) throws IOException {
        if (failure instanceof EncryptedDocumentException) {
            return new UnreadableFile(Problem.ofFile(ProblemKind.FILE_ENCRYPTED, name));
        }
        if (failure instanceof LimitExceeded beyond) {
            return beyond.in(name);
        }
        if (failure instanceof IOException broken) {
            throwIfUnreadable(file, broken);
        }
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        String safe = message.replace(file.toAbsolutePath().toString(), name)
                .replace(file.toString(), name)
                .replaceAll("\\p{Cntrl}+", " ");
        String shown = failure.getClass().getSimpleName() + (safe.isEmpty() ? "" : ": " + safe);
        return of(name, shown.length() > MOST_CHARACTERS ? shown.substring(0, MOST_CHARACTERS) + "…" : shown);
    }

    /** An I/O error is the machine's fault if the file's bytes can't be read now either, else the file's. */
    private static void throwIfUnreadable(Path file, IOException failure) throws IOException {
        if (failure instanceof FileSystemException) {
            throw failure;
        }
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            while (in.read(buffer) >= 0) {
                // Only whether it can be read matters.
            }
        } catch (IOException again) {
            failure.addSuppressed(again);
            throw failure;
        }
    }
}
