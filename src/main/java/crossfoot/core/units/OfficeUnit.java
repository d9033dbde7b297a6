package crossfoot.core.units;

import crossfoot.core.ledger.SourceRef;
import java.util.List;

/**
 * An office with ledgers of its own among those of a run.
 *
 * @param at its row in the table of units
 * @param code 单位编码, unique; also the name of its folder; empty for {@link #UNLISTED}
 * @param name 单位名称, unique
 * @param aliases the names by which ledgers call it besides
 * @param files globs of the ledgers that are its own where they name no unit
 */
public record OfficeUnit(SourceRef at, String code, String name, List<String> aliases, List<String> files) {
    /** Whose entries are of no unit of the table. They count, and it is said. */
    public static final OfficeUnit UNLISTED =
            new OfficeUnit(new SourceRef("", "", 0), "", "未列单位", List.of(), List.of());

    public OfficeUnit {
        aliases = List.copyOf(aliases);
        files = List.copyOf(files);
    }

    public boolean isListed() {
        return !code.isEmpty();
    }
}
