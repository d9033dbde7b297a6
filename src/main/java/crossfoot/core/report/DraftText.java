package crossfoot.core.report;

import crossfoot.core.claims.Claim;
import crossfoot.core.claims.Finding;
import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import crossfoot.core.draft.Span;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Puts into words what was found in a draft report, from {@code crossfoot/drafts*.properties}. */
public final class DraftText {
    private final ResourceBundle words;
    private final boolean english;

    /** English for an English locale, else Chinese. */
    public DraftText(Locale locale) {
        this.english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        this.words = ResourceBundle.getBundle(
                "crossfoot.drafts",
                english ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** 第 45 段, with the page and the cell where there are such. */
    public String place(Draft draft, Span at) {
        Block block = draft.blocks().get(at.block() - 1);
        String place;
        if (block instanceof Block.Table) {
            long table = draft.blocks().stream()
                    .limit(at.block())
                    .filter(Block.Table.class::isInstance)
                    .count();
            place = text("cell", table, at.row() + 1, at.column() + 1);
        } else {
            long paragraph = draft.blocks().stream()
                    .limit(at.block())
                    .filter(Block.Paragraph.class::isInstance)
                    .count();
            place = text("paragraph", paragraph);
        }
        return block.page() == 0 ? place : text("page", block.page(), place);
    }

    public String verdict(Finding.Verdict verdict) {
        return words.getString("verdict." + verdict.key());
    }

    public String kind(Finding.Kind kind) {
        return words.getString("kind." + kind.key());
    }

    public String standing(Claim.Standing standing) {
        return words.getString("standing." + standing.name().toLowerCase(Locale.ROOT));
    }

    /** A sign for a standing, so that colour is not all that tells. */
    public String sign(Claim.Standing standing) {
        return words.getString("sign." + standing.name().toLowerCase(Locale.ROOT));
    }

    public String why(Finding finding) {
        return PlainText.of(english ? finding.why().english() : finding.why().chinese());
    }

    /** 写作 3163.88 万元，应为 3078.82 万元，差 85.06 万元; shorter where no one number can be expected. */
    public String amounts(Finding finding) {
        String key = finding.expected().isEmpty() ? "stated" : "amounts";
        return PlainText.of(text(key, finding.stated(), finding.expected(), finding.difference(), finding.unit()));
    }

    /** 数字 41 个：相符 30，矛盾 2 … */
    public String counts(DraftReport report) {
        List<String> parts = new ArrayList<>();
        for (Claim.Standing standing : Claim.Standing.values()) {
            if (report.count(standing) > 0) {
                parts.add(standing(standing) + ' ' + report.count(standing));
            }
        }
        String all = text("figures", report.claims().size());
        return parts.isEmpty() ? all : text("counts", all, String.join(words.getString("comma"), parts));
    }

    private String text(String key, Object... details) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(details);
    }
}
