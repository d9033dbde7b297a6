package crossfoot.output.workbook;

import crossfoot.core.money.Money;
import crossfoot.core.report.Results;
import crossfoot.core.rules.ClassifiedEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the entries on 分录明细 add up to, year by category: the values of the formulas that add them. */
final class EntrySums {
    private record Key(int year, String categoryKey) {}

    private final Map<Key, Money> sums = new HashMap<>();
    private final boolean listed;

    EntrySums(Results results) {
        this.listed = EntrySheets.listed(results);
        if (listed) {
            try (Stream<ClassifiedEntry> entries = results.entries().get()) {
                entries.forEach(one -> sums.merge(
                        new Key(one.entry().fiscalYear(), one.categoryKey()),
                        one.entry().amount(),
                        Money::plus));
            }
        }
    }

    /** The entries are on 分录明细, not too many for it. */
    boolean listed() {
        return listed;
    }

    Money of(int year, String categoryKey) {
        return sums.getOrDefault(new Key(year, categoryKey), Money.ZERO);
    }
}
