package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** 收入总计 and 支出总计 of one year and one kind of money: what is carried forward is in both, so they are equal. */
final class SidesCheck {
    private static final int NEAR = 4;
    private static final Pattern FORM = Pattern.compile("(?:收入|支出)总计(?:为|达|达到)?$");
    private static final String INCOME = "收入总计";
    private static final String SPENDING = "支出总计";

    private final Verdicts verdicts;

    SidesCheck(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void check(List<Mention> mentions) {
        Map<String, Mention> incomes = new HashMap<>();
        Map<String, Mention> spendings = new HashMap<>();
        for (Mention mention : mentions) {
            boolean usable = !mention.inTable()
                    && mention.isAmount()
                    && mention.named()
                    && mention.subject().rest().isEmpty();
            if (usable && mention.subject().term().equals(INCOME)) {
                incomes.putIfAbsent(key(mention), mention);
            } else if (usable && mention.subject().term().equals(SPENDING)) {
                spendings.putIfAbsent(key(mention), mention);
            }
        }
        incomes.forEach((key, income) -> {
            Mention spending = spendings.get(key);
            if (spending != null && !isCarriedForward(income, spending, mentions)) {
                compare(income, spending);
            }
        });
    }

    private static String key(Mention mention) {
        var scope = mention.subject().scope();
        return scope.owner() + "/" + scope.money() + "/" + mention.year() + "/"
                + mention.measure().isPlan() + "/" + mention.dimension();
    }

    /** 收支相抵，结转下年 3 万元: then what is carried forward stands beside the spending, not in it. */
    private boolean isCarriedForward(Mention income, Mention spending, List<Mention> mentions) {
        List<Mention> near =
                mentions.subList(spending.index() + 1, Math.min(mentions.size(), spending.index() + 1 + NEAR));
        Interval left = Interval.of(income).minus(Interval.of(spending));
        for (Mention rest : near) {
            boolean carried = rest.role() == Role.SURPLUS
                    || rest.subject().term().equals("年末结转")
                    || Words.CARRIED.in(rest.lead().clause());
            if (carried && rest.at().block() == spending.at().block() && left.meets(Interval.of(rest))) {
                verdicts.agree(List.of(income, spending, rest));
                return true;
            }
        }
        return false;
    }

    /** By the names of the form; 总收入 and 总支出 may leave out what is carried over. */
    private static boolean isForm(Mention income, Mention spending) {
        return FORM.matcher(income.subject().words()).find()
                && FORM.matcher(spending.subject().words()).find();
    }

    private void compare(Mention income, Mention spending) {
        if (income.quantity().meets(spending.quantity())) {
            verdicts.agree(List.of(income, spending));
            return;
        }
        var unit = spending.quantity().unit();
        String arithmetic = Arithmetic.in(unit, income) + " ≠ " + Arithmetic.in(unit, spending);
        boolean incomeFirst = income.index() < spending.index();
        Mention first = incomeFirst ? income : spending;
        Mention later = incomeFirst ? spending : income;
        Reason reason = new Reason("sides", arithmetic, first.quantity().value(), List.of(first));
        // of a part of the money, what is carried forward is often left out on one side
        boolean same = later.subject().scope().isNone()
                && later.subject().scope().isSame(first.subject().scope());
        boolean slip = first.at().block() == later.at().block()
                && Typo.meant(later, Interval.of(first)).isPresent();
        if ((isForm(income, spending) || Typo.isNear(first, later)) && (same || slip)) {
            verdicts.contradict(Kind.REPEAT, later, reason);
        }
    }
}
