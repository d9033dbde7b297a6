package crossfoot.core.claims.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in Chinese characters: 一百二十, 壹佰贰拾万, 二〇二一, 两千. */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖○两贰參";
    private static final int[] VALUES = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 2, 2, 3};
    private static final String SMALL = "十百千拾佰仟";
    private static final int[] SMALL_VALUES = {10, 100, 1000, 10, 100, 1000};
    private static final String LARGE = "万亿萬億";
    private static final long[] LARGE_VALUES = {10_000L, 100_000_000L, 10_000L, 100_000_000L};
    private static final int LONGEST = 20;
    private static final long LARGEST = 10_000_000_000_000L;

    private ChineseNumber() {}

    static boolean isDigit(char c) {
        return DIGITS.indexOf(c) >= 0;
    }

    static boolean isPart(char c) {
        return isDigit(c) || SMALL.indexOf(c) >= 0 || LARGE.indexOf(c) >= 0;
    }

    /** What 十, 百, 千, 万, 亿 multiply by; 0 for any other character. */
    static long multiplier(char c) {
        int small = SMALL.indexOf(c);
        if (small >= 0) {
            return SMALL_VALUES[small];
        }
        int large = LARGE.indexOf(c);
        return large >= 0 ? LARGE_VALUES[large] : 0;
    }

    /** The number that the characters from {@code start} to {@code end} are; null if they are none. */
    static @Nullable BigDecimal parse(String text, int start, int end) {
        if (start >= end || end - start > LONGEST || isName(text, start, end)) {
            return null;
        }
        boolean positional = text.chars().skip(start).limit(end - start).allMatch(c -> isDigit((char) c));
        return positional ? positional(text, start, end) : multiplied(text, start, end);
    }

    /** 千万人帮扶, 百千万工程: no figure begins with a hundred or a thousand of nothing. */
    private static boolean isName(String text, int start, int end) {
        boolean large = "百千佰仟".indexOf(text.charAt(start)) >= 0;
        return large && text.chars().skip(start).limit(end - start).noneMatch(c -> isDigit((char) c));
    }

    private static @Nullable BigDecimal positional(String text, int start, int end) {
        StringBuilder digits = new StringBuilder();
        for (int i = start; i < end; i++) {
            digits.append(VALUES[DIGITS.indexOf(text.charAt(i))]);
        }
        return new BigDecimal(digits.toString());
    }

    private static @Nullable BigDecimal multiplied(String text, int start, int end) {
        long total = 0;
        long section = 0;
        long digit = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            long multiplier = multiplier(c);
            if (multiplier == 0) {
                digit = VALUES[DIGITS.indexOf(c)];
            } else if (multiplier < LARGE_VALUES[0]) {
                section += (digit < 0 ? 1 : digit) * multiplier;
                digit = -1;
            } else {
                long before = section + Math.max(digit, 0);
                total = before == 0 ? total * multiplier : total + before * multiplier;
                section = 0;
                digit = -1;
                if (total == 0 || total > LARGEST) {
                    return null;
                }
            }
        }
        return BigDecimal.valueOf(total + section + Math.max(digit, 0));
    }
}
