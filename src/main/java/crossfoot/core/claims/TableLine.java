package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.text.Unit;
import crossfoot.core.claims.text.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of a table, its totals, or a column of it: what one sentence tells of.
 *
 * @param name of the row, in letters only; empty for totals and columns, which no sentence names
 */
record TableLine(int block, Kind kind, String name, List<Place> places) {
    private static final int SHORTEST = 2;
    private static final Pattern ASIDE = Pattern.compile("[（(]([^（()）]*)[)）]");
    private static final Pattern NUMBER =
            Pattern.compile("^[（(]?[0-9一二三四五六七八九十]{1,3}[)）]?[、.．)）]\\s*|^其中[：:]?|^[（(][0-9一二三四五六七八九十]{1,3}[)）]");
    private static final Pattern COUNTED =
            Pattern.compile("(?:[人户件个家次场批期]|人次|批次|场次|户次|数|金)?[数额量]$|(?<=..)(?:人次|批次|场次)$");
    private static final Pattern TIME = Pattern.compile("^(?:当年|全年|本年度?|年度|上年)(?=..)");
    private static final Pattern COUNTING = Pattern.compile("(人次|批次|场次|[人户件个家次场批期])数?$");

    enum Kind {
        ROW,
        TOTALS,
        COLUMN
    }

    /**
     * One figure of the line, or several that make it up.
     *
     * @param name that tells it from the others of its line, in letters only
     * @param unit in what its head says that it is counted; empty if it doesn't
     */
    record Place(String name, String unit, List<Mention> from) {
        static Place of(String head, List<Mention> from) {
            return new Place(stem(head), counted(head), from);
        }

        BigDecimal value() {
            return TableSum.of(from);
        }

        boolean isOne() {
            return from.size() == 1;
        }

        /** Its name is that of nothing else. */
        boolean isNamed() {
            return name.length() >= SHORTEST;
        }

        /** 批次 of 接待批次（个）, 人 of 参会（人）. */
        private static String counted(String head) {
            Matcher aside = ASIDE.matcher(head);
            Matcher counting =
                    COUNTING.matcher(ASIDE.matcher(head).replaceAll("").strip());
            if (counting.find()) {
                return counting.group(1);
            }
            Unit unit = aside.find() ? Units.of(aside.group(1)) : null;
            return unit == null ? "" : unit.symbol();
        }

        /** 参会 of 参会人数（人）: as a sentence may name it. */
        private static String stem(String head) {
            String name = TIME.matcher(letters(head)).replaceFirst("");
            String stem = COUNTED.matcher(name).replaceFirst("");
            return stem.length() < SHORTEST && name.length() > SHORTEST ? name : stem;
        }

        /** In what is told elsewhere it may be counted, too. */
        boolean isOfKind(Mention told) {
            String dimension = from.get(0).dimension();
            Unit own = told.quantity().unit();
            return dimension.isEmpty()
                    ? !own.isMoney() && !own.isRate() && (unit.isEmpty() || isUnit(own.symbol()))
                    : dimension.equals(told.dimension());
        }

        boolean isUnit(String symbol) {
            boolean persons = symbol.equals("名") && unit.startsWith("人");
            return persons || (!unit.isEmpty() && !symbol.isEmpty() && unit.charAt(0) == symbol.charAt(0));
        }

        /** What is told is this, written as finely. */
        boolean meets(Mention told) {
            Mention first = from.get(0);
            boolean plain = first.dimension().isEmpty();
            boolean alike = first.quantity().unit().equals(told.quantity().unit())
                    && first.quantity().number().scale()
                            == told.quantity().number().scale();
            BigDecimal stated =
                    plain ? told.quantity().number() : told.quantity().value();
            return (plain || alike)
                    ? value().compareTo(stated) == 0
                    : Interval.sum(from).meets(Interval.of(told));
        }
    }

    /** Without numbers of lists, and what stands in brackets. */
    static String letters(String words) {
        String plain =
                ASIDE.matcher(NUMBER.matcher(words.strip()).replaceFirst("")).replaceAll("");
        return plain.replaceAll("[^\\p{IsHan}A-Za-z]", "");
    }

    /** The sentence names what it tells of by the row's name. */
    boolean isNamedIn(String words) {
        return name.length() >= SHORTEST && words.contains(name);
    }
}
