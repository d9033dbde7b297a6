package crossfoot.store;

import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.RunningTotals;
import crossfoot.core.ledger.StatedTotal;
import crossfoot.core.summary.AccountSum;
import crossfoot.core.summary.FoldedSlice;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.summary.Tally;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Adds one folded slice to the state, within the transaction of its caller. */
public final class SliceStore {
    private final JdbcTemplate jdbc;

    public SliceStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String key, int segmentNo, FoldedSlice slice) {
        addTally(key, segmentNo, slice.tally());
        int kept = addSubtotals(key, segmentNo, slice.subtotals())
                + addRejected(key, segmentNo, slice.rejected())
                + addStatedTotals(key, segmentNo, slice.statedTotals())
                + addAccounts(key, segmentNo, slice.accounts());
        count(key, segmentNo, kept);
    }

    /** Notes how many rows a segment has put into the tables, that their loss be seen. */
    private void count(String key, int segmentNo, int rows) {
        jdbc.update("update segment set kept = kept + ? where source_key = ? and segment_no = ?", rows, key, segmentNo);
    }

    /** Keeps what the segment's entries add up to for the stated totals of the segments behind it. */
    public void addTails(String key, int segmentNo, List<RunningTotals.Tail> tails) {
        List<Object[]> rows = new ArrayList<>();
        for (RunningTotals.Tail tail : tails) {
            rows.add(new Object[] {
                key,
                segmentNo,
                rows.size(),
                tail.scopeKey(),
                tail.side().name(),
                tail.sum().fen(),
                tail.reset()
            });
        }
        count(key, segmentNo, insert("insert into tail values (?, ?, ?, ?, ?, ?, ?)", rows));
    }

    private void addTally(String key, int segmentNo, Tally tally) {
        jdbc.update(
                "update segment set rows_read = rows_read + ?, entries = entries + ?, rejected = rejected + ?,"
                        + " stated_totals = stated_totals + ?, headings = headings + ?, blank = blank + ?,"
                        + " not_spending = not_spending + ?, further_entries = further_entries + ? where source_key = ? and segment_no = ?",
                tally.rowsRead(),
                tally.entries(),
                tally.rejected(),
                tally.statedTotals(),
                tally.headings(),
                tally.blank(),
                tally.notSpending(),
                tally.furtherEntries(),
                key,
                segmentNo);
    }

    private int addSubtotals(String key, int segmentNo, List<Subtotal> subtotals) {
        List<Object[]> rows = new ArrayList<>(subtotals.size());
        for (Subtotal subtotal : subtotals) {
            Subtotal.Key of = subtotal.key();
            rows.add(new Object[] {
                key,
                segmentNo,
                of.fiscalYear(),
                of.month(),
                of.unit(),
                of.function().code(),
                of.function().name(),
                of.economic().code(),
                of.economic().name(),
                of.govEconomic().code(),
                of.govEconomic().name(),
                of.project().code(),
                of.project().name(),
                of.fundSource(),
                of.spendingType().name(),
                of.categoryKey(),
                of.ruleId(),
                subtotal.amount().fen(),
                subtotal.entries()
            });
        }
        return insert(
                "insert into subtotal (source_key, segment_no, fiscal_year, fiscal_month, unit, function_code,"
                        + " function_name, economic_code, economic_name, gov_economic_code, gov_economic_name,"
                        + " project_code, project_name, fund_source, spending_type, category_key, rule_id, amount_fen,"
                        + " entries) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private int addRejected(String key, int segmentNo, List<Parsed.Rejected> rejected) {
        List<Object[]> rows = new ArrayList<>(rejected.size());
        for (Parsed.Rejected row : rejected) {
            rows.add(new Object[] {
                key,
                segmentNo,
                row.at().sheet(),
                row.at().rowNumber(),
                ProblemText.encode(row.problems()),
                row.rowText(),
                row.amount() == null ? null : row.amount().fen()
            });
        }
        return insert(
                "insert into rejected_row (source_key, segment_no, sheet, row_number, problems, row_text,"
                        + " amount_fen) values (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private int addStatedTotals(String key, int segmentNo, List<StatedTotal> totals) {
        List<Object[]> rows = new ArrayList<>();
        for (StatedTotal total : totals) {
            addFigures(rows, key, segmentNo, total);
            total.others().forEach(other -> addFigures(rows, key, segmentNo, other));
        }
        return insert(
                "insert into stated_total (source_key, segment_no, sheet, row_number, label, scope_key, is_open, side,"
                        + " stated_fen, covered_fen, column_label) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static void addFigures(List<Object[]> rows, String key, int segmentNo, StatedTotal total) {
        for (StatedTotal.Figure figure : total.figures()) {
            rows.add(new Object[] {
                key,
                segmentNo,
                total.at().sheet(),
                total.at().rowNumber(),
                total.label(),
                total.scopeKey(),
                total.open(),
                figure.side().name(),
                figure.stated().fen(),
                figure.covered().fen(),
                figure.column()
            });
        }
    }

    private int addAccounts(String key, int segmentNo, List<AccountSum> sums) {
        List<Object[]> rows = new ArrayList<>();
        for (AccountSum sum : sums) {
            rows.add(new Object[] {
                key, segmentNo, sum.fiscalYear(), sum.account(), sum.amount().fen()
            });
        }
        return insert("insert into account_sum values (?, ?, ?, ?, ?)", rows);
    }

    private int insert(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
        return rows.size();
    }
}
