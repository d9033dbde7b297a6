package crossfoot.core.claims;

import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Statements;
import crossfoot.core.draft.Draft;
import java.util.List;
import java.util.function.Consumer;

/**
 * Figures that no word ties to others for certain: what they may come of is looked for nearby. That it does proves
 * them; only where it misses by a slip of digits, or nothing else can be meant, is it an error.
 */
final class OpenFigures {
    private final Verdicts verdicts;
    private final Statements statements;
    private final List<Mention> mentions;
    private final List<Breakdown> lists;

    OpenFigures(Verdicts verdicts, Statements statements, List<Breakdown> lists) {
        this.lists = lists;
        this.verdicts = verdicts;
        this.statements = statements;
        this.mentions = statements.mentions();
    }

    /** First what adds up, then rates and changes, last what was only told again and who is to blame. */
    void check(Draft draft) {
        sums(draft);
        ratesAndChanges(draft);
        toldAgain(draft);
        Blame blame = new Blame(verdicts);
        blame.lay();
        blame.follow();
        FilledShares.lists(mentions).stream().filter(list -> list.size() > 2).forEach(verdicts::agree);
    }

    private void sums(Draft draft) {
        new ProseTotals(verdicts, mentions).check(draft);
        new StructureCheck(verdicts, mentions).check();
        new EchoCheck(verdicts, mentions).check();
        mentions.forEach(new ChangeReasons(verdicts, mentions)::check);
        new Savings(verdicts, mentions).check();
        new OverBudget(verdicts, mentions).check();
        new SlippedRepeats(verdicts, statements).check();
        eachByItself();
        mentions.forEach(new Deductions(verdicts, mentions, lists)::check);
        mentions.forEach(new EnumeratedCounts(verdicts, draft, mentions)::check);
        mentions.forEach(new CountedTotals(verdicts, mentions)::check);
        new SilentSums(verdicts, mentions).check();
        mentions.forEach(new NamedTotals(verdicts, mentions)::check);
        mentions.forEach(new ListedKinds(verdicts, mentions)::check);
        new NumberedSums(verdicts, statements).check();
        new ClosedLists(verdicts, mentions).check();
        new SharedOut(verdicts, mentions).check();
        new DoneAndOpen(verdicts, mentions).check();
    }

    private void ratesAndChanges(Draft draft) {
        new NamedShares(verdicts, mentions).check();
        new PairedShares(verdicts, mentions).check();
        new ProvenShares(verdicts, mentions).check();
        new ParallelSums(verdicts, mentions).check();
        mentions.forEach(new RateSearch(verdicts, mentions, lists)::check);
        new IndicatorRates(verdicts, mentions).check();
        new ToldChanges(verdicts, draft, mentions).check();
        new OpenChanges(verdicts, mentions).check();
        mentions.forEach(new GrowthSearch(verdicts, mentions)::check);
        mentions.forEach(new DifferenceSearch(verdicts, mentions, lists)::check);
        new Leftovers(verdicts, mentions).check();
    }

    private void toldAgain(Draft draft) {
        new StaleFigures(verdicts, mentions).check();
        new Retold(verdicts, mentions).check();
        new TwinChanges(verdicts, mentions).check();
        new NamesakeCheck(verdicts, statements).check();
        new CountRepeats(verdicts, statements).check();
        new TotalSpending(verdicts, mentions).check();
        new RepeatedRates(verdicts, mentions).check();
        new ToldCells(verdicts, draft, mentions).check();
        new NearTwins(verdicts, draft, statements).check();
    }

    /** What the words of a figure and of those right beside it tell. */
    private void eachByItself() {
        List<Consumer<Mention>> checks = List.of(
                new ScoreSums(verdicts, mentions)::check,
                new ScoreSums(verdicts, mentions)::ofFull,
                new WrittenFormulas(verdicts, mentions)::check,
                new UnitDoubts(verdicts, mentions)::check,
                new Posts(verdicts, mentions)::check,
                new NetChanges(verdicts, mentions)::check,
                new PointsApart(verdicts, mentions)::check,
                new TableChanges(verdicts, mentions)::check,
                new GrowthThenChange(verdicts, mentions)::check,
                new RateThenAmount(verdicts, mentions)::check,
                new BracketedBases(verdicts, mentions)::check,
                new FromTo(verdicts, mentions)::check,
                new OverTarget(verdicts, mentions)::check,
                new TurnedChanges(verdicts, mentions)::check,
                new Remainders(verdicts, mentions)::check,
                new NamedRates(verdicts, mentions)::check);
        checks.forEach(mentions::forEach);
    }
}
