package crossfoot.core.summary;

import crossfoot.core.ledger.DateText;
import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.HeadedTable.Column;
import crossfoot.core.rules.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the register of accepted differences: 编号, 核对, 原因, 依据, 责任人, 上限, 有效至, and perhaps 说明. */
public final class AcceptanceTable {
    private static final String ID = "id";
    private static final String CHECK = "check";
    private static final String REASON = "reason";
    private static final String EVIDENCE = "evidence";
    private static final String OWNER = "owner";
    private static final String CAP = "cap";
    private static final String UNTIL = "until";
    private static final List<Column> COLUMNS = List.of(
            new Column(ID, true, List.of(ID, "编号")),
            new Column(CHECK, true, List.of(CHECK, "核对编号", "核对")),
            new Column(REASON, true, List.of(REASON, "原因")),
            new Column(EVIDENCE, true, List.of(EVIDENCE, "依据")),
            new Column(OWNER, true, List.of(OWNER, "责任人")),
            new Column(CAP, true, List.of(CAP, "上限金额", "上限")),
            new Column(UNTIL, true, List.of(UNTIL, "到期日", "有效至")),
            FigureRows.REMARK_COLUMN);

    /** What became of reading the register. */
    public sealed interface Reading {
        /** One for each row, in their order. */
        record Ok(List<Acceptance> lines) implements Reading {
            public Ok {
                lines = List.copyOf(lines);
            }
        }

        /** All that is wrong with it. */
        record Faulty(List<Problem> problems) implements Reading {
            public Faulty {
                problems = List.copyOf(problems);
            }
        }
    }

    private final FigureRows rows;
    private final DateText dates = new DateText(Layout.NONE, false);
    private final Map<String, SourceRef> ids = new HashMap<>();
    private final Map<String, SourceRef> checks = new HashMap<>();
    private final List<Acceptance> lines = new ArrayList<>();

    private AcceptanceTable(FigureRows rows) {
        this.rows = rows;
    }

    /**
     * Reads the register.
     *
     * @param file the file's path, for its problems
     */
    public static Reading read(String file, List<RawRow> rows, CategoryTree tree) {
        AcceptanceTable table = new AcceptanceTable(new FigureRows(file, rows, COLUMNS, tree));
        List<Problem> problems = table.rows.problems();
        table.rows.checkUnits(List.of(CAP));
        if (problems.isEmpty()) {
            table.rows.lines().forEach(table::add);
        }
        return problems.isEmpty() ? new Reading.Ok(table.lines) : new Reading.Faulty(problems);
    }

    private void add(Line line) {
        int problemsBefore = rows.problems().size();
        rows.problems().addAll(line.strayCells());
        String id = unique(line, ID, ids);
        String check = unique(line, CHECK, checks);
        String reason = filled(line, REASON);
        String evidence = filled(line, EVIDENCE);
        String owner = filled(line, OWNER);
        Money cap = cap(line);
        LocalDate until = until(line);
        if (rows.problems().size() == problemsBefore && cap != null && until != null) {
            lines.add(new Acceptance(line.at(), id, check, reason, evidence, owner, cap, until));
        }
    }

    private String unique(Line line, String key, Map<String, SourceRef> used) {
        String text = filled(line, key);
        SourceRef first = text.isEmpty() ? null : used.putIfAbsent(text, line.at());
        if (first != null) {
            rows.problems().add(line.problem(ProblemKind.CONFIG_REPEATED_ID, key, first.display()));
        }
        return text;
    }

    private String filled(Line line, String key) {
        String text = rows.text(line, key);
        if (line.raw(key).isBlank()) {
            rows.problems().add(line.problem(ProblemKind.CONFIG_EMPTY_ID, key));
        }
        return text;
    }

    private @Nullable Money cap(Line line) {
        int problemsBefore = rows.problems().size();
        Money cap = rows.amount(line, CAP);
        boolean unstated = cap == null && rows.problems().size() == problemsBefore;
        if (unstated || (cap != null && cap.compareTo(Money.ZERO) < 0)) {
            rows.problems().add(line.problem(ProblemKind.CONFIG_BAD_AMOUNT, CAP));
        }
        return cap;
    }

    private @Nullable LocalDate until(Line line) {
        LocalDate until = dates.read(line.text(UNTIL), line.kind(UNTIL), 0).date();
        if (until == null) {
            rows.problems().add(line.problem(ProblemKind.CONFIG_BAD_VALUE, UNTIL, "2026-12-31"));
        }
        return until;
    }
}
