package crossfoot.core.summary;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.money.Money;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.HeadedTable.Column;
import crossfoot.core.rules.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of control totals: 年度, 类型 (指标, 经济分类, 项目; may be left out), 科目, 金额. Without a type, a code of
 * three to seven digits that starts with 3 is an economic class, the name of a figure is a figure, all else a project.
 * 年初结转和结余 and 年末结转和结余 (决算公开01表) as the type are stocks of the subject, as the subject those of the office.
 */
public final class ControlTable {
    private static final String AMOUNT = "amount";
    private static final List<Column> COLUMNS = List.of(
            FigureRows.YEAR_COLUMN,
            FigureRows.TYPE_COLUMN,
            new Column(FigureRows.SUBJECT, true, List.of("subject", "figure", "指标", "项目", "经济分类", "对象", "科目")),
            new Column(AMOUNT, true, List.of(AMOUNT, "决算数", "控制数", "金额")),
            FigureRows.UNIT_COLUMN,
            FigureRows.ORIGIN_COLUMN,
            FigureRows.NUMBER_COLUMN,
            FigureRows.REMARK_COLUMN);

    /** What became of reading a table of control totals. */
    public sealed interface Reading {
        /**
         * What a table of control totals says.
         *
         * @param totals one for each row, in their order
         * @param rows the same with their units
         */
        record Ok(List<ControlTotal> totals, List<OfUnit<ControlTotal>> rows) implements Reading {
            public Ok {
                totals = List.copyOf(totals);
                rows = List.copyOf(rows);
            }
        }

        /** All that is wrong with it. */
        record Faulty(List<Problem> problems) implements Reading {
            public Faulty {
                problems = List.copyOf(problems);
            }
        }
    }

    private static final String STOCK = "(财政拨款)?(结转|结余|结转(和|及|与)?结余|结余(和|及|与)?结转)(资金)?";
    private static final Pattern OPENING = Pattern.compile("(年初|期初|上年)" + STOCK + "|opening");
    private static final Pattern CLOSING = Pattern.compile("(年末|期末)" + STOCK + "|结转下年(资金)?|closing");

    private record Subject(ControlTotal.Kind kind, String key, String label) {}

    private final FigureRows rows;
    private final List<OfUnit<ControlTotal>> totals = new ArrayList<>();

    private ControlTable(FigureRows rows) {
        this.rows = rows;
    }

    /**
     * Reads one table.
     *
     * @param file the file's path, for its problems
     */
    public static Reading read(String file, List<RawRow> rows, CategoryTree tree) {
        ControlTable table = new ControlTable(new FigureRows(file, rows, COLUMNS, tree));
        List<Problem> problems = table.rows.problems();
        table.rows.checkUnits(List.of(AMOUNT));
        if (problems.isEmpty()) {
            table.rows.lines().forEach(table::add);
        }
        return problems.isEmpty()
                ? new Reading.Ok(table.totals.stream().map(OfUnit::value).toList(), table.totals)
                : new Reading.Faulty(problems);
    }

    private void add(Line line) {
        rows.problems().addAll(line.strayCells());
        int year = rows.year(line);
        ControlTotal.Stock stock = stock(rows.text(line, FigureRows.TYPE));
        Subject subject = subject(line, stock);
        if (subject != null && stock == ControlTotal.Stock.SPENT) {
            stock = stock(subject.label);
        }
        int problemsBefore = rows.problems().size();
        Money amount = rows.amount(line, AMOUNT);
        if (amount == null && rows.problems().size() == problemsBefore) {
            rows.problems().add(line.problem(ProblemKind.CONFIG_BAD_AMOUNT, AMOUNT));
        }
        if (subject != null && amount != null) {
            totals.add(rows.ofUnit(
                    line, new ControlTotal(line.at(), year, subject.kind, subject.key, subject.label, stock, amount)));
        }
    }

    private static ControlTotal.Stock stock(String words) {
        String word = words.toLowerCase(Locale.ROOT);
        if (OPENING.matcher(word).matches()) {
            return ControlTotal.Stock.OPENING;
        }
        return CLOSING.matcher(word).matches() ? ControlTotal.Stock.CLOSING : ControlTotal.Stock.SPENT;
    }

    /** What the line is about; null after a problem. */
    private @Nullable Subject subject(Line line, ControlTotal.Stock ofType) {
        String name = rows.text(line, FigureRows.SUBJECT);
        String type = ofType == ControlTotal.Stock.SPENT ? rows.text(line, FigureRows.TYPE) : "";
        if (name.isEmpty()) {
            rows.problems().add(line.problem(ProblemKind.CONFIG_EMPTY_ID, FigureRows.SUBJECT));
            return null;
        }
        ControlTotal.Kind kind = type.isEmpty() ? inferred(name) : FigureRows.kind(type);
        if (kind == null) {
            rows.problems()
                    .add(line.problem(
                            ProblemKind.CONFIG_BAD_VALUE, FigureRows.TYPE, "指标 | 经济分类 | 项目 | 年初结转和结余 | 年末结转和结余"));
            return null;
        }
        if (stock(name) != ControlTotal.Stock.SPENT) {
            return new Subject(ControlTotal.Kind.FIGURE, CategoryTree.TOTAL, name);
        }
        return switch (kind) {
            case FIGURE -> figure(line, name);
            case ECONOMIC -> economic(line, name);
            case PROJECT -> new Subject(kind, name, name);
        };
    }

    private ControlTotal.Kind inferred(String name) {
        if (rows.figure(name).isPresent() || FigureRows.isMeantAsFigure(name)) {
            return ControlTotal.Kind.FIGURE;
        }
        return code(name).matches("3[0-9]{2,6}") ? ControlTotal.Kind.ECONOMIC : ControlTotal.Kind.PROJECT;
    }

    private @Nullable Subject figure(Line line, String name) {
        FigureRows.Figure figure = rows.figure(name).orElse(null);
        if (figure == null) {
            rows.unknownFigure(line);
            return null;
        }
        return new Subject(ControlTotal.Kind.FIGURE, figure.key(), figure.label());
    }

    /** {@code 30201}, or {@code 30201 办公费}. */
    private @Nullable Subject economic(Line line, String name) {
        String code = code(name);
        if (!code.matches("[0-9]{3,7}")) {
            rows.problems().add(line.problem(ProblemKind.CONFIG_BAD_VALUE, FigureRows.SUBJECT, "301 | 30201"));
            return null;
        }
        return new Subject(ControlTotal.Kind.ECONOMIC, code, name);
    }

    private static String code(String name) {
        return name.split("\\s", 2)[0];
    }
}
