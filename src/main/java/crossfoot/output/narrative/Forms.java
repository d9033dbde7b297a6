package crossfoot.output.narrative;

import crossfoot.core.reckoning.Indicator;
import crossfoot.core.reckoning.ScoreRule;
import crossfoot.core.report.EvaluationForm;
import crossfoot.core.report.FormWords;
import crossfoot.core.report.PlainText;
import crossfoot.core.report.Results;
import crossfoot.core.report.WanyuanText;
import crossfoot.output.narrative.Block.Heading;
import crossfoot.output.narrative.Block.Paragraph;
import crossfoot.output.narrative.Block.Run;
import crossfoot.output.narrative.Block.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code forms.docx}: 部门整体支出绩效自评表 and 项目支出绩效自评表, filled, a page each. */
public final class Forms {
    private final FormWords words = new FormWords(Locale.CHINESE);
    private final List<Block> blocks = new ArrayList<>();

    private Forms() {}

    /** Writes the file into the folder; nothing where there is neither a budget nor an indicator. */
    public static void write(Results results, Path folder) throws IOException {
        List<EvaluationForm> forms = EvaluationForm.of(results);
        if (!forms.isEmpty()) {
            Forms written = new Forms();
            forms.forEach(written::add);
            NarrativeDocument.write(written.blocks, PageSet.FORM, folder.resolve("forms.docx"));
        }
    }

    private void add(EvaluationForm form) {
        blocks.add(new Heading(1, run(words.title(form.evaluation()))));
        money(form);
        if (!form.evaluation().indicators().isEmpty()) {
            blocks.add(new Paragraph(List.of()));
            indicators(form);
        }
        blocks.add(new Paragraph(run(words.conclusion(form.evaluation()))));
    }

    private static List<Run> run(String text) {
        return List.of(new Run(PlainText.of(text), false));
    }

    private List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> words.of(key)).toList();
    }

    private void money(EvaluationForm form) {
        List<List<String>> rows = new ArrayList<>();
        for (EvaluationForm.Row row : form.rows()) {
            boolean first = rows.isEmpty();
            rows.add(List.of(
                    words.of("fund." + row.label()),
                    wanyuan(row.initialHundredths()),
                    wanyuan(row.finalHundredths()),
                    WanyuanText.of(row.spentHundredths()),
                    first ? ScoreRule.POINTS + "" : "",
                    row.rate(),
                    first ? points(form.evaluation().executionScore()) : ""));
        }
        blocks.add(new Table(
                heads("money", "initial", "final", "spent", "weight", "rate", "score"),
                List.of(false, true, true, true, true, true, true),
                rows));
    }

    private String wanyuan(@Nullable Long hundredths) {
        return hundredths == null ? words.of("none") : WanyuanText.of(hundredths);
    }

    private void indicators(EvaluationForm form) {
        List<Indicator> all = form.evaluation().indicators();
        List<String> heads =
                heads("level1", "level2", "level3", "target", "actual", "completion", "weight", "score", "remark");
        List<Boolean> right = List.of(false, false, false, true, true, true, true, true, false);
        List<List<String>> rows = new ArrayList<>();
        all.forEach(one -> rows.add(indicator(one)));
        String weights = plain(form.evaluation().weights());
        String points = plain(form.evaluation().indicatorPoints());
        rows.add(List.of(words.of("indicatorSum"), "", "", "", "", "", weights, points, ""));
        blocks.add(new Table(heads, right, rows));
    }

    private List<String> indicator(Indicator one) {
        BigDecimal completion = one.completion();
        return Stream.of(
                        one.level1(),
                        one.level2(),
                        one.name(),
                        one.target() + one.unit(),
                        one.actual().isEmpty() ? words.of("none") : one.actual() + one.unit(),
                        completion == null ? words.of("none") : plain(completion) + "%",
                        plain(one.weight()),
                        points(one.score()),
                        one.remark())
                .map(PlainText::of)
                .toList();
    }

    private String points(@Nullable BigDecimal points) {
        return points == null ? words.of("none") : plain(points);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
