package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Subject;
import crossfoot.core.claims.read.Words;
import crossfoot.core.claims.text.Unit;
import crossfoot.core.rules.ClassificationCodes;
import crossfoot.core.rules.ClassificationCodes.Scheme;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names by which a figure is known wherever a report tells it. */
final class RepeatedNames {
    private static final int SPECIFIC = 6;
    private static final Set<String> CLASSES = new ClassificationCodes()
            .names(Scheme.FUNCTION).stream()
                    .map(name -> Subject.of(name).rest())
                    .collect(Collectors.toUnmodifiableSet());
    private static final List<String> WHOLE_SCORES = List.of("整体", "总", "综合", "最终");
    private static final String INCOME = "收入";
    private static final String OF = "的";
    private static final List<String> WHOLE_YEAR = List.of("全年", "累计", "共", "总", "截至", "年末", "全街", "全镇", "全区");
    private static final List<String> TOTAL_COLUMNS =
            List.of("合计", "金额", "决算数", "支出数", "预算数", "本年支出", "小计", "执行数", "支出决算", "决算", "预算");

    private RepeatedNames() {}

    /** It goes by such a name. */
    static boolean has(Mention mention) {
        return !isPartScore(mention) && (!mention.inTable() || isTotalColumn(mention)) && isSpecific(mention);
    }

    /** 自评得分 10 分 is told of one indicator after the other. */
    private static boolean isPartScore(Mention mention) {
        return mention.dimension().equals(Unit.SCORE)
                && WHOLE_SCORES.stream().noneMatch(mention.subject().words()::contains);
    }

    /** A column of all that belongs to its row; or the figure is known by its column's head. */
    private static boolean isTotalColumn(Mention mention) {
        String header = mention.lead().clause();
        Subject subject = mention.subject();
        if (!subject.term().isEmpty()
                && subject.term().equals(Subject.of(header).term())) {
            return true;
        }
        boolean earned = header.contains(INCOME) && !subject.words().contains(INCOME);
        boolean total = header.isEmpty() || TOTAL_COLUMNS.stream().anyMatch(header::endsWith);
        return total && !earned && (!subject.term().isEmpty() || isClass(mention));
    }

    /** What is no known term must say more, or that it is of the whole year; 未使用的 names nothing by itself. */
    private static boolean isSpecific(Mention mention) {
        if (!mention.subject().term().isEmpty() || isClass(mention)) {
            return true;
        }
        String clause = mention.lead().clause().strip();
        String rest = clause.endsWith(OF) ? "" : mention.subject().rest();
        boolean said = rest.length() >= SPECIFIC;
        return mention.quantity().unit().isMoney()
                ? said && !Words.SPENDING.in(rest) && !Words.EARNING.in(rest)
                : said && WHOLE_YEAR.stream().anyMatch(clause::contains);
    }

    /** A name of 支出功能分类: 社会保障和就业支出. */
    private static boolean isClass(Mention mention) {
        return mention.quantity().unit().isMoney()
                && CLASSES.contains(mention.subject().rest());
    }
}
