package crossfoot.core.ledger;

import crossfoot.core.ledger.AmountColumns.Spending;
import crossfoot.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an entry of a row of one sheet, or says everything that is wrong with it. Adds it to the running totals. */
final class EntryParser {
    private final SheetPlan plan;
    private final RowFields fields;
    private final RowCheck check;
    private final AmountColumns amounts;
    private final SheetTotals totals;
    private final Journal journal;
    private final EntryCodes codes;
    private final RowDates dates;
    private final YearText years = new YearText();
    private final SpendingTypes types = new SpendingTypes();

    EntryParser(SheetPlan plan, Layout layout, SheetTotals totals, @Nullable JournalScan scan) {
        this.plan = plan;
        this.fields = new RowFields(plan, layout);
        this.check = new RowCheck(plan);
        this.amounts = new AmountColumns(plan, layout);
        this.totals = totals;
        this.journal = new Journal(plan, layout.journal(), scan);
        this.codes = new EntryCodes(plan, fields);
        this.dates = new RowDates(fields, new DateText(layout, plan.sheet().date1904()));
    }

    AmountColumns amounts() {
        return amounts;
    }

    RowFields fields() {
        return fields;
    }

    Journal journal() {
        return journal;
    }

    /** The row's cell holds a date that can be read. */
    boolean isDated(RawRow row) {
        return dates.read(row, new RowFaults(row, plan), 0) != null;
    }

    /** The outcome of a row that is meant as an entry. */
    Parsed parse(RawRow row, boolean flagged) {
        RowFaults faults = new RowFaults(row, plan);
        check.check(row, faults);
        RowMoney money = money(row, faults);
        Spending spending = money.spending();
        Account account = codes.account(row);
        if (journal.isActive() && account.code().isEmpty()) {
            addAccountFault(account, faults);
        }
        EntryCodes.Codes about = codes.of(row, account);
        JournalLine line = codes.line(row, account, about.byPath(), spending == null ? 0 : spending.netFen());
        if (spending != null && journal.isActive() && faults.isEmpty() && !journal.isSpending(account)) {
            return notSpending(row, money, line);
        }
        int stated = year(row, faults);
        LocalDate date = dates.read(row, faults, stated == 0 ? titleYear() : stated);
        int fiscalYear = fiscalYear(stated, date);
        if (!isAnchored(row) || (fiscalYear == 0 && isUndated(row))) {
            faults.add(ProblemKind.DATE_MISSING, Field.DATE, dates.column());
        }
        if (spending == null && amounts.isEmpty(row)) {
            faults.add(ProblemKind.AMOUNT_EMPTY, amounts.firstField(), fields.column(amounts.firstField()));
        }
        boolean closing = spending != null && isClosing(line, date, faults);
        if (money.lacksColumns() && !closing) {
            faults.add(ProblemKind.COLUMNS_EMPTY, amounts.firstField(), fields.column(amounts.firstField()));
        }
        SpendingType type = spendingType(row, about, faults);
        if (spending == null || type == null || !faults.isEmpty()) {
            return faults.rejected(spending == null ? null : Money.ofFen(spending.netFen()));
        }
        money.addTo(totals, fiscalYear, date);
        journal.see(line, date);
        Facts facts = new Facts(fiscalYear, date, about, type, Money.ofFen(spending.netFen()));
        return closing ? new Parsed.NotSpending(row.at(), null) : entries(row, flagged, money, facts);
    }

    /** A ledger without accounts is closed where it has a credit column, or several columns, to be closed by. */
    private boolean isClosing(JournalLine line, @Nullable LocalDate date, RowFaults faults) {
        boolean closes =
                journal.isActive() || amounts.twoSides() || !plan.breakdown().isEmpty();
        return closes && faults.isEmpty() && journal.isClosing(line, date);
    }

    /** The money of a row: of its own columns of money, and in a columnar ledger of every column. */
    private record RowMoney(
            @Nullable Spending spending, @Nullable ColumnAmounts columns) {
        boolean lacksColumns() {
            return columns != null && columns.isEmpty() && spending != null;
        }

        void addTo(SheetTotals totals, int fiscalYear, @Nullable LocalDate date) {
            if (spending != null) {
                totals.add(fiscalYear, date, spending);
            }
            if (columns != null) {
                totals.add(fiscalYear, date, columns.byLabel());
            }
        }
    }

    private RowMoney money(RawRow row, RowFaults faults) {
        if (plan.breakdown().isEmpty()) {
            return new RowMoney(amounts.read(row, faults), null);
        }
        ColumnAmounts columns = ColumnAmounts.read(plan.breakdown(), amounts, row, faults);
        return new RowMoney(columns.spending(), columns);
    }

    private void addAccountFault(Account account, RowFaults faults) {
        Field field = codes.accountField();
        boolean missing = account.names().isEmpty();
        faults.add(missing ? ProblemKind.ACCOUNT_MISSING : ProblemKind.ACCOUNT_UNKNOWN, field, fields.column(field));
    }

    /** What was read of a row before its plain texts. */
    private record Facts(
            int fiscalYear, @Nullable LocalDate date, EntryCodes.Codes codes, SpendingType type, Money amount) {}

    private Parsed entries(RawRow row, boolean flagged, RowMoney money, Facts facts) {
        ColumnAmounts columns = money.columns();
        if (columns == null) {
            return new Parsed.EntryRow(entry(row, flagged, facts));
        }
        List<Entry> entries = new ArrayList<>();
        for (int index : columns.filled()) {
            Breakdown.Part part = plan.breakdown().parts().get(index);
            EntryCodes.Codes codesOfPart = facts.codes().in(part);
            SpendingType type = spendingType(row, codesOfPart, new RowFaults(row, plan));
            Facts ofPart = new Facts(
                    facts.fiscalYear(),
                    facts.date(),
                    codesOfPart,
                    type == null ? facts.type() : type,
                    columns.amount(index));
            entries.add(entry(row, flagged, ofPart));
        }
        String label = plan.headers().getOrDefault(amounts.firstField(), "");
        return new Parsed.EntryRow(
                entries.get(0), entries.subList(1, entries.size()), columns.differences(row.at(), label));
    }

    private Entry entry(RawRow row, boolean flagged, Facts facts) {
        return new Entry(
                row.at(),
                fields.text(row, Field.UNIT),
                facts.fiscalYear(),
                facts.date(),
                codes.voucherNo(row),
                fields.text(row, Field.LINE_NO),
                fields.text(row, Field.SUMMARY),
                facts.codes().function(),
                facts.codes().economic(),
                codes.govEconomic(row),
                facts.codes().project(),
                fields.text(row, Field.FUND_SOURCE),
                facts.type(),
                facts.amount(),
                flagged);
    }

    /** A line of the other side: the ledger's own totals cover it all the same. */
    private Parsed notSpending(RawRow row, RowMoney money, JournalLine line) {
        RowFaults ignored = new RowFaults(row, plan);
        int stated = year(row, ignored);
        LocalDate date = dates.read(row, ignored, stated == 0 ? titleYear() : stated);
        int fiscalYear = fiscalYear(stated, date);
        money.addTo(totals, fiscalYear, date);
        journal.see(line, date);
        return new Parsed.NotSpending(row.at(), journal.accountLine(line, fiscalYear, date));
    }

    /** Its own column or a constant, else the date's year, else the year of the titles; 0 if nothing says it. */
    private int fiscalYear(int stated, @Nullable LocalDate date) {
        if (stated != 0) {
            return stated;
        }
        return date == null ? titleYear() : date.getYear();
    }

    private int titleYear() {
        Integer year = plan.titleYear();
        return year == null ? 0 : year;
    }

    private boolean isUndated(RawRow row) {
        return dates.isEmpty(row) && fields.text(row, Field.FISCAL_YEAR).isEmpty();
    }

    /**
     * In a ledger with dates, what has neither date nor voucher nor a year in its own row is more likely a total that
     * no label names than an entry of the year in the titles.
     */
    private boolean isAnchored(RawRow row) {
        int year = fields.column(Field.FISCAL_YEAR);
        return dates.column() < 0
                || !dates.isEmpty(row)
                || !fields.text(row, Field.VOUCHER_NO).isEmpty()
                || !row.text(year).isBlank();
    }

    /** The fiscal year as its own column or a constant states it; 0 if they don't. */
    private int year(RawRow row, RowFaults faults) {
        String text = fields.text(row, Field.FISCAL_YEAR);
        if (text.isEmpty()) {
            return 0;
        }
        int year = years.of(text);
        if (year == 0) {
            faults.add(ProblemKind.YEAR_INVALID, Field.FISCAL_YEAR, fields.column(Field.FISCAL_YEAR));
        }
        return year;
    }

    private @Nullable SpendingType spendingType(RawRow row, EntryCodes.Codes about, RowFaults faults) {
        String text = fields.text(row, Field.SPENDING_TYPE);
        if (text.isEmpty() && about.typeOfPath() != null) {
            return about.typeOfPath();
        }
        if (text.isEmpty()) {
            return about.project().isEmpty() ? SpendingType.BASIC : SpendingType.PROJECT;
        }
        SpendingType type = types.of(text);
        if (type == null) {
            faults.add(ProblemKind.SPENDING_TYPE_UNKNOWN, Field.SPENDING_TYPE, fields.column(Field.SPENDING_TYPE));
        }
        return type;
    }
}
