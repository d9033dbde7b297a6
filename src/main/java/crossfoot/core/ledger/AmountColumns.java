package crossfoot.core.ledger;

import crossfoot.core.ledger.StatedTotal.Side;
import crossfoot.core.money.Money;
import crossfoot.core.money.MoneyText;
import crossfoot.core.money.Reading;
import crossfoot.core.money.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the money columns of a sheet: one amount, an amount with its direction, or debit and credit. */
final class AmountColumns {
    /** Spending of a row in 分: {@code firstFen} is the amount or the debit, {@code secondFen} the credit. */
    record Spending(long firstFen, long secondFen, long netFen) {}

    private final SheetPlan plan;
    private final Layout layout;
    private final int amount;
    private final int debit;
    private final int credit;
    private final int direction;

    AmountColumns(SheetPlan plan, Layout layout) {
        this.plan = plan;
        this.layout = layout;
        this.amount = column(Field.AMOUNT);
        this.debit = column(Field.DEBIT);
        this.credit = column(Field.CREDIT);
        this.direction = column(Field.DIRECTION);
    }

    private int column(Field field) {
        return plan.columns().getOrDefault(field, -1);
    }

    boolean twoSides() {
        return amount < 0 && credit >= 0;
    }

    /** Some money column of the row holds something. */
    boolean present(RawRow row) {
        return isPresent(row, amount) || isPresent(row, debit) || isPresent(row, credit);
    }

    /** The row's spending; null if there is none that can be read, and then the problems say why. */
    @Nullable
    Spending read(RawRow row, List<Problem> problems) {
        int before = problems.size();
        boolean errors = false;
        for (int column : new int[] {amount, debit, credit}) {
            errors |= column >= 0 && (row.kind(column) == CellKind.ERROR || row.kind(column) == CellKind.UNCACHED);
        }
        if (errors) {
            return null;
        }
        Money first = read(row, amount >= 0 ? amount : debit, problems);
        Money second = twoSides() ? read(row, credit, problems) : null;
        if (problems.size() > before) {
            return null;
        }
        if (first == null && second == null) {
            int column = amount >= 0 ? amount : debit;
            problems.add(problem(ProblemKind.AMOUNT_EMPTY, row, column, 0));
            return null;
        }
        return spending(row, fen(first), fen(second));
    }

    private static long fen(@Nullable Money money) {
        return money == null ? 0 : money.fen();
    }

    private Spending spending(RawRow row, long first, long second) {
        long credited = isCredit(row) ? Money.ofFen(first).negated().fen() : first;
        long net = Money.ofFen(credited).minus(Money.ofFen(second)).fen();
        if (layout.negate()) {
            net = Money.ofFen(net).negated().fen();
        }
        return twoSides() ? new Spending(first, second, net) : new Spending(net, 0, net);
    }

    private boolean isCredit(RawRow row) {
        String side = direction < 0 ? "" : row.text(direction).strip();
        return side.startsWith("贷") || side.equalsIgnoreCase("credit") || side.equalsIgnoreCase("cr");
    }

    /** What a row of totals states, column by column; problems where it can't be read. */
    List<StatedTotal.Figure> stated(RawRow row, List<Problem> problems) {
        List<StatedTotal.Figure> figures = new ArrayList<>();
        state(row, amount >= 0 ? amount : debit, twoSides() ? Side.DEBIT : Side.AMOUNT, problems, figures);
        if (twoSides()) {
            state(row, credit, Side.CREDIT, problems, figures);
        }
        return figures;
    }

    private void state(RawRow row, int column, Side side, List<Problem> problems, List<StatedTotal.Figure> figures) {
        Money money = read(row, column, problems);
        if (money != null) {
            boolean turned = layout.negate() && side == Side.AMOUNT;
            figures.add(new StatedTotal.Figure(side, turned ? money.negated() : money, Money.ZERO));
        }
    }

    private static boolean isPresent(RawRow row, int column) {
        return column >= 0 && !row.text(column).isBlank();
    }

    private @Nullable Money read(RawRow row, int column, List<Problem> problems) {
        if (!isPresent(row, column)) {
            return null;
        }
        Reading reading = row.kind(column) == CellKind.NUMBER
                ? MoneyText.parseNumber(row.text(column), plan.unit())
                : MoneyText.parse(row.text(column), plan.unit(), layout.decimalComma());
        if (reading instanceof Reading.Amount read) {
            return read.money();
        }
        if (reading instanceof Reading.Refused refused) {
            problems.add(problem(kind(refused.reason()), row, column, refused.position()));
        }
        return null;
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

    private Problem problem(ProblemKind kind, RawRow row, int column, int position) {
        String value = row.text(column);
        String shown = value.length() > 100 ? value.substring(0, 100) + "…" : value;
        String wrong = position > 0 && position <= value.length() ? value.substring(position - 1, position) : "";
        return Problem.of(
                kind,
                row.at(),
                ColumnMatch.letters(column) + row.rowNumber(),
                shown,
                Integer.toString(position),
                wrong,
                plan.unit().label());
    }
}
