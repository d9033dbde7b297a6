package crossfoot.input;

import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.docx.DocxFile;
import crossfoot.input.draft.DraftBuilder;
import crossfoot.input.page.PageFile;
import crossfoot.input.pdf.PdfFile;
import crossfoot.input.prose.ProseFile;
import crossfoot.input.sheet.Damage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The one way into draft reports: their format is told by content, never by name. */
public final class DraftFiles {
    private DraftFiles() {}

    /**
     * Reads a draft whole.
     *
     * @param name what messages call it
     * @throws UnreadableFile if it can't be read or has no text, saying why
     * @throws IOException if the machine fails
     */
    public static DraftReading open(Path file, String name, Limits limits) throws IOException, UnreadableFile {
        try {
            DraftFormat format = DraftFormat.of(file, name);
            DraftBuilder draft = new DraftBuilder(name, limits);
            List<Problem> notes = new ArrayList<>(Damage.guard(file, name, () -> read(format, file, draft, limits)));
            if (draft.isEmpty()) {
                throw new UnreadableFile(Problem.ofFile(ProblemKind.DRAFT_WITHOUT_TEXT, name));
            }
            return new DraftReading(draft.draft(), format.name(), notes);
        } catch (UnreadableFile refused) {
            throw new UnreadableFile(
                    refused.problems().stream().map(DraftFiles::ofDraft).toList());
        }
    }

    private static List<Problem> read(DraftFormat format, Path file, DraftBuilder draft, Limits limits)
            throws IOException, UnreadableFile {
        return switch (format) {
            case DOCX -> DocxFile.read(file, draft, limits);
            case PDF -> PdfFile.read(file, draft);
            case HTML -> {
                PageFile.read(file, draft, limits);
                yield List.of();
            }
            case TEXT -> {
                ProseFile.read(file, draft, limits);
                yield List.of();
            }
        };
    }

    /** What is wrong with a ledger is as wrong with a draft, but another remedy helps. */
    private static Problem ofDraft(Problem problem) {
        ProblemKind kind = switch (problem.kind()) {
            case FILE_EMPTY -> ProblemKind.DRAFT_WITHOUT_TEXT;
            case FILE_FORMAT_UNKNOWN -> ProblemKind.DRAFT_FORMAT_UNKNOWN;
            case FILE_DAMAGED -> ProblemKind.DRAFT_DAMAGED;
            case FILE_ENCRYPTED -> ProblemKind.DRAFT_ENCRYPTED;
            case ENCODING_UNDECIDED -> ProblemKind.DRAFT_ENCODING;
            default -> problem.kind();
        };
        return new Problem(kind, problem.at(), problem.cell(), problem.value(), problem.details());
    }
}
