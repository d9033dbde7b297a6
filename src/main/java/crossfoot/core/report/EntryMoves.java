package crossfoot.core.report;

import crossfoot.core.report.RulePreview.Movement;
import crossfoot.core.report.RulePreview.Way;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.ShareMoves;
import java.util.ArrayList;
import java.util.List;

/** How one entry moves when its parts become others; what stays in its category moves only from rule to rule. */
final class EntryMoves {
    private final List<ClassifiedEntry> before;
    private final List<ClassifiedEntry> after;
    private final List<Movement> movements = new ArrayList<>();

    EntryMoves(List<ClassifiedEntry> before, List<ClassifiedEntry> after) {
        this.before = before;
        this.after = after;
    }

    List<Movement> all() {
        ClassifiedEntry from = before.get(0);
        ClassifiedEntry to = after.get(0);
        boolean otherRule = !from.ruleId().equals(to.ruleId());
        if (before.size() == 1 && after.size() == 1) {
            if (otherRule || !from.categoryKey().equals(to.categoryKey())) {
                move(new ShareMoves.Move(
                        from.categoryKey(), to.categoryKey(), from.entry().amount()));
            }
            return movements;
        }
        ShareMoves.of(before, after).stream()
                .filter(move -> otherRule || !move.stays())
                .forEach(this::move);
        return movements;
    }

    private void move(ShareMoves.Move move) {
        ClassifiedEntry one = before.get(0);
        Way way = new Way(
                one.entry().fiscalYear(),
                move.from(),
                move.to(),
                one.ruleId(),
                after.get(0).ruleId());
        boolean first = movements.isEmpty();
        movements.add(new Movement(way, move.amount(), first ? 1 : 0, first ? 0 : 1));
    }
}
