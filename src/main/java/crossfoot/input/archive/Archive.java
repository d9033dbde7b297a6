package crossfoot.input.archive;

import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** An archive, open: what is in it, and its members' bytes one at a time. */
public interface Archive extends Closeable {
    /** Every member, unpacked once to prove it whole; in the order of their names. */
    List<Member> members() throws IOException;

    /** Writes a member's bytes. */
    Unpacking unpack(Member member, OutputStream into) throws IOException, UnreadableFile;

    /** Opens a zip. */
    static Archive zip(Path path, String name, Limits limits) throws IOException, UnreadableFile {
        return Damage.guard(path, name, () -> new ZipArchive(path, name, limits));
    }

    /** Opens what gzip has packed. */
    static Archive gzip(Path path, String name, Limits limits) {
        return new GzipArchive(path, name, limits);
    }

    /** A member of which nothing can be used. */
    static Member refused(Member member, ProblemKind kind, String... details) {
        Problem problem = Problem.ofFile(kind, member.name(), details);
        return refused(member, problem);
    }

    /** A member of which nothing can be used. */
    static Member refused(Member member, Problem problem) {
        String instead = Unpacking.sha256(member.name() + '\0' + problem.kind().id() + problem.details());
        return new Member(member.name(), member.number(), instead, 0, List.of(problem));
    }
}
