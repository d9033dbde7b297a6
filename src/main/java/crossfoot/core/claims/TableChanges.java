package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** 人员支出 | 1396.85 | 1491.72 | 94.87 under 增减, and 人员支出增加 94.87 万元 in the text below: the change is the same. */
final class TableChanges {
    private static final Pattern CHANGE = Pattern.compile("(?:增减|变动|差额|差异|增减额|增减数|变动额|变动数|增长额)(?:[（(][^）)]*[）)])?$");
    /** More than that apart they are of two things. */
    private static final BigDecimal FARTHEST = new BigDecimal("1.5");

    private static final int MOST = 400;

    private final Verdicts verdicts;
    private final List<Mention> cells;

    TableChanges(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.cells =
                mentions.stream().filter(TableChanges::isOfChange).limit(MOST).toList();
    }

    private static boolean isOfChange(Mention cell) {
        return cell.inTable()
                && CHANGE.matcher(cell.lead().clause().strip()).find()
                && !cell.quantity().unit().isRate()
                && !cell.subject().term().isEmpty()
                && cell.quantity().exact();
    }

    void check(Mention told) {
        boolean change = told.role().isChange()
                && !told.inTable()
                && told.named()
                && told.quantity().exact()
                && verdicts.isOpen(told);
        List<Mention> same =
                change ? cells.stream().filter(cell -> isSame(told, cell)).toList() : List.of();
        if (same.size() == 1 && verdicts.isAgreed(same.get(0))) {
            settle(told, same.get(0));
        }
    }

    private static boolean isSame(Mention told, Mention cell) {
        boolean turned = cell.quantity().number().signum() < 0 != (told.role() == Role.FALL);
        return cell.index() < told.index()
                && !turned
                && cell.subject().key().equals(told.subject().key())
                && cell.subject().scope().fits(told.subject().scope())
                && GrowthCheck.same(cell, told);
    }

    private void settle(Mention told, Mention cell) {
        BigDecimal one = told.quantity().value();
        BigDecimal meant = cell.quantity().value().abs();
        if (one.compareTo(meant) == 0) {
            verdicts.agree(List.of(told));
        } else if (Magnitude.within(one, meant, FARTHEST)) {
            Mention plain =
                    cell.with(cell.quantity().with(cell.quantity().number().abs()));
            verdicts.contradict(Kind.REPEAT, told, RepeatCheck.twice(plain, told));
        }
    }
}
