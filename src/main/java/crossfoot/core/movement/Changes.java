package crossfoot.core.movement;

import crossfoot.core.movement.Alterations.Loose;
import crossfoot.core.rules.ClassifiedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Finds out, entry by entry, what happened between two sets of entries. */
public final class Changes {
    private final Set<String> supersededBefore;
    private final Set<String> supersededNow;
    private final Consumer<MovedEntry> each;

    /**
     * For two settled sets of sources.
     *
     * @param supersededBefore the files that did not count before because a newer export had replaced them
     * @param supersededNow likewise now
     */
    public Changes(Set<String> supersededBefore, Set<String> supersededNow, Consumer<MovedEntry> each) {
        this.supersededBefore = Set.copyOf(supersededBefore);
        this.supersededNow = Set.copyOf(supersededNow);
        this.each = each;
    }

    /** Takes what differs of whole vouchers: all that may be one entry altered stands in one list. */
    public void take(List<Recurrence> vouchers) {
        List<Loose> vanished = new ArrayList<>();
        List<Loose> added = new ArrayList<>();
        for (Recurrence one : vouchers) {
            reclassified(one);
            long more = one.timesAfter().counted() - one.timesBefore().counted();
            long moreRead = one.timesAfter().read() - one.timesBefore().read();
            long real = more > 0 ? Math.min(more, Math.max(0, moreRead)) : Math.max(more, Math.min(0, moreRead));
            settledOtherwise(one, more - real);
            if (real > 0) {
                added.add(new Loose(Objects.requireNonNull(one.after()), real));
            } else if (real < 0) {
                vanished.add(new Loose(Objects.requireNonNull(one.before()), -real));
            }
        }
        Resharing.find(vanished, added, each);
        for (Alterations.Pair pair : Alterations.pair(vanished, added)) {
            String file = pair.after().entry().at().file();
            each.accept(
                    new MovedEntry(new Cause(Cause.Kind.ALTERED, file), pair.copies(), pair.before(), pair.after()));
        }
        added.stream().filter(one -> one.copies > 0).forEach(this::added);
        vanished.stream().filter(one -> one.copies > 0).forEach(this::vanished);
    }

    /** As many as count before and now, if their category is another. */
    private void reclassified(Recurrence one) {
        ClassifiedEntry before = one.before();
        ClassifiedEntry after = one.after();
        long both = Math.min(one.timesBefore().counted(), one.timesAfter().counted());
        if (before != null && after != null && both > 0 && !before.categoryKey().equals(after.categoryKey())) {
            String rules = Cause.rules(before.ruleId(), after.ruleId());
            each.accept(new MovedEntry(new Cause(Cause.Kind.RECLASSIFIED, rules), both, before, after));
        }
    }

    /** It stands there as before; only how often it is counted has changed. */
    private void settledOtherwise(Recurrence one, long more) {
        if (more > 0) {
            ClassifiedEntry after = Objects.requireNonNull(one.after());
            each.accept(new MovedEntry(cause(Cause.Kind.OVERLAP, after), more, null, after));
        } else if (more < 0) {
            ClassifiedEntry before = Objects.requireNonNull(one.before());
            each.accept(new MovedEntry(cause(Cause.Kind.OVERLAP, before), -more, before, null));
        }
    }

    private void added(Loose one) {
        boolean back = supersededBefore.contains(one.entry.entry().at().file());
        Cause cause = cause(back ? Cause.Kind.SUPERSEDED : Cause.Kind.NEW, one.entry);
        each.accept(new MovedEntry(cause, one.copies, null, one.entry));
    }

    private void vanished(Loose one) {
        boolean replaced = supersededNow.contains(one.entry.entry().at().file());
        Cause cause = cause(replaced ? Cause.Kind.SUPERSEDED : Cause.Kind.VANISHED, one.entry);
        each.accept(new MovedEntry(cause, one.copies, one.entry, null));
    }

    private static Cause cause(Cause.Kind kind, ClassifiedEntry entry) {
        return new Cause(kind, entry.entry().at().file());
    }
}
