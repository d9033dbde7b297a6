package crossfoot.store;

import crossfoot.core.money.Money;
import crossfoot.core.rules.Category;
import crossfoot.core.summary.BudgetLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps of the runs that have published what is needed to compare a later run with them. */
public final class RunHistory {
    static final List<String> TABLES = List.of("run_source", "run_segment", "run_figure", "run_category", "run_budget");

    private final JdbcTemplate jdbc;

    public RunHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a run, in place of what was kept of it before. */
    public void keep(long runNo, KeptRun run) {
        forget(runNo);
        Rows rows = new Rows(runNo);
        run.sources()
                .forEach(one ->
                        rows.add(one.file(), one.sha256(), one.key(), one.status(), String.join("\n", one.headers())));
        rows.insert(jdbc, "insert into run_source values (?, ?, ?, ?, ?, ?, ?)");
        run.parts()
                .forEach(one -> rows.add(
                        one.sourceKey(),
                        one.segmentNo(),
                        LineRanges.encode(one.without()),
                        one.sourceKey(),
                        one.segmentNo()));
        rows.insert(
                jdbc,
                "insert into run_segment values (?, ?, ?, ?, ?, coalesce((select ledger_bytes from segment"
                        + " where source_key = ? and segment_no = ?), 0))");
        run.tree().forEach(one -> rows.add(one.key(), one.label(), one.parentKey(), one.leaf()));
        rows.insert(jdbc, "insert into run_category values (?, ?, ?, ?, ?, ?)");
        run.budgets()
                .forEach(one -> rows.add(
                        one.year(),
                        one.project(),
                        one.subject(),
                        one.label(),
                        one.initial().fen(),
                        one.additional().fen(),
                        one.adjusted().fen()));
        rows.insert(jdbc, "insert into run_budget values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        List<Object[]> figures = new ArrayList<>();
        run.figures()
                .forEach((year, ofYear) ->
                        ofYear.forEach((key, amount) -> figures.add(new Object[] {runNo, year, key, amount.fen()})));
        jdbc.batchUpdate("insert into run_figure values (?, ?, ?, ?)", figures);
    }

    /** Rows of a run in their order. */
    private static final class Rows {
        private final long runNo;
        private final List<Object[]> rows = new ArrayList<>();

        Rows(long runNo) {
            this.runNo = runNo;
        }

        void add(Object... values) {
            List<Object> row = new ArrayList<>(List.of(runNo, rows.size()));
            row.addAll(List.of(values));
            rows.add(row.toArray());
        }

        void insert(JdbcTemplate jdbc, String sql) {
            jdbc.batchUpdate(sql, rows);
            rows.clear();
        }
    }

    /** What is kept of a run; empty if nothing is. */
    public Optional<KeptRun> find(long runNo) {
        List<KeptRun.Source> sources = jdbc.query(
                "select * from run_source where run_no = ? order by ordinal",
                (row, n) -> new KeptRun.Source(
                        row.getString("file"),
                        row.getString("sha256"),
                        row.getString("source_key"),
                        row.getString("status"),
                        row.getString("headers").lines().toList()),
                runNo);
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new KeptRun(sources, parts(runNo), figures(runNo), tree(runNo), budgets(runNo)));
    }

    private List<ClassifiedLedger.Part> parts(long runNo) {
        return jdbc.query(
                "select * from run_segment where run_no = ? order by ordinal",
                (row, n) -> new ClassifiedLedger.Part(
                        row.getString("source_key"),
                        row.getInt("segment_no"),
                        LineRanges.decode(row.getString("without"))),
                runNo);
    }

    /** The extents of the segments that a kept run refers to and that have entries. */
    public List<SourceStore.Extent> extents(long runNo) {
        return jdbc.query(
                "select source_key, segment_no, ledger_bytes from run_segment where run_no = ? and ledger_bytes > 0",
                (row, n) -> new SourceStore.Extent(row.getString(1), row.getInt(2), row.getLong(3)),
                runNo);
    }

    private Map<Integer, Map<String, Money>> figures(long runNo) {
        Map<Integer, Map<String, Money>> figures = new TreeMap<>();
        jdbc.query(
                "select * from run_figure where run_no = ?",
                row -> {
                    figures.computeIfAbsent(row.getInt("fiscal_year"), year -> new TreeMap<>())
                            .put(row.getString("figure_key"), Money.ofFen(row.getLong("amount_fen")));
                },
                runNo);
        return figures;
    }

    private List<Category> tree(long runNo) {
        return jdbc.query(
                "select * from run_category where run_no = ? order by ordinal",
                (row, n) -> new Category(
                        row.getString("category_key"),
                        row.getString("label"),
                        row.getString("parent_key"),
                        row.getBoolean("is_leaf")),
                runNo);
    }

    private List<BudgetLine> budgets(long runNo) {
        return jdbc.query(
                "select * from run_budget where run_no = ? order by ordinal",
                (row, n) -> new BudgetLine(
                        row.getInt("fiscal_year"),
                        row.getBoolean("is_project"),
                        row.getString("subject"),
                        row.getString("label"),
                        Money.ofFen(row.getLong("initial_fen")),
                        Money.ofFen(row.getLong("additional_fen")),
                        Money.ofFen(row.getLong("adjusted_fen"))),
                runNo);
    }

    /** The runs that something is kept of, the newest first. */
    public List<Long> kept() {
        return jdbc.queryForList("select distinct run_no from run_source order by run_no desc", Long.class);
    }

    /** The keys of the sources that a kept run refers to. */
    public Set<String> keys() {
        return new HashSet<>(jdbc.queryForList("select distinct source_key from run_segment", String.class));
    }

    public void forget(long runNo) {
        for (String table : TABLES) {
            jdbc.update("delete from " + table + " where run_no = ?", runNo);
        }
    }
}
