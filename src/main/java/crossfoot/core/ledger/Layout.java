package crossfoot.core.ledger;

import crossfoot.core.money.AmountUnit;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an office has decided about the files that match a glob ({@code config/layouts.yml}); everything that is null or
 * empty is left to intake.
 *
 * @param glob matched against the path below {@code ledgers/}; of several layouts that match, the first holds
 * @param columns field → the header's text, or the column's letter(s) as {@code =C}, or {@code -} if no column is this
 *     field whatever it is called; overrides recognition
 * @param headerRow 1-based row of the (last) header row; 0 = the file has no header and columns are given by letter
 * @param encoding a charset's name, e.g. {@code windows-1252}
 * @param delimiter one character
 * @param dateFormat a {@link java.time.format.DateTimeFormatter} pattern, e.g. {@code dd/MM/uuuu}
 * @param decimalComma amounts are written {@code 1.234,56}
 * @param unit unit of the amounts
 * @param sheets the sheets to read, hidden ones too; empty = all visible ones
 * @param negate spending stands with a minus sign
 * @param constants field → text for every row, e.g. {@code fiscalYear: 2021}
 * @param cumulative the newest file of the series replaces the older ones
 * @param spendingAccounts journal accounts (prefixes) that count as spending; empty = the budget accounts
 * @param reach what else is known of the files, which no office decides by layout
 */
public record Layout(
        String glob,
        Map<Field, String> columns,
        @Nullable Integer headerRow,
        @Nullable String encoding,
        @Nullable Character delimiter,
        @Nullable String dateFormat,
        boolean decimalComma,
        @Nullable AmountUnit unit,
        List<String> sheets,
        boolean negate,
        Map<Field, String> constants,
        boolean cumulative,
        List<String> spendingAccounts,
        Reach reach)
        implements Serializable {

    /** In {@link #columns}: no column. */
    public static final String NO_COLUMN = "-";

    /**
     * What is known of the files beside an office's decisions.
     *
     * @param limits how much a file may hold
     * @param passwords what may open a file that is protected
     * @param journal what a look at the whole file has shown of a journal; {@link JournalFindings#NONE} before that
     */
    public record Reach(Limits limits, Passwords passwords, JournalFindings journal) implements Serializable {
        /** The usual limits, no password, nothing looked at. */
        public static final Reach USUAL = new Reach(Limits.DEFAULT, Passwords.NONE, JournalFindings.NONE);
    }

    /** Nothing decided: intake finds everything by itself. */
    public static final Layout NONE = new Layout(
            "**", Map.of(), null, null, null, null, false, null, List.of(), false, Map.of(), false, List.of());

    public Layout {
        columns = Map.copyOf(columns);
        sheets = List.copyOf(sheets);
        constants = Map.copyOf(constants);
        spendingAccounts = List.copyOf(spendingAccounts);
    }

    /** A layout with the usual limits. */
    public Layout(
            String glob,
            Map<Field, String> columns,
            @Nullable Integer headerRow,
            @Nullable String encoding,
            @Nullable Character delimiter,
            @Nullable String dateFormat,
            boolean decimalComma,
            @Nullable AmountUnit unit,
            List<String> sheets,
            boolean negate,
            Map<Field, String> constants,
            boolean cumulative,
            List<String> spendingAccounts) {
        this(
                glob,
                columns,
                headerRow,
                encoding,
                delimiter,
                dateFormat,
                decimalComma,
                unit,
                sheets,
                negate,
                constants,
                cumulative,
                spendingAccounts,
                Reach.USUAL);
    }

    public Limits limits() {
        return reach.limits();
    }

    public Passwords passwords() {
        return reach.passwords();
    }

    public JournalFindings journal() {
        return reach.journal();
    }

    /** The same layout with these columns decided too. */
    public Layout withColumns(Map<Field, String> decided) {
        Map<Field, String> all = new HashMap<>(columns);
        all.putAll(decided);
        return with(all, sheets, spendingAccounts, reach);
    }

    /** The same layout with the header in this row: see {@link #headerRow}. */
    public Layout withHeaderRow(int row) {
        return new Layout(
                glob,
                columns,
                row,
                encoding,
                delimiter,
                dateFormat,
                decimalComma,
                unit,
                sheets,
                negate,
                constants,
                cumulative,
                spendingAccounts,
                reach);
    }

    /** The same layout for these sheets alone, hidden or not. */
    public Layout withSheets(List<String> names) {
        return with(columns, names, spendingAccounts, reach);
    }

    /** The same layout with these accounts as spending. */
    public Layout withSpendingAccounts(List<String> prefixes) {
        return with(columns, sheets, prefixes, reach);
    }

    /** The same layout with what {@link JournalScan} has found in a file. */
    Layout withJournal(List<String> prefixes, JournalFindings findings) {
        return with(columns, sheets, prefixes, new Reach(limits(), passwords(), findings));
    }

    /** The same layout for files that may hold so much. */
    public Layout withLimits(Limits others) {
        return with(columns, sheets, spendingAccounts, new Reach(others, passwords(), journal()));
    }

    /** The same layout for files that these may open. */
    public Layout withPasswords(Passwords others) {
        return with(columns, sheets, spendingAccounts, new Reach(limits(), others, journal()));
    }

    private Layout with(Map<Field, String> columns, List<String> sheets, List<String> accounts, Reach reach) {
        return new Layout(
                glob,
                columns,
                headerRow,
                encoding,
                delimiter,
                dateFormat,
                decimalComma,
                unit,
                sheets,
                negate,
                constants,
                cumulative,
                accounts,
                reach);
    }
}
