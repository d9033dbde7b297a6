package crossfoot.core.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of a written date, in the order in which they stand, and what they must be by their look. */
record DateParts(Shape shape, List<Integer> numbers) {
    /** How a date is written. */
    enum Shape {
        /** 20210305 */
        EIGHT_DIGITS,
        /** 202103, or 210305 */
        SIX_DIGITS,
        /** 44260: a spreadsheet's serial number */
        SERIAL,
        YEAR_MONTH_DAY,
        YEAR_MONTH,
        /** 3月5日 */
        MONTH_DAY,
        /** 3/5: month and day in either order, no year */
        TWO_NUMBERS,
        /** 3/5/2021: month and day in either order */
        THREE_NUMBERS,
        SHORT_YEAR
    }

    private static final int MAX_DIGITS = 8;
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String SEPARATORS = "-/. ,年月日号";

    int number(int index) {
        return numbers.get(index);
    }

    /** Takes a text in half-width lower case apart; null if it is no date. */
    static @Nullable DateParts of(String text) {
        List<Integer> numbers = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        int word = -1;
        int i = 0;
        while (i < text.length()) {
            int start = i;
            if (isDigit(text.charAt(i))) {
                while (i < text.length() && isDigit(text.charAt(i))) {
                    i++;
                }
                if (i - start > MAX_DIGITS) {
                    return null;
                }
                numbers.add(Integer.parseInt(text.substring(start, i)));
                lengths.add(i - start);
            } else if (isLetter(text.charAt(i))) {
                while (i < text.length() && isLetter(text.charAt(i))) {
                    i++;
                }
                if (month(text.substring(start, i)) == 0 || word >= 0) {
                    return null;
                }
                word = numbers.size();
                numbers.add(month(text.substring(start, i)));
                lengths.add(0);
            } else if (SEPARATORS.indexOf(text.charAt(i++)) < 0) {
                return null;
            }
        }
        return word >= 0 ? worded(numbers, lengths, word) : numeric(text, numbers, lengths);
    }

    private static @Nullable DateParts worded(List<Integer> numbers, List<Integer> lengths, int word) {
        List<Integer> rest = new ArrayList<>(numbers);
        int month = rest.remove(word);
        List<Integer> sizes = new ArrayList<>(lengths);
        sizes.remove(word);
        if (rest.isEmpty() || rest.size() > 2) {
            return null;
        }
        int year = sizes.indexOf(4);
        if (year < 0) {
            return new DateParts(Shape.SHORT_YEAR, numbers);
        }
        if (rest.size() == 1) {
            return new DateParts(Shape.YEAR_MONTH, List.of(rest.get(0), month));
        }
        return new DateParts(Shape.YEAR_MONTH_DAY, List.of(rest.get(year), month, rest.get(1 - year)));
    }

    private static @Nullable DateParts numeric(String text, List<Integer> numbers, List<Integer> lengths) {
        Shape shape = switch (numbers.size()) {
            case 1 -> text.length() == lengths.get(0) ? bare(lengths.get(0)) : null;
            case 2 -> twoNumbers(text, lengths);
            case 3 -> threeNumbers(text, lengths);
            default -> null;
        };
        if (shape == Shape.YEAR_MONTH && lengths.get(0) != 4) {
            return new DateParts(shape, List.of(numbers.get(1), numbers.get(0)));
        }
        return shape == null ? null : new DateParts(shape, numbers);
    }

    private static @Nullable Shape bare(int digits) {
        return switch (digits) {
            case 8 -> Shape.EIGHT_DIGITS;
            case 6 -> Shape.SIX_DIGITS;
            case 5 -> Shape.SERIAL;
            default -> null;
        };
    }

    private static Shape twoNumbers(String text, List<Integer> lengths) {
        if (lengths.contains(4)) {
            return Shape.YEAR_MONTH;
        }
        if (text.indexOf('年') >= 0) {
            return Shape.SHORT_YEAR;
        }
        return text.indexOf('月') >= 0 ? Shape.MONTH_DAY : Shape.TWO_NUMBERS;
    }

    private static Shape threeNumbers(String text, List<Integer> lengths) {
        if (lengths.get(0) == 4) {
            return Shape.YEAR_MONTH_DAY;
        }
        boolean marked = text.indexOf('年') >= 0;
        return lengths.get(2) == 4 && !marked ? Shape.THREE_NUMBERS : Shape.SHORT_YEAR;
    }

    private static int month(String word) {
        int at = word.length() < 3 ? -1 : MONTHS.indexOf(word.substring(0, 3));
        return at < 0 || at % 3 != 0 ? 0 : at / 3 + 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
