package crossfoot.output;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.JointRounding;
import crossfoot.core.money.Money;
import crossfoot.core.movement.Movements;
import crossfoot.core.reckoning.Reckoning;
import crossfoot.core.report.DraftReport;
import crossfoot.core.report.MonthTable;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.Counts;
import crossfoot.core.report.Results.EconomicLine;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.report.Results.Overlap;
import crossfoot.core.report.Results.ProjectLine;
import crossfoot.core.report.Results.RejectedRow;
import crossfoot.core.report.Results.Shift;
import crossfoot.core.report.Results.SourceLine;
import crossfoot.core.report.Results.SourceStatus;
import crossfoot.core.report.Suggestion;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Check.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results with the published figures of 2021, to be changed by a test where it needs others. */
public final class PublishedYear {
    public final List<Category> tree = new ArrayList<>(List.of(
            new Category("total", "一般公共预算支出", "", false),
            new Category("basic", "基本支出", "total", false),
            new Category("basic.personnel", "人员经费", "basic", true),
            new Category("basic.operating", "公用经费", "basic", true),
            new Category("project", "项目支出", "total", false),
            new Category("project.social", "社会管理", "project", true),
            new Category("project.public", "公共服务", "project", true),
            new Category("project.urban", "城市管理", "project", true),
            new Category("project.economic", "经济发展", "project", true),
            new Category("project.other", "其他事务", "project", true),
            new Category("unclassified", "待分类", "total", true)));

    public final Map<Integer, Map<String, FigureAmount>> figures = new TreeMap<>();
    public final List<BudgetLine> budgets = new ArrayList<>(
            List.of(budget(2021, "basic", 16_250_000_00L, 0), budget(2021, "project", 15_112_200_00L, 0)));
    public final List<Check> checks = new ArrayList<>(List.of(
            check(Check.Status.PASS, 46_785_300_00L, 46_785_300_00L),
            new Check(
                    "CF-ROWS-a",
                    null,
                    Check.Kind.ROWS,
                    Check.Status.PASS,
                    "读入行数",
                    "ledgers/a.csv!1",
                    new Quantity.Rows(12),
                    new Quantity.Rows(12))));
    public final List<RejectedRow> rejected = new ArrayList<>();
    public final List<Problem> findings = new ArrayList<>();
    public final List<DraftReport> drafts = new ArrayList<>();
    public final List<Overlap> overlaps = new ArrayList<>();
    public final List<Entry> unclassified = new ArrayList<>();
    public final List<ProjectLine> projects = new ArrayList<>(
            List.of(new ProjectLine(2021, new Code("P01", "党建"), "project.social", Money.ofFen(1_500_00), 1)));
    public final List<MonthTable> months = new ArrayList<>();
    public final List<Shift> shifts = new ArrayList<>();
    public final List<SourceLine> sources = new ArrayList<>(List.of(source("ledgers/2021.csv", SourceStatus.USED)));
    public @Nullable Movements sinceBase;
    public Reckoning reckoning = Reckoning.NONE;
    public boolean balanced = true;
    public String verdict = "核对一致：4678.53 万元";

    public PublishedYear() {
        set(2021, "basic.personnel", 14_133_800_00L);
        set(2021, "basic.operating", 1_863_300_00L);
        set(2021, "project.social", 4_178_500_00L);
        set(2021, "project.public", 3_335_800_00L);
        set(2021, "project.urban", 5_252_200_00L);
        set(2021, "project.economic", 288_000_00L);
        set(2021, "project.other", 17_733_700_00L);
    }

    /** Sets a leaf or a figure outside the tree, and with it the sums above. */
    public PublishedYear set(int year, String key, long fen) {
        Map<String, FigureAmount> amounts = figures.computeIfAbsent(year, absent -> new HashMap<>());
        FigureAmount before = amounts.getOrDefault(key, FigureAmount.ZERO);
        long change = fen - before.exact().fen();
        amounts.put(key, amount(fen, before.entries() + 1));
        for (String above = above(key); !above.isEmpty(); above = above(above)) {
            FigureAmount sum = amounts.getOrDefault(above, FigureAmount.ZERO);
            amounts.put(above, amount(sum.exact().fen() + change, sum.entries() + 1));
        }
        return this;
    }

    private String above(String key) {
        return tree.stream()
                .filter(node -> node.key().equals(key))
                .map(Category::parentKey)
                .findFirst()
                .orElse("");
    }

    private static FigureAmount amount(long fen, long entries) {
        return new FigureAmount(Money.ofFen(fen), JointRounding.ownHundredths(fen), entries);
    }

    public static BudgetLine budget(int year, String key, long initialFen, long additionalFen) {
        return new BudgetLine(year, false, key, key, Money.ofFen(initialFen), Money.ofFen(additionalFen), Money.ZERO);
    }

    public static Check check(Check.Status status, long expectedFen, long actualFen) {
        return new Check(
                "CF-CONTROL-2021-total-" + status,
                2021,
                Check.Kind.CONTROL_TOTAL,
                status,
                "总账与明细账 <b>",
                "control/总账.csv!2",
                new Quantity.Amount(Money.ofFen(expectedFen)),
                new Quantity.Amount(Money.ofFen(actualFen)));
    }

    public static Entry entry(int rowNumber, String summary) {
        return entry(2021, rowNumber, summary, Money.ofFen(123_45));
    }

    public static Entry entry(int rowNumber, String summary, long amountFen) {
        return entry(2021, rowNumber, summary, Money.ofFen(amountFen));
    }

    private static Entry entry(int year, int rowNumber, Money amount) {
        return entry(year, rowNumber, "=摘要", amount);
    }

    private static Entry entry(int year, int rowNumber, String summary, Money amount) {
        return new Entry(
                new SourceRef("ledgers/2021.csv", "", rowNumber),
                "街道",
                year,
                year == 2021 ? null : LocalDate.of(year, 3, 31),
                "记-1",
                "1",
                summary,
                new Code("2120101", "行政运行"),
                new Code("30201", "办公费"),
                Code.NONE,
                Code.NONE,
                "",
                SpendingType.PROJECT,
                amount,
                false);
    }

    public static RejectedRow rejected(int rowNumber, String value) {
        SourceRef at = new SourceRef("ledgers/2021.xlsx", "三季度", rowNumber);
        Problem problem = Problem.of(ProblemKind.AMOUNT_NOT_A_NUMBER, at, "I" + rowNumber, value);
        return new RejectedRow(at, List.of(problem), "=记-1|" + value, null);
    }

    public static SourceLine source(String file, SourceStatus status) {
        return new SourceLine(
                file,
                "ab12",
                100,
                status,
                "CSV UTF-8 ,",
                List.of("摘要 → summary"),
                12,
                10,
                0,
                1,
                1,
                0,
                0,
                0,
                0,
                Money.ofFen(46_785_300_00L),
                List.of());
    }

    /** One entry a leaf and year. */
    private Stream<ClassifiedEntry> entries() {
        List<ClassifiedEntry> entries = new ArrayList<>();
        figures.forEach((year, amounts) -> tree.stream()
                .filter(node -> node.leaf() && amounts.containsKey(node.key()))
                .forEach(node -> entries.add(new ClassifiedEntry(
                        entry(
                                year,
                                entries.size() + 2,
                                amounts.getOrDefault(node.key(), FigureAmount.ZERO)
                                        .exact()),
                        node.key(),
                        "R1",
                        ""))));
        return entries.stream();
    }

    /** All of a year in two classes. */
    private List<EconomicLine> economics() {
        List<EconomicLine> lines = new ArrayList<>();
        figures.forEach((year, amounts) -> {
            Money basic = amounts.getOrDefault("basic", FigureAmount.ZERO).exact();
            Money others =
                    amounts.getOrDefault("total", FigureAmount.ZERO).exact().minus(basic);
            lines.add(new EconomicLine(year, new Code("30101", "基本工资"), basic, Money.ZERO, 3));
            lines.add(new EconomicLine(year, new Code("30201", "办公费"), Money.ZERO, others, 4));
        });
        return lines;
    }

    public final List<Results.RuleUse> rules = new ArrayList<>();
    public final List<Results.RuleLine> ruleLines = new ArrayList<>();

    /** What is suggested for every unclassified entry. */
    public Optional<Suggestion> advice = Optional.empty();

    public Results results() {
        List<Integer> years = new ArrayList<>(figures.keySet());
        budgets.stream()
                .map(BudgetLine::year)
                .filter(year -> !years.contains(year))
                .forEach(years::add);
        Counts counts = new Counts(7, rejected.size(), unclassified.size(), overlaps.size());
        return new Results(
                "sha256",
                verdict,
                crossfoot.core.report.Standing.NONE,
                balanced,
                years.stream().distinct().sorted().toList(),
                tree,
                figures,
                shifts,
                months,
                budgets,
                Optional.ofNullable(sinceBase),
                reckoning,
                economics(),
                projects,
                checks,
                rules,
                ruleLines,
                sources,
                findings,
                drafts,
                counts,
                Optional.empty(),
                rejected::stream,
                overlaps::stream,
                this::entries,
                () -> unclassified.stream().map(entry -> new ClassifiedEntry(entry, "unclassified", "", "")),
                entry -> advice);
    }
}
