package crossfoot.store;

import crossfoot.core.money.Money;
import crossfoot.core.summary.AccountSum;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.summary.View;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the subtotals parted by what their ledgers say of the unit. */
public final class UnitStore {
    /** Whose a subtotal is as far as the ledger says: a name, or, where it names none, the ledger's file. */
    public record Owner(String said, String file) {}

    private static final String FILE = "case when t.unit = '' then s.file else '' end";

    private final JdbcClient jdbc;

    public UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The subtotals as {@link FigureStore#view} has them, but apart by owner, one after the other. */
    public void view(View view, BiConsumer<Owner, Subtotal> taker) {
        jdbc.sql("select " + FigureStore.selected(view) + "t.unit as said, " + FILE
                        + " as said_file, sum(amount_fen) as fen, sum(t.entries) as n from subtotal t"
                        + " join source s on s.source_key = t.source_key where s.counted group by "
                        + FigureStore.kept(view)
                        + ", t.unit, " + FILE)
                .query(row -> {
                    Money sum = Money.ofFen(row.getBigDecimal("fen").longValueExact());
                    taker.accept(
                            new Owner(row.getString("said"), row.getString("said_file")),
                            new Subtotal(FigureStore.key(row), sum, row.getLong("n")));
                });
    }

    /** The accounts of journals as {@link FigureStore#accounts} has them, but apart by source, one after the other. */
    public void accounts(BiConsumer<String, AccountSum> taker) {
        jdbc.sql("select a.source_key, fiscal_year, account, sum(amount_fen) as fen from account_sum a join source s"
                        + " on a.source_key = s.source_key where s.counted group by a.source_key, fiscal_year, account"
                        + " order by fiscal_year, account")
                .query(row -> {
                    Money sum = Money.ofFen(row.getBigDecimal("fen").longValueExact());
                    taker.accept(
                            row.getString("source_key"),
                            new AccountSum(row.getInt("fiscal_year"), row.getString("account"), sum));
                });
    }

    /** Source → year → what the entries of a journal with two sides come to, overlaps included. */
    public Map<String, Map<Integer, Money>> spendingOfJournals() {
        Map<String, Map<Integer, Money>> spending = new TreeMap<>();
        jdbc.sql("select t.source_key, fiscal_year, sum(amount_fen) as fen from subtotal t join source s"
                        + " on s.source_key = t.source_key where s.counted and exists (select 1 from account_sum a"
                        + " where a.source_key = t.source_key) group by t.source_key, fiscal_year")
                .query(row -> {
                    spending.computeIfAbsent(row.getString("source_key"), key -> new TreeMap<>())
                            .put(
                                    row.getInt("fiscal_year"),
                                    Money.ofFen(row.getBigDecimal("fen").longValueExact()));
                });
        return spending;
    }

    /** Source → what its entries say of their unit, empty where one says nothing. */
    public Map<String, Set<String>> saidBySource() {
        Map<String, Set<String>> said = new TreeMap<>();
        jdbc.sql("select distinct t.source_key, t.unit from subtotal t join source s on s.source_key = t.source_key"
                        + " where s.counted")
                .query(row -> {
                    said.computeIfAbsent(row.getString(1), key -> new TreeSet<>())
                            .add(row.getString(2));
                });
        return said;
    }
}
