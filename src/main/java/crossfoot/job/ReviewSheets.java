package crossfoot.job;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.Decision;
import crossfoot.core.rules.DecisionTable;
import crossfoot.core.rules.Decisions;
import crossfoot.input.Format;
import crossfoot.input.LedgerFiles;
import crossfoot.input.Survey;
import crossfoot.input.xlsx.Authorship;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what analysts have put into {@code reviews/}: workbooks with the sheet 待分类, or that sheet as CSV. */
final class ReviewSheets {
    private static final String FOLDER = "reviews/";
    private static final String SHEET = "待分类";

    private final CategoryTree tree;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ReviewSheets(CategoryTree tree) {
        this.tree = tree;
    }

    /** All decisions, in order of the files' names; a file that can't be read is a problem, and the others count. */
    static Decisions read(InputFolder inputs, CategoryTree tree) throws IOException {
        ReviewSheets sheets = new ReviewSheets(tree);
        for (String name : inputs.hashes().keySet()) {
            if (name.startsWith(FOLDER)) {
                try {
                    sheets.take(inputs.root().resolve(name), name);
                } catch (UnreadableFile unreadable) {
                    sheets.problems.addAll(unreadable.problems());
                }
            }
        }
        return new Decisions(sheets.decisions, sheets.problems);
    }

    private void take(Path file, String name) throws IOException, UnreadableFile {
        Survey survey = LedgerFiles.survey(file, name, Layout.NONE, Long.MAX_VALUE);
        Authorship saved = survey.format() == Format.XLSX ? Authorship.of(file) : Authorship.UNKNOWN;
        DecisionTable.Contents contents = DecisionTable.read(rows(file, survey), tree, saved.by(), saved.on());
        decisions.addAll(contents.decisions());
        problems.addAll(contents.problems());
    }

    /** Of a workbook those of the sheet 待分类; all, where the table was saved as a workbook of its own. */
    private static List<RawRow> rows(Path file, Survey survey) throws IOException, UnreadableFile {
        if (survey.format() == Format.TEXT) {
            return all(file, survey);
        }
        try {
            return all(file, survey.with(Layout.NONE.withSheets(List.of(SHEET))));
        } catch (UnreadableFile unreadable) {
            boolean noSuchSheet =
                    unreadable.problems().stream().allMatch(one -> one.kind() == ProblemKind.CONFIG_BAD_VALUE);
            if (!noSuchSheet) {
                throw unreadable;
            }
            return all(file, survey);
        }
    }

    private static List<RawRow> all(Path file, Survey survey) throws IOException, UnreadableFile {
        List<RawRow> rows = new ArrayList<>();
        try (LedgerSource source =
                LedgerFiles.open(file, survey, survey.segments().get(0))) {
            for (RawRow row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
