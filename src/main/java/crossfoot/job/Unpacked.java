package crossfoot.job;

import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.LedgerArchives;
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

    /** Where the ledger's bytes can be read. */
    Path contentOf(LedgerFile ledger, Limits limits) throws IOException, UnreadableFile {
        Member member = ledger.member();
        if (member == null) {
            return ledger.onDisk().path();
        }
        if (!member.problems().isEmpty()) {
            throw new UnreadableFile(member.problems());
        }
        Path content = Files.createDirectories(folder).resolve(member.sha256());
        LedgerArchives.unpack(ledger.onDisk().path(), member, limits, content);
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
