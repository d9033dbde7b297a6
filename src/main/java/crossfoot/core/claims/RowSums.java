package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a table's columns are of each other, row by row: a rule counts where most rows keep it. */
final class RowSums {
    private static final List<String> TOTALS = List.of("合计", "总计", "小计", "总量", "总额", "总数");
    /** Their columns are of what two others leave. */
    static final List<String> RESTS = List.of("结余", "差额", "差异", "剩余", "未使用", "增减", "节约");

    private static final List<String> RATES = List.of("率", "占比", "比重", "完成比例", "完成年初预算");
    private static final List<String> GROWTH = List.of("增长", "增减", "增幅", "变动", "环比", "同比");
    private static final List<String> BUDGETS = List.of("全年预算", "调整预算", "调整后预算");
    private static final List<String> SPENT = List.of("执行数", "决算数", "支出数");
    private static final Pattern EXECUTED = Pattern.compile("执行率([（(][^）)]*[）)])?$");
    private static final Pattern UNIT = Pattern.compile("[（(][^（()）]*[）)]$");
    private static final List<String> YEAR = List.of("全年", "年度", "本年");
    private static final String FIRST_QUARTER = "一季度";
    private static final String LAST_QUARTER = "四季度";
    private static final int QUARTERS = 4;
    private static final int FEWEST = 2;
    /** How unlikely an accident must be where the head of the column says that it is a total. */
    private static final int CHANCE = 5;

    private static final int WIDEST = 24;

    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;
    private final ColumnPairs pairs;
    private final FoundColumns foundColumns;
    /** It has been asked about; the rows below it are parts of it. */
    private boolean overspent;

    RowSums(Verdicts verdicts, Cells cells) {
        this.verdicts = verdicts;
        this.cells = cells;
        this.grid = cells.grid();
        this.pairs = new ColumnPairs(verdicts, cells);
        this.foundColumns = new FoundColumns(verdicts, cells);
    }

    /** Rates, not amounts, of change. */
    private boolean isGrowth(int column) {
        return GROWTH.stream().anyMatch(grid.header(column).replace("、", "")::contains) && !cells.isAdded(column);
    }

    /** 执行率 beside one 全年预算数 and one 全年执行数: no other rows are needed to know what it is of. */
    private boolean executed(int column) {
        List<Integer> plans = headed(BUDGETS);
        List<Integer> outcomes = headed(SPENT);
        if (!EXECUTED.matcher(grid.header(column)).find() || plans.size() != 1 || outcomes.size() != 1) {
            return false;
        }
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            Optional<Mention> rate =
                    cells.at(row, column).filter(cell -> cell.quantity().unit().isRate());
            Optional<Mention> plan = cells.at(row, plans.get(0));
            Optional<Mention> outcome = cells.at(row, outcomes.get(0));
            if (rate.isPresent() && plan.isPresent() && outcome.isPresent()) {
                ofNothing(rate.get(), outcome.get(), plan.get());
                overspent(outcome.get(), plan.get());
                RateText.settle(
                        verdicts,
                        RateText.share(rate.get(), outcome.get(), plan.get()).stream()
                                .toList(),
                        true);
            }
        }
        return true;
    }

    /** 0 of 0 is no 100%. */
    private void ofNothing(Mention rate, Mention outcome, Mention plan) {
        boolean nothing = outcome.quantity().value().signum() == 0
                && plan.quantity().value().signum() == 0
                && rate.quantity().value().signum() > 0;
        if (nothing) {
            verdicts.ask(Kind.IMPOSSIBLE, rate, new Reason("rate.nothing", "0 ÷ 0", null, List.of(outcome, plan)));
        }
    }

    /** More than all that could be spent in the year. */
    private void overspent(Mention outcome, Mention plan) {
        if (!overspent && Interval.of(outcome).isAbove(Interval.of(plan))) {
            overspent = true;
            String arithmetic = outcome.quantity().number().toPlainString() + " > "
                    + plan.quantity().number().toPlainString();
            verdicts.ask(Kind.IMPOSSIBLE, outcome, new Reason("overspent", arithmetic, null, List.of(plan)));
        }
    }

    private List<Integer> headed(List<String> words) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            String header = grid.header(column);
            if (words.stream().anyMatch(header::contains) && cells.isAdded(column)) {
                columns.add(column);
            }
        }
        return columns;
    }

    void check() {
        if (grid.columns() > WIDEST) {
            return;
        }
        for (int column = 0; column < grid.columns(); column++) {
            if (!isNamed(column)) {
                found(column);
            }
        }
    }

    /** What the head of the column says it is, it is of columns before it. */
    private boolean isNamed(int column) {
        String header = grid.header(column).replace("、", "");
        if (isTotal(column) && cells.isAdded(column)) {
            return total(column);
        }
        if (isGrowth(column)) {
            return pairs.of(column, ColumnPairs::growth);
        }
        if (RESTS.stream().anyMatch(header::contains) && cells.isAdded(column)) {
            return pairs.of(column, null);
        }
        boolean rate = RATES.stream().anyMatch(header::contains) || cells.isOfRates(column);
        return rate && (executed(column) || pairs.of(column, RateText::share));
    }

    /** Whatever its head says, the rows tell what its rates are of. */
    private void found(int column) {
        boolean rates = cells.isOfRates(column)
                && (pairs.found(column, ColumnPairs::growth) || pairs.found(column, RateText::share));
        if (!rates) {
            foundColumns.found(column);
        }
    }

    /** The columns behind a total up to the next one, or all before it. */
    private boolean total(int column) {
        List<Integer> behind = new ArrayList<>();
        for (int other = column + 1; other < grid.columns() && !isTotal(other) && isOfBlock(column, other); other++) {
            if (cells.isAdded(other)) {
                behind.add(other);
            }
        }
        List<Integer> before = new ArrayList<>();
        for (int other = column - 1; other >= 0 && !isTotal(other); other--) {
            if (cells.isAdded(other)) {
                before.add(0, other);
            }
        }
        return keeps(column, behind, false) || keeps(column, before, false) || keepsFirst(column, behind);
    }

    /** 小计, its parts, and then what isn't added any more. */
    private boolean keepsFirst(int column, List<Integer> behind) {
        for (int count = FEWEST; count < behind.size(); count++) {
            if (keeps(column, behind.subList(0, count), true)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTotal(int column) {
        String header = UNIT.matcher(grid.header(column)).replaceFirst("");
        return TOTALS.stream().anyMatch(header::endsWith) || isOfQuarters(column, header);
    }

    /** 一季度, 二季度, 三季度, 四季度 and 全年 behind them. */
    private boolean isOfQuarters(int column, String header) {
        return YEAR.stream().anyMatch(header::endsWith)
                && column > QUARTERS
                && grid.header(column - 1).contains(LAST_QUARTER)
                && grid.header(column - QUARTERS).contains(FIRST_QUARTER);
    }

    /** No column of labels stands between. */
    private boolean isOfBlock(int column, int other) {
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            if (cells.at(row, other).isPresent()) {
                return grid.label(row, other).equals(grid.label(row, column));
            }
        }
        return true;
    }

    /** @param slips all that is wrong must be slips of digits */
    private boolean keeps(int column, List<Integer> addends, boolean slips) {
        if (addends.size() < FEWEST) {
            return false;
        }
        List<Mention> right = new ArrayList<>();
        List<Mention> wrong = new ArrayList<>();
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            Optional<Mention> total = cells.at(row, column);
            List<Mention> parts = total.isPresent() ? parts(total.get(), addends) : List.of();
            if (total.isPresent() && !parts.isEmpty()) {
                boolean sum = Interval.sum(parts).meets(Interval.of(total.get()));
                (sum ? right : wrong).add(total.get());
            }
        }
        long telling = right.stream()
                .filter(total -> total.quantity().value().signum() != 0)
                .count();
        boolean slipped = wrong.stream().allMatch(total -> NearMiss.isSlip(total, parts(total, addends), CHANCE));
        boolean kept = slips ? telling >= FEWEST && slipped : telling > wrong.size() && telling >= FEWEST;
        if (!kept && (slips || telling == 0 || !slipped)) {
            return false;
        }
        right.forEach(total -> TableSum.agrees(verdicts, total, parts(total, addends)));
        wrong.forEach(total ->
                verdicts.contradict(Kind.SUM, total, TableSum.reason("table.sum", total, parts(total, addends))));
        return true;
    }

    /** In what the total is counted, if two of them are: money is no part of a number of houses. */
    private List<Mention> parts(Mention total, List<Integer> addends) {
        List<Mention> all = addends.stream()
                .flatMap(other -> cells.at(total.at().row(), other).stream())
                .toList();
        List<Mention> alike = all.stream()
                .filter(part -> part.dimension().equals(total.dimension()))
                .toList();
        return alike.size() < FEWEST ? all : alike;
    }
}
