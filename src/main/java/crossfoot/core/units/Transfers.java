package crossfoot.core.units;

import crossfoot.core.ledger.Entry;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.units.Transfer.Fate;
import crossfoot.core.units.TransferTable.Covering;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells of entry after entry whether it moves money between units, and what becomes of it. Not to be shared. */
public final class Transfers {
    private final UnitFinder units;
    private final TransferTable table;
    private final Map<Integer, Set<String>> present;

    /** @param present fiscal year → codes of the units that have entries of it */
    public Transfers(UnitFinder units, TransferTable table, Map<Integer, Set<String>> present) {
        this.units = units;
        this.table = table;
        this.present = Map.copyOf(present);
    }

    /** Empty if no line of the table covers the entry. */
    public Optional<Transfer> of(ClassifiedEntry line) {
        return table.covering(line.whole()).map(covering -> of(line, covering));
    }

    private Transfer of(ClassifiedEntry line, Covering covering) {
        OfficeUnit from = units.of(line.entry());
        List<OfficeUnit> meant = meant(line.entry(), from, covering.counterparty());
        String counterparty = meant.size() > 1
                ? meant.stream().map(OfficeUnit::name).collect(Collectors.joining("、"))
                : covering.counterparty();
        OfficeUnit to = meant.size() == 1 ? meant.get(0) : null;
        Fate fate = from.isListed() ? fate(line.entry(), from, meant, counterparty) : Fate.UNLISTED;
        return new Transfer(line, from, to, counterparty, covering.rule(), fate);
    }

    private Fate fate(Entry entry, OfficeUnit from, List<OfficeUnit> meant, String counterparty) {
        if (meant.size() != 1) {
            return meant.size() > 1 ? Fate.SEVERAL : counterparty.isEmpty() ? Fate.UNNAMED : Fate.OUTSIDE;
        }
        if (meant.contains(from)) {
            return Fate.ITSELF;
        }
        Set<String> there = present.getOrDefault(entry.fiscalYear(), Set.of());
        return there.contains(meant.get(0).code()) ? Fate.TAKEN_OUT : Fate.NOT_IN_RUN;
    }

    private List<OfficeUnit> meant(Entry entry, OfficeUnit from, String counterparty) {
        if (!counterparty.isEmpty()) {
            return units.table().named(counterparty).map(List::of).orElse(List.of());
        }
        List<OfficeUnit> ofSummary = others(units.in(entry.summary()), from);
        return ofSummary.isEmpty() ? others(units.in(entry.project().name()), from) : ofSummary;
    }

    /** An entry that speaks of its own unit as well means the other. */
    private static List<OfficeUnit> others(List<OfficeUnit> spokenOf, OfficeUnit from) {
        return spokenOf.stream().filter(unit -> !unit.equals(from)).toList();
    }
}
