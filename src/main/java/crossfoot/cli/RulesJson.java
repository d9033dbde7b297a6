package crossfoot.cli;

import crossfoot.core.report.HoldOut;
import crossfoot.core.report.SuggestedRule;
import crossfoot.core.rules.Rule;
import crossfoot.core.rules.RuleLint;
import crossfoot.job.LintDesk;
import crossfoot.job.RuleDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is found about rules, for programs. */
final class RulesJson {
    private RulesJson() {}

    static Json lint(LintDesk.Lint lint, long runNo, Speech speech) {
        return Json.answer("crossfoot-lint/1")
                .with("run", runNo)
                .with("entries", lint.entries())
                .with("yuan", lint.amount().yuan())
                .with("uncovered", lint.uncovered())
                .with("uncoveredYuan", lint.uncoveredAmount().yuan())
                .with("fails", lint.fails())
                .with(
                        "faults",
                        lint.faults().stream()
                                .map(fault -> EntryJson.problem(speech, fault.problem())
                                        .with("entries", fault.entries())
                                        .with("yuan", fault.amount().yuan())
                                        .with("open", fault.open())
                                        .with("openYuan", fault.openAmount().yuan()))
                                .toList())
                .with("rules", lint.uses().stream().map(RulesJson::use).toList())
                .with(
                        "findings",
                        lint.findings().stream().map(RulesJson::finding).toList());
    }

    private static Json use(RuleLint.Use use) {
        return EntryJson.rule(use.rule())
                .with("entries", use.entries())
                .with("yuan", use.amount().yuan())
                .with("matching", use.matching())
                .with("lastYear", use.lastYear() == 0 ? null : use.lastYear());
    }

    private static Json finding(RuleLint.Finding finding) {
        Rule other = finding.other();
        return new Json()
                .with("kind", finding.kind().key())
                .with("rule", finding.rule().id())
                .with("row", finding.rule().rowNumber())
                .with("file", finding.rule().at().file())
                .with("sheet", finding.rule().at().sheet())
                .with("cell", finding.rule().cell(finding.column()))
                .with("column", finding.column())
                .with("other", other == null ? null : other.id())
                .with("condition", finding.condition())
                .with("entries", finding.entries())
                .with("yuan", finding.amount().yuan());
    }

    static Json preview(RuleDesk.Preview preview) {
        List<Json> figures = new ArrayList<>();
        preview.moves()
                .figures()
                .forEach((year, moved) -> moved.forEach((key, by) -> figures.add(
                        new Json().with("year", year).with("key", key).with("yuan", by.yuan()))));
        return Json.answer("crossfoot-preview/1")
                .with("entries", preview.moves().entries())
                .with("figures", figures)
                .with(
                        "movements",
                        preview.moves().movements().stream()
                                .map(move -> new Json()
                                        .with("year", move.way().year())
                                        .with("fromCategory", move.way().fromCategory())
                                        .with("toCategory", move.way().toCategory())
                                        .with("fromRule", move.way().fromRule())
                                        .with("toRule", move.way().toRule())
                                        .with("yuan", move.amount().yuan())
                                        .with("entries", move.entries())
                                        .with("shares", move.shares()))
                                .toList())
                .with("publishedYears", List.copyOf(preview.published()))
                .with("refusedYears", List.copyOf(preview.frozen()));
    }

    static Json suggestions(RuleDesk.Suggestions found, List<String> lines) {
        List<Json> rules = new ArrayList<>();
        for (SuggestedRule rule : found.rules()) {
            rules.add(new Json()
                    .with("line", lines.get(rules.size() + 1))
                    .with("category", rule.evidence().categoryKey())
                    .with("entries", rule.entries())
                    .with("yuan", rule.amount().yuan())
                    .with("agreeing", rule.agreeing())
                    .with("support", rule.evidence().support())
                    .with("alike", rule.evidence().alike())
                    .with("purityPercent", rule.evidence().purityPercent())
                    .with(
                            "counterExamples",
                            rule.evidence().counterExamples().stream()
                                    .map(EntryJson::place)
                                    .toList()));
        }
        return Json.answer("crossfoot-suggestions/1")
                .with("table", found.file())
                .with("header", lines.get(0))
                .with("open", found.open())
                .with("openYuan", found.openAmount().yuan())
                .with("leftOut", found.leftOut())
                .with("rules", rules);
    }

    static Json holdOut(List<HoldOut> measured) {
        return Json.answer("crossfoot-holdout/1")
                .with(
                        "measured",
                        measured.stream()
                                .map(one -> new Json()
                                        .with("by", one.by().name().toLowerCase(Locale.ROOT))
                                        .with("folds", one.folds())
                                        .with("entries", score(one.entries()))
                                        .with("fen", score(one.money())))
                                .toList());
    }

    private static Json score(HoldOut.Score score) {
        return new Json()
                .with("right", score.right())
                .with("suggested", score.suggested())
                .with("all", score.all())
                .with("precisionHundredthsPercent", score.precision())
                .with("recallHundredthsPercent", score.recall());
    }
}
