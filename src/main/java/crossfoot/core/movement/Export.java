package crossfoot.core.movement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One export of a series, by what it holds.
 *
 * @param firstDay of its earliest entry with a date, as the number 20210305; 0 if there is none
 * @param lastDay of its latest, likewise
 * @param years the fiscal years of its entries
 */
public record Export(String file, long firstDay, long lastDay, Set<Integer> years, long entries) {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern DAY = Pattern.compile("((?:19|20)\\d\\d)(0\\d|1[0-2])([0-3]\\d)?");
    private static final Pattern DATE_WORDS = Pattern.compile("[\\d\\s年月日季度第至到~～()（）_.—–-]+");

    /** The older before the newer: by content, then by the numbers in the name, then by size, last by name. */
    static final Comparator<Export> OLDEST_FIRST = Comparator.comparingLong(Export::lastDay)
            .thenComparing(Export::numbers, Export::compareNumbers)
            .thenComparingLong(Export::entries)
            .thenComparing(Export::file);

    /** Names by the numbers in them as numbers, then as text. */
    public static final Comparator<String> BY_NAME = Comparator.comparing(
                    (String name) -> numbersOf(name.substring(name.lastIndexOf('/') + 1)), Export::compareNumbers)
            .thenComparing(name -> name);

    public Export {
        years = Set.copyOf(new TreeSet<>(years));
    }

    /** What the names of a series' files have in common: the folder, and the name without its dates and numbers. */
    public static String seriesOf(String file) {
        int slash = file.lastIndexOf('/') + 1;
        int dot = file.lastIndexOf('.');
        int end = dot > slash ? dot : file.length();
        return file.substring(0, slash)
                + DATE_WORDS.matcher(file.substring(slash, end)).replaceAll("") + "*" + file.substring(end);
    }

    /** The numbers in a name as they follow one another; a day written in one piece counts as three. */
    List<BigInteger> numbers() {
        return numbersOf(file.substring(file.lastIndexOf('/') + 1));
    }

    static List<BigInteger> numbersOf(String name) {
        List<BigInteger> numbers = new ArrayList<>();
        Matcher digits = DIGITS.matcher(name);
        while (digits.find()) {
            Matcher day = DAY.matcher(digits.group());
            if (day.matches()) {
                for (int part = 1; part <= 3 && day.group(part) != null; part++) {
                    numbers.add(new BigInteger(day.group(part)));
                }
            } else {
                numbers.add(new BigInteger(digits.group()));
            }
        }
        return numbers;
    }

    static int compareNumbers(List<BigInteger> a, List<BigInteger> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int byNumber = a.get(i).compareTo(b.get(i));
            if (byNumber != 0) {
                return byNumber;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** It holds every year that the other one holds, and begins before the other one ends. */
    boolean covers(Export older) {
        boolean apart = firstDay > older.lastDay && older.lastDay > 0;
        return years.containsAll(older.years) && !(apart && !older.years.isEmpty());
    }

    boolean sharesYear(Export other) {
        return years.stream().anyMatch(other.years::contains);
    }

    /** A day as it is written: 2021-03-05; a dash if there is none. */
    static String day(long day) {
        return day == 0 ? "—" : "%04d-%02d-%02d".formatted(day / 10_000, day / 100 % 100, day % 100);
    }
}
