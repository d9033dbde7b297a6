package crossfoot.core.reckoning;

import crossfoot.core.money.Money;
import crossfoot.core.reckoning.Adjustment.Shortage;
import crossfoot.core.reckoning.Adjustment.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The proposals of one year. Within a broad class, project with project and figure with itself, the largest shortage
 * first: one surplus that covers all that is short is taken, the smallest such, the subject's own before others'; where
 * none does, the largest surplus is given whole, and so on. Few moves, always the same, exact to the 分.
 *
 * @param uncovered what stays short, the largest first
 */
record Adjustments(List<Adjustment> moves, List<Shortage> uncovered) {
    private static final Comparator<Giver> SMALLEST = Comparator.comparing((Giver giver) -> giver.left)
            .thenComparing(giver -> giver.account.side().subject().subject())
            .thenComparing(giver -> giver.account.side().economicCode());

    /** A surplus and what is left of it. */
    private static final class Giver {
        private final Account account;
        private Side side;
        private Money left;

        Giver(Account account) {
            this.account = account;
            this.side = account.side();
            this.left = account.balance();
        }
    }

    static Adjustments of(List<Account> accounts) {
        List<Adjustment> moves = new ArrayList<>();
        List<Shortage> uncovered = new ArrayList<>();
        Map<String, List<Giver>> givers = new TreeMap<>();
        for (Account account : accounts) {
            if (account.balance().fen() > 0 && !account.govClass().isEmpty()) {
                givers.computeIfAbsent(pool(account), key -> new ArrayList<>()).add(new Giver(account));
            }
        }
        accounts.stream()
                .filter(account -> account.balance().fen() < 0)
                .sorted(Comparator.comparing(Account::balance)
                        .thenComparing(account -> account.side().subject().subject())
                        .thenComparing(account -> account.side().economicCode()))
                .forEach(account -> {
                    List<Giver> some =
                            account.govClass().isEmpty() ? List.of() : givers.getOrDefault(pool(account), List.of());
                    Money rest = cover(account, some, moves);
                    if (!rest.isZero()) {
                        uncovered.add(new Shortage(account.side(), account.govClass(), rest));
                    }
                });
        return new Adjustments(moves, uncovered);
    }

    /** Money is moved among projects, or among the classes of one figure. */
    private static String pool(Account account) {
        boolean project = account.side().subject().project();
        return account.govClass().code()
                + (project ? "" : " " + account.side().subject().subject());
    }

    /** Adds the moves for one shortage. Returns what stays short. */
    private static Money cover(Account taker, List<Giver> givers, List<Adjustment> moves) {
        Money rest = taker.balance().negated();
        Side side = taker.side();
        Giver giver = next(taker.side(), givers, rest);
        while (!rest.isZero() && giver != null) {
            Money amount = Deviation.least(rest, giver.left);
            moves.add(new Adjustment(side.subject().year(), taker.govClass(), giver.side, side, amount));
            giver.left = giver.left.minus(amount);
            giver.side = giver.side.with(amount.negated());
            side = side.with(amount);
            rest = rest.minus(amount);
            giver = next(taker.side(), givers, rest);
        }
        return rest;
    }

    private static @Nullable Giver next(Side taker, List<Giver> givers, Money rest) {
        List<Giver> open = givers.stream().filter(giver -> !giver.left.isZero()).toList();
        Comparator<Giver> ownFirst =
                Comparator.comparing(giver -> !giver.account.side().subject().equals(taker.subject()));
        return open.stream()
                .filter(giver -> giver.left.compareTo(rest) >= 0)
                .min(ownFirst.thenComparing(SMALLEST))
                .or(() -> open.stream().max(SMALLEST))
                .orElse(null);
    }
}
