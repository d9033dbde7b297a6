package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A total told in the text under the name of a table, beside the table's own total. */
final class TableNames {
    private static final int SPECIFIC = 4;

    /** A table that has one total of money, and only one. */
    private record Total(String caption, Mention mention) {}

    private final Verdicts verdicts;
    private final List<Total> totals = new ArrayList<>();

    TableNames(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void add(Cells cells) {
        List<Mention> found = new ArrayList<>();
        var grid = cells.grid();
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                if (grid.isTotal(row) && cells.isAdded(column)) {
                    cells.at(row, column)
                            .filter(cell -> cell.quantity().unit().isMoney())
                            .ifPresent(found::add);
                }
            }
        }
        if (found.size() == 1) {
            totals.add(new Total(grid.caption(), found.get(0)));
        }
    }

    /** 社区专项经费合计 155.00 万元, beside a table 社区专项经费分配表. */
    void check(Mention mention) {
        String words = mention.subject().words();
        int end = Words.TOTAL.all().stream()
                .filter(words::endsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        String name = words.substring(0, words.length() - end);
        boolean usable = !mention.inTable()
                && mention.isAmount()
                && mention.named()
                && !mention.measure().isPlan()
                && mention.quantity().unit().isMoney()
                && end > 0
                && name.length() >= SPECIFIC;
        List<Total> named = usable
                ? totals.stream()
                        .filter(total -> total.caption().contains(name))
                        .toList()
                : List.of();
        if (named.size() == 1 && named.get(0).mention().year() == mention.year()) {
            compare(mention, named.get(0).mention());
        }
    }

    private void compare(Mention mention, Mention total) {
        if (mention.quantity().meets(total.quantity())) {
            verdicts.agree(List.of(mention, total));
            return;
        }
        var unit = mention.quantity().unit();
        BigDecimal expected = total.quantity().value();
        String arithmetic = Arithmetic.in(unit, mention) + " ≠ " + Arithmetic.in(unit, total);
        verdicts.contradict(Kind.REPEAT, mention, new Reason("repeat", arithmetic, expected, List.of(total)));
    }
}
