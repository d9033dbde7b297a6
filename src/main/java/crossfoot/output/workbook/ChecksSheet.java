package crossfoot.output.workbook;

import crossfoot.core.ledger.Problem;
import crossfoot.core.report.ExplanationText;
import crossfoot.core.report.Results;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Check.Quantity;
import crossfoot.output.workbook.Look.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;

/** 核对: every proof, the failed ones first, with its place and the sheet that it is about. */
final class ChecksSheet {
    private static final List<Check.Status> ORDER =
            List.of(Check.Status.FAIL, Check.Status.ACCEPTED, Check.Status.SKIPPED, Check.Status.PASS);
    private static final int LINK = 5;
    private static final int FIRST_QUANTITY = 6;
    private static final int QUANTITIES = 3;

    private final Results results;
    private final Function<Problem, String> problemText;
    private final ExplanationText because;
    private final Map<String, Integer> sourceRows = new HashMap<>();

    ChecksSheet(Results results, Function<Problem, String> problemText, ExplanationText because) {
        this.results = results;
        this.problemText = problemText;
        this.because = because;
        for (Results.SourceLine source : results.sources()) {
            sourceRows.put(source.file(), SourcesSheet.FIRST_ROW + sourceRows.size());
        }
    }

    void draw(SheetPen pen) {
        pen.title(Tab.CHECKS);
        pen.table(List.of(
                pen.column("result", Kind.TEXT),
                pen.column("kind", Kind.TEXT),
                pen.column("fiscalYear", Kind.YEAR),
                pen.column("what", Kind.TEXT),
                pen.column("place", Kind.TEXT),
                pen.column("see", Kind.TEXT),
                pen.column("expected", Kind.AMOUNT),
                pen.column("actual", Kind.AMOUNT),
                pen.column("difference", Kind.AMOUNT),
                pen.column("because", Kind.TEXT),
                pen.column("id", Kind.TEXT)));
        if (results.checks().stream().anyMatch(check -> check.status() == Check.Status.FAIL)) {
            pen.alert(true);
        }
        for (Check.Status status : ORDER) {
            results.checks().stream().filter(check -> check.status() == status).forEach(check -> line(pen, check));
        }
        results.findings().forEach(finding -> finding(pen, finding));
    }

    private void line(SheetPen pen, Check check) {
        Tab about = about(check.kind());
        int number = pen.nextRowNumber();
        Row row = pen.line(
                pen.words().of("status." + check.status()),
                check.kind().label(),
                check.year() == null ? "" : check.year(),
                check.what(),
                check.where(),
                about.sheetName(),
                value(check.expected()),
                value(check.actual()),
                new Formula("ROUND(H%d-G%d,2)".formatted(number, number), value(check.difference())),
                String.join("\n", because.lines(check)),
                check.id());
        row.getCell(0).setCellStyle(pen.styles().of(look(check.status())));
        String file = check.where().replaceFirst("!.*", "");
        String address = about == Tab.SOURCES ? "A" + sourceRows.getOrDefault(file, 1) : "A1";
        pen.link(row.getCell(LINK), about, address, about.sheetName());
        if (check.expected() instanceof Quantity.Rows) {
            for (int i = 0; i < QUANTITIES; i++) {
                Cell cell = row.getCell(FIRST_QUANTITY + i);
                cell.setCellStyle(pen.styles().of(Kind.COUNT));
            }
        }
    }

    /** What is no proof, but to be said all the same. */
    private void finding(SheetPen pen, Problem finding) {
        String place = finding.at().rowNumber() == 0
                ? finding.at().file()
                : finding.at().display();
        Row row = pen.line(
                pen.words().of("finding"),
                "",
                "",
                problemText.apply(finding),
                place,
                "",
                "",
                "",
                "",
                "",
                finding.kind().id());
        row.getCell(0).setCellStyle(pen.styles().of(Kind.OPEN));
    }

    private static Kind look(Check.Status status) {
        return switch (status) {
            case FAIL -> Kind.BAD;
            case ACCEPTED -> Kind.OPEN;
            case SKIPPED -> Kind.FAINT;
            case PASS -> Kind.TEXT;
        };
    }

    private static Tab about(Check.Kind kind) {
        return switch (kind) {
            case ROWS, STATED_TOTAL, BALANCE, JOURNAL_SIDES -> Tab.SOURCES;
            case LEDGER -> Tab.ENTRIES;
            case FOOT, CROSS_FOOT, CONTROL_TOTAL -> Tab.SUMMARY;
            case BUDGET, CARRIED -> Tab.BUDGET;
            case CONSOLIDATION -> Tab.UNITS;
        };
    }

    static Object value(Quantity quantity) {
        if (quantity instanceof Quantity.Amount amount) {
            return amount.money();
        }
        return ((Quantity.Rows) quantity).count();
    }
}
