package crossfoot.core.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a written date and their shape: {@code 8} (20210305), {@code 6}, {@code 5} (a serial), {@code YMD},
 * {@code YM}, {@code MD}, {@code NNY} (day and month in either order), {@code DMY} (the month is a word), {@code NN2}
 * (a
 * year of two digits).
 */
record DateParts(String shape, List<Integer> numbers) {
    private static final int MAX_DIGITS = 8;

    int number(int index) {
        return numbers.get(index);
    }

    /** Takes a folded text apart; null if it is no date. {@code months}: three letters a month. */
    static @Nullable DateParts of(String text, String months) {
        List<Integer> numbers = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        boolean word = false;
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && isDigit(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                if (i - start > MAX_DIGITS) {
                    return null;
                }
                numbers.add(Integer.parseInt(text.substring(start, i)));
                lengths.add(i - start);
            } else if (isLetter(text.charAt(i))) {
                while (i < text.length() && isLetter(text.charAt(i))) {
                    i++;
                }
                int month = month(text.substring(start, i), months);
                if (month == 0 || word) {
                    return null;
                }
                word = true;
                numbers.add(Math.min(numbers.size(), 1), month);
                lengths.add(Math.min(lengths.size(), 1), 0);
            } else if ("-/.年月日,号".indexOf(text.charAt(i)) < 0) {
                return null;
            } else {
                i++;
            }
        }
        return word ? worded(numbers, lengths) : numeric(text, numbers, lengths);
    }

    private static @Nullable DateParts worded(List<Integer> numbers, List<Integer> lengths) {
        if (numbers.size() == 2) {
            List<Integer> yearMonth = lengths.get(0) == 0 ? List.of(numbers.get(1), numbers.get(0)) : numbers;
            return yearMonth.get(0) < 100 ? null : new DateParts("YM", yearMonth);
        }
        if (numbers.size() != 3) {
            return null;
        }
        List<Integer> ordered = lengths.get(0) == 0 ? List.of(numbers.get(1), numbers.get(0), numbers.get(2)) : numbers;
        return ordered.get(2) < 100 ? new DateParts("NN2", ordered) : new DateParts("DMY", ordered);
    }

    private static @Nullable DateParts numeric(String text, List<Integer> numbers, List<Integer> lengths) {
        String shape = switch (numbers.size()) {
            case 1 -> oneNumber(text, lengths.get(0));
            case 2 -> lengths.get(0) == 4 ? "YM" : lengths.get(1) == 4 ? "" : "MD";
            case 3 -> threeNumbers(lengths);
            default -> "";
        };
        return shape.isEmpty() ? null : new DateParts(shape, numbers);
    }

    private static String oneNumber(String text, int length) {
        boolean bare = text.length() == length;
        return bare && (length == 8 || length == 6 || length == 5) ? Integer.toString(length) : "";
    }

    private static String threeNumbers(List<Integer> lengths) {
        if (lengths.get(0) == 4) {
            return "YMD";
        }
        return lengths.get(2) == 4 ? "NNY" : "NN2";
    }

    private static int month(String word, String months) {
        int at = word.length() < 3 ? -1 : months.indexOf(word.substring(0, 3));
        return at < 0 || at % 3 != 0 ? 0 : at / 3 + 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
