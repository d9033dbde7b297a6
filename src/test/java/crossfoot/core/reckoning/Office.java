package crossfoot.core.reckoning;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import crossfoot.core.rules.TableText;
import crossfoot.core.summary.BudgetAmounts;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.ControlTotal;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.summary.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An office with budgets and spending, in one year unless told otherwise, in 元, for trying what is reckoned of it. */
public final class Office {
    public static final int YEAR = 2021;

    private final List<Subtotal> spending = new ArrayList<>();
    private final List<BudgetLine> budgets = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<ControlTotal> controls = new ArrayList<>();
    private final Map<Integer, LocalDate> lastDays = new TreeMap<>();
    private int year = YEAR;

    public static BudgetAmounts yuan(long initial, long added, long granted, long adjusted) {
        return new BudgetAmounts(yuan(initial), yuan(added), yuan(granted), yuan(adjusted));
    }

    public static Money yuan(long yuan) {
        return Money.ofFen(yuan * 100);
    }

    /** What is told from here on is of another year. */
    public Office of(int other) {
        year = other;
        return this;
    }

    public Office controls(List<ControlTotal> some) {
        controls.addAll(some);
        return this;
    }

    public Office budget(String project, BudgetAmounts amounts) {
        return budget(project, "", "", amounts);
    }

    public Office budget(String project, String economic, String fund, BudgetAmounts amounts) {
        boolean figure = TableText.shippedTree().find(project).isPresent();
        BudgetLine.Part part = new BudgetLine.Part(economic, fund);
        budgets.add(new BudgetLine(year, !figure, project, project, part, amounts));
        return this;
    }

    /** Spending of a project of 城市管理. */
    public Office spent(String project, String economic, String fund, long yuan) {
        return spent("project.urban", project, economic + ":", fund, yuan);
    }

    /** Spends under an economic class, {@code 30201:50201}; the government's class may be left out behind the colon. */
    public Office spent(String category, String project, String economic, String fund, long yuan) {
        String[] codes = economic.split(":", -1);
        Subtotal.Key key = new Subtotal.Key(
                year,
                0,
                "",
                Code.NONE,
                new Code(codes[0], ""),
                new Code(codes[1], ""),
                new Code("", project),
                fund,
                SpendingType.BASIC,
                category,
                "");
        spending.add(new Subtotal(key, yuan(yuan), 1));
        return this;
    }

    public Office until(String day) {
        LocalDate date = LocalDate.parse(day);
        lastDays.put(date.getYear(), date);
        return this;
    }

    public Office indicators(List<Indicator> some) {
        indicators.addAll(some);
        return this;
    }

    public Facts facts() {
        return new Facts(
                TableText.shippedTree(),
                Map.of(View.EXECUTION, spending),
                Map.of(),
                List.of(),
                controls,
                budgets,
                List.of(),
                Map.of(),
                0);
    }

    public Reckoning reckoned() {
        Decided decided = new Decided(funds(), classes(), indicators, ScoreRule.LINEAR, BigDecimal.TEN);
        return Reckoning.of(facts(), decided, lastDays);
    }

    static FundSources funds() {
        List<Problem> faults = new ArrayList<>();
        FundSources funds = FundSources.read("fundsources.csv", TableText.shipped("fundsources.csv"), faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.toString());
        }
        return funds;
    }

    static GovClasses classes() {
        List<Problem> faults = new ArrayList<>();
        GovClasses classes = GovClasses.read("govclasses.csv", TableText.shipped("govclasses.csv"), faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.toString());
        }
        return classes;
    }
}
