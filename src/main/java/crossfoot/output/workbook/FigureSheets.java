package crossfoot.output.workbook;

import crossfoot.core.ledger.Code;
import crossfoot.core.money.Money;
import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.ThreePublic;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;

/** 支出汇总, 跨年对比, 预算执行, 三公经费. */
final class FigureSheets {
    static final String SUMMARY = "支出汇总";

    private final Results results;

    FigureSheets(Results results) {
        this.results = results;
    }

    private static BigDecimal wan(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }

    /** Years side by side in 万元: the program's value, the formula from the lines below it, and whether they agree. */
    void summary(SheetPen pen) {
        pen.title("支出汇总", "单位：万元；各年合计与各级合计均由公式复算，“核对”列比较公式与程序的结果；精确金额（元）在右侧");
        List<String> header = new ArrayList<>(List.of("项目"));
        results.years().forEach(year -> header.add(year + "年"));
        header.add("各年合计");
        header.add("复算");
        header.add("核对");
        results.years().forEach(year -> header.add(year + "年（元）"));
        pen.header(header.toArray(String[]::new));
        Map<String, Integer> rowNumbers = new HashMap<>();
        int next = pen.nextRowNumber();
        for (Category node : results.tree()) {
            rowNumbers.put(node.key(), next++);
        }
        results.tree().forEach(node -> summaryLine(pen, node, rowNumbers));
        pen.row();
        results.shifts()
                .forEach(shift -> SheetPen.text(
                        pen.row(),
                        0,
                        "尾差：%d年 %s 单独取舍为 %s，为使合计相符列 %s（精确 %s 元）"
                                .formatted(
                                        shift.year(),
                                        shift.label(),
                                        wan(shift.ownHundredths()),
                                        wan(shift.jointHundredths()),
                                        shift.exact().yuan()),
                        pen.styles().note()));
        Charts.years(pen, results);
    }

    private void summaryLine(SheetPen pen, Category node, Map<String, Integer> rowNumbers) {
        Row row = pen.row();
        int years = results.years().size();
        pen.cell(row, 0, "　".repeat(Figures.depth(results, node.key())) + node.label());
        long all = 0;
        for (int i = 0; i < years; i++) {
            long value =
                    Figures.amount(results, results.years().get(i), node.key()).wanHundredths();
            all += value;
            pen.cell(row, 1 + i, wan(value));
            Money exact =
                    Figures.amount(results, results.years().get(i), node.key()).exact();
            pen.cell(row, 4 + years + i, exact);
        }
        int number = row.getRowNum() + 1;
        String first = CellReference.convertNumToColString(1);
        String last = CellReference.convertNumToColString(years);
        pen.formula(row, 1 + years, "SUM(%s%d:%s%d)".formatted(first, number, last, number), wan(all));
        String total = CellReference.convertNumToColString(1 + years);
        List<String> parts = new ArrayList<>();
        for (Category child : results.tree()) {
            if (child.parentKey().equals(node.key())) {
                parts.add(total + rowNumbers.get(child.key()));
            }
        }
        String again = parts.isEmpty() ? total + number : String.join("+", parts);
        pen.formula(row, 2 + years, again, wan(all));
        String recomputed = CellReference.convertNumToColString(2 + years);
        String check = "IF(ABS(%s%d-%s%d)<0.005,\"相符\",\"不符\")".formatted(total, number, recomputed, number);
        pen.textFormula(row, 3 + years, check, "相符");
    }

    void years(SheetPen pen) {
        pen.title("跨年对比", "与上年相比，单位：万元；增幅按精确金额（元）计算");
        pen.header("年度", "项目", "金额", "上年", "增减", "增幅", "占当年支出");
        for (int i = 1; i < results.years().size(); i++) {
            int year = results.years().get(i);
            int before = results.years().get(i - 1);
            Money total =
                    Figures.amount(results, year, results.tree().get(0).key()).exact();
            for (Category node : results.tree()) {
                Results.FigureAmount now = Figures.amount(results, year, node.key());
                Results.FigureAmount was = Figures.amount(results, before, node.key());
                pen.line(
                        year,
                        node.label(),
                        wan(now.wanHundredths()),
                        wan(was.wanHundredths()),
                        wan(now.wanHundredths() - was.wanHundredths()),
                        Percent.of(now.exact().minus(was.exact()), was.exact()),
                        Percent.of(now.exact(), total));
            }
        }
    }

    void budget(SheetPen pen) {
        pen.title("预算执行", "单位：元；全年预算 = 年初预算 + 追加 + 调整；执行率 = 执行 ÷ 全年预算");
        pen.header("年度", "项目", "年初预算", "追加", "调整", "全年预算", "执行", "年初执行率", "全年执行率", "结余");
        for (BudgetLine line : results.budgets()) {
            Money spent = spent(line);
            pen.line(
                    line.year(),
                    line.label(),
                    line.initial(),
                    line.additional(),
                    line.adjusted(),
                    line.total(),
                    spent,
                    Percent.of(spent, line.initial()),
                    Percent.of(spent, line.total()),
                    line.total().minus(spent));
        }
    }

    private Money spent(BudgetLine line) {
        if (!line.project()) {
            return Figures.amount(results, line.year(), line.subject()).exact();
        }
        Money spent = Money.ZERO;
        for (Results.ProjectLine project : results.projects()) {
            Code code = project.project();
            boolean same = code.code().equals(line.subject()) || code.name().equals(line.subject());
            spent = same && project.year() == line.year() ? spent.plus(project.amount()) : spent;
        }
        return spent;
    }

    void threePublic(SheetPen pen) {
        pen.title("“三公”经费", "单位：元；均已包含在基本支出与项目支出之中");
        pen.header("年度", "项目", "经济分类", "金额（元）", "笔数");
        for (int year : results.years()) {
            for (ThreePublic figure : ThreePublic.values()) {
                Results.FigureAmount amount = Figures.amount(results, year, figure.key());
                pen.line(year, figure.label(), figure.economicCode(), amount.exact(), amount.entries());
            }
        }
    }
}
