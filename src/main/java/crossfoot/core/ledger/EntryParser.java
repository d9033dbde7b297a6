package crossfoot.core.ledger;

import crossfoot.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an entry of a row of one sheet, or says everything that is wrong with it. */
final class EntryParser {
    private static final int KEPT = 5_000;
    static final int MAX_FIELD = 32_767;

    private final SheetPlan plan;
    private final Layout layout;
    private final DateText dates;
    private final AmountColumns amounts;
    private final EnumMap<Field, Integer> columns = new EnumMap<>(Field.class);
    private final Map<String, Map<String, Code>> codes = new HashMap<>();

    EntryParser(SheetPlan plan, Layout layout) {
        this.plan = plan;
        this.layout = layout;
        this.dates = new DateText(layout);
        this.amounts = new AmountColumns(plan, layout);
        for (Field field : Field.values()) {
            columns.put(field, plan.columns().getOrDefault(field, -1));
        }
    }

    private int column(Field field) {
        return columns.getOrDefault(field, -1);
    }

    AmountColumns amounts() {
        return amounts;
    }

    /** The field's text, trimmed: from its column, else the layout's constant, else empty. */
    String text(RawRow row, Field field) {
        int column = column(field);
        String text = column < 0 ? "" : row.text(column).strip();
        return text.isEmpty() ? layout.constants().getOrDefault(field, "") : text;
    }

    boolean hasDate(RawRow row) {
        int column = column(Field.DATE);
        return column >= 0 && !row.text(column).isBlank() && NonEntryLabels.total(row.text(column)) == null;
    }

    Parsed parse(RawRow row, boolean flagged) {
        List<Problem> problems = new ArrayList<>(0);
        checkCells(row, problems);
        Integer year = year(row, problems);
        LocalDate date = date(row, year, problems);
        if (year == null) {
            year = date == null ? plan.titleYear() : Integer.valueOf(date.getYear());
        }
        if (year == null && problems.isEmpty()) {
            problems.add(problem(ProblemKind.DATE_MISSING, row, Field.DATE, ""));
        }
        AmountColumns.Spending spending = amounts.read(row, problems);
        Code project = project(row);
        SpendingType type = spendingType(row, project, problems);
        if (!problems.isEmpty() || spending == null || year == null) {
            return new Parsed.Rejected(row.at(), problems, rowText(row));
        }
        return new Parsed.EntryRow(new Entry(
                row.at(),
                unit(row),
                year,
                date,
                text(row, Field.VOUCHER_NO),
                text(row, Field.LINE_NO),
                text(row, Field.SUMMARY),
                code(row, Field.FUNCTION_CODE, Field.FUNCTION_NAME),
                code(row, Field.ECONOMIC_CODE, Field.ECONOMIC_NAME),
                code(row, Field.GOV_ECONOMIC_CODE, Field.GOV_ECONOMIC_NAME),
                project,
                text(row, Field.FUND_SOURCE),
                type,
                Money.ofFen(spending.netFen()),
                flagged));
    }

    Parsed.Rejected rejected(RawRow row, ProblemKind kind) {
        return new Parsed.Rejected(row.at(), List.of(Problem.of(kind, row.at(), "", "")), rowText(row));
    }

    private String unit(RawRow row) {
        String unit = text(row, Field.UNIT);
        return unit.isEmpty() ? plan.titleUnit() : unit;
    }

    private @Nullable Integer year(RawRow row, List<Problem> problems) {
        String text = text(row, Field.FISCAL_YEAR);
        if (text.isEmpty()) {
            return null;
        }
        String digits = HeaderText.folded(text);
        digits = digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
        int length = digits.endsWith("年度") ? digits.length() - 2 : digits.length() - (digits.endsWith("年") ? 1 : 0);
        if (length == 4 && (digits.startsWith("19") || digits.startsWith("20"))) {
            int year = 0;
            for (int i = 0; i < length; i++) {
                year = year * 10 + Character.digit(digits.charAt(i), 10);
            }
            if (year > 1900) {
                return year;
            }
        }
        problems.add(problem(ProblemKind.YEAR_INVALID, row, Field.FISCAL_YEAR, text));
        return null;
    }

    private @Nullable LocalDate date(RawRow row, @Nullable Integer year, List<Problem> problems) {
        int column = column(Field.DATE);
        if (column < 0 || row.text(column).isBlank()) {
            return null;
        }
        DateText.Reading reading = dates.read(row, column, year == null ? plan.titleYear() : year);
        if (reading.fault() != null && row.kind(column) != CellKind.ERROR && row.kind(column) != CellKind.UNCACHED) {
            problems.add(problem(reading.fault(), row, Field.DATE, row.text(column)));
        }
        return reading.date();
    }

    private Code project(RawRow row) {
        Code project = code(row, Field.PROJECT_CODE, Field.PROJECT_NAME);
        return SpendingType.BASIC.label().equals(project.name()) ? Code.NONE : project;
    }

    private SpendingType spendingType(RawRow row, Code project, List<Problem> problems) {
        String text = text(row, Field.SPENDING_TYPE);
        if (text.isEmpty()) {
            return project.isEmpty() ? SpendingType.BASIC : SpendingType.PROJECT;
        }
        SpendingType type = SpendingTypes.of(text);
        if (type == null) {
            problems.add(problem(ProblemKind.SPENDING_TYPE_UNKNOWN, row, Field.SPENDING_TYPE, text));
            return SpendingType.PROJECT;
        }
        return type;
    }

    private Code code(RawRow row, Field codeField, Field nameField) {
        String code = text(row, codeField);
        String name = text(row, nameField);
        if (code.isEmpty() && name.isEmpty()) {
            return Code.NONE;
        }
        if (codes.size() > KEPT) {
            codes.clear();
        }
        Map<String, Code> names = codes.computeIfAbsent(code, key -> new HashMap<>());
        if (names.size() > KEPT) {
            names.clear();
        }
        return names.computeIfAbsent(name, key -> CodeText.of(code, key));
    }

    private void checkCells(RawRow row, List<Problem> problems) {
        for (int column = 0; column < row.size(); column++) {
            CellKind kind = row.kind(column);
            String text = row.text(column);
            if (kind == CellKind.ERROR && plan.columns().containsValue(column)) {
                problems.add(at(ProblemKind.CELL_ERROR, row, column));
            } else if (kind == CellKind.UNCACHED && plan.columns().containsValue(column)) {
                problems.add(at(ProblemKind.FORMULA_UNCACHED, row, column));
            } else if (text.length() > MAX_FIELD) {
                problems.add(at(ProblemKind.FIELD_TOO_LONG, row, column));
            } else if (hasControlCharacter(text)) {
                problems.add(at(ProblemKind.CONTROL_CHARACTER, row, column));
            }
        }
    }

    private static boolean hasControlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                return true;
            }
        }
        return false;
    }

    private static Problem at(ProblemKind kind, RawRow row, int column) {
        return Problem.of(kind, row.at(), ColumnMatch.letters(column) + row.rowNumber(), shortened(row.text(column)));
    }

    Problem problem(ProblemKind kind, RawRow row, Field field, String value) {
        int column = column(field);
        String cell = column < 0 ? "" : ColumnMatch.letters(column) + row.rowNumber();
        return Problem.of(kind, row.at(), cell, shortened(value), plan.headers().getOrDefault(field, ""));
    }

    static String rowText(RawRow row) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < row.size() && text.length() < 200; column++) {
            text.append(column == 0 ? "" : "|").append(row.text(column));
        }
        return shortened(text.toString());
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
