package crossfoot.core.report;

import crossfoot.core.reckoning.Evaluation;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the forms of self-evaluation, from {@code crossfoot/forms*.properties}; English where asked for. */
public final class FormWords {
    private final ResourceBundle words;

    public FormWords(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        this.words = ResourceBundle.getBundle(
                "crossfoot.forms",
                english ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String of(String key, Object... details) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(details);
    }

    /** {@code 2021年度部门整体支出绩效自评表}. */
    public String title(Evaluation form) {
        boolean office = form.project().isEmpty();
        return of(office ? "title.office" : "title.project", form.year() + "", form.label());
    }

    /** Total and grade, or why there is none. */
    public String conclusion(Evaluation form) {
        BigDecimal total = form.total();
        Evaluation.Grade grade = form.grade();
        if (total != null && grade != null) {
            return of("conclusion", total.toPlainString(), of("grade." + grade));
        }
        if (form.indicators().isEmpty()) {
            return of("noIndicators", points(form.executionScore()));
        }
        if (!form.isWeighted()) {
            return of("badWeights", form.weights().stripTrailingZeros().toPlainString());
        }
        return form.pending() > 0 ? of("pending", form.pending() + "") : of("noBudget");
    }

    /** Points as printed; — where there are none. */
    public String points(@Nullable BigDecimal points) {
        return points == null ? of("none") : points.toPlainString();
    }
}
