package crossfoot.output.workbook;

import crossfoot.core.ledger.Entry;
import crossfoot.core.report.Units;
import crossfoot.core.rules.Category;
import crossfoot.core.units.Transfer;
import crossfoot.output.workbook.Look.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** 单位间调拨: every entry that moves money between units, and what became of it. */
final class TransfersSheet {
    private final Units units;
    private final Map<String, String> labels = new HashMap<>();

    TransfersSheet(Units units, List<Category> tree) {
        this.units = units;
        tree.forEach(node -> labels.put(node.key(), node.label()));
    }

    /** All of them are on the sheet. */
    static boolean listed(Units units) {
        return count(units) <= WorkLists.MOST_ROWS;
    }

    private static long count(Units units) {
        long taken = units.together().movements().stream()
                .mapToLong(one -> one.sum().entries())
                .sum();
        return taken
                + units.together().stays().stream()
                        .mapToLong(one -> one.sum().entries())
                        .sum();
    }

    /** What the list has of a year, from one unit to another, taken out; each names a cell. */
    static String sum(String year, String payer, String receiver, Words words) {
        return "SUMIFS(%s,%s,%s,%s,%s,%s,%s,%s,\"%s\")"
                .formatted(
                        Tab.TRANSFERS.at("$E:$E"),
                        Tab.TRANSFERS.at("$A:$A"),
                        year,
                        Tab.TRANSFERS.at("$B:$B"),
                        payer,
                        Tab.TRANSFERS.at("$C:$C"),
                        receiver,
                        Tab.TRANSFERS.at("$D:$D"),
                        words.of("fate." + Transfer.Fate.TAKEN_OUT));
    }

    void draw(SheetPen pen) {
        pen.narrow();
        String note = pen.words().of("note." + Tab.TRANSFERS);
        String more = (count(units) - WorkLists.MOST_ROWS) + "";
        pen.title(
                Tab.TRANSFERS,
                listed(units) ? note : pen.words().of("tooManyTransfers", note, WorkLists.MOST_ROWS + "", more));
        List<Column> columns = new ArrayList<>(List.of(
                pen.column("fiscalYear", Kind.YEAR),
                pen.column("payer", Kind.TEXT),
                pen.column("receiver", Kind.TEXT),
                pen.column("fate", Kind.TEXT),
                pen.column("amountYuan", Kind.AMOUNT),
                pen.column("category", Kind.TEXT),
                pen.column("economic", Kind.TEXT),
                pen.column("projectBoth", Kind.TEXT),
                pen.column("date", Kind.DATE),
                pen.column("voucher", Kind.TEXT),
                pen.column("summary", Kind.TEXT),
                pen.column("rule", Kind.TEXT)));
        columns.addAll(EntrySheets.placeColumns(pen));
        pen.table(columns);
        if (count(units) == 0) {
            return;
        }
        try (Stream<Transfer> transfers = units.transfers().get()) {
            transfers.limit(WorkLists.MOST_ROWS).forEach(transfer -> line(pen, transfer));
        }
    }

    private void line(SheetPen pen, Transfer transfer) {
        Entry entry = transfer.line().entry();
        String key = transfer.line().categoryKey();
        pen.line(
                entry.fiscalYear(),
                transfer.from().name(),
                transfer.receiver(),
                pen.words().of("fate." + transfer.fate()),
                entry.amount(),
                labels.getOrDefault(key, key),
                entry.economic().display(),
                entry.project().display(),
                entry.date() == null ? "" : entry.date(),
                entry.voucherNo(),
                entry.summary(),
                transfer.rule().id(),
                entry.at().file(),
                entry.at().sheet(),
                entry.at().rowNumber());
    }
}
