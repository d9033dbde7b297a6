package crossfoot.core.ledger;

import crossfoot.core.ledger.AmountColumns.Spending;
import crossfoot.core.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes an entry of a row of one sheet, or says everything that is wrong with it. Adds it to the running totals. */
final class EntryParser {
    private final SheetPlan plan;
    private final RowFields fields;
    private final RowCheck check;
    private final AmountColumns amounts;
    private final RunningTotals totals;
    private final Journal journal;
    private final RowDates dates;
    private final YearText years = new YearText();
    private final SpendingTypes types = new SpendingTypes();
    private final CodeText functions = new CodeText(false);
    private final CodeText economics = new CodeText(false);
    private final CodeText govEconomics = new CodeText(false);
    private final CodeText projects = new CodeText(true);

    EntryParser(SheetPlan plan, Layout layout, RunningTotals totals) {
        this.plan = plan;
        this.fields = new RowFields(plan, layout);
        this.check = new RowCheck(plan);
        this.amounts = new AmountColumns(plan, layout);
        this.totals = totals;
        this.journal = new Journal(plan);
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
        Spending spending = amounts.read(row, faults);
        String account = fields.text(row, Field.ACCOUNT_CODE);
        if (journal.isActive() && account.isEmpty()) {
            faults.add(ProblemKind.ACCOUNT_MISSING, Field.ACCOUNT_CODE, fields.column(Field.ACCOUNT_CODE));
        }
        if (spending != null && journal.isActive() && faults.isEmpty() && !journal.isSpending(account)) {
            return notSpending(row, spending);
        }
        int stated = year(row, faults);
        LocalDate date = dates.read(row, faults, stated == 0 ? titleYear() : stated);
        int fiscalYear = fiscalYear(stated, date);
        if (!isAnchored(row) || (fiscalYear == 0 && isUndated(row))) {
            faults.add(ProblemKind.DATE_MISSING, Field.DATE, dates.column());
        }
        if (amounts.isEmpty(row)) {
            faults.add(ProblemKind.AMOUNT_EMPTY, amounts.firstField(), fields.column(amounts.firstField()));
        }
        Code project = code(row, projects, Field.PROJECT_CODE, Field.PROJECT_NAME);
        SpendingType type = spendingType(row, project, faults);
        if (spending == null || type == null || !faults.isEmpty()) {
            return faults.rejected(spending == null ? null : Money.ofFen(spending.netFen()));
        }
        totals.add(fiscalYear, date, spending.firstFen(), spending.secondFen());
        if (journal.isActive() && journal.isClosing(fields.text(row, Field.SUMMARY), date, spending.netFen())) {
            return new Parsed.NotSpending(row.at());
        }
        Money amount = Money.ofFen(spending.netFen());
        return new Parsed.EntryRow(entry(row, flagged, new Facts(fiscalYear, date, project, type, amount)));
    }

    /** What was read of a row before its plain texts. */
    private record Facts(int fiscalYear, @Nullable LocalDate date, Code project, SpendingType type, Money amount) {}

    private Entry entry(RawRow row, boolean flagged, Facts facts) {
        return new Entry(
                row.at(),
                fields.text(row, Field.UNIT),
                facts.fiscalYear(),
                facts.date(),
                fields.text(row, Field.VOUCHER_NO),
                fields.text(row, Field.LINE_NO),
                fields.text(row, Field.SUMMARY),
                code(row, functions, Field.FUNCTION_CODE, Field.FUNCTION_NAME),
                code(row, economics, Field.ECONOMIC_CODE, Field.ECONOMIC_NAME),
                code(row, govEconomics, Field.GOV_ECONOMIC_CODE, Field.GOV_ECONOMIC_NAME),
                facts.project(),
                fields.text(row, Field.FUND_SOURCE),
                facts.type(),
                facts.amount(),
                flagged);
    }

    /** A line of the other side: the ledger's own totals cover it all the same. */
    private Parsed notSpending(RawRow row, Spending spending) {
        RowFaults ignored = new RowFaults(row, plan);
        int stated = year(row, ignored);
        LocalDate date = dates.read(row, ignored, stated == 0 ? titleYear() : stated);
        totals.add(fiscalYear(stated, date), date, spending.firstFen(), spending.secondFen());
        return new Parsed.NotSpending(row.at());
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

    private @Nullable SpendingType spendingType(RawRow row, Code project, RowFaults faults) {
        String text = fields.text(row, Field.SPENDING_TYPE);
        if (text.isEmpty()) {
            return project.isEmpty() ? SpendingType.BASIC : SpendingType.PROJECT;
        }
        SpendingType type = types.of(text);
        if (type == null) {
            faults.add(ProblemKind.SPENDING_TYPE_UNKNOWN, Field.SPENDING_TYPE, fields.column(Field.SPENDING_TYPE));
        }
        return type;
    }

    private Code code(RawRow row, CodeText texts, Field codeField, Field nameField) {
        return texts.of(fields.text(row, codeField), fields.text(row, nameField));
    }
}
