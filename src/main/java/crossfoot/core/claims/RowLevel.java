package crossfoot.core.claims;

import crossfoot.core.claims.read.Grid;

/**
 * How deep a row stands in the outline of its table: by the length of its code (类 款 项), the numbering or the indent of
 * its label. Rows of different levels are never added to each other.
 */
final class RowLevel {
    /** An 其中 row says a part of the row above once more. */
    static final int OF_WHICH = 99;

    /** A row without a number, below one that has one. */
    static final int UNNUMBERED = 90;

    private static final int INDENT = 20;
    private static final String CHINESE = "一二三四五六七八九十";

    private RowLevel() {}

    static int of(Grid grid, int row, int column) {
        String label = "";
        int code = 0;
        for (int left = column - 1; left >= 0; left--) {
            String cell = grid.cell(row, left);
            String plain = Grid.code(cell);
            int digits = digits(plain);
            if (grid.at(row, left) != null) {
                if (!label.isBlank()) {
                    break;
                }
                continue;
            }
            code += digits == plain.length() ? digits : 0;
            if (label.isBlank() && !plain.isEmpty() && digits < plain.length()) {
                label = cell;
            }
        }
        return isCode(code) ? code : ofLabel(label);
    }

    private static int ofLabel(String label) {
        String plain = label.strip();
        if (plain.startsWith("其中") || plain.startsWith("#")) {
            return OF_WHICH;
        }
        int code = digits(plain);
        if (isCode(code)) {
            return code;
        }
        int indent = label.length() - label.stripLeading().length();
        if (indent > 0) {
            return INDENT + indent;
        }
        if (plain.startsWith("（") || plain.startsWith("(")) {
            return 2;
        }
        if (code > 0) {
            return INDENT - 1;
        }
        return !plain.isEmpty() && CHINESE.indexOf(plain.charAt(0)) >= 0 && plain.indexOf('、') > 0 ? 1 : 0;
    }

    /** The same by numbers that nest: codes of a classification, 一、（一）1.（1）; 0 where a label has none. */
    static int depth(Grid grid, int row, int column) {
        int level = of(grid, row, column);
        if (isCode(level) || level == OF_WHICH) {
            return level;
        }
        String label = grid.label(row, column);
        boolean bracket = label.startsWith("（") || label.startsWith("(");
        String plain = bracket ? label.substring(1) : label;
        if (plain.isEmpty()) {
            return 0;
        }
        boolean chinese = CHINESE.indexOf(plain.charAt(0)) >= 0 && (bracket || plain.indexOf('、') > 0);
        boolean arabic = digits(plain) > 0 && digits(plain) < 3;
        return chinese ? (bracket ? 12 : 11) : arabic ? (bracket ? 14 : 13) : 0;
    }

    static boolean isCode(int digits) {
        return digits == 3 || digits == 5 || digits == 7;
    }

    private static int digits(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) >= '0' && text.charAt(count) <= '9') {
            count++;
        }
        return count;
    }
}
