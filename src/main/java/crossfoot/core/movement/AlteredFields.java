package crossfoot.core.movement;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Field;
import java.util.ArrayList;
import java.util.List;

/** Names the fields in which an altered entry differs, with what they said and say. */
final class AlteredFields {
    private AlteredFields() {}

    /** A line a field, {@code @field.amount 100.00 → 120.00}: its name is put into words with the problem. */
    static String of(Entry was, Entry is) {
        List<String> fields = new ArrayList<>();
        add(fields, Field.AMOUNT, was.amount().yuan(), is.amount().yuan());
        add(fields, Field.DATE, day(was), day(is));
        add(fields, Field.LINE_NO, was.lineNo(), is.lineNo());
        add(fields, Field.SUMMARY, was.summary(), is.summary());
        add(fields, Field.UNIT, was.unit(), is.unit());
        add(fields, Field.FUNCTION_CODE, was.function().display(), is.function().display());
        add(fields, Field.ECONOMIC_CODE, was.economic().display(), is.economic().display());
        add(
                fields,
                Field.GOV_ECONOMIC_CODE,
                was.govEconomic().display(),
                is.govEconomic().display());
        add(fields, Field.PROJECT_CODE, was.project().display(), is.project().display());
        add(fields, Field.FUND_SOURCE, was.fundSource(), is.fundSource());
        add(
                fields,
                Field.SPENDING_TYPE,
                was.spendingType().label(),
                is.spendingType().label());
        return String.join("\n", fields);
    }

    private static String day(Entry entry) {
        return entry.date() == null ? "" : entry.date().toString();
    }

    private static void add(List<String> fields, Field field, String was, String is) {
        if (!was.equals(is)) {
            fields.add("@field." + field.key() + " " + shown(was) + " → " + shown(is));
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? "—" : value.replace('\n', ' ');
    }
}
