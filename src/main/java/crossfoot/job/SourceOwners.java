package crossfoot.job;

import crossfoot.core.ledger.YearSoFar;
import crossfoot.core.units.OfficeUnit;
import crossfoot.core.units.UnitTable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose entries each source holds. Without a table of units all are one office's. */
final class SourceOwners {
    private final RunContext run;
    private final Map<String, Set<OfficeUnit>> owners;
    private final Map<OfficeUnit, YearSoFar> yearsSoFar = new HashMap<>();
    private @Nullable YearSoFar ofAll;
    private boolean loaded;

    private SourceOwners(RunContext run, Map<String, Set<OfficeUnit>> owners) {
        this.run = run;
        this.owners = owners;
    }

    static SourceOwners of(RunContext run) {
        return new SourceOwners(
                run,
                run.configuration()
                        .units()
                        .map(units -> owners(run, units.table()))
                        .orElse(Map.of()));
    }

    private static Map<String, Set<OfficeUnit>> owners(RunContext run, UnitTable table) {
        Map<String, Set<String>> said = run.state().units().saidBySource();
        Map<String, Set<OfficeUnit>> owners = new HashMap<>();
        for (RunContext.Keyed source : FactsOfRun.counted(run)) {
            Set<OfficeUnit> ofSource = new LinkedHashSet<>();
            String file = source.file().name();
            said.getOrDefault(source.key(), Set.of("")).forEach(name -> ofSource.add(table.of(name, file)));
            owners.put(source.key(), ofSource);
        }
        return owners;
    }

    /** The units that a source has entries of, or whose ledger it is if it has none. */
    Set<OfficeUnit> of(String sourceKey) {
        return owners.getOrDefault(sourceKey, Set.of());
    }

    /** The unit whose entries alone a source holds, if there is such a one. */
    Optional<OfficeUnit> alone(String sourceKey) {
        Set<OfficeUnit> ofSource = owners.getOrDefault(sourceKey, Set.of());
        return ofSource.size() == 1 ? ofSource.stream().findFirst().filter(OfficeUnit::isListed) : Optional.empty();
    }

    /**
     * The lines with which a total of the year so far may go on: those of all ledgers, or, in a ledger of one unit
     * alone, those of its own ledgers.
     */
    YearSoFar yearSoFar(String sourceKey) {
        if (!loaded && !owners.isEmpty()) {
            Map<String, OfficeUnit> alone = new HashMap<>();
            owners.keySet().forEach(key -> alone(key).ifPresent(unit -> alone.put(key, unit)));
            yearsSoFar.putAll(run.state().figures().yearsSoFar(alone));
            loaded = true;
        }
        return alone(sourceKey).map(yearsSoFar::get).orElseGet(this::ofAll);
    }

    private YearSoFar ofAll() {
        YearSoFar all = ofAll;
        if (all == null) {
            all = run.state().figures().yearSoFar();
            ofAll = all;
        }
        return all;
    }
}
