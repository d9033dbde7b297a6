package crossfoot.output.workbook;

import crossfoot.core.claims.CheckedDraft;
import crossfoot.core.claims.Claim;
import crossfoot.core.claims.Finding;
import crossfoot.core.report.DraftReport;
import crossfoot.core.report.DraftText;
import crossfoot.core.report.PlainText;
import crossfoot.core.report.Results;
import crossfoot.output.workbook.Look.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;

/** 报告核对: what the draft reports get wrong, the gravest first, then every figure that they state. */
final class DraftsSheet {
    private final Results results;
    private final DraftText text;

    DraftsSheet(Results results, Locale locale) {
        this.results = results;
        this.text = new DraftText(locale);
    }

    void draw(SheetPen pen) {
        pen.title(Tab.REPORTS);
        pen.table(List.of(
                pen.column("verdict", Kind.TEXT),
                pen.column("report", Kind.TEXT),
                pen.column("place", Kind.TEXT),
                pen.column("quote", Kind.TEXT),
                pen.column("kind", Kind.TEXT),
                pen.column("stated", Kind.AMOUNT),
                pen.column("expected", Kind.AMOUNT),
                pen.column("difference", Kind.AMOUNT),
                pen.column("numberUnit", Kind.TEXT),
                pen.column("why", Kind.TEXT),
                pen.column("id", Kind.TEXT)));
        for (Finding.Verdict verdict : Finding.Verdict.values()) {
            for (DraftReport report : results.drafts()) {
                report.checked()
                        .ifPresent(checked -> checked.findings().stream()
                                .filter(finding -> finding.verdict() == verdict)
                                .forEach(finding -> line(pen, checked, finding)));
            }
        }
        if (results.drafts().stream().anyMatch(DraftReport::contradicts)) {
            pen.alert(true);
        }
        pen.gap(1);
        pen.table(List.of(
                pen.column("standing", Kind.TEXT),
                pen.column("report", Kind.TEXT),
                pen.column("place", Kind.TEXT),
                pen.column("figureText", Kind.TEXT),
                pen.column("subject", Kind.TEXT),
                pen.column("quote", Kind.TEXT)));
        for (DraftReport report : results.drafts()) {
            report.checked().ifPresent(checked -> checked.claims().forEach(claim -> line(pen, checked, claim)));
        }
    }

    private void line(SheetPen pen, CheckedDraft checked, Finding finding) {
        Row row = pen.line(
                text.verdict(finding.verdict()),
                PlainText.of(checked.draft().file()),
                text.place(checked.draft(), finding.at()),
                PlainText.of(finding.quote()),
                text.kind(finding.kind()),
                number(finding.stated()),
                number(finding.expected()),
                number(finding.difference()),
                PlainText.of(finding.unit()),
                text.why(finding),
                finding.id());
        row.getCell(0).setCellStyle(pen.styles().of(look(finding.verdict())));
    }

    private void line(SheetPen pen, CheckedDraft checked, Claim claim) {
        pen.line(
                text.sign(claim.standing()) + ' ' + text.standing(claim.standing()),
                PlainText.of(checked.draft().file()),
                text.place(checked.draft(), claim.at()),
                PlainText.of(checked.draft().text(claim.at())),
                PlainText.of(claim.subject()),
                PlainText.of(claim.quote()));
    }

    /** A number where it is one. */
    private static Object number(String stated) {
        return stated.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? new BigDecimal(stated) : stated;
    }

    private static Kind look(Finding.Verdict verdict) {
        return switch (verdict) {
            case CONTRADICTS -> Kind.BAD;
            case QUESTION -> Kind.OPEN;
            case ROUNDING -> Kind.TEXT;
            case UNVERIFIED -> Kind.FAINT;
        };
    }
}
