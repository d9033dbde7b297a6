package crossfoot.core.summary;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.StatedTotal.Side;
import crossfoot.core.money.Money;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.summary.Check.Kind;
import crossfoot.core.summary.Check.Quantity;
import crossfoot.core.summary.Check.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what makes up the differences of the checks that fail: first {@link #add} every entry of the ledgers that it
 * {@link #wants} once, in their order, and every rejected row, then ask. Nothing is said that is not proven.
 */
public final class Differences {
    /** Of more checks that fail, only slips of the whole figure are looked for. */
    private static final int MOST_SEARCHES = 100;
    /** What all searches together may keep, and one of them. */
    private static final int MOST_KEPT = 400_000;

    private static final int MOST_KEPT_BY_ONE = 100_000;

    private record Stated(StatedSum total, Check check) {}

    /** By how much a total of a sheet is off. */
    private record Off(String file, String sheet, Side side, Money difference) {}

    private record Controlled(ControlTotal control, Check check) {}

    private final Map<Check, DifferenceSearch> searches = new LinkedHashMap<>();
    private final Map<String, List<DifferenceSearch>> byFile = new HashMap<>();
    private final List<DifferenceSearch> everywhere = new ArrayList<>();
    private final Map<Off, String> firstOff = new HashMap<>();
    private final Map<Check, String> sameAs = new HashMap<>();
    private final Map<Check, List<Explanation>> missing = new HashMap<>();
    private final MissingLines gaps;
    private final HeadTotals heads;
    private final long toleranceFen;
    private String file = "";
    private String sheet = "";

    private Differences(List<StatedSum> totals, long toleranceFen) {
        this.heads = new HeadTotals(totals);
        this.gaps = new MissingLines(totals);
        this.toleranceFen = toleranceFen;
    }

    /** For those of the checks that fail. */
    public static Differences of(Facts facts, List<Check> checks) {
        Map<String, Check> failing = new HashMap<>();
        checks.stream()
                .filter(Differences::isOpen)
                .forEach(check -> failing.put(key(check.id(), check.where()), check));
        List<StatedSum> totals = facts.sources().stream()
                .flatMap(source -> source.statedTotals().stream())
                .toList();
        List<Stated> stated = new ArrayList<>();
        for (StatedSum total : totals) {
            Check check = failing.get(key(Reconciliation.about(total)));
            if (check != null) {
                stated.add(new Stated(total, check));
            }
        }
        List<Controlled> controlled = new ArrayList<>();
        for (ControlTotal control : facts.controls(ControlTotal.Stock.SPENT)) {
            Check check = failing.get(key(OutsideTotals.about(control)));
            if (check != null) {
                controlled.add(new Controlled(control, check));
            }
        }
        Differences differences = new Differences(totals, facts.toleranceFen());
        int number = Math.max(1, Math.min(MOST_SEARCHES, stated.size() + controlled.size()));
        int mostKept = Math.min(MOST_KEPT_BY_ONE, MOST_KEPT / number);
        CategoryTree tree = facts.tree();
        Function<String, String> label = category -> tree.node(category).label();
        DifferenceSearch.Means means = new DifferenceSearch.Means(Cuts.of(totals), label, mostKept);
        controlled.forEach(one -> differences.search(one, tree, means));
        stated.forEach(one -> differences.search(one, means));
        return differences;
    }

    /** For the totals that one file states; the entries need no category. */
    public static Differences ofTotals(List<StatedSum> totals) {
        Differences differences = new Differences(totals, 0);
        int mostKept = Math.min(MOST_KEPT_BY_ONE, MOST_KEPT / Math.max(1, totals.size()));
        DifferenceSearch.Means means = new DifferenceSearch.Means(Cuts.of(totals), category -> category, mostKept);
        for (StatedSum total : totals) {
            Check check = Reconciliation.check(total, 0);
            if (isOpen(check)) {
                differences.search(new Stated(total, check), means);
            }
        }
        return differences;
    }

    private static boolean isOpen(Check check) {
        boolean searched =
                check.kind() == Kind.STATED_TOTAL || check.kind() == Kind.CONTROL_TOTAL || check.kind() == Kind.BUDGET;
        return searched && check.status() == Status.FAIL;
    }

    private static String key(Reconciliation.About about) {
        return key(about.id(), about.where());
    }

    private static String key(String id, String where) {
        return id + '\n' + where;
    }

    private void search(Controlled one, CategoryTree tree, DifferenceSearch.Means means) {
        if (searches.size() < MOST_SEARCHES) {
            List<Coverage> ways = List.of(new ControlCoverage(one.control, tree));
            DifferenceSearch search = new DifferenceSearch(stated(one.check), ours(one.check), ways, means);
            searches.put(one.check, search);
            everywhere.add(search);
        }
    }

    private void search(Stated one, DifferenceSearch.Means means) {
        SourceRef at = one.total.at();
        Money difference = ours(one.check).minus(stated(one.check));
        String above = firstOff.putIfAbsent(new Off(at.file(), at.sheet(), one.total.side(), difference), at.display());
        if (above != null) {
            sameAs.put(one.check, above);
        } else {
            missing.put(one.check, gaps.explanations(one.total));
        }
        if (searches.size() < MOST_SEARCHES) {
            List<Coverage> ways = TotalCoverage.of(one.total, means.cuts());
            DifferenceSearch search = new DifferenceSearch(stated(one.check), ours(one.check), ways, means);
            searches.put(one.check, search);
            if (TotalCoverage.isYear(one.total)) {
                everywhere.add(search);
            } else {
                byFile.computeIfAbsent(one.total.at().file(), key -> new ArrayList<>())
                        .add(search);
            }
        }
    }

    private static Money stated(Check check) {
        return money(check.kind() == Kind.BUDGET ? check.actual() : check.expected());
    }

    private static Money ours(Check check) {
        return money(check.kind() == Kind.BUDGET ? check.expected() : check.actual());
    }

    private static Money money(Quantity quantity) {
        return ((Quantity.Amount) quantity).money();
    }

    /** Whether an entry of this ledger can explain anything: if not, it need not be added. */
    public boolean wants(String ledger) {
        return !everywhere.isEmpty() || byFile.containsKey(ledger) || heads.wants(ledger);
    }

    /**
     * Takes the next entry, or a part of one: to the totals that its file states, it is whole.
     *
     * @param countedElsewhere the same entry stands in another file too, and counts there
     */
    public void add(ClassifiedEntry classified, boolean countedElsewhere) {
        Entry entry = classified.entry();
        SourceRef at = shared(entry.at());
        for (DifferenceSearch search : everywhere) {
            search.add(entry, at, classified.categoryKey(), countedElsewhere);
        }
        if (classified.counts() > 0) {
            heads.add(classified.whole());
            for (DifferenceSearch search : byFile.getOrDefault(at.file(), List.of())) {
                search.add(classified.whole(), at, classified.categoryKey(), countedElsewhere);
            }
        }
    }

    /** The place with texts that all entries of a sheet share: many places are kept. */
    private SourceRef shared(SourceRef at) {
        file = at.file().equals(file) ? file : at.file();
        sheet = at.sheet().equals(sheet) ? sheet : at.sheet();
        return new SourceRef(file, sheet, at.rowNumber());
    }

    /** A row that is no entry: what others state may hold it. */
    public void reject(Parsed.Rejected rejected) {
        heads.reject(rejected.at());
        RejectedAmounts.Row row = RejectedAmounts.read(rejected);
        if (row != null) {
            searches.values().forEach(search -> search.reject(row));
        }
    }

    /** The checks with what explains the differences of those that fail. */
    public List<Check> explained(List<Check> checks) {
        Map<String, Check> settled = new HashMap<>();
        for (StatedSum total : heads.settled()) {
            settled.put(key(Reconciliation.about(total)), Reconciliation.check(total, toleranceFen));
        }
        return checks.stream()
                .map(check -> settled.getOrDefault(key(check.id(), check.where()), check))
                .map(check -> isOpen(check) ? check.explainedBy(explanations(check)) : check)
                .toList();
    }

    /** The totals, those that stand above their lines compared with these: for when all entries have been added. */
    public List<StatedSum> settled(List<StatedSum> totals) {
        Map<String, StatedSum> settled = new HashMap<>();
        heads.settled().forEach(total -> settled.put(key(Reconciliation.about(total)), total));
        return totals.stream()
                .map(total -> settled.getOrDefault(key(Reconciliation.about(total)), total))
                .toList();
    }

    /** What makes up the difference of a total that a file states. */
    public List<Explanation> explanations(StatedSum total) {
        Check check = Reconciliation.check(total, 0);
        return isOpen(check) ? explanations(check) : List.of();
    }

    private List<Explanation> explanations(Check check) {
        List<Explanation> lines = missing.getOrDefault(check, List.of());
        if (!lines.isEmpty() && FigureSlips.of(stated(check), ours(check)).isEmpty()) {
            // what some entry happens to make up is chance then
            return lines;
        }
        // not found for a total that stands above its lines: only its own digits are looked at
        DifferenceSearch search = searches.get(check);
        List<Explanation> found = search == null ? FigureSlips.of(stated(check), ours(check)) : search.explanations();
        String above = sameAs.get(check);
        if (above == null) {
            return found;
        }
        Money difference = ours(check).minus(stated(check));
        Explanation same = new Explanation(Explanation.Kind.SAME_AS_ABOVE, difference, 1, List.of(above), List.of());
        return Stream.concat(
                        found.stream().filter(one -> one.kind() != Explanation.Kind.PAIR_LEFT_OUT), Stream.of(same))
                .limit(Explanation.MOST)
                .toList();
    }
}
