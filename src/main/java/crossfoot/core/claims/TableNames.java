package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A total told in the text under the name of a table, beside the table's own total. */
final class TableNames {
    private static final int SPECIFIC = 4;
    private static final int LONG = 8;
    private static final Pattern TITLE =
            Pattern.compile("(?:^|[\\n：:\\s])([^\\n：:\\s]+?)(?:资金|经费|任务|计划)?(?:分配|安排|下达|明细|汇总|一览|计划)(?:情况)?表");

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
        List<Mention> ofAll = found.stream()
                .filter(cell -> ColumnSums.isTotal(grid.header(cell.at().column())))
                .toList();
        List<Mention> one = ofAll.size() == 1 ? ofAll : found;
        if (one.size() == 1) {
            totals.add(new Total(grid.caption(), one.get(0)));
        }
    }

    /** 社区专项经费合计 155.00 万元, or 现下达社区专项经费 155.00 万元（详见附件）, beside a table 社区专项经费分配表. */
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
                && mention.quantity().unit().isMoney();
        boolean total = usable
                && end > 0
                && name.length() >= SPECIFIC
                && !mention.measure().isPlan();
        List<Total> named = totals.stream()
                .filter(table -> total ? table.caption().contains(name) : usable && isTitleOf(mention, table))
                .toList();
        if (named.size() == 1 && named.get(0).mention().year() == mention.year()) {
            compare(mention, named.get(0).mention());
        }
    }

    /** All of the table's title, but for what kind of table it is, stands right before the amount. */
    private static boolean isTitleOf(Mention mention, Total table) {
        Matcher title = TITLE.matcher(table.caption());
        return title.find()
                && title.group(1).length() >= LONG
                && mention.lead().text().strip().endsWith(title.group(1));
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
