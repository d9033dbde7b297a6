package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every table of a draft, added both ways. */
final class TableCheck {
    private static final int MOST_ABOVE = 8;

    private final Verdicts verdicts;

    TableCheck(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void check(Draft draft, List<Mention> mentions) {
        TableNames names = new TableNames(verdicts);
        ScoreTables scores = new ScoreTables(verdicts);
        Map<Integer, List<Mention>> byBlock = new HashMap<>();
        for (Mention mention : mentions) {
            byBlock.computeIfAbsent(mention.at().block(), unused -> new ArrayList<>())
                    .add(mention);
        }
        for (Block block : draft.blocks()) {
            if (block instanceof Block.Table table && byBlock.containsKey(table.number())) {
                Cells cells = new Cells(Grid.of(table), byBlock.getOrDefault(table.number(), List.of()));
                List<Mention> above = byBlock.getOrDefault(table.number() - 1, List.of()).stream()
                        .filter(TableCheck::isAbove)
                        .limit(MOST_ABOVE)
                        .toList();
                new FundsForm(verdicts, cells).check();
                new NestedScores(verdicts, cells).check();
                new RowSums(verdicts, cells).check();
                new TermColumns(verdicts, cells).check();
                Set<Integer> parts = new OfWhichRows(verdicts, cells).check();
                new ColumnSums(verdicts, cells, new FoundRows(verdicts, cells, parts).check()).check();
                new OutlineSums(verdicts, cells).check();
                new HeadedRows(verdicts, cells).check();
                new RestRows(verdicts, cells).check();
                new TermRows(verdicts, cells).check();
                new YearChain(verdicts, cells).check();
                new FormulaColumns(verdicts, cells).check();
                new ClassTotals(verdicts, cells).check();
                new ColumnRates(verdicts, cells, above).check();
                names.add(cells);
                scores.add(cells);
                sides(cells);
            }
        }
        mentions.forEach(names::check);
        scores.check(mentions);
    }

    private static boolean isAbove(Mention mention) {
        return !mention.inTable() && mention.isAmount();
    }

    /** 收入总计 = 支出总计: two totals of all beside each other. */
    private void sides(Cells cells) {
        Grid grid = cells.grid();
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            List<Mention> totals = new ArrayList<>();
            String label = "";
            int labels = 0;
            for (int column = 0; column < grid.columns(); column++) {
                String own = grid.cell(row, column).strip();
                if (own.endsWith("总计") || own.replace(" ", "").replace("　", "").equals("总计")) {
                    label = own;
                    labels++;
                } else if (!label.isEmpty() && cells.at(row, column).isPresent()) {
                    totals.add(cells.at(row, column).orElseThrow());
                    label = "";
                }
            }
            if (labels == 2 && totals.size() == 2) {
                compare(totals.get(0), totals.get(1));
            }
        }
    }

    private void compare(Mention income, Mention spending) {
        if (income.quantity().meets(spending.quantity())) {
            verdicts.agree(List.of(income, spending));
        } else {
            String arithmetic = income.quantity().number().toPlainString() + " ≠ "
                    + spending.quantity().number().toPlainString();
            verdicts.contradict(
                    Kind.SUM,
                    spending,
                    new Reason("table.equal", arithmetic, income.quantity().value(), List.of(income)));
        }
    }
}
