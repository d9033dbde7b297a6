package crossfoot.job;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.LedgerArchives;
import crossfoot.input.LedgerFiles;
import crossfoot.input.archive.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where members of archives stand while they are read. What a killed process has left is removed by the next one that
 * opens the same folder.
 */
final class Unpacked implements AutoCloseable {
    private final Path folder;

    private Unpacked(Path folder) {
        this.folder = folder;
    }

    /** A folder that nobody else uses at the same time. */
    static Unpacked in(Path folder) throws IOException {
        Unpacked unpacked = new Unpacked(folder);
        unpacked.close();
        return unpacked;
    }

    /** Where the ledger can be read: unpacked, and without its protection. */
    Path contentOf(LedgerFile ledger, Layout layout) throws IOException, UnreadableFile {
        Path packed = unpacked(ledger, layout.limits());
        Path content = folder.resolve(InputFolder.sha256(ledger.name()) + ".unlocked");
        return LedgerFiles.unlock(packed, ledger.name(), layout, made(content)) ? content : packed;
    }

    private Path unpacked(LedgerFile ledger, Limits limits) throws IOException, UnreadableFile {
        Member member = ledger.member();
        if (member == null) {
            return ledger.onDisk().path();
        }
        if (!member.problems().isEmpty()) {
            throw new UnreadableFile(member.problems());
        }
        Path content = made(folder.resolve(member.sha256()));
        LedgerArchives.unpack(ledger.onDisk().path(), member, limits, content);
        return content;
    }

    /** Whether something stands here, and not in the input folder. */
    boolean has(Path content) {
        return content.startsWith(folder);
    }

    private Path made(Path content) throws IOException {
        OwnersFolder.make(folder);
        return content;
    }

    /** Removes everything. */
    @Override
    public void close() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
