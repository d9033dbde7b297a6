package crossfoot.output.workbook;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Problem;
import crossfoot.core.report.Results;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.summary.Check;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;

/** The lists: economic classes, projects, checks, entries, work lists, rules, sources. */
final class ListSheets {
    /** More entries than this are left to {@code classified-ledger.csv}. */
    static final int MOST_ENTRIES = 100_000;

    private final Results results;
    private final Function<Problem, String> problemText;
    private final Map<String, String> labels = new HashMap<>();

    ListSheets(Results results, Function<Problem, String> problemText) {
        this.results = results;
        this.problemText = problemText;
        results.tree().forEach(node -> labels.put(node.key(), node.label()));
    }

    private String label(String categoryKey) {
        return labels.getOrDefault(categoryKey, categoryKey);
    }

    void economics(SheetPen pen) {
        pen.title("经济分类", "单位：元");
        pen.header("年度", "编码", "名称", "基本支出", "项目支出", "合计", "笔数");
        results.economics()
                .forEach(line -> pen.line(
                        line.year(),
                        line.economic().code(),
                        line.economic().name(),
                        line.basic(),
                        line.project(),
                        line.total(),
                        line.entries()));
    }

    void projects(SheetPen pen) {
        pen.title("项目明细", "单位：元");
        pen.header("年度", "项目编码", "项目名称", "归类", "金额", "笔数");
        results.projects()
                .forEach(line -> pen.line(
                        line.year(),
                        line.project().code(),
                        line.project().name(),
                        label(line.categoryKey()),
                        line.amount(),
                        line.entries()));
    }

    void checks(SheetPen pen) {
        pen.title("核对", "先列不符的；应为与实为的单位：元（行数勾稽为行）");
        pen.header("结果", "种类", "年度", "内容", "位置", "应为", "实为", "差额", "编号");
        for (Check.Status status :
                List.of(Check.Status.FAIL, Check.Status.ACCEPTED, Check.Status.SKIPPED, Check.Status.PASS)) {
            results.checks().stream().filter(check -> check.status() == status).forEach(check -> check(pen, check));
        }
    }

    private static void check(SheetPen pen, Check check) {
        String result = switch (check.status()) {
            case PASS -> "相符";
            case FAIL -> "不符";
            case ACCEPTED -> "已接受";
            case SKIPPED -> "未核对";
        };
        var row = pen.line(
                result,
                check.kind().label(),
                check.year() == null ? "" : check.year().toString(),
                check.what(),
                check.where(),
                check.expected().text(),
                check.actual().text(),
                check.differenceText(),
                check.id());
        if (check.status() == Check.Status.FAIL) {
            row.getCell(0).setCellStyle(pen.styles().bad());
        }
    }

    void entries(SheetPen pen) {
        boolean all = results.counts().entries() <= MOST_ENTRIES;
        String where = all ? "" : "；共 " + results.counts().entries() + " 笔，超出上限，全部在 classified-ledger.csv";
        pen.title("分录明细", "每笔分录的归类、规则与来源" + where);
        list(pen, all ? results.entries() : Stream::empty);
    }

    private void list(SheetPen pen, Supplier<Stream<ClassifiedEntry>> entries) {
        pen.header(
                "年度", "日期", "凭证号", "摘要", "单位", "功能分类", "经济分类", "项目", "资金来源", "金额（元）", "归类", "规则号", "匹配文本", "文件", "表",
                "行");
        try (Stream<ClassifiedEntry> stream = entries.get()) {
            stream.limit(MOST_ENTRIES).forEach(entry -> entry(pen, entry));
        }
    }

    private void entry(SheetPen pen, ClassifiedEntry classified) {
        Entry entry = classified.entry();
        boolean open = classified.ruleId().isEmpty();
        pen.line(
                entry.fiscalYear(),
                entry.date() == null ? "" : entry.date().toString(),
                entry.voucherNo(),
                entry.summary(),
                entry.unit(),
                entry.function().display(),
                entry.economic().display(),
                entry.project().display(),
                entry.fundSource(),
                entry.amount(),
                open ? "" : label(classified.categoryKey()),
                classified.ruleId(),
                classified.matchedText(),
                entry.at().file(),
                entry.at().sheet(),
                entry.at().rowNumber());
    }

    void unclassified(SheetPen pen) {
        pen.title("待分类", "没有规则覆盖的分录；在“归类”列选择类别");
        list(pen, results.unclassified());
        String[] leaves = results.tree().stream()
                .filter(Category::leaf)
                .map(Category::label)
                .filter(leaf -> !leaf.equals(label("unclassified")))
                .toArray(String[]::new);
        DataValidationHelper helper = pen.sheet().getDataValidationHelper();
        DataValidation choice = helper.createValidation(
                helper.createExplicitListConstraint(leaves), new CellRangeAddressList(4, MOST_ENTRIES, 10, 10));
        pen.sheet().addValidationData(choice);
    }

    void rejected(SheetPen pen) {
        pen.title("拒收", "不能作为分录的行：位置、原值、原因与处理");
        pen.header("文件", "表", "行", "单元格", "原值", "编号", "原因与处理", "整行内容");
        results.rejected()
                .forEach(row -> row.problems()
                        .forEach(problem -> pen.line(
                                row.at().file(),
                                row.at().sheet(),
                                row.at().rowNumber(),
                                problem.cell(),
                                problem.value(),
                                problem.kind().id(),
                                problemText.apply(problem),
                                row.rowText())));
    }

    void overlaps(SheetPen pen) {
        pen.title("重复", "凭证号与全部内容在另一文件中也有的分录，只计一次");
        pen.header("文件", "表", "行", "日期", "凭证号", "摘要", "金额（元）", "计入处");
        results.overlaps().forEach(overlap -> {
            Entry entry = overlap.entry().entry();
            pen.line(
                    entry.at().file(),
                    entry.at().sheet(),
                    entry.at().rowNumber(),
                    entry.date() == null ? "" : entry.date().toString(),
                    entry.voucherNo(),
                    entry.summary(),
                    entry.amount(),
                    overlap.countedAt().display());
        });
    }

    void rules(SheetPen pen) {
        pen.title("规则覆盖", "每条规则命中的笔数与金额；0 笔的规则本次未用");
        pen.header("规则号", "行", "归类", "条件", "命中（笔）", "金额（元）", "说明");
        results.rules().forEach(use -> {
            StringBuilder conditions = new StringBuilder();
            use.rule()
                    .conditions()
                    .forEach((column, condition) -> conditions
                            .append(column)
                            .append('=')
                            .append(condition.text())
                            .append(' '));
            pen.line(
                    use.rule().id(),
                    use.rule().rowNumber(),
                    use.rule().category().label(),
                    conditions.toString().strip(),
                    use.entries(),
                    use.amount(),
                    use.rule().note());
        });
    }

    void sources(SheetPen pen) {
        pen.title("来源", "每个文件的行数勾稽：读取 = 入账 + 拒收 + 账内合计 + 标题 + 空行 + 非支出");
        pen.header(
                "文件", "状态", "格式", "读取", "入账", "拒收", "账内合计", "标题", "空行", "非支出", "其中重复", "金额（元）", "表头对应", "说明",
                "SHA-256");
        results.sources()
                .forEach(source -> pen.line(
                        source.file(),
                        source.status().name().toLowerCase(Locale.ROOT),
                        source.format(),
                        source.rowsRead(),
                        source.entries(),
                        source.rejected(),
                        source.statedTotals(),
                        source.headers(),
                        source.blank(),
                        source.notSpending(),
                        source.overlaps(),
                        source.amount(),
                        String.join(" / ", source.mapping()),
                        source.problems().stream().map(problemText).reduce("", (a, b) -> a + b + " "),
                        source.sha256()));
    }
}
