package crossfoot.core.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a 支出类型 or a 项目类别 of the integrated budget system says: 人员类 and 运转类-公用经费 are 基本支出, 其他运转类 and 特定目标类 are
 * 项目支出. Keeps the last one.
 */
final class SpendingTypes {
    private String lastText = "";
    private @Nullable SpendingType last;

    /** Null if the text is not known, or names both. */
    @Nullable
    SpendingType of(String text) {
        if (!text.equals(lastText)) {
            last = read(HeaderText.folded(text));
            lastText = text;
        }
        return last;
    }

    private static @Nullable SpendingType read(String text) {
        boolean basic = text.contains("基本支出");
        boolean project = text.contains("项目支出");
        if (basic || project) {
            return basic && project ? null : basic ? SpendingType.BASIC : SpendingType.PROJECT;
        }
        if (text.contains("其他运转") || text.contains("特定目标")) {
            return SpendingType.PROJECT;
        }
        if (text.contains("人员") || text.contains("公用") || text.contains("基本") || text.equals("basic")) {
            return SpendingType.BASIC;
        }
        // UK spending files: capital works are what a Chinese budget calls projects
        return switch (text) {
            case "revenue" -> SpendingType.BASIC;
            case "capital", "project" -> SpendingType.PROJECT;
            default -> text.contains("项目") || text.contains("专项") ? SpendingType.PROJECT : null;
        };
    }
}
