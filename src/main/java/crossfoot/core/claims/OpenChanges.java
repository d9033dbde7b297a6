package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes, rests and totals of which nothing has been proven: the two figures that make them may stand farther away.
 * Two that make it prove it; two that make its digits in another order are no chance, if there are digits enough.
 */
final class OpenChanges {
    private static final int MOST = 16;
    private static final int TELLING_DIGITS = 5;
    private static final List<String> MADE =
            List.of("结余", "节余", "结存", "余额", "顺差", "逆差", "盈余", "差额", "结转", "总量", "共", "合计", "总计", "总额", "总收入", "总支出");

    private static final List<String> RESTS = List.of("顺差", "逆差", "差额", "结余", "节余", "未分配", "未支出", "剩余", "自然增长率");
    private static final List<String> INCOME = List.of("收入合计", "收入总计", "总收入");
    private static final List<String> SPENT = List.of("支出合计", "支出总计", "总支出");
    private static final List<String> LESS = List.of("减去", "减支出", "扣除", "相抵", "收支轧抵");
    private static final List<String> ADDED = List.of("加上", "加", "加之", "减去", "扣除");

    /** 公共体育 is no total. */
    private static final String PUBLIC = "公共";

    private static final String SINCE = "追加";

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    OpenChanges(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    /** Two figures and what they make. */
    private record Made(List<Mention> pair, BigDecimal value, boolean sum) {}

    void check() {
        for (Mention figure : mentions) {
            boolean open = !figure.inTable()
                    && figure.quantity().exact()
                    && figure.quantity().number().signum() > 0
                    && verdicts.isOpen(figure);
            boolean usable = open && figure.quantity().unit().isMoney() && digits(figure) >= TELLING_DIGITS - 1;
            if (open && !usable) {
                ofFew(figure);
            } else if (usable && figure.role().isChange()) {
                settle(figure, differences(figure, changed(figure)));
            } else if (usable && isMade(figure)) {
                List<Mention> near = near(figure);
                List<Made> all = new ArrayList<>(differences(figure, near));
                all.addAll(sums(near));
                settle(figure, all);
            }
        }
    }

    /** With few digits, only figures that the words point at count as what has made them. */
    private void ofFew(Mention figure) {
        List<Mention> two = surroundings.before(figure, other -> isAlike(other, figure)).stream()
                .limit(2)
                .toList();
        if (figure.dimension().equals(Unit.POINTS)) {
            points(figure);
        } else if (two.size() == 2 && RESTS.stream().anyMatch(figure.lead().clause()::contains)) {
            rest(figure, two.get(1), two.get(0));
        } else if (figure.quantity().unit().isMoney() && isMade(figure)) {
            sides(figure);
        }
    }

    /** 出口 3 亿元，进口 2 亿元，顺差 1 亿元: the two right before it. */
    private void rest(Mention figure, Mention first, Mention second) {
        boolean turned = first.quantity().value().compareTo(second.quantity().value()) < 0;
        List<Mention> pair = turned ? List.of(second, first) : List.of(first, second);
        Interval made = Interval.of(pair.get(0)).minus(Interval.of(pair.get(1)));
        BigDecimal value =
                pair.get(0).quantity().value().subtract(pair.get(1).quantity().value());
        boolean trade =
                first.lead().clause().contains("出口") && second.lead().clause().contains("进口");
        if (trade || made.meets(Interval.of(figure)) || Typo.isSwapped(figure, value)) {
            Difference.settle(verdicts, figure, made, pair);
        }
    }

    /** 收入合计 and 支出合计, told before: what they leave. */
    private void sides(Mention figure) {
        List<Mention> near = near(figure);
        near.stream()
                .filter(income -> INCOME.stream().anyMatch(income.lead().clause()::contains))
                .forEach(income -> near.stream()
                        .filter(spent -> SPENT.stream().anyMatch(spent.lead().clause()::contains))
                        .filter(spent -> income.quantity()
                                        .value()
                                        .subtract(spent.quantity().value())
                                        .compareTo(figure.quantity().value())
                                == 0)
                        .forEach(spent -> verdicts.agree(List.of(figure, income, spent))));
    }

    /** 增长 4.8%，比总体增速高 2 个百分点: the rate before it in its sentence, beside any told before. */
    private void points(Mention figure) {
        List<Mention> here = surroundings.before(figure, OpenChanges::isRate);
        List<Mention> others = surroundings.paragraph(figure, OpenChanges::isRate);
        others.addAll(surroundings.earlier(figure, OpenChanges::isRate));
        for (Mention other : here.isEmpty() ? List.<Mention>of() : others) {
            Mention rate = here.get(0);
            BigDecimal apart = signed(rate).subtract(signed(other)).abs();
            if (other.index() != rate.index()
                    && apart.compareTo(figure.quantity().value()) == 0) {
                verdicts.agree(List.of(figure));
                return;
            }
        }
    }

    private static boolean isRate(Mention mention) {
        return mention.quantity().unit().isRate();
    }

    private static BigDecimal signed(Mention rate) {
        BigDecimal value = rate.quantity().value();
        return rate.role() == Role.FALL ? value.negate() : value;
    }

    private boolean isMade(Mention figure) {
        Mention before = mentions.get(Math.max(0, figure.index() - 1));
        boolean added = before.sentence() == figure.sentence()
                && (ADDED.stream().anyMatch(before.lead().clause().strip()::startsWith)
                        || before.lead().clause().contains(SINCE));
        return added
                || figure.role() == Role.SURPLUS
                || MADE.stream().anyMatch(figure.lead().clause().replace(PUBLIC, "")::contains);
    }

    private static int digits(Mention figure) {
        return figure.quantity().number().unscaledValue().toString().length();
    }

    /** The amounts of the same subject before it. */
    private List<Mention> changed(Mention change) {
        String term = change.subject().term();
        return near(change).stream()
                .filter(other -> !term.isEmpty() && term.equals(other.subject().term()))
                .toList();
    }

    private List<Mention> near(Mention figure) {
        List<Mention> near = new ArrayList<>(surroundings.paragraph(figure, other -> isAlike(other, figure)));
        near.addAll(surroundings.earlier(figure, other -> isAlike(other, figure)));
        return near.subList(0, Math.min(near.size(), MOST));
    }

    private static boolean isAlike(Mention other, Mention figure) {
        return other.role() != Role.RATE
                && !other.role().isChange()
                && !other.inTable()
                && other.quantity().exact()
                && other.dimension().equals(figure.dimension());
    }

    private static List<Made> differences(Mention figure, List<Mention> near) {
        List<Made> made = new ArrayList<>();
        for (Mention more : near) {
            for (Mention less : near) {
                BigDecimal value =
                        more.quantity().value().subtract(less.quantity().value());
                boolean told = more.measure().isPlan() == less.measure().isPlan()
                        || figure.role() == Role.SURPLUS
                        || figure.role().isChange();
                if (told && value.signum() > 0) {
                    made.add(new Made(List.of(more, less), value, false));
                }
            }
        }
        return made;
    }

    private static List<Made> sums(List<Mention> near) {
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < near.size(); i++) {
            for (int j = i + 1; j < near.size(); j++) {
                List<Mention> pair = List.of(near.get(j), near.get(i));
                made.add(new Made(pair, TableSum.of(pair), true));
            }
        }
        return made;
    }

    private void settle(Mention figure, List<Made> all) {
        for (Made made : all) {
            if (made.value().compareTo(figure.quantity().value()) == 0) {
                verdicts.agree(List.of(figure));
                verdicts.agree(made.pair());
                return;
            }
        }
        int digits = digits(figure);
        boolean announced = LESS.stream().anyMatch(figure.lead().text()::contains);
        for (Made made : all) {
            boolean swapped = digits == TELLING_DIGITS
                    && figure.role() == Role.SURPLUS
                    && Typo.isSwapped(figure, made.value())
                    && made.pair().stream()
                            .allMatch(one -> one.at().block() == figure.at().block());
            boolean less = announced && !made.sum() && isNearest(made, all);
            if (less && Typo.isSwapped(figure, made.value())) {
                say(figure, made);
                return;
            }
            boolean telling = swapped
                    || digits > TELLING_DIGITS
                    || made.pair().stream().allMatch(one -> isOfItsSentence(one, figure));
            if (telling && Typo.isLike(figure, made.value())) {
                say(figure, made);
                return;
            }
        }
    }

    private static boolean isNearest(Made made, List<Made> all) {
        return made.pair().stream()
                .allMatch(
                        one -> one.at().block() == all.get(0).pair().get(0).at().block());
    }

    private static boolean isOfItsSentence(Mention one, Mention figure) {
        return one.sentence() == figure.sentence() && figure.sentence() >= 0;
    }

    private void say(Mention figure, Made made) {
        if (made.sum()) {
            verdicts.contradict(Finding.Kind.SUM, figure, SumCheck.apart(figure, made.pair(), "sum.more"));
        } else {
            Interval expected = Interval.of(made.pair().get(0))
                    .minus(Interval.of(made.pair().get(1)));
            Difference.settle(verdicts, figure, expected, made.pair());
        }
    }
}
