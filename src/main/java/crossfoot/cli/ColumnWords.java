package crossfoot.cli;

import crossfoot.core.ledger.ColumnReading;
import crossfoot.core.ledger.Field;
import crossfoot.job.OpenColumns;
import java.util.Locale;

/** Says how a header was understood, and what a person has to decide about it. */
final class ColumnWords {
    private ColumnWords() {}

    static void tell(Speech speech, ColumnReading column) {
        Field field = column.field();
        ColumnReading.How how = column.how();
        if (field == null || how == null) {
            speech.say("columnUnknown", column.column(), column.header());
            return;
        }
        String reason = speech.words("column." + how.name().toLowerCase(Locale.ROOT), column.by());
        String rivals =
                column.rivals().isEmpty() ? "" : speech.words("columnRivals", String.join("、", column.rivals()));
        speech.say(
                column.used() ? "columnUsed" : "columnPassedOver",
                column.column(),
                column.header(),
                field.key(),
                column.score(),
                reason,
                column.fitting(),
                column.filled(),
                rivals);
    }

    static void tell(Speech speech, OpenColumns open) {
        open.choices()
                .forEach(choice -> speech.say(
                        "columnChoice",
                        choice.field(),
                        choice.column(),
                        choice.entries(),
                        choice.amount().yuan(),
                        choice.rejected()));
        if (!open.layoutLines().isEmpty()) {
            speech.say("layoutLines");
            open.layoutLines().forEach(speech::line);
        }
    }
}
