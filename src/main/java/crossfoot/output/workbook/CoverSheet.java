package crossfoot.output.workbook;

import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import java.math.BigDecimal;
import java.util.Set;

/** 首页: the verdict, the figures of the last year, links to every sheet. */
final class CoverSheet {
    static final String NAME = "首页";

    private final Results results;
    private final Set<String> sheets;

    CoverSheet(Results results, Set<String> sheets) {
        this.results = results;
        this.sheets = sheets;
    }

    void draw(SheetPen pen) {
        SheetPen.text(pen.row(), 0, "支出勾稽汇总", pen.styles().title());
        boolean good = results.balanced()
                && results.counts().rejected() + results.counts().unclassified() == 0;
        SheetPen.text(
                pen.row(),
                0,
                results.verdict(),
                good ? pen.styles().good() : pen.styles().bad());
        pen.row();
        pen.line(
                "输入与配置的校验值",
                results.inputs().substring(0, Math.min(16, results.inputs().length())));
        pen.line("年度", results.years().toString());
        pen.line("入账（笔）", results.counts().entries());
        pen.line("拒收（行）", results.counts().rejected());
        pen.line("待分类（笔）", results.counts().unclassified());
        pen.line("重复（笔）", results.counts().overlaps());
        pen.row();
        if (!results.years().isEmpty()) {
            int year = results.years().get(results.years().size() - 1);
            pen.line(year + "年（万元）", "");
            results.tree()
                    .forEach(node -> pen.line(
                            "  ".repeat(Figures.depth(results, node.key())) + node.label(),
                            BigDecimal.valueOf(
                                    Figures.amount(results, year, node.key()).wanHundredths(), 2)));
        }
        pen.row();
        sheets.forEach(sheet -> pen.link(pen.row().createCell(0), sheet, sheet));
        pen.finish();
        pen.sheet().getPrintSetup().setFitHeight((short) 1);
    }
}
