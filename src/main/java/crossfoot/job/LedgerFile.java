package crossfoot.job;

import crossfoot.core.ledger.Problem;
import crossfoot.input.archive.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ledger: a file of the input folder, or a member of one.
 *
 * @param name path below the input folder, with {@code /}; of a member the archive's, {@code !}, the path within
 * @param onDisk the file of the input folder
 * @param sha256 of the ledger's bytes
 * @param bytes of the ledger
 * @param member null if the file itself is the ledger
 */
record LedgerFile(
        String name,
        OnDisk onDisk,
        String sha256,
        long bytes,
        @Nullable Member member) {
    /**
     * A file as it was when it was hashed.
     *
     * @param modified when it was last written, to notice a change during the read
     */
    record OnDisk(Path path, long bytes, long modified) {
        static OnDisk of(Path path) throws IOException {
            return new OnDisk(
                    path, Files.size(path), Files.getLastModifiedTime(path).toMillis());
        }
    }

    static LedgerFile of(String name, Path path, String sha256) throws IOException {
        OnDisk onDisk = OnDisk.of(path);
        return new LedgerFile(name, onDisk, sha256, onDisk.bytes(), null);
    }

    LedgerFile of(Member inner) {
        return new LedgerFile(inner.name(), onDisk, inner.sha256(), inner.bytes(), inner);
    }

    /** Why a member can't be unpacked; empty otherwise. */
    List<Problem> refusals() {
        return member == null ? List.of() : member.problems();
    }

    /** The file is not any more what was hashed. */
    boolean changed() {
        try {
            return !OnDisk.of(onDisk.path()).equals(onDisk);
        } catch (IOException gone) {
            return true;
        }
    }
}
