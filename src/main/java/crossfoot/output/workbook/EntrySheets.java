package crossfoot.output.workbook;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.report.Results;
import crossfoot.core.report.Suggestion;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.output.workbook.Look.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;

/** 分录明细: every entry with its category, rule and place. */
final class EntrySheets {
    /** More entries than this are left to {@code classified-ledger.csv}. */
    static final int MOST_ENTRIES = 100_000;

    /** The name of the cells with the categories. */
    private static final String CHOICES = "归类选项";

    static final String YEARS = Tab.ENTRIES.at("$A:$A");
    static final String AMOUNTS = Tab.ENTRIES.at("$J:$J");
    static final String CATEGORIES = Tab.ENTRIES.at("$K:$K");

    private static final int PROJECT = 7;
    private static final int RULE = 11;

    private final Results results;
    private final RuleRows rules;
    private final ProjectSheet projects;
    private final Map<String, String> labels = new HashMap<>();

    EntrySheets(Results results, RuleRows rules, ProjectSheet projects) {
        this.results = results;
        this.rules = rules;
        this.projects = projects;
        results.tree().forEach(node -> labels.put(node.key(), node.label()));
    }

    static boolean listed(Results results) {
        return results.counts().entries() <= MOST_ENTRIES;
    }

    void draw(SheetPen pen) {
        pen.narrow();
        boolean listed = listed(results);
        String key = listed ? "note.ENTRIES" : "tooManyEntries";
        pen.title(Tab.ENTRIES, pen.words().of(key, results.counts().entries() + "", MOST_ENTRIES + ""));
        List<Column> columns = entryColumns(pen);
        columns.add(pen.column("category", Kind.TEXT));
        columns.add(pen.column("rule", Kind.TEXT));
        columns.add(pen.column("matched", Kind.TEXT));
        columns.add(pen.column("part", Kind.TEXT));
        columns.addAll(placeColumns(pen));
        pen.table(columns);
        boolean both = 2 * results.counts().entries() < pen.linksLeft();
        Supplier<Stream<ClassifiedEntry>> drawn = listed ? results.entries() : Stream::empty;
        try (Stream<ClassifiedEntry> entries = drawn.get()) {
            entries.forEach(one -> {
                List<Object> values = entryValues(one.entry());
                values.add(labels.getOrDefault(one.categoryKey(), one.categoryKey()));
                values.add(one.ruleId());
                values.add(one.matchedText());
                values.add(one.part() == null ? "" : one.part().toString());
                values.addAll(placeValues(one.entry()));
                Row row = pen.line(values.toArray());
                pen.link(row.getCell(RULE), rules.rule(one.ruleId()));
                if (both) {
                    String name = one.entry().project().display();
                    pen.link(row.getCell(PROJECT), projects.project(ProjectYear.of(one), name));
                }
            });
        }
    }

    /** 待分类: 归类 is to be filled in, from the list of categories on 规则覆盖. */
    void unclassified(SheetPen pen) {
        pen.narrow();
        long more = results.counts().unclassified() - MOST_ENTRIES;
        String note = pen.words().of("note.UNCLASSIFIED");
        pen.title(Tab.UNCLASSIFIED, more > 0 ? pen.words().of("tooManyUnclassified", note, more + "") : note);
        List<Column> columns = new ArrayList<>(List.of(
                pen.column("category", Kind.INPUT),
                pen.column("suggestion", Kind.TEXT),
                pen.column("evidence", Kind.TEXT)));
        columns.addAll(entryColumns(pen));
        columns.addAll(placeColumns(pen));
        pen.table(columns);
        int first = pen.nextRowNumber();
        boolean any = results.counts().unclassified() > 0;
        Supplier<Stream<ClassifiedEntry>> open = any ? results.unclassified() : Stream::empty;
        try (Stream<ClassifiedEntry> entries = open.get()) {
            entries.limit(MOST_ENTRIES).forEach(one -> {
                List<Object> values = new ArrayList<>(List.of(""));
                values.addAll(suggestion(pen.words(), one.entry()));
                values.addAll(entryValues(one.entry()));
                values.addAll(placeValues(one.entry()));
                pen.line(values.toArray());
            });
        }
        int last = pen.nextRowNumber() - 1;
        if (last >= first) {
            pen.alert(false);
            pen.name(CHOICES, rules.choices());
            choose(pen.sheet(), new CellRangeAddressList(first - 1, last - 1, 0, 0), CHOICES);
        }
    }

    /** Lets the cells of a column's rows be chosen from a list of cells; after a warning, something else may stand. */
    private static void choose(Sheet sheet, CellRangeAddressList chosen, String cells) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(helper.createFormulaListConstraint(cells), chosen);
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        sheet.addValidationData(validation);
    }

    /** Where the entry might belong and why, both empty if nothing is known. */
    private List<String> suggestion(Words words, Entry entry) {
        return results.advice()
                .apply(entry)
                .map(one -> List.of(labels.getOrDefault(one.categoryKey(), one.categoryKey()), evidence(words, one)))
                .orElse(List.of("", ""));
    }

    private static String evidence(Words words, Suggestion one) {
        String against = one.counterExamples().stream().map(SourceRef::display).collect(Collectors.joining(" "));
        return words.of(
                against.isEmpty() ? "evidence" : "evidenceAgainst",
                one.alike() + "",
                one.support() + "",
                one.purityPercent() + "",
                against);
    }

    private static List<Column> entryColumns(SheetPen pen) {
        return new ArrayList<>(List.of(
                pen.column("fiscalYear", Kind.YEAR),
                pen.column("date", Kind.DATE),
                pen.column("voucher", Kind.TEXT),
                pen.column("summary", Kind.TEXT),
                pen.column("unit", Kind.TEXT),
                pen.column("function", Kind.TEXT),
                pen.column("economic", Kind.TEXT),
                pen.column("projectBoth", Kind.TEXT),
                pen.column("fundSource", Kind.TEXT),
                pen.column("amountYuan", Kind.AMOUNT)));
    }

    private static List<Object> entryValues(Entry entry) {
        return new ArrayList<>(List.of(
                entry.fiscalYear(),
                entry.date() == null ? "" : entry.date(),
                entry.voucherNo(),
                entry.summary(),
                entry.unit(),
                entry.function().display(),
                entry.economic().display(),
                entry.project().display(),
                entry.fundSource(),
                entry.amount()));
    }

    static List<Column> placeColumns(SheetPen pen) {
        return List.of(
                pen.column("file", Kind.TEXT), pen.column("sheet", Kind.TEXT), pen.column("rowNumber", Kind.YEAR));
    }

    private static List<Object> placeValues(Entry entry) {
        return List.of(entry.at().file(), entry.at().sheet(), entry.at().rowNumber());
    }
}
