package crossfoot.core.summary;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.ledger.StatedTotal.Side;
import crossfoot.core.money.Money;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.TableText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ledgers, entry by entry, with totals and control totals, and what is found of their differences. */
final class Books {
    /** An entry as a test needs it: all else of it can be changed. */
    record Line(String file, String sheet, String voucher, String summary, String economic, String project) {
        static final Line PLAIN = new Line("a.csv", "", "", "付款", "30201", "");

        Line file(String other) {
            return new Line(other, sheet, voucher, summary, economic, project);
        }

        Line sheet(String other) {
            return new Line(file, other, voucher, summary, economic, project);
        }

        Line voucher(String other, String text) {
            return new Line(file, sheet, other, text, economic, project);
        }

        Line economic(String other) {
            return new Line(file, sheet, voucher, summary, other, project);
        }

        Line project(String other) {
            return new Line(file, sheet, voucher, summary, economic, other);
        }
    }

    private final List<ClassifiedEntry> entries = new ArrayList<>();
    private final Set<SourceRef> elsewhere = new HashSet<>();
    private final List<Parsed.Rejected> rejected = new ArrayList<>();
    private final List<StatedSum> totals = new ArrayList<>();
    private final List<ControlTotal> controls = new ArrayList<>();
    private int row = 1;

    Books entry(Line line, String date, long fen) {
        return entry(line, date, fen, "basic.operating");
    }

    /** @param date empty for an entry of 2021 without a date */
    Books entry(Line line, String date, long fen, String category) {
        LocalDate day = date.isEmpty() ? null : LocalDate.parse(date);
        entries.add(new ClassifiedEntry(entry(line, day, fen), category, "", ""));
        return this;
    }

    private Entry entry(Line line, @Nullable LocalDate day, long fen) {
        return new Entry(
                next(line),
                "",
                day == null ? 2021 : day.getYear(),
                day,
                line.voucher,
                "",
                line.summary,
                Code.NONE,
                new Code(line.economic, ""),
                Code.NONE,
                new Code("", line.project),
                "",
                SpendingType.BASIC,
                Money.ofFen(fen),
                false);
    }

    /** The last entry stands in another file too, and counts there. */
    Books countedElsewhere() {
        elsewhere.add(entries.get(entries.size() - 1).entry().at());
        return this;
    }

    /** A rejected row, its amount read. */
    Books rejected(Line line, long fen) {
        rejected.add(new Parsed.Rejected(next(line), List.of(), "", Money.ofFen(fen)));
        return this;
    }

    /** A row rejected for its amount. */
    Books rejected(Line line, ProblemKind kind, String amount, String unit) {
        SourceRef at = next(line);
        Problem problem = Problem.of(kind, at, "F2", amount, "金额", "1", "O", unit, "");
        rejected.add(new Parsed.Rejected(at, List.of(problem), "", null));
        return this;
    }

    private SourceRef next(Line line) {
        return new SourceRef(line.file, line.sheet, ++row);
    }

    /** A total on the next row: what is stated and what it covers. */
    Books total(Line line, String scopeKey, long statedFen, long coveredFen) {
        return total(line, scopeKey, Side.AMOUNT, new long[] {statedFen, coveredFen});
    }

    Books total(Line line, String scopeKey, Side side, long[] statedAndCovered) {
        String label = scopeKey.equals("ALL") ? "过次页" : "合计";
        totals.add(new StatedSum(
                next(line), label, side, scopeKey, Money.ofFen(statedAndCovered[0]), Money.ofFen(statedAndCovered[1])));
        return this;
    }

    Books control(ControlTotal.Kind kind, String subject, long fen) {
        SourceRef at = new SourceRef("control.csv", "", controls.size() + 2);
        controls.add(new ControlTotal(at, 2021, kind, subject, subject, Money.ofFen(fen)));
        return this;
    }

    /** What is said of every check that fails, a list each. */
    List<List<Explanation>> said() {
        Facts facts = facts();
        List<Check> checks = Reconciliation.prove(facts);
        Differences differences = Differences.of(facts, checks);
        entries.stream()
                .filter(entry -> differences.wants(entry.entry().at().file()))
                .forEach(entry ->
                        differences.add(entry, elsewhere.contains(entry.entry().at())));
        rejected.forEach(differences::reject);
        return differences.explained(checks).stream()
                .filter(check -> check.status() == Check.Status.FAIL)
                .map(Check::explanations)
                .toList();
    }

    /** The kinds of what is said of the one check that fails, with the first place of each: {@code KIND place}. */
    List<String> kinds() {
        List<List<Explanation>> said = said();
        if (said.size() != 1) {
            throw new IllegalStateException(said.size() + " checks fail");
        }
        return said.get(0).stream()
                .map(one -> one.kind() + " " + String.join(",", one.places()))
                .toList();
    }

    /** The entries as they are read, before a rule has seen them. */
    List<ClassifiedEntry> uncategorised() {
        return entries.stream()
                .map(entry -> new ClassifiedEntry(entry.entry(), "", "", ""))
                .toList();
    }

    Facts facts() {
        CategoryTree tree = TableText.shippedTree();
        Fold fold = new Fold();
        entries.stream()
                .filter(entry -> !elsewhere.contains(entry.entry().at()))
                .forEach(fold::add);
        Map<View, List<Subtotal>> views = new EnumMap<>(View.class);
        Map<Integer, Map<String, Money>> reAdded = new TreeMap<>();
        for (Subtotal subtotal : fold.subtotals()) {
            for (View view : View.values()) {
                views.computeIfAbsent(view, key -> new ArrayList<>())
                        .add(new Subtotal(view.of(subtotal.key()), subtotal.amount(), subtotal.entries()));
            }
            reAdded.computeIfAbsent(subtotal.key().fiscalYear(), year -> new TreeMap<>())
                    .merge(subtotal.key().categoryKey(), subtotal.amount(), Money::plus);
        }
        List<Facts.SourceFacts> sources = List.of(new Facts.SourceFacts("a.csv", Tally.NONE, totals, List.of(), null));
        return new Facts(tree, views, reAdded, sources, controls, List.of(), List.of(), Map.of(), 0);
    }
}
