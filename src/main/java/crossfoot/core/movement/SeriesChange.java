package crossfoot.core.movement;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.money.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What became of the entries of an export in the one that replaced it. New ones are normal; the rest is told. */
public final class SeriesChange implements Consumer<MovedEntry> {
    private static final int MOST_TOLD = 50;

    private final List<Problem> told = new ArrayList<>();
    private final Map<Cause.Kind, Long> counts = new EnumMap<>(Cause.Kind.class);
    private final Map<Cause.Kind, Money> sums = new EnumMap<>(Cause.Kind.class);

    @Override
    public void accept(MovedEntry moved) {
        counts.merge(moved.cause().kind(), moved.copies(), Long::sum);
        sums.merge(moved.cause().kind(), moved.amount(), Money::plus);
        if (told.size() < MOST_TOLD) {
            Problem problem = problem(moved);
            if (problem != null) {
                told.add(problem);
            }
        }
    }

    /** An entry that was altered or vanished, with its places and the money; null for any other. */
    public static @Nullable Problem problem(MovedEntry moved) {
        if (moved.before() == null) {
            return null;
        }
        Entry was = moved.before().entry();
        if (moved.cause().kind() == Cause.Kind.ALTERED && moved.after() != null) {
            Entry is = moved.after().entry();
            return Problem.of(
                    ProblemKind.ENTRY_ALTERED,
                    is.at(),
                    "",
                    is.voucherNo(),
                    was.at().display(),
                    AlteredFields.of(was, is),
                    moved.amount().yuan());
        }
        boolean gone =
                moved.cause().kind() == Cause.Kind.VANISHED || moved.cause().kind() == Cause.Kind.SUPERSEDED;
        return gone
                ? Problem.of(
                        ProblemKind.ENTRY_VANISHED,
                        was.at(),
                        "",
                        was.voucherNo(),
                        was.summary(),
                        was.amount().yuan(),
                        Long.toString(moved.copies()))
                : null;
    }

    private long count(Cause.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    private Money sum(Cause.Kind kind) {
        return sums.getOrDefault(kind, Money.ZERO);
    }

    /**
     * The findings: each entry altered or vanished, then how the sum of the older export became that of the newer one.
     * Nothing if none was.
     *
     * @param was what the older export adds up to
     * @param is what the newer one adds up to
     */
    public List<Problem> findings(String newer, Money was, Money is) {
        long altered = count(Cause.Kind.ALTERED);
        long vanished = count(Cause.Kind.VANISHED);
        if (altered + vanished == 0) {
            return List.of();
        }
        List<Problem> findings = new ArrayList<>(told);
        Money open = is.minus(was)
                .minus(sum(Cause.Kind.NEW))
                .minus(sum(Cause.Kind.ALTERED))
                .minus(sum(Cause.Kind.VANISHED));
        findings.add(Problem.ofFile(
                ProblemKind.SERIES_SUMS,
                newer,
                was.yuan(),
                part(Cause.Kind.NEW),
                part(Cause.Kind.ALTERED),
                part(Cause.Kind.VANISHED),
                is.yuan() + (open.isZero() ? "" : " ≠ " + open.yuan())));
        return findings;
    }

    /** {@code 2（+80.00）} */
    private String part(Cause.Kind kind) {
        return count(kind) + "（" + signed(sum(kind)) + "）";
    }

    private static String signed(Money amount) {
        return (amount.fen() < 0 ? "" : "+") + amount.yuan();
    }
}
