package crossfoot.job;

import crossfoot.core.claims.CheckedDraft;
import crossfoot.core.claims.Finding;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.core.report.DraftReport;
import crossfoot.core.report.DraftText;
import crossfoot.input.docx.Mark;
import crossfoot.input.docx.MarkedCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Copies of the drafts that are documents, with what was found as comments in their margins. */
final class MarkedDrafts {
    private static final String ENDING = "-核对.docx";

    private MarkedDrafts() {}

    /** Writes {@code reports/NAME-核对.docx} for every draft that is a document and in which something was found. */
    static void write(List<DraftReport> drafts, Path root, Path folder) throws IOException {
        for (DraftReport report : drafts) {
            if (hasMarks(report)) {
                Path copy = folder.resolve(report.file().replaceFirst("(?i)(\\.docx)?$", ENDING));
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                mark(root.resolve(report.file()), report, copy, Locale.CHINESE);
            }
        }
    }

    private static boolean hasMarks(DraftReport report) {
        return report.format().equals("DOCX") && report.findings().stream().anyMatch(MarkedDrafts::isMarked);
    }

    /** What can't be verified would fill the margin and says nothing. */
    private static boolean isMarked(Finding finding) {
        return finding.verdict() != Finding.Verdict.UNVERIFIED;
    }

    /** Writes the copy; false if the draft is no document that could be marked. */
    static boolean mark(Path file, DraftReport report, Path copy, Locale locale) throws IOException {
        if (!report.format().equals("DOCX")) {
            return false;
        }
        DraftText words = new DraftText(locale);
        List<Mark> marks = new ArrayList<>();
        for (Finding finding : report.checked().map(CheckedDraft::findings).orElse(List.of())) {
            if (isMarked(finding)) {
                String text = words.verdict(finding.verdict()) + " · " + words.kind(finding.kind()) + "\n"
                        + words.amounts(finding) + "\n" + words.why(finding) + "\n" + finding.id();
                marks.add(new Mark(finding.at(), text));
            }
        }
        try {
            MarkedCopy.write(file, report.file(), marks, copy);
        } catch (UnreadableFile changed) {
            throw new IOException(report.file() + " changed while it was checked", changed);
        }
        return true;
    }
}
