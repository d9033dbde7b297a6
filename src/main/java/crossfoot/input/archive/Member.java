package crossfoot.input.archive;

import crossfoot.core.ledger.Problem;
import java.util.List;

/**
 * A file within an archive.
 *
 * @param name path relative to the input folder, with {@code /}: the archive's, {@code !}, the path within
 * @param number its position in the archive, by which it is unpacked
 * @param sha256 of its bytes, unpacked; of its name and its problems if it can't be unpacked
 * @param bytes its length, unpacked; 0 if it can't be
 * @param problems why it can't be used or is no ledger; empty if it can be unpacked
 */
public record Member(String name, int number, String sha256, long bytes, List<Problem> problems) {
    public Member {
        problems = List.copyOf(problems);
    }
}
