package crossfoot.core.ledger;

import crossfoot.core.money.AmountUnit;
import crossfoot.core.money.MoneyText;
import crossfoot.core.money.Reading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the rows below a header, as far as they are looked at, hold in its columns. */
final class ColumnValues {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{3,24}");
    private static final Pattern DEPARTMENT_CLASS = Pattern.compile("(30[1-9]|31[0-3]|399)(\\d\\d)?(\\D.*)?");
    private static final Pattern GOVERNMENT_CLASS = Pattern.compile("(50[1-9]|51[0-4]|599)(\\d\\d)?(\\D.*)?");
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 20;

    private final Layout layout;
    private final List<RawRow> rows;

    ColumnValues(Layout layout, List<RawRow> rows) {
        this.layout = layout;
        this.rows = rows;
    }

    int filled(int column) {
        return count(column, text -> true);
    }

    boolean isFilled(int column) {
        return filled(column) > 0;
    }

    /** How many values of the column are what the field wants; any text is what a text wants. */
    int fitting(Field field, int column) {
        if (field.isMoney() || field == Field.BALANCE) {
            return (int) rows.stream()
                    .filter(row -> amount(row, column) instanceof Reading.Amount)
                    .count();
        }
        if (field == Field.DATE) {
            return (int) rows.stream().filter(row -> date(row, column) != null).count();
        }
        return filled(column);
    }

    /** Most of what the column holds are codes. */
    boolean areCodes(int column) {
        return most(column, CODE);
    }

    boolean areDepartmentClasses(int column) {
        return most(column, DEPARTMENT_CLASS);
    }

    boolean areGovernmentClasses(int column) {
        return most(column, GOVERNMENT_CLASS);
    }

    private boolean most(int column, Pattern pattern) {
        int filled = filled(column);
        return filled > 0 && count(column, text -> pattern.matcher(text).matches()) * 2 > filled;
    }

    private int count(int column, Predicate<String> test) {
        int count = 0;
        for (RawRow row : rows) {
            String text = RowText.of(row, column);
            count += !text.isEmpty() && test.test(text) ? 1 : 0;
        }
        return count;
    }

    /** In no row do the two columns state different money, or only one of them money. */
    boolean sameMoney(int one, int other) {
        return rows.stream().allMatch(row -> money(row, one).equals(money(row, other)));
    }

    private String money(RawRow row, int column) {
        return amount(row, column) instanceof Reading.Amount read ? read.money().yuan() : "";
    }

    private Reading amount(RawRow row, int column) {
        return switch (row.kind(column)) {
            case NUMBER -> MoneyText.parseNumber(row.text(column), AmountUnit.YUAN);
            case TEXT -> MoneyText.parse(row.text(column), AmountUnit.YUAN, layout.decimalComma());
            case DATE, BROKEN, ERROR, UNCACHED -> Reading.EMPTY;
        };
    }

    /** In no row do the two columns say different months. */
    boolean sameMonths(int one, int other) {
        return rows.stream().allMatch(row -> {
            LocalDate first = date(row, one);
            LocalDate second = date(row, other);
            return first == null || second == null || YearMonth.from(first).equals(YearMonth.from(second));
        });
    }

    private @Nullable LocalDate date(RawRow row, int column) {
        String text = RowText.of(row, column);
        CellKind kind = row.kind(column);
        if (text.isEmpty() || kind == CellKind.ERROR || kind == CellKind.UNCACHED) {
            return null;
        }
        return new DateText(layout, row.sheet().date1904()).read(text, kind, 0).date();
    }

    /** In no row do the two columns say different things. */
    boolean sameTexts(int one, int other) {
        return rows.stream().allMatch(row -> {
            String first = RowText.of(row, one);
            String second = RowText.of(row, other);
            return first.isEmpty() || second.isEmpty() || first.equals(second);
        });
    }

    /** The first few different values. */
    List<String> samples(int column) {
        List<String> samples = new ArrayList<>();
        for (RawRow row : rows) {
            String text = RowText.of(row, column);
            String shown = text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text;
            if (!text.isEmpty() && !samples.contains(shown) && samples.size() < SAMPLES) {
                samples.add(shown);
            }
        }
        return samples;
    }
}
