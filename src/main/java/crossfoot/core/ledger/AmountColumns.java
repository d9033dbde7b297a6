package crossfoot.core.ledger;

import crossfoot.core.ledger.StatedTotal.Side;
import crossfoot.core.money.Money;
import crossfoot.core.money.MoneyText;
import crossfoot.core.money.Reading;
import crossfoot.core.money.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the money columns of a sheet: one amount, an amount with its direction, or debit and credit. */
final class AmountColumns {
    /** A row's money in 分: {@code firstFen} is the amount or the debit, {@code secondFen} the credit. */
    record Spending(long firstFen, long secondFen, long netFen) {}

    private final SheetPlan plan;
    private final Layout layout;
    private final Field firstField;
    private final int first;
    private final int credit;
    private final int direction;
    private final boolean returns;
    private final Breakdown breakdown;

    AmountColumns(SheetPlan plan, Layout layout) {
        this.plan = plan;
        this.layout = layout;
        this.breakdown = plan.breakdown();
        boolean single = plan.columns().containsKey(Field.AMOUNT);
        this.firstField = single ? Field.AMOUNT : Field.DEBIT;
        this.first = plan.columns().getOrDefault(firstField, -1);
        this.credit = single ? -1 : plan.columns().getOrDefault(Field.CREDIT, -1);
        this.returns = !layout.columns().containsKey(Field.CREDIT)
                && ReturnColumns.isReturn(plan.headers().getOrDefault(Field.CREDIT, ""));
        this.direction = single ? plan.columns().getOrDefault(Field.DIRECTION, -1) : -1;
    }

    boolean twoSides() {
        return credit >= 0;
    }

    /** The column that holds the amount, or the debit. */
    Field firstField() {
        return firstField;
    }

    /** No money column states anything: blank, or only a dash. */
    boolean isEmpty(RawRow row) {
        return reading(row, first) instanceof Reading.Empty && reading(row, credit) instanceof Reading.Empty;
    }

    /** A money column of the row holds text. */
    boolean isText(RawRow row) {
        return isText(row, first)
                || isText(row, credit)
                || breakdown.parts().stream().anyMatch(part -> isText(row, part.column()));
    }

    private static boolean isText(RawRow row, int column) {
        return column >= 0 && row.kind(column) == CellKind.TEXT && isPresent(row, column);
    }

    /** Some money column of the row holds something. */
    boolean present(RawRow row) {
        return isPresent(row, first) || isPresent(row, credit);
    }

    /** Some money column of the row holds an amount that can be read. */
    boolean readable(RawRow row) {
        return isAmount(row, first)
                || isAmount(row, credit)
                || breakdown.parts().stream().anyMatch(part -> isAmount(row, part.column()));
    }

    private boolean isAmount(RawRow row, int column) {
        return reading(row, column) instanceof Reading.Amount;
    }

    /** What a column of a columnar ledger holds; null if it is empty, or can't be read, and then the faults say why. */
    @Nullable
    Money cell(RawRow row, int column, RowFaults faults) {
        Money amount = amount(row, Field.AMOUNT, column, faults);
        return amount != null && layout.negate() ? amount.negated() : amount;
    }

    /** The row's spending; null if nothing is stated, or it can't be read, and then the faults say why. */
    @Nullable
    Spending read(RawRow row, RowFaults faults) {
        Money left = amount(row, firstField, first, faults);
        Money right = amount(row, Field.CREDIT, credit, faults);
        if (left == null && right == null) {
            return null;
        }
        if (returns && right != null && right.fen() < 0) {
            faults.add(ProblemKind.RETURN_NEGATIVE, Field.CREDIT, credit);
            return null;
        }
        long firstFen = left == null ? 0 : left.fen();
        long secondFen = right == null ? 0 : right.fen();
        if (direction >= 0 && isCredit(row, faults)) {
            firstFen = Money.ofFen(firstFen).negated().fen();
        }
        long net = Money.ofFen(firstFen).minus(Money.ofFen(secondFen)).fen();
        if (!layout.negate()) {
            return new Spending(firstFen, secondFen, net);
        }
        net = Money.ofFen(net).negated().fen();
        return twoSides() ? new Spending(firstFen, secondFen, net) : new Spending(net, 0, net);
    }

    private boolean isCredit(RawRow row, RowFaults faults) {
        String side = RowText.trimmed(row.text(direction)).toLowerCase(Locale.ROOT);
        return switch (side) {
            case "借", "借方", "debit", "dr", "d" -> false;
            case "贷", "贷方", "credit", "cr", "c" -> true;
            default -> {
                faults.add(ProblemKind.DIRECTION_UNKNOWN, Field.DIRECTION, direction);
                yield false;
            }
        };
    }

    /** What a row of totals states, column by column; faults where it can't be read. */
    List<StatedTotal.Figure> stated(RawRow row, RowFaults faults) {
        List<StatedTotal.Figure> figures = new ArrayList<>();
        Money left = stated(row, firstField, first, faults);
        if (left != null) {
            boolean turned = layout.negate() && !twoSides();
            Side side = twoSides() ? Side.DEBIT : Side.AMOUNT;
            figures.add(new StatedTotal.Figure(side, turned ? left.negated() : left, Money.ZERO));
        }
        Money right = stated(row, Field.CREDIT, credit, faults);
        if (right != null) {
            figures.add(new StatedTotal.Figure(Side.CREDIT, right, Money.ZERO));
        }
        breakdown.parts().forEach(part -> addStated(row, part, faults, figures));
        breakdown.sums().forEach(sum -> addStated(row, sum, faults, figures));
        return figures;
    }

    private void addStated(RawRow row, Breakdown.Cell cell, RowFaults faults, List<StatedTotal.Figure> figures) {
        Money stated = stated(row, Field.AMOUNT, cell.column(), faults);
        if (stated != null) {
            Money turned = layout.negate() ? stated.negated() : stated;
            figures.add(new StatedTotal.Figure(Side.AMOUNT, turned, Money.ZERO, cell.label()));
        }
    }

    private @Nullable Money stated(RawRow row, Field field, int column, RowFaults faults) {
        Reading reading = reading(row, column);
        if (reading instanceof Reading.Amount amount) {
            return amount.money();
        }
        if (!(reading instanceof Reading.Empty)) {
            faults.add(ProblemKind.STATED_AMOUNT_UNREADABLE, field, column);
        }
        return null;
    }

    /** The amount in a column; null if there is none that can be read. */
    @Nullable
    Money at(RawRow row, int column) {
        return reading(row, column) instanceof Reading.Amount amount ? amount.money() : null;
    }

    private static boolean isPresent(RawRow row, int column) {
        return column >= 0 && !row.text(column).isBlank();
    }

    /** What the cell says; null for an error value or a formula without a value. */
    private @Nullable Reading reading(RawRow row, int column) {
        if (!isPresent(row, column)) {
            return Reading.EMPTY;
        }
        return switch (row.kind(column)) {
            case NUMBER -> MoneyText.parseNumber(row.text(column), plan.unit());
            case TEXT, DATE, BROKEN -> MoneyText.parse(row.text(column), plan.unit(), layout.decimalComma());
            case ERROR, UNCACHED -> null;
        };
    }

    private @Nullable Money amount(RawRow row, Field field, int column, RowFaults faults) {
        Reading reading = reading(row, column);
        if (reading instanceof Reading.Amount read) {
            return read.money();
        }
        if (reading instanceof Reading.Refused refused) {
            faults.add(
                    kind(refused.reason()),
                    field,
                    column,
                    Integer.toString(refused.position()),
                    refused.what(),
                    plan.unit().label(),
                    characterClass(refused.what()));
        }
        return null;
    }

    /** The key of the message resources by which a character is called: {@code @} marks it as such. */
    private static String characterClass(String what) {
        if (what.length() != 1) {
            return "";
        }
        char c = what.charAt(0);
        if (Character.isIdeographic(c)) {
            return "@character.han";
        }
        if (Character.isLetter(c)) {
            return "@character.letter";
        }
        if (Character.isDigit(c)) {
            return "@character.digit";
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) ? "@character.space" : "@character.sign";
    }

    private static ProblemKind kind(Refusal reason) {
        return switch (reason) {
            case NOT_A_NUMBER -> ProblemKind.AMOUNT_NOT_A_NUMBER;
            case TOO_MANY_DECIMALS -> ProblemKind.AMOUNT_TOO_MANY_DECIMALS;
            case AMBIGUOUS_SEPARATORS -> ProblemKind.AMOUNT_AMBIGUOUS_SEPARATORS;
            case EXPONENT -> ProblemKind.AMOUNT_EXPONENT;
            case TOO_MANY_DIGITS -> ProblemKind.AMOUNT_TOO_MANY_DIGITS;
            case OUT_OF_RANGE -> ProblemKind.AMOUNT_OUT_OF_RANGE;
            case OTHER_UNIT -> ProblemKind.AMOUNT_IN_OTHER_UNIT;
        };
    }
}
