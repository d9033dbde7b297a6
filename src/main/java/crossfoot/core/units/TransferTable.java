package crossfoot.core.units;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.HeadedTable;
import crossfoot.core.rules.HeadedTable.Column;
import crossfoot.core.rules.Line;
import crossfoot.core.rules.Rule;
import crossfoot.core.rules.RuleTable;
import crossfoot.core.rules.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What entries move money between units (单位间调拨): a table like that of the rules, with 对方单位 in place of 归类. The
 * first line that covers an entry says who received it: a unit by code, name or alias, or, where the cell is empty, the
 * unit that the entry's 摘要 speaks of, else its 项目.
 */
public final class TransferTable {
    public static final TransferTable NONE = new TransferTable(RuleTable.NONE, Map.of());

    private static final Column COUNTERPARTY =
            new Column("counterparty", true, List.of("counterparty", "收款单位", "往来单位", "对方单位"));

    /** What became of reading the table. */
    public sealed interface Reading {
        record Ok(TransferTable table) implements Reading {}

        /** All that is wrong with it. */
        record Faulty(List<Problem> problems) implements Reading {
            public Faulty {
                problems = List.copyOf(problems);
            }
        }
    }

    /** A line at work on an entry: {@code counterparty} as written, empty = whom the entry speaks of. */
    record Covering(Rule rule, String counterparty) {}

    private final RuleTable lines;
    private final Map<Integer, String> counterparties;

    private TransferTable(RuleTable lines, Map<Integer, String> counterparties) {
        this.lines = lines;
        this.counterparties = counterparties;
    }

    /**
     * Reads {@code transfers.csv} or {@code transfers.xlsx}.
     *
     * @param file the file's path, for its problems
     */
    public static Reading read(String file, List<RawRow> rows, CategoryTree tree) {
        RuleTable.Reading reading = RuleTable.readConditions(file, rows, COUNTERPARTY, tree);
        List<Problem> problems = new ArrayList<>();
        RuleTable read = RuleTable.NONE;
        if (reading instanceof RuleTable.Reading.Ok ok) {
            read = ok.table();
        } else if (reading instanceof RuleTable.Reading.Faulty faulty) {
            read = faulty.readable();
            problems.addAll(faulty.problems());
        }
        Set<Integer> used = read.rules().stream().map(Rule::rowNumber).collect(Collectors.toSet());
        Map<Integer, String> counterparties = new HashMap<>();
        for (Line line : HeadedTable.lenient(file, rows, List.of(COUNTERPARTY)).lines()) {
            Problem fault = line.fault(COUNTERPARTY.key());
            if (fault != null && used.contains(line.at().rowNumber())) {
                problems.add(fault);
            }
            counterparties.put(line.at().rowNumber(), line.text(COUNTERPARTY.key()));
        }
        return problems.isEmpty()
                ? new Reading.Ok(new TransferTable(read, counterparties))
                : new Reading.Faulty(problems);
    }

    /** The first line that covers the entry. */
    Optional<Covering> covering(Entry entry) {
        return lines.classify(entry) instanceof Verdict.Assigned assigned
                ? Optional.of(new Covering(
                        assigned.rule(),
                        counterparties.getOrDefault(assigned.rule().rowNumber(), "")))
                : Optional.empty();
    }
}
