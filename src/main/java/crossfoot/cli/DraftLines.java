package crossfoot.cli;

import crossfoot.core.claims.CheckedDraft;
import crossfoot.core.claims.Finding;
import crossfoot.core.report.DraftReport;
import crossfoot.core.report.DraftText;
import crossfoot.core.report.PlainText;
import java.util.ArrayList;
import java.util.List;

/** A draft report on the terminal: what it gets wrong with its place, what can be asked, the counts. */
final class DraftLines {
    private static final List<Finding.Verdict> SAID =
            List.of(Finding.Verdict.CONTRADICTS, Finding.Verdict.QUESTION, Finding.Verdict.ROUNDING);

    private final Speech speech;
    private final DraftReport report;
    private final DraftText words;

    DraftLines(Speech speech, DraftReport report) {
        this.speech = speech;
        this.report = report;
        this.words = new DraftText(speech.locale());
    }

    void tell() {
        report.problems().forEach(problem -> speech.line(speech.text(problem)));
        if (report.checked().isEmpty()) {
            return;
        }
        findings().forEach(speech::line);
        speech.line(summary());
    }

    /** The gravest first, each kind in order of place; what can't be verified is only counted. */
    List<String> findings() {
        List<String> lines = new ArrayList<>();
        report.checked().ifPresent(checked -> {
            for (Finding.Verdict verdict : SAID) {
                checked.findings().stream()
                        .filter(finding -> finding.verdict() == verdict)
                        .forEach(finding -> lines.add(text(checked, finding)));
            }
        });
        return lines;
    }

    private String text(CheckedDraft checked, Finding finding) {
        return speech.words(
                "draftFinding",
                words.verdict(finding.verdict()),
                PlainText.of(report.file()),
                words.place(checked.draft(), finding.at()),
                PlainText.of(finding.quote()),
                words.amounts(finding),
                words.why(finding),
                finding.id());
    }

    /** One line: the counts by verdict. */
    String summary() {
        return speech.words("draftCounts", PlainText.of(report.file()), words.counts(report));
    }
}
