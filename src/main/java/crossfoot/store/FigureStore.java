package crossfoot.store;

import crossfoot.core.ledger.BalanceRun;
import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.RunningTotals;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.ledger.StatedTotal;
import crossfoot.core.ledger.YearSoFar;
import crossfoot.core.money.Money;
import crossfoot.core.summary.AccountSum;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.StatedSum;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.summary.View;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the subtotals and what else intake has kept of a source. */
public final class FigureStore {
    private static final Set<String> NUMBERS = Set.of("fiscal_year", "fiscal_month");
    private static final Map<String, View.Part> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("fiscal_year", View.Part.YEAR);
        COLUMNS.put("fiscal_month", View.Part.MONTH);
        COLUMNS.put("unit", View.Part.UNIT);
        COLUMNS.put("function_code", View.Part.FUNCTION);
        COLUMNS.put("function_name", View.Part.FUNCTION);
        COLUMNS.put("economic_code", View.Part.ECONOMIC);
        COLUMNS.put("economic_name", View.Part.ECONOMIC);
        COLUMNS.put("gov_economic_code", View.Part.GOV_ECONOMIC);
        COLUMNS.put("gov_economic_name", View.Part.GOV_ECONOMIC);
        COLUMNS.put("project_code", View.Part.PROJECT);
        COLUMNS.put("project_name", View.Part.PROJECT);
        COLUMNS.put("fund_source", View.Part.FUND_SOURCE);
        COLUMNS.put("spending_type", View.Part.SPENDING_TYPE);
        COLUMNS.put("category_key", View.Part.CATEGORY);
        COLUMNS.put("rule_id", View.Part.RULE);
    }

    private final JdbcClient jdbc;

    public FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The subtotals of all sources that count, overlaps included, added up by what the view keeps. */
    public List<Subtotal> view(View view) {
        return jdbc.sql("select " + selected(view) + "sum(amount_fen) as fen, sum(t.entries) as n from subtotal t"
                        + " join source s on s.source_key = t.source_key where s.counted group by " + kept(view))
                .query((row, n) ->
                        new Subtotal(key(row), Money.ofFen(exact(row.getBigDecimal("fen"))), row.getLong("n")))
                .list();
    }

    /** Every column of a key, each followed by a comma; what the view does not keep is a constant. */
    static String selected(View view) {
        StringBuilder select = new StringBuilder();
        COLUMNS.forEach((column, part) -> {
            String none = NUMBERS.contains(column) ? "0" : column.equals("spending_type") ? "'BASIC'" : "''";
            select.append(view.keeps(part) ? column : none + " as " + column).append(", ");
        });
        return select.toString();
    }

    /** The columns that a view keeps. */
    static String kept(View view) {
        return COLUMNS.entrySet().stream()
                .filter(column -> view.keeps(column.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    static Subtotal.Key key(ResultSet row) throws SQLException {
        return new Subtotal.Key(
                row.getInt("fiscal_year"),
                row.getInt("fiscal_month"),
                row.getString("unit"),
                new Code(row.getString("function_code"), row.getString("function_name")),
                new Code(row.getString("economic_code"), row.getString("economic_name")),
                new Code(row.getString("gov_economic_code"), row.getString("gov_economic_name")),
                new Code(row.getString("project_code"), row.getString("project_name")),
                row.getString("fund_source"),
                SpendingType.valueOf(row.getString("spending_type")),
                row.getString("category_key"),
                row.getString("rule_id"));
    }

    private static long exact(BigDecimal fen) {
        return fen.longValueExact();
    }

    /** What the entries of a source add up to. */
    public Money sum(String sourceKey) {
        return Money.ofFen(exact(jdbc.sql("select coalesce(sum(amount_fen), 0) from subtotal where source_key = ?")
                .param(sourceKey)
                .query(BigDecimal.class)
                .single()));
    }

    /** The fiscal years of a source's entries. */
    public Set<Integer> years(String sourceKey) {
        return new TreeSet<>(jdbc.sql("select distinct fiscal_year from subtotal where source_key = ?")
                .param(sourceKey)
                .query(Integer.class)
                .list());
    }

    /** The rejected rows of a source, in their order; a page of them is in memory. */
    public Stream<Parsed.Rejected> rejected(String sourceKey, String file) {
        return jdbc
                .sql("select distinct segment_no from rejected_row where source_key = ? order by segment_no")
                .param(sourceKey)
                .query(Integer.class)
                .list()
                .stream()
                .flatMap(segmentNo -> Pages.of(id -> rejected(sourceKey, segmentNo, file, id)));
    }

    private List<Pages.Numbered<Parsed.Rejected>> rejected(String sourceKey, int segmentNo, String file, long behind) {
        return jdbc.sql("select * from rejected_row where source_key = ? and segment_no = ? and id > ?"
                        + " order by source_key, segment_no, id fetch first ? rows only")
                .params(sourceKey, segmentNo, behind, Pages.ROWS)
                .query((row, n) -> new Pages.Numbered<>(
                        row.getLong("id"),
                        new Parsed.Rejected(
                                new SourceRef(file, row.getString("sheet"), row.getInt("row_number")),
                                ProblemText.decode(row.getString("problems")),
                                row.getString("row_text"),
                                amount(row.getObject("amount_fen", Long.class)))))
                .list();
    }

    private static @Nullable Money amount(@Nullable Long fen) {
        return fen == null ? null : Money.ofFen(fen);
    }

    /** The last day of every fiscal year on which a source that counts has a line; none for a year without dates. */
    public Map<Integer, LocalDate> latestDays() {
        Map<Integer, LocalDate> latest = new TreeMap<>();
        for (String day : jdbc.sql("select max(scope_key) from tail join source on tail.source_key = source.source_key"
                        + " where counted and scope_key like 'DAY:________' and scope_key not like 'DAY:____0000'"
                        + " group by substring(scope_key from 1 for 8)")
                .query(String.class)
                .list()) {
            LocalDate date = LocalDate.parse(day.substring("DAY:".length()), DateTimeFormatter.BASIC_ISO_DATE);
            latest.put(date.getYear(), date);
        }
        return latest;
    }

    /** The days of a source's lines; null if none has a day. */
    public Facts.@Nullable Span span(String sourceKey, String series) {
        List<Integer> days = jdbc
                .sql("select scope_key from tail where source_key = ? and scope_key like 'DAY:________'"
                        + " and scope_key not like 'DAY:____0000'")
                .param(sourceKey)
                .query(String.class)
                .list()
                .stream()
                .map(key -> Integer.valueOf(key.substring("DAY:".length())))
                .toList();
        return days.isEmpty() ? null : new Facts.Span(series, Collections.min(days), Collections.max(days));
    }

    /** The lines of every source that counts, a day each. */
    public YearSoFar yearSoFar() {
        return new YearSoFar(days("", "").query((row, n) -> tail(row)).list());
    }

    /** The same for each of several owners of sources; what is nobody's is left out. */
    public <T> Map<T, YearSoFar> yearsSoFar(Map<String, T> ownerBySource) {
        Map<T, List<RunningTotals.Tail>> tails = new LinkedHashMap<>();
        days("tail.source_key, ", ", tail.source_key").query(row -> {
            T owner = ownerBySource.get(row.getString("source_key"));
            if (owner != null) {
                tails.computeIfAbsent(owner, key -> new ArrayList<>()).add(tail(row));
            }
        });
        Map<T, YearSoFar> years = new LinkedHashMap<>();
        tails.forEach((owner, ofOwner) -> years.put(owner, new YearSoFar(ofOwner)));
        return years;
    }

    private JdbcClient.StatementSpec days(String also, String groupedBy) {
        return jdbc.sql("select " + also + "scope_key, side, sum(sum_fen) as fen from tail join source"
                + " on tail.source_key = source.source_key where counted and (scope_key like 'DAY:%' or scope_key like '%\tDAY:%')"
                + " group by scope_key, side" + groupedBy);
    }

    private static RunningTotals.Tail tail(ResultSet row) throws SQLException {
        return new RunningTotals.Tail(
                row.getString("scope_key"),
                StatedTotal.Side.valueOf(row.getString("side")),
                Money.ofFen(exact(row.getBigDecimal("fen"))),
                false);
    }

    private record Place(int segmentNo, SourceRef at, StatedTotal.Side side, String column) {}

    /** The stated totals of a source, in their order; rows of one place and side are the ways to mean one figure. */
    public List<StatedSum> statedTotals(String sourceKey, String file, YearSoFar yearSoFar) {
        Map<Place, List<StatedTotal>> ways = new LinkedHashMap<>();
        jdbc.sql("select * from stated_total where source_key = ? order by segment_no, id")
                .param(sourceKey)
                .query(row -> {
                    StatedTotal.Side side = StatedTotal.Side.valueOf(row.getString("side"));
                    StatedTotal total = total(row, file, side);
                    ways.computeIfAbsent(
                                    new Place(
                                            row.getInt("segment_no"), total.at(), side, row.getString("column_label")),
                                    place -> new ArrayList<>())
                            .add(total);
                });
        NavigableMap<Integer, List<RunningTotals.Tail>> tails = tails(sourceKey);
        List<StatedSum> sums = new ArrayList<>();
        ways.forEach((place, totals) -> {
            List<List<RunningTotals.Tail>> earlier =
                    List.copyOf(tails.headMap(place.segmentNo()).values());
            sums.add(StatedSum.of(totals, earlier, yearSoFar));
        });
        return sums;
    }

    private static StatedTotal total(ResultSet row, String file, StatedTotal.Side side) throws SQLException {
        StatedTotal.Figure figure = new StatedTotal.Figure(
                side,
                Money.ofFen(row.getLong("stated_fen")),
                Money.ofFen(row.getLong("covered_fen")),
                row.getString("column_label"));
        return new StatedTotal(
                new SourceRef(file, row.getString("sheet"), row.getInt("row_number")),
                row.getString("label"),
                row.getString("scope_key"),
                row.getBoolean("is_open"),
                List.of(figure));
    }

    /** The running balances of a source, a run for each sheet that has them. */
    public List<BalanceRun> balances(String sourceKey) {
        return BalanceRun.of(List.copyOf(tails(sourceKey).values()));
    }

    /** The accounts of all journals that count, beside those of spending: one sum for each year and account. */
    public List<AccountSum> accounts() {
        return jdbc.sql("select fiscal_year, account, sum(amount_fen) as fen from account_sum join source"
                        + " on account_sum.source_key = source.source_key where counted"
                        + " group by fiscal_year, account order by fiscal_year, account")
                .query((row, n) -> new AccountSum(
                        row.getInt("fiscal_year"),
                        row.getString("account"),
                        Money.ofFen(exact(row.getBigDecimal("fen")))))
                .list();
    }

    /** Year → what the entries of all journals with two sides come to, overlaps included. */
    public Map<Integer, Money> spendingOfJournals() {
        Map<Integer, Money> years = new TreeMap<>();
        jdbc.sql("select fiscal_year, sum(amount_fen) as fen from subtotal t join source s"
                        + " on s.source_key = t.source_key where s.counted and exists (select 1 from account_sum a"
                        + " where a.source_key = t.source_key) group by fiscal_year")
                .query(row -> {
                    years.put(row.getInt("fiscal_year"), Money.ofFen(exact(row.getBigDecimal("fen"))));
                });
        return years;
    }

    private NavigableMap<Integer, List<RunningTotals.Tail>> tails(String sourceKey) {
        NavigableMap<Integer, List<RunningTotals.Tail>> tails = new TreeMap<>();
        jdbc.sql("select * from tail where source_key = ? order by segment_no, ordinal")
                .param(sourceKey)
                .query(row -> {
                    tails.computeIfAbsent(row.getInt("segment_no"), key -> new ArrayList<>())
                            .add(new RunningTotals.Tail(
                                    row.getString("scope_key"),
                                    StatedTotal.Side.valueOf(row.getString("side")),
                                    Money.ofFen(row.getLong("sum_fen")),
                                    row.getBoolean("is_reset")));
                });
        return tails;
    }
}
