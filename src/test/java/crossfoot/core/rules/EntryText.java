package crossfoot.core.rules;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;

/** Entries as tests write them: the fields that rules look at. */
record EntryText(SpendingType type, int year, Code function, Code economic, Code project, String summary) {
    static EntryText basic(String economic) {
        return new EntryText(SpendingType.BASIC, 2021, Code.NONE, new Code(economic, ""), Code.NONE, "");
    }

    static EntryText project(String function, String name, String summary) {
        return new EntryText(
                SpendingType.PROJECT, 2021, new Code(function, ""), Code.NONE, new Code("P1", name), summary);
    }

    Entry entry() {
        return entry("财政拨款", "街道办");
    }

    Entry entry(String fundSource, String unit) {
        return new Entry(
                new SourceRef("ledgers/a.csv", "", 2),
                unit,
                year,
                null,
                "记-1",
                "1",
                summary,
                function,
                economic,
                Code.NONE,
                project,
                fundSource,
                type,
                Money.ofFen(100),
                false);
    }
}
