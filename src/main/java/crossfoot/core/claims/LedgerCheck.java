package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.KnownFigures.Figure;
import crossfoot.core.claims.KnownFigures.Sort;
import crossfoot.core.claims.read.Measure;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Subject;
import crossfoot.core.claims.read.Terms;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every amount that names a figure of the ledger, with the year it names, against the ledger. */
final class LedgerCheck {
    private static final int FEN_DECIMALS = 2;
    private static final Set<String> OTHER_MONEY =
            Set.of("政府性基金", "国有资本经营", "非财政拨款", "单位资金", "自有资金", "其他资金", "财政专户", "全口径");
    /** Whose spending the ledger of a unit may be. */
    private static final Set<String> OWN =
            Set.of("", "本级", "机关本级", "局本级", "委本级", "部门本级", "局机关", "委机关", "厅机关", "院机关", "全街道", "全街", "全局", "全镇");

    private static final List<String> ENDINGS = List.of("项目支出", "支出", "经费", "项目", "费用", "费");

    private final Verdicts verdicts;
    private final Map<String, Figure> figures = new HashMap<>();

    LedgerCheck(Verdicts verdicts, KnownFigures known) {
        this.verdicts = verdicts;
        for (Figure figure : known.figures()) {
            for (String name : figure.names()) {
                figures.putIfAbsent(key(figure.year(), plan(figure.sort()), stem(name)), figure);
                String term = Terms.keyOf(name);
                if (!term.isEmpty()) {
                    figures.putIfAbsent(key(figure.year(), plan(figure.sort()), stem(term)), figure);
                }
            }
        }
    }

    private static @Nullable Measure plan(Sort sort) {
        return switch (sort) {
            case INITIAL_BUDGET -> Measure.INITIAL;
            case FINAL_BUDGET -> Measure.ADJUSTED;
            default -> Measure.ACTUAL;
        };
    }

    private static String key(int year, @Nullable Measure measure, String stem) {
        return year + "/" + measure + "/" + stem;
    }

    /** 城市管理项目支出 is 城市管理. */
    private static String stem(String name) {
        StringBuilder letters = new StringBuilder();
        name.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        String stem = letters.toString();
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() > ending.length() + 1) {
                return stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem;
    }

    void check(Mention mention) {
        boolean usable = mention.isAmount()
                && mention.named()
                && mention.quantity().unit().isMoney()
                && !OTHER_MONEY.contains(mention.subject().scope().money())
                && OWN.contains(mention.subject().scope().owner());
        if (!usable) {
            return;
        }
        Subject subject = mention.subject();
        boolean particular = !subject.term().isEmpty() && !subject.rest().isEmpty();
        Figure figure = particular ? ofProject(mention) : figure(mention);
        if (figure != null) {
            compare(mention, figure);
        }
    }

    /** 背街小巷改造项目支出: a project by its name. */
    private @Nullable Figure ofProject(Mention mention) {
        String term = mention.subject().term();
        boolean spending = term.equals("项目支出") || term.equals("支出");
        return spending ? named(mention, mention.subject().rest()) : null;
    }

    private @Nullable Figure figure(Mention mention) {
        String term = mention.subject().term();
        if (term.equals("支出")) {
            return named(mention, mention.subject().scope().money() + "支出");
        }
        Figure byTerm = term.isEmpty() ? null : named(mention, term.equals("专项支出") ? "项目支出" : term);
        return byTerm == null ? named(mention, mention.subject().rest()) : byTerm;
    }

    private @Nullable Figure named(Mention mention, String name) {
        String stem = stem(name.equals("一般公共预算支出") ? "一般公共预算支出" : name);
        Figure exact = figures.get(key(mention.year(), mention.measure(), stem));
        boolean anyPlan = exact == null && mention.measure() == Measure.BUDGET;
        return anyPlan ? figures.get(key(mention.year(), Measure.INITIAL, stem)) : exact;
    }

    private void compare(Mention mention, Figure figure) {
        BigDecimal amount = BigDecimal.valueOf(figure.amount().fen(), FEN_DECIMALS);
        Interval stated = Interval.of(mention);
        if (stated.meets(new Interval(amount, amount))) {
            verdicts.agree(List.of(mention));
            return;
        }
        var unit = mention.quantity().unit();
        String expected = Arithmetic.number(unit, amount, 0);
        String arithmetic = Arithmetic.in(unit, mention) + " ≠ " + expected;
        boolean near = stated.widened(mention.quantity().grain()).meets(new Interval(amount, amount));
        Reason reason = new Reason(near ? "ledger.digit" : "ledger", arithmetic, amount, List.of());
        if (near && mention.quantity().exact()) {
            verdicts.note(Kind.LEDGER, mention, reason);
        } else {
            verdicts.contradict(Kind.LEDGER, mention, reason);
        }
    }
}
