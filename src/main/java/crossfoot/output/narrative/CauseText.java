package crossfoot.output.narrative;

import crossfoot.core.reckoning.Deviation.Cause;
import crossfoot.core.report.DeviationFigure;
import crossfoot.core.report.FormWords;
import crossfoot.core.report.PlainText;
import crossfoot.core.report.WanyuanText;
import crossfoot.output.narrative.TemplateNames.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a template can say of each cause of an excess, the part that is unexplained last. */
final class CauseText {
    /** Every name, with what it stands for. */
    static final Map<String, Kind> KINDS =
            Map.of("名称", Kind.TEXT, FigureText.AMOUNT, Kind.TEXT, FigureText.LAST, Kind.CONDITION);

    private CauseText() {}

    static List<Map<String, Object>> of(DeviationFigure excess) {
        FormWords words = new FormWords(Locale.CHINESE);
        List<Map<String, Object>> causes = new ArrayList<>();
        for (int i = 0; i < excess.causesHundredths().size(); i++) {
            Cause cause = excess.deviation().causes().get(i);
            String name = words.of("cause." + cause.reason(), cause.fundSource());
            causes.add(cause(name, excess.causesHundredths().get(i)));
        }
        if (excess.unexplainedHundredths() != 0) {
            causes.add(cause(words.of("cause.unexplained"), excess.unexplainedHundredths()));
        }
        causes.stream().skip(Math.max(0, causes.size() - 1)).forEach(last -> last.put(FigureText.LAST, true));
        return causes;
    }

    private static Map<String, Object> cause(String name, long hundredths) {
        Map<String, Object> values = new HashMap<>();
        values.put("名称", PlainText.of(name));
        values.put(FigureText.AMOUNT, WanyuanText.of(hundredths));
        values.put(FigureText.LAST, false);
        return values;
    }
}
