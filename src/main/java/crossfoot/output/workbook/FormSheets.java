package crossfoot.output.workbook;

import crossfoot.core.reckoning.Evaluation;
import crossfoot.core.reckoning.Indicator;
import crossfoot.core.reckoning.ScoreRule;
import crossfoot.core.report.EvaluationForm;
import crossfoot.core.report.FormWords;
import crossfoot.core.report.Results;
import crossfoot.output.workbook.Look.Kind;
import crossfoot.output.workbook.Look.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 部门自评表 and 项目自评表: the forms of self-evaluation, filled, one below the other. */
final class FormSheets {
    private final List<EvaluationForm> forms;
    private final FormWords words;

    FormSheets(Results results, Locale locale) {
        this.forms = EvaluationForm.of(results);
        this.words = new FormWords(locale);
    }

    void office(SheetPen pen) {
        draw(pen, Tab.OFFICE_FORM, true);
    }

    void projects(SheetPen pen) {
        draw(pen, Tab.PROJECT_FORMS, false);
    }

    private void draw(SheetPen pen, Tab tab, boolean office) {
        pen.paper(Paper.SECTIONS);
        pen.title(tab);
        for (EvaluationForm form : forms) {
            if (form.evaluation().project().isEmpty() == office) {
                pen.headline(words.title(form.evaluation()));
                money(pen, form);
                indicators(pen, form.evaluation());
                pen.note(words.conclusion(form.evaluation()), Kind.NOTE);
                pen.gap(1);
            }
        }
        if (forms.stream().noneMatch(form -> form.evaluation().project().isEmpty() == office)) {
            pen.note(pen.words().of("noForms"), Kind.NOTE);
        }
    }

    private List<Column> columns(List<Kind> kinds, String... keys) {
        List<Column> columns = new ArrayList<>();
        for (String key : keys) {
            columns.add(new Column(words.of(key), kinds.get(columns.size())));
        }
        return columns;
    }

    private void money(SheetPen pen, EvaluationForm form) {
        List<Kind> kinds = Stream.concat(
                        Stream.of(Kind.TEXT),
                        Stream.of(Kind.AMOUNT, Kind.AMOUNT, Kind.AMOUNT, Kind.AMOUNT, Kind.PERCENT, Kind.AMOUNT))
                .toList();
        pen.table(columns(kinds, "money", "initial", "final", "spent", "weight", "rate", "score"));
        int first = pen.nextRowNumber();
        for (EvaluationForm.Row row : form.rows()) {
            int number = pen.nextRowNumber();
            boolean total = number == first;
            pen.draw(
                    total ? Weight.TOTAL : Weight.LINE,
                    total ? 0 : 1,
                    List.of(
                            words.of("fund." + row.label()),
                            wanyuan(row.initialHundredths()),
                            wanyuan(row.finalHundredths()),
                            Formula.wanYuan(row.spentHundredths()),
                            total ? BigDecimal.valueOf(ScoreRule.POINTS) : "",
                            Formula.rate(row.spent(), row.budget()),
                            total ? points(form.evaluation().executionScore()) : ""));
        }
        pen.gap(0);
    }

    private Object wanyuan(@Nullable Long hundredths) {
        return hundredths == null ? words.of("none") : Formula.wanYuan(hundredths);
    }

    private Object points(@Nullable BigDecimal points) {
        return points == null ? words.of("none") : points;
    }

    private void indicators(SheetPen pen, Evaluation form) {
        if (form.indicators().isEmpty()) {
            return;
        }
        List<Kind> kinds = List.of(
                Kind.TEXT,
                Kind.TEXT,
                Kind.TEXT,
                Kind.TEXT,
                Kind.TEXT,
                Kind.PERCENT,
                Kind.AMOUNT,
                Kind.AMOUNT,
                Kind.TEXT);
        pen.table(columns(
                kinds, "level1", "level2", "level3", "target", "actual", "completion", "weight", "score", "remark"));
        int first = pen.nextRowNumber();
        form.indicators().forEach(one -> indicator(pen, one));
        int last = pen.nextRowNumber() - 1;
        pen.draw(
                Weight.TOTAL,
                0,
                List.of(
                        words.of("indicatorSum"),
                        "",
                        "",
                        "",
                        "",
                        "",
                        new Formula("SUM(G%d:G%d)".formatted(first, last), form.weights()),
                        new Formula("SUM(H%d:H%d)".formatted(first, last), form.indicatorPoints()),
                        ""));
        pen.gap(0);
    }

    private void indicator(SheetPen pen, Indicator one) {
        BigDecimal completion = one.completion();
        pen.line(
                one.level1(),
                one.level2(),
                one.name(),
                one.target() + one.unit(),
                one.actual().isEmpty() ? words.of("none") : one.actual() + one.unit(),
                completion == null ? words.of("none") : completion.movePointLeft(2),
                one.weight(),
                points(one.score()),
                one.remark());
    }
}
