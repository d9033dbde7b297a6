package crossfoot.core.units;

import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.summary.FigureFold;
import crossfoot.core.summary.FigureSums.Sum;
import crossfoot.core.units.Transfer.Fate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * One pass over the classified ledger: what every unit spent, what moved between units, and what stays when that is
 * taken out. It grows with units, years and categories, not with entries.
 */
public final class UnitSums {
    /** What one unit paid another in a year. */
    public record Movement(int year, OfficeUnit from, OfficeUnit to, Sum sum) {}

    /** Entries that a line of the table of transfers covers and that stay in the consolidation. */
    public record Stay(SourceRef rule, Fate fate, String counterparty, SourceRef first, Sum sum) {}

    /** Entries of no unit of the table: the name they give, or, where they give none, their ledger. */
    public record Unlisted(String said, SourceRef first, Sum sum) {}

    private record Way(int year, OfficeUnit from, OfficeUnit to) {}

    private record Reason(SourceRef rule, Fate fate, String counterparty) {}

    private record Summed(SourceRef first, Sum sum) {
        Summed plus(Summed more) {
            return new Summed(first, sum.plus(more.sum.amount(), more.sum.entries()));
        }
    }

    private final UnitFinder units;
    private final Transfers transfers;
    private final IntPredicate shown;
    private final Map<OfficeUnit, Map<Integer, Map<String, Money>>> reAdded = new HashMap<>();
    private final Map<Way, Summed> movements = new LinkedHashMap<>();
    private final Map<Reason, Summed> stays = new LinkedHashMap<>();
    private final Map<String, Summed> unlisted = new LinkedHashMap<>();
    private final FigureFold takenOut = new FigureFold();
    private final FigureFold kept = new FigureFold();

    /** @param shown the years of which movements, stays and unlisted entries are told */
    public UnitSums(UnitFinder units, Transfers transfers, IntPredicate shown) {
        this.units = units;
        this.transfers = transfers;
        this.shown = shown;
    }

    public void add(ClassifiedEntry line) {
        OfficeUnit unit = units.of(line.entry());
        Money amount = line.entry().amount();
        reAdded.computeIfAbsent(unit, key -> new TreeMap<>())
                .computeIfAbsent(line.entry().fiscalYear(), key -> new TreeMap<>())
                .merge(line.categoryKey(), amount, Money::plus);
        Summed one = new Summed(line.entry().at(), new Sum(amount, line.counts()));
        boolean told = shown.test(line.entry().fiscalYear());
        if (told && !unit.isListed()) {
            String said = line.entry().unit();
            unlisted.merge(said.isEmpty() ? line.entry().at().file() : said, one, Summed::plus);
        }
        Optional<Transfer> transfer = transfers.of(line);
        if (told) {
            transfer.ifPresent(found -> take(found, one));
        }
        (transfer.filter(Transfer::isTakenOut).isPresent() ? takenOut : kept).add(line);
    }

    private void take(Transfer transfer, Summed one) {
        OfficeUnit to = transfer.to();
        if (to != null && transfer.isTakenOut()) {
            Way way = new Way(transfer.line().entry().fiscalYear(), transfer.from(), to);
            movements.merge(way, one, Summed::plus);
        } else {
            Reason reason = new Reason(transfer.rule().at(), transfer.fate(), transfer.receiver());
            stays.merge(reason, one, Summed::plus);
        }
    }

    /** Year → category → money of one unit. */
    public Map<Integer, Map<String, Money>> reAdded(OfficeUnit unit) {
        return reAdded.getOrDefault(unit, Map.of());
    }

    /** The figures of what was taken out. */
    public FigureFold takenOut() {
        return takenOut;
    }

    /** The figures of all the rest. */
    public FigureFold kept() {
        return kept;
    }

    /** In the order in which they were met, the years ascending. */
    public List<Movement> movements() {
        List<Movement> all = new ArrayList<>();
        movements.forEach((way, summed) -> all.add(new Movement(way.year, way.from, way.to, summed.sum)));
        all.sort((a, b) -> Integer.compare(a.year(), b.year()));
        return all;
    }

    public List<Stay> stays() {
        List<Stay> all = new ArrayList<>();
        stays.forEach((reason, summed) ->
                all.add(new Stay(reason.rule, reason.fate, reason.counterparty, summed.first, summed.sum)));
        return all;
    }

    public List<Unlisted> unlisted() {
        List<Unlisted> all = new ArrayList<>();
        unlisted.forEach((said, summed) -> all.add(new Unlisted(said, summed.first, summed.sum)));
        return all;
    }
}
