package crossfoot.input;

import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.archive.Archive;
import crossfoot.input.archive.Member;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The way into archives of ledgers: zip and gzip, told by content; one level deep. */
public final class LedgerArchives {
    private LedgerArchives() {}

    /**
     * What is in an archive, every member unpacked once to prove it whole; none for a file that is no archive, be it
     * readable or not.
     *
     * @param name path relative to the input folder, with {@code /}
     * @throws UnreadableFile if nothing of the archive can be used
     * @throws IOException if the machine fails
     */
    public static List<Member> members(Path file, String name, Limits limits) throws IOException, UnreadableFile {
        Format format = format(file, name);
        if (format != Format.ZIP && format != Format.GZIP) {
            return List.of();
        }
        try (Archive archive = open(format, file, name, limits)) {
            List<Member> members = archive.members();
            if (members.isEmpty()) {
                throw new UnreadableFile(Problem.ofFile(ProblemKind.ARCHIVE_EMPTY, name));
            }
            return members;
        }
    }

    /**
     * Writes the bytes of a member that can be used.
     *
     * @throws UnreadableFile if they are not any more those that were proven
     */
    public static void unpack(Path file, Member member, Limits limits, Path into) throws IOException, UnreadableFile {
        try (Archive archive = open(format(file, member.name()), file, member.name(), limits);
                OutputStream out = Files.newOutputStream(into)) {
            if (!archive.unpack(member, out).sha256().equals(member.sha256())) {
                throw new UnreadableFile(Problem.ofFile(ProblemKind.FILE_CHANGED, member.name()));
            }
        }
    }

    private static Archive open(Format format, Path file, String name, Limits limits)
            throws IOException, UnreadableFile {
        return format == Format.GZIP ? Archive.gzip(file, name, limits) : Archive.zip(file, name, limits);
    }

    /** What can't be read is no archive: why not is told when it is read. */
    private static Format format(Path file, String name) throws IOException {
        try {
            return Signature.of(file, name);
        } catch (UnreadableFile told) {
            return Format.TEXT;
        }
    }
}
