package crossfoot.core.ledger;

import crossfoot.core.money.AmountUnit;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one sheet, before its first entry: which column holds which field, and what its titles say.
 *
 * @param columns field → 0-based column index
 * @param headers field → the header's text, for showing the decision
 * @param headerRowNumber 1-based number of the last header row; 0 if a layout says that there is none
 * @param unit unit of the amounts, from the header, the titles or the layout
 * @param titleYear the year named in the titles, for dates without one; null if none or several
 * @param titleTexts what the titles say of every row: 单位, and 科目, 项目, 资金来源 of a sheet that holds one of them;
 *     each counts where the table has no column for it
 * @param spendingAccounts prefixes of the accounts of a journal that are spending; empty = every line is
 * @param headings the texts of the title and header rows, by which they are known again at the top of a new page
 * @param width how many columns the header has; 0 = unknown
 * @param codeCells codes that stand in several columns, 类 first: field → columns
 * @param breakdown the columns of a columnar ledger
 * @param carried what the segment before this one leaves to its first rows: column → text
 */
public record SheetPlan(
        SheetMeta sheet,
        Map<Field, Integer> columns,
        Map<Field, String> headers,
        int headerRowNumber,
        AmountUnit unit,
        @Nullable Integer titleYear,
        Map<Field, String> titleTexts,
        List<String> spendingAccounts,
        List<List<String>> headings,
        int width,
        Map<Field, List<Integer>> codeCells,
        Breakdown breakdown,
        Map<Integer, String> carried)
        implements Serializable {

    public SheetPlan {
        columns = Map.copyOf(columns);
        headers = Map.copyOf(headers);
        titleTexts = Map.copyOf(titleTexts);
        spendingAccounts = List.copyOf(spendingAccounts);
        headings = List.copyOf(headings);
        codeCells = Map.copyOf(codeCells);
        carried = Map.copyOf(carried);
    }

    /** The same plan for a journal in which these accounts are spending. */
    SheetPlan withSpendingAccounts(List<String> prefixes) {
        return with(prefixes, carried);
    }

    /** The same table, going on in a sheet that has no header of its own. */
    SheetPlan on(SheetMeta other) {
        return new SheetPlan(
                other,
                columns,
                headers,
                0,
                unit,
                titleYear,
                titleTexts,
                spendingAccounts,
                headings,
                width,
                codeCells,
                breakdown,
                Map.of());
    }

    /** The mapping that was decided, for people: {@code 表头第3行，元；凭证号=凭证编号 摘要 …}. */
    public String mapping() {
        String title = sheet.name().isEmpty() ? "" : sheet.name() + "：";
        return new TreeMap<>(headers)
                .entrySet().stream()
                        .map(column -> named(
                                HeaderSynonyms.nameOf(column.getKey()),
                                column.getValue().replaceAll("[\\r\\n]", " ")))
                        .collect(Collectors.joining(
                                " ", title + "表头第" + headerRowNumber + "行，" + unit.label() + "；", ""));
    }

    private static String named(String field, String header) {
        return field.equals(header) ? field : field + "=" + header;
    }

    /** The same plan for a segment to whose first rows the one before leaves this: column → text. */
    public SheetPlan withCarried(Map<Integer, String> texts) {
        return with(spendingAccounts, texts);
    }

    private SheetPlan with(List<String> prefixes, Map<Integer, String> texts) {
        return new SheetPlan(
                sheet,
                columns,
                headers,
                headerRowNumber,
                unit,
                titleYear,
                titleTexts,
                prefixes,
                headings,
                width,
                codeCells,
                breakdown,
                texts);
    }
}
