package crossfoot.intake;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.StatedTotal;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.Classifier;
import crossfoot.core.rules.Decision;
import crossfoot.core.rules.Decisions;
import crossfoot.core.rules.Rule;
import crossfoot.core.rules.RuleTable;
import crossfoot.core.rules.Verdict;
import crossfoot.core.summary.AccountSum;
import crossfoot.core.summary.Fold;
import crossfoot.core.summary.FoldedSlice;
import crossfoot.core.summary.Tally;
import java.util.ArrayList;
import java.util.List;

/** Classifies and folds slices. One for each worker: it remembers what the rules have decided. */
public final class SliceFolding {
    private final Classifier classifier;
    private final Decisions decisions;

    public SliceFolding(RuleTable rules, Decisions decisions) {
        this.classifier = new Classifier(rules);
        this.decisions = decisions;
    }

    public FoldedSlice fold(List<Parsed> rows) {
        Tally.Counter counter = new Tally.Counter();
        Fold fold = new Fold();
        List<ClassifiedEntry> entries = new ArrayList<>(rows.size());
        List<Parsed.Rejected> rejected = new ArrayList<>();
        List<StatedTotal> totals = new ArrayList<>();
        AccountSum.Adder accounts = new AccountSum.Adder();
        for (Parsed row : rows) {
            counter.count(row);
            if (row instanceof Parsed.EntryRow entry) {
                for (Entry one : entry.entries()) {
                    List<ClassifiedEntry> parts = classify(one);
                    parts.forEach(fold::add);
                    entries.addAll(parts);
                }
                totals.addAll(entry.differences());
            } else if (row instanceof Parsed.Rejected wrong) {
                rejected.add(wrong);
            } else if (row instanceof Parsed.StatedTotalRow total) {
                totals.add(total.total());
            } else if (row instanceof Parsed.NotSpending other && other.line() != null) {
                accounts.add(other.line());
            }
        }
        return new FoldedSlice(
                counter.tally(rows.size()), entries, fold.subtotals(), rejected, totals, accounts.sums());
    }

    private List<ClassifiedEntry> classify(Entry entry) {
        Decision decision = decisions.of(entry);
        if (decision != null) {
            return ClassifiedEntry.of(entry, decision.allotment(), decision.id(), decision.origin());
        }
        Verdict verdict = classifier.classify(entry);
        if (verdict instanceof Verdict.Assigned assigned) {
            Rule rule = assigned.rule();
            return ClassifiedEntry.of(entry, rule.allotment(), rule.id(), assigned.matchedText());
        }
        return List.of(new ClassifiedEntry(entry, CategoryTree.UNCLASSIFIED, "", ""));
    }
}
