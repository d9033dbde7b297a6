package crossfoot.core.claims.read;

import crossfoot.core.money.HalfWidth;

/** Years in a text: 2021年, 2021 年度. */
public final class Years {
    private static final int DIGITS = 4;
    private static final String COMPARED = "比较与同从由自";

    /** 年初, 年末. */
    private static final String ENDS = "初末底";

    private Years() {}

    /** The last year that the text speaks of, but for those it only compares with (比2020年); 0 if there is none. */
    static int last(String text) {
        int from = text.length();
        while (true) {
            int sign = text.lastIndexOf('年', from - 1);
            if (sign < 0) {
                return 0;
            }
            int start = start(text, sign);
            if (start >= 0 && !isCompared(text, start)) {
                return Integer.parseInt(HalfWidth.of(text.substring(start, start + DIGITS)));
            }
            from = sign;
        }
    }

    /** The last year that the text compares with: 2020 of 比2020年; 0 if there is none. */
    public static int compared(String text) {
        int sign = text.lastIndexOf('年');
        int start = start(text, sign);
        return start >= 0 && isCompared(text, start)
                ? Integer.parseInt(HalfWidth.of(text.substring(start, start + DIGITS)))
                : 0;
    }

    /** 与预算相比, 与 2021 年度预算相比: it is compared with the budget of this year, and with nothing else. */
    public static boolean isOfBudget(String words, int year) {
        String plain = Measure.withoutKinds(words);
        int compared = compared(words);
        int at = plain.indexOf('与');
        return at >= 0 && plain.indexOf("预算", at) > at && (compared == 0 || compared == year) && !Words.PRIOR.in(words);
    }

    /** 2021年度支出 is of 支出, 2021年初结转 of 年初结转. */
    static String without(String text) {
        String rest = text;
        int sign = rest.indexOf('年');
        while (sign >= 0) {
            int start = start(rest, sign);
            if (start >= 0) {
                boolean named = sign + 1 < rest.length() && ENDS.indexOf(rest.charAt(sign + 1)) >= 0;
                int end = rest.startsWith("年度", sign) ? sign + 2 : named ? sign : sign + 1;
                rest = rest.substring(0, start) + rest.substring(end);
                sign = start - 1;
            }
            sign = rest.indexOf('年', sign + 1);
        }
        return rest;
    }

    private static boolean isCompared(String text, int start) {
        int at = start - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at >= 0 && COMPARED.indexOf(text.charAt(at)) >= 0;
    }

    /** Where the four digits in front of the sign begin; -1 if there are none. */
    private static int start(String text, int sign) {
        int end = sign;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end - DIGITS;
        if (start < 0 || isDigit(text, start - 1)) {
            return -1;
        }
        for (int i = start; i < end; i++) {
            if (!isDigit(text, i)) {
                return -1;
            }
        }
        String century = HalfWidth.of(text.substring(start, start + 2));
        return century.equals("20") || century.equals("19") ? start : -1;
    }

    private static boolean isDigit(String text, int at) {
        if (at < 0) {
            return false;
        }
        char c = HalfWidth.of(text.charAt(at));
        return c >= '0' && c <= '9';
    }
}
