package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Breakdowns;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Plain;
import crossfoot.core.claims.read.Statements;
import crossfoot.core.claims.read.TableNotes;
import crossfoot.core.draft.Draft;
import crossfoot.core.draft.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the figures out of a draft and holds them against each other and against a ledger. */
public final class DraftCheck {
    private static final Comparator<Mention> IN_PLACE = Comparator.comparing(
            Mention::at,
            Comparator.comparingInt(Span::block)
                    .thenComparingInt(Span::row)
                    .thenComparingInt(Span::column)
                    .thenComparingInt(Span::offset));

    private final KnownFigures known;
    private final WhyText why = new WhyText();

    /** @param known what a ledger knows; without figures the draft is held against itself alone */
    public DraftCheck(KnownFigures known) {
        this.known = known;
    }

    /** Never throws for what a draft says. */
    public CheckedDraft check(Draft draft) {
        Draft noted = TableNotes.in(draft);
        Draft plain = Plain.draft(noted);
        Statements statements = Statements.of(noted);
        List<Mention> mentions = statements.mentions();
        List<Breakdown> breakdowns = new ArrayList<>(Breakdowns.of(statements));
        breakdowns.addAll(ClosingTotals.of(mentions));
        Verdicts verdicts = new Verdicts(mentions);
        SumCheck sums = sums(verdicts, statements, breakdowns);
        shown(verdicts, plain, mentions);
        RepeatCheck repeats = new RepeatCheck(verdicts, statements, breakdowns);
        repeats.check(mentions);
        new SharedParts(verdicts, repeats, breakdowns).check(mentions);
        new SidesCheck(verdicts).check(mentions);
        new FamilySums(verdicts, mentions).check();
        new FamilyChanges(verdicts, mentions).check();
        each(verdicts, mentions, breakdowns);
        new ItemOutcome(verdicts, mentions).check();
        sums.checkOpen();
        new ItemsCount(verdicts, mentions).check(breakdowns);
        new ParallelParts(verdicts, mentions).check(breakdowns);
        new OpenFigures(verdicts, statements, breakdowns).check(plain);
        new CategoryQuestions(verdicts).check(statements);
        return new CheckedDraft(draft, claims(mentions, verdicts), findings(verdicts));
    }

    /** Figure by figure, in their order. */
    private void each(Verdicts verdicts, List<Mention> mentions, List<Breakdown> breakdowns) {
        Registry registry = new Registry(mentions);
        List<Consumer<Mention>> checks = List.of(
                new ExecutionCheck(verdicts, mentions, registry)::check,
                new ChangeCheck(verdicts, mentions, registry)::check,
                new ShareCheck(verdicts, mentions, breakdowns, registry)::check,
                new LedgerCheck(verdicts, known)::check,
                new AdjustmentCheck(verdicts, mentions, breakdowns)::check,
                new BalanceCheck(verdicts, mentions)::check,
                new MultipleCheck(verdicts, mentions)::check,
                new UnitCosts(verdicts, mentions, breakdowns)::check,
                new CodeCheck(verdicts)::check);
        mentions.forEach(mention -> checks.forEach(check -> check.accept(mention)));
    }

    /** What tables and lists of names show by themselves. */
    private static void shown(Verdicts verdicts, Draft draft, List<Mention> mentions) {
        new TableCheck(verdicts).check(draft, mentions);
        new NamesCount(verdicts).check(draft, mentions);
    }

    private static SumCheck sums(Verdicts verdicts, Statements statements, List<Breakdown> breakdowns) {
        SumCheck sums = new SumCheck(verdicts, statements);
        breakdowns.forEach(sums::check);
        ClosingTotals.partial(statements.mentions()).forEach(sums::askOfPart);
        return sums;
    }

    private static List<Claim> claims(List<Mention> mentions, Verdicts verdicts) {
        return mentions.stream()
                .sorted(IN_PLACE)
                .map(mention -> new Claim(
                        mention.at(), mention.quote(), mention.subject().words(), verdicts.standing(mention)))
                .toList();
    }

    private List<Finding> findings(Verdicts verdicts) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        return verdicts.said().stream()
                .sorted(Comparator.comparing(Verdicts.Said::at, IN_PLACE))
                .map(said -> finding(said, counts.merge(said.kind(), 1, Integer::sum)))
                .toList();
    }

    private Finding finding(Verdicts.Said said, int number) {
        Mention at = said.at();
        var unit = at.quantity().unit();
        int decimals = at.quantity().number().scale();
        BigDecimal expected = said.reason().expected();
        return new Finding(
                "CF-RP-" + said.kind().key() + "-" + number,
                said.verdict(),
                said.kind(),
                at.at(),
                at.quote(),
                at.quantity().number().toPlainString(),
                expected == null ? "" : Arithmetic.number(unit, expected, decimals),
                expected == null
                        ? ""
                        : Arithmetic.number(unit, at.quantity().value().subtract(expected), decimals),
                unit.symbol(),
                why.of(at, said.reason()),
                said.reason().from().stream().map(Mention::at).toList());
    }
}
