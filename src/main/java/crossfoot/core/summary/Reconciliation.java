package crossfoot.core.summary;

import crossfoot.core.money.Money;
import crossfoot.core.rules.Category;
import crossfoot.core.summary.Check.Kind;
import crossfoot.core.summary.Check.Quantity;
import crossfoot.core.summary.Check.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Proves that everything foots and cross-foots and ties to what others state. Every proof is a {@link Check}. */
public final class Reconciliation {
    private final Facts facts;
    private final FigureSums figures;
    private final List<Check> checks = new ArrayList<>();

    private Reconciliation(Facts facts) {
        this.facts = facts;
        this.figures = new FigureSums(facts);
    }

    /** All checks, in order of kind, year and subject. */
    public static List<Check> prove(Facts facts) {
        Reconciliation all = new Reconciliation(facts);
        all.rows();
        all.ledger();
        all.foot();
        all.crossFoot();
        all.statedTotals();
        all.checks.addAll(new JournalSides(facts).checks());
        all.checks.addAll(new OutsideTotals(facts, all.figures).checks());
        return List.copyOf(all.checks);
    }

    private void rows() {
        for (Facts.SourceFacts source : facts.sources()) {
            Quantity read = new Quantity.Rows(source.tally().rowsRead());
            Quantity outcomes = new Quantity.Rows(source.tally().outcomes());
            String what = "读取行数 = 入账 + 拒收 + 账内合计 + 标题 + 空行 + 非支出";
            add(check(new About(Kind.ROWS, null, source.file(), what, source.file()), read, outcomes));
        }
    }

    private void ledger() {
        for (int year : facts.years()) {
            for (Category leaf : leaves()) {
                Money reAdded = facts.reAdded().getOrDefault(year, Map.of()).getOrDefault(leaf.key(), Money.ZERO);
                Money ours = figures.of(year, leaf.key()).amount();
                if (!reAdded.isZero() || !ours.isZero()) {
                    String what = leaf.label() + "：汇总 = 分录明细重新相加";
                    add(check(new About(Kind.LEDGER, year, leaf.key(), what, ""), amount(reAdded), amount(ours)));
                }
            }
        }
    }

    private List<Category> leaves() {
        return facts.tree().nodes().stream().filter(Category::leaf).toList();
    }

    private void foot() {
        Map<Integer, Money> totals = new TreeMap<>();
        for (Subtotal subtotal : facts.views().getOrDefault(View.PROJECTS, List.of())) {
            totals.merge(subtotal.key().fiscalYear(), subtotal.amount(), Money::plus);
        }
        for (int year : facts.years()) {
            for (Category node : facts.tree().nodes()) {
                if (!node.leaf()) {
                    Money parts = figures.ofChildren(year, node.key());
                    boolean root = node.parentKey().isEmpty();
                    Money whole = root
                            ? totals.getOrDefault(year, Money.ZERO)
                            : figures.of(year, node.key()).amount();
                    String what = node.label() + " = 下级各项之和";
                    add(check(new About(Kind.FOOT, year, node.key(), what, ""), amount(parts), amount(whole)));
                }
            }
        }
    }

    private void crossFoot() {
        for (int year : facts.years()) {
            Money total = figures.of(year, facts.tree().nodes().get(0).key()).amount();
            for (View view : List.of(View.ECONOMIC, View.PROJECTS, View.MONTHS, View.EXECUTION)) {
                Money sum = Money.ZERO;
                for (Subtotal subtotal : facts.views().getOrDefault(view, List.of())) {
                    sum = subtotal.key().fiscalYear() == year ? sum.plus(subtotal.amount()) : sum;
                }
                String what = "合计 = " + label(view) + "相加";
                String subject = view.name().toLowerCase(Locale.ROOT);
                add(check(new About(Kind.CROSS_FOOT, year, subject, what, ""), amount(total), amount(sum)));
            }
        }
        for (Category leaf : leaves()) {
            Money byYears = Money.ZERO;
            for (int year : facts.years()) {
                byYears = byYears.plus(figures.of(year, leaf.key()).amount());
            }
            Money reAdded = Money.ZERO;
            for (Map<String, Money> year : facts.reAdded().values()) {
                reAdded = reAdded.plus(year.getOrDefault(leaf.key(), Money.ZERO));
            }
            String what = leaf.label() + "：各年相加 = 全部分录相加";
            add(check(new About(Kind.CROSS_FOOT, null, leaf.key(), what, ""), amount(reAdded), amount(byYears)));
        }
    }

    private static String label(View view) {
        return switch (view) {
            case MONTHS -> "各月";
            case ECONOMIC -> "各经济分类";
            case PROJECTS -> "各项目";
            case RULE_PROJECTS -> "各规则";
            case FUNCTIONS -> "各功能分类";
            case GOV_ECONOMIC -> "各政府经济分类";
            case FUND_SOURCES, EXECUTION -> "各资金来源";
        };
    }

    private void statedTotals() {
        for (Facts.SourceFacts source : facts.sources()) {
            for (StatedSum total : source.statedTotals()) {
                add(check(total, facts.toleranceFen()));
            }
        }
        for (Facts.SourceFacts source : facts.sources()) {
            checks.addAll(BalanceChecks.of(source.file(), source.balances()));
        }
    }

    /** The proof of a total that a ledger states; a difference within the tolerance is accepted. */
    static Check check(StatedSum total, long toleranceFen) {
        Check check = check(about(total), amount(total.stated()), amount(total.covered()));
        if (total.isUnproven()) {
            return check.with(Status.SKIPPED);
        }
        long offFen = Math.abs(
                Math.subtractExact(total.covered().fen(), total.stated().fen()));
        boolean accepted = check.status() == Status.FAIL && offFen <= toleranceFen;
        return accepted ? check.with(Status.ACCEPTED) : check;
    }

    static About about(StatedSum total) {
        String place = total.at().display();
        String column = total.column().isEmpty() ? "" : "·" + total.column();
        String subject = place + "-" + total.side().name() + column;
        String what = total.label().replaceAll("\\s", "") + column + proof(total);
        return new About(Kind.STATED_TOTAL, null, subject, what, place);
    }

    private static String proof(StatedSum total) {
        if (total.isUnproven()) {
            return "：结转而来或转出的余额，不是分录之和，无从核对";
        }
        return total.isAbove() ? "：账内所列 = 其下分录相加" : "：账内所列 = 所含分录相加";
    }

    private void add(Check check) {
        checks.add(check);
    }

    static Quantity amount(Money money) {
        return new Quantity.Amount(money);
    }

    /** What a check is about: {@code subject} makes its id unique within kind and year. */
    record About(Kind kind, @Nullable Integer year, String subject, String what, String where) {
        String id() {
            return "CF-" + kind.name().replace('_', '-') + (year == null ? "" : "-" + year) + "-" + subject;
        }
    }

    static Check check(About about, Quantity expected, Quantity actual) {
        Status status = expected.equals(actual) ? Status.PASS : Status.FAIL;
        return new Check(about.id(), about.year(), about.kind(), status, about.what(), about.where(), expected, actual);
    }
}
