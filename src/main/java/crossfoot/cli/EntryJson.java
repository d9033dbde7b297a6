package crossfoot.cli;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.report.Results;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.Decision;
import crossfoot.core.rules.Rule;

/** Entries, rules and problems as JSON: the same keys in every answer. */
final class EntryJson {
    private EntryJson() {}

    static Json place(SourceRef at) {
        return new Json().with("file", at.file()).with("sheet", at.sheet()).with("row", at.rowNumber());
    }

    static Json entry(ClassifiedEntry one) {
        Entry entry = one.entry();
        return place(entry.at())
                .with("year", entry.fiscalYear())
                .with("date", entry.date())
                .with("voucher", entry.voucherNo())
                .with("summary", PersonalNumbers.masked(entry.summary()))
                .with("economic", entry.economic().display())
                .with("project", entry.project().display())
                .with("yuan", entry.amount().yuan())
                .with("category", one.categoryKey())
                .with("rule", one.ruleId())
                .with("matched", one.matchedText())
                .with("part", one.part());
    }

    static Json overlap(Results.Overlap overlap) {
        return entry(overlap.entry()).with("countedAt", place(overlap.countedAt()));
    }

    static Json decision(Decision decision) {
        return place(decision.at())
                .with("category", decision.allotment().label())
                .with("by", decision.by())
                .with("on", decision.on());
    }

    static Json rule(Rule rule) {
        Json conditions = new Json();
        rule.conditions().forEach((key, condition) -> conditions.with(key, condition.text()));
        return new Json()
                .with("rule", rule.id())
                .with("row", rule.rowNumber())
                .with("category", rule.allotment().label())
                .with("conditions", conditions)
                .with("years", rule.years());
    }

    static Json problem(Speech speech, Problem problem) {
        return new Json()
                .with("id", problem.kind().id())
                .with("file", problem.at().file())
                .with("sheet", problem.at().sheet())
                .with("row", problem.at().rowNumber())
                .with("cell", problem.cell())
                .with("text", speech.text(problem));
    }
}
