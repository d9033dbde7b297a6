package crossfoot.core.units;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RawRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units of a run, and which of them a ledger means. Immutable; any number of threads may share it. */
public final class UnitTable {
    /** What became of reading a table of units. */
    public sealed interface Reading {
        record Ok(UnitTable table) implements Reading {}

        /** All that is wrong with it. */
        record Faulty(List<Problem> problems) implements Reading {
            public Faulty {
                problems = List.copyOf(problems);
            }
        }
    }

    private static final String LEDGERS = "ledgers/";
    private static final int SHORTEST_SPOKEN = 2;

    private record OwnFiles(OfficeUnit unit, List<FileGlob> globs) {}

    private final List<OfficeUnit> units;
    private final Map<String, OfficeUnit> byName = new HashMap<>();
    private final Map<String, OfficeUnit> spoken = new LinkedHashMap<>();
    private final List<OwnFiles> byFile = new ArrayList<>();

    UnitTable(List<OfficeUnit> units) {
        this.units = List.copyOf(units);
        for (OfficeUnit unit : units) {
            byName.put(UnitName.fold(unit.code() + unit.name()), unit);
            byName.put(UnitName.fold(unit.code()), unit);
            names(unit).forEach(name -> {
                byName.put(UnitName.fold(name), unit);
                if (UnitName.fold(name).length() >= SHORTEST_SPOKEN) {
                    spoken.put(UnitName.fold(name), unit);
                }
            });
            if (!unit.files().isEmpty()) {
                byFile.add(new OwnFiles(
                        unit, unit.files().stream().map(FileGlob::of).toList()));
            }
        }
    }

    /**
     * Reads {@code units.csv} or {@code units.xlsx}: 单位编码, 单位名称, 别名, 文件, 说明.
     *
     * @param file the file's path, for its problems
     */
    public static Reading read(String file, List<RawRow> rows) {
        return UnitRows.read(file, rows);
    }

    static List<String> names(OfficeUnit unit) {
        List<String> names = new ArrayList<>(List.of(unit.name()));
        names.addAll(unit.aliases());
        return names;
    }

    /** In the order of the table. */
    public List<OfficeUnit> units() {
        return units;
    }

    /** The unit with this code, name or alias, or code and name together. */
    public Optional<OfficeUnit> named(String text) {
        return Optional.ofNullable(byName.get(UnitName.fold(text)));
    }

    /** The units whose own files this ledger is one of: at most one, or nobody can say whose it is. */
    public List<OfficeUnit> owners(String ledger) {
        String below = ledger.startsWith(LEDGERS) ? ledger.substring(LEDGERS.length()) : ledger;
        return byFile.stream()
                .filter(own -> own.globs().stream().anyMatch(glob -> glob.matches(below)))
                .map(OwnFiles::unit)
                .toList();
    }

    /**
     * The unit of an entry: what its ledger says; only where that says nothing, whose file it is.
     *
     * @param said the entry's 单位 as written; empty if the ledger names none
     * @return {@link OfficeUnit#UNLISTED} if none of the table is meant
     */
    public OfficeUnit of(String said, String ledger) {
        if (!said.isEmpty()) {
            return named(said).orElse(OfficeUnit.UNLISTED);
        }
        return owner(ledger).orElse(OfficeUnit.UNLISTED);
    }

    /** The one unit whose own file this ledger is; a file of several is nobody's. */
    public Optional<OfficeUnit> owner(String ledger) {
        List<OfficeUnit> owners = owners(ledger);
        return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
    }

    /**
     * The units that a text speaks of by name or alias; of names within one another the longest (城西街道 in
     * 城西街道社区服务中心 is not meant).
     */
    List<OfficeUnit> in(String text) {
        String folded = UnitName.fold(text);
        List<String> found = spoken.keySet().stream().filter(folded::contains).toList();
        String rest = folded;
        List<OfficeUnit> meant = new ArrayList<>();
        List<String> longestFirst = found.stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
        for (String name : longestFirst) {
            OfficeUnit unit = spoken.get(name);
            if (rest.contains(name) && unit != null) {
                rest = rest.replace(name, "\n");
                if (!meant.contains(unit)) {
                    meant.add(unit);
                }
            }
        }
        return meant;
    }
}
