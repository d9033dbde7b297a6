package crossfoot.input.docx;

import java.util.Locale;

/** One number of a list in the numerals that its format names (ECMA-376, ST_NumberFormat). */
final class ListNumeral {
    private static final String CHINESE = "〇一二三四五六七八九";
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int MOST_ROMAN = 3999;
    private static final int LETTERS = 26;

    private ListNumeral() {}

    static String of(int number, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "chineseLegalSimplified",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital",
                    "japaneseDigitalTenThousand" -> chinese(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    private static String chinese(int number) {
        if (number <= 0 || number >= 100) {
            StringBuilder digits = new StringBuilder();
            Integer.toString(number).chars().forEach(digit -> digits.append(CHINESE.charAt(digit - '0')));
            return digits.toString();
        }
        String tens = number < 10 ? "" : (number < 20 ? "" : "" + CHINESE.charAt(number / 10)) + "十";
        return tens + (number % 10 == 0 ? "" : "" + CHINESE.charAt(number % 10));
    }

    private static String circled(int number) {
        return number >= 1 && number <= 20 ? "" + (char) ('①' + number - 1) : Integer.toString(number);
    }

    private static String fullWidth(int number) {
        StringBuilder digits = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> digits.append((char) ('０' + digit - '0')));
        return digits.toString();
    }

    /** a … z, aa, bb …; what would become endless is a number. */
    private static String letters(int number) {
        if (number < 1 || number > LETTERS * LETTERS) {
            return Integer.toString(number);
        }
        String letter = "" + (char) ('a' + (number - 1) % LETTERS);
        return letter.repeat((number - 1) / LETTERS + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > MOST_ROMAN) {
            return Integer.toString(number);
        }
        StringBuilder signs = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN[i]) {
                signs.append(ROMAN_SIGNS[i]);
                left -= ROMAN[i];
            }
        }
        return signs.toString();
    }
}
