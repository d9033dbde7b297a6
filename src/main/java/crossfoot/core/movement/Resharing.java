package crossfoot.core.movement;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.movement.Alterations.Loose;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.ShareMoves;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells an entry that is now shared between categories, shared otherwise or not any more, from one that was altered:
 * its parts stand on one side only, but the entry says the same, of as much money. Nothing but its category has
 * changed.
 */
final class Resharing {
    private static final SourceRef NOWHERE = new SourceRef("", "", 0);

    /** The lines of entries that say the same, on either side. */
    private static final class Lines {
        private final List<Loose> before = new ArrayList<>();
        private final List<Loose> after = new ArrayList<>();

        /** As many entries as have all these lines on both sides; none if the lines are not of as much money. */
        private long copies() {
            if (before.isEmpty() || after.isEmpty() || !sum(before).equals(sum(after))) {
                return 0;
            }
            return Math.min(fewest(before), fewest(after));
        }

        private static Money sum(List<Loose> lines) {
            return lines.stream().map(line -> line.entry.entry().amount()).reduce(Money.ZERO, Money::plus);
        }

        private static long fewest(List<Loose> lines) {
            return lines.stream().mapToLong(line -> line.copies).min().orElse(0);
        }
    }

    private Resharing() {}

    /** Hands on how their money moves between categories, and takes the copies it has found off both lists. */
    static void find(List<Loose> vanished, List<Loose> added, Consumer<MovedEntry> each) {
        Map<Entry, Lines> byEntry = new LinkedHashMap<>();
        vanished.forEach(line -> lines(byEntry, line).before.add(line));
        added.forEach(line -> lines(byEntry, line).after.add(line));
        for (Lines lines : byEntry.values()) {
            long copies = lines.copies();
            if (copies > 0) {
                tell(lines, copies, each);
                lines.before.forEach(line -> line.copies -= copies);
                lines.after.forEach(line -> line.copies -= copies);
            }
        }
    }

    private static Lines lines(Map<Entry, Lines> byEntry, Loose line) {
        return byEntry.computeIfAbsent(line.entry.whole().at(NOWHERE), none -> new Lines());
    }

    private static void tell(Lines lines, long copies, Consumer<MovedEntry> each) {
        ClassifiedEntry was = lines.before.get(0).entry;
        ClassifiedEntry is = lines.after.get(0).entry;
        Cause cause = new Cause(Cause.Kind.RECLASSIFIED, Cause.rules(was.ruleId(), is.ruleId()));
        List<ShareMoves.Move> moves = ShareMoves.of(entries(lines.before), entries(lines.after)).stream()
                .filter(move -> !move.stays())
                .toList();
        for (ShareMoves.Move move : moves) {
            int number = moves.indexOf(move) + 1;
            ClassifiedEntry.Part part =
                    new ClassifiedEntry.Part(number, moves.size(), was.whole().amount());
            each.accept(new MovedEntry(
                    cause,
                    copies,
                    new ClassifiedEntry(
                            was.entry().withAmount(move.amount()), move.from(), was.ruleId(), was.matchedText(), part),
                    new ClassifiedEntry(
                            is.entry().withAmount(move.amount()), move.to(), is.ruleId(), is.matchedText(), part)));
        }
    }

    private static List<ClassifiedEntry> entries(List<Loose> lines) {
        return lines.stream().map(line -> line.entry).toList();
    }
}
