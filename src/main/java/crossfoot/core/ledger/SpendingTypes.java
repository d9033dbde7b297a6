package crossfoot.core.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a 支出类型 or a 项目类别 of the integrated budget system says: 人员类 and 运转类-公用经费 are 基本支出, 其他运转类 and 特定目标类 are
 * 项目支出.
 */
final class SpendingTypes {
    private SpendingTypes() {}

    /** Null if the text is not known. */
    static @Nullable SpendingType of(String text) {
        String folded = HeaderText.folded(text);
        if (folded.contains("其他运转") || folded.contains("特定目标") || folded.contains("项目支出")) {
            return SpendingType.PROJECT;
        }
        if (folded.contains("基本") || folded.contains("人员") || folded.contains("公用")) {
            return SpendingType.BASIC;
        }
        if (folded.equals("项目") || folded.contains("专项") || folded.contains("项目类")) {
            return SpendingType.PROJECT;
        }
        return null;
    }
}
