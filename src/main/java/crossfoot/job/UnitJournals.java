package crossfoot.job;

import crossfoot.core.money.Money;
import crossfoot.core.summary.AccountSum;
import crossfoot.core.units.OfficeUnit;
import crossfoot.store.UnitStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the journals of each unit hold beside spending, of those that are one unit's alone. */
final class UnitJournals {
    private final Map<OfficeUnit, AccountSum.Adder> accounts = new HashMap<>();
    private final Map<OfficeUnit, Map<Integer, Money>> spending = new HashMap<>();

    UnitJournals(UnitStore store, SourceOwners owners) {
        store.accounts((source, sum) -> owners.alone(source)
                .ifPresent(unit -> accounts.computeIfAbsent(unit, key -> new AccountSum.Adder())
                        .add(sum)));
        store.spendingOfJournals()
                .forEach((source, years) -> owners.alone(source)
                        .ifPresent(unit ->
                                years.forEach((year, amount) -> spending.computeIfAbsent(unit, key -> new TreeMap<>())
                                        .merge(year, amount, Money::plus))));
    }

    List<AccountSum> accounts(OfficeUnit unit) {
        AccountSum.Adder adder = accounts.get(unit);
        return adder == null ? List.of() : adder.sums();
    }

    Map<Integer, Money> spending(OfficeUnit unit) {
        return spending.getOrDefault(unit, Map.of());
    }
}
