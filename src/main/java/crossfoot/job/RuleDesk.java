package crossfoot.job;

import crossfoot.advice.Advice;
import crossfoot.core.money.Money;
import crossfoot.core.report.HoldOut;
import crossfoot.core.report.RulePreview;
import crossfoot.core.report.SuggestedRule;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.RuleLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Answers questions about rule tables, out of the state of the last run where they are about its entries. */
public final class RuleDesk {
    private final RunContext run;

    RuleDesk(RunContext run) {
        this.run = run;
    }

    /**
     * Tries the examples beside the rules of a configuration.
     *
     * @return how many there are; all of them hold
     * @throws ConfigurationFaulty if one fails, or anything else is wrong with the configuration
     */
    public static int examples(Path input, Path config) throws IOException, ConfigurationFaulty {
        return ConfigurationFiles.read(config, InputFolder.scan(input, config)).examples();
    }

    public CategoryTree tree() {
        return run.configuration().tree();
    }

    /**
     * What an edited rule table would move.
     *
     * @param published of the years whose figures would move, those that the last run has published
     * @param frozen of the years whose figures would move, those that are closed and not approved
     */
    public record Preview(RulePreview moves, SortedSet<Integer> published, SortedSet<Integer> frozen) {}

    /**
     * What the edited rule table would move.
     *
     * @throws ConfigurationFaulty if there is a fault in it
     */
    public Preview preview(Path edited) throws IOException, ConfigurationFaulty {
        try (Stream<ClassifiedEntry> entries = entries()) {
            RulePreview moves = RulePreview.of(entries, ConfigurationFiles.rules(edited, tree()), tree());
            SortedSet<Integer> published = new TreeSet<>(moves.figures().keySet());
            SortedSet<Integer> frozen = new TreeSet<>(published);
            published.removeIf(year -> !run.scope().holds(year));
            frozen.removeIf(year -> !run.configuration().settings().frozen(year));
            return new Preview(moves, published, frozen);
        }
    }

    /**
     * What was found for the entries that no rule covers.
     *
     * @param file the name of the rule table
     * @param header its headers, each at its place
     * @param open how many entries no rule covers
     * @param leftOut how many entries were not looked at: the ledger says too many different things
     */
    public record Suggestions(
            String file, List<String> header, List<SuggestedRule> rules, long open, Money openAmount, long leftOut) {}

    /** Rules for what no rule covers, from what has a category. */
    public Suggestions suggest() throws IOException, ConfigurationFaulty {
        String file = ConfigurationFiles.rulesName(run.config());
        RuleLayout layout = RuleLayout.of(file, ConfigurationFiles.ruleRows(run.config()));
        long[] open = new long[2];
        try (Stream<ClassifiedEntry> entries = entries();
                Advice advice = Advice.from(entries.peek(one -> count(one, open)), tree())) {
            return new Suggestions(
                    file, layout.header(), advice.rules(layout), open[0], Money.ofFen(open[1]), advice.leftOut());
        }
    }

    private static void count(ClassifiedEntry one, long[] open) {
        if (one.categoryKey().equals(CategoryTree.UNCLASSIFIED)) {
            open[0]++;
            open[1] = Money.addFen(open[1], one.entry().amount().fen());
        }
    }

    /** How well suggestions do on what has a category. */
    public List<HoldOut> holdOut() throws IOException {
        try (Stream<ClassifiedEntry> entries = entries();
                Advice advice = Advice.from(entries, tree())) {
            return advice.holdOut();
        }
    }

    private Stream<ClassifiedEntry> entries() {
        return run.state().ledger().entries(ResultsOfRun.parts(run), "");
    }
}
