package crossfoot.core.ledger;

import crossfoot.core.money.AmountUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header among the first rows of a sheet: one to three rows, wherever they stand, by the names of
 * {@link HeaderSynonyms}. A layout overrides what it names.
 */
final class HeaderRecognizer {
    private static final int ROWS_TO_LOOK_AT = 60;
    private static final int MAX_HEADER_ROWS = 3;
    private static final int ENOUGH_FIELDS = 3;

    private static final Pattern NAMES = Pattern.compile("[^0-9:]*");

    /** A header that may be: the rows from first to last, both included; last is -1 if there is no header row. */
    private record Candidate(int first, int last, ColumnMatch match) {}

    private final Layout layout;
    private final @Nullable Integer headerRow;

    HeaderRecognizer(Layout layout) {
        this.layout = layout;
        this.headerRow = layout.headerRow();
    }

    /** More rows would not change what is found. */
    boolean isEnough(List<RawRow> rows) {
        int last = rows.get(rows.size() - 1).rowNumber();
        return rows.size() >= ROWS_TO_LOOK_AT && (headerRow == null || last >= headerRow + ROWS_TO_LOOK_AT);
    }

    Recognition recognise(List<RawRow> rows) {
        if (headerRow != null && headerRow == 0) {
            return decided(rows, new Candidate(0, -1, new ColumnMatch(layout, List.of())));
        }
        Candidate best = null;
        Candidate first = null;
        for (int last = 0; last < rows.size(); last++) {
            int lowest = Math.max(0, last - MAX_HEADER_ROWS + 1);
            for (int top = last; top >= lowest && mayBeHeader(rows.get(top), rows.get(last)); top--) {
                ColumnMatch match = new ColumnMatch(layout, rows.subList(top, last + 1));
                Candidate candidate = new Candidate(top, last, match);
                if ((best == null || isBetter(candidate, best, rows)) && isHeader(match, rows.subList(0, top))) {
                    first = first == null ? candidate : first;
                    best = candidate;
                }
            }
        }
        if (best == null || first == null) {
            return new Recognition.None();
        }
        return hasLines(first, best, rows) ? stacked(rows, first, best) : decided(rows, best);
    }

    /** A layout says where the header ends, or no row of it holds a date and money as lines do. */
    private boolean mayBeHeader(RawRow upper, RawRow last) {
        return headerRow == null ? !HeaderProposal.isLine(upper) : last.rowNumber() == headerRow;
    }

    /** Below the upper of two headers stand rows with a date and an amount: they must not vanish among the titles. */
    private boolean hasLines(Candidate upper, Candidate lower, List<RawRow> rows) {
        Map<Field, Integer> columns = upper.match().columns();
        Integer date = columns.get(Field.DATE);
        Integer money = columns.getOrDefault(Field.AMOUNT, columns.get(Field.DEBIT));
        return date != null
                && money != null
                && upper.last() < lower.first()
                && rows.subList(upper.last() + 1, lower.first()).stream()
                        .map(row -> new ColumnValues(layout, List.of(row)))
                        .anyMatch(line -> line.fitting(Field.DATE, date) > 0 && line.fitting(Field.AMOUNT, money) > 0);
    }

    private static Recognition stacked(List<RawRow> rows, Candidate upper, Candidate lower) {
        String above = Integer.toString(rows.get(upper.last()).rowNumber());
        SourceRef at = rows.get(lower.last()).at();
        return new Recognition.Undecided(List.of(Problem.of(ProblemKind.TABLES_STACKED, at, "", "", above)));
    }

    /** It tells more; or as much, and has a row more above or below the other that is no title and no line. */
    private static boolean isBetter(Candidate one, Candidate other, List<RawRow> rows) {
        int more = one.match().score() - other.match().score();
        boolean around = one.first() <= other.first() && one.last() >= other.last() && one.last() <= other.last() + 1;
        return more > 0
                || (more == 0
                        && around
                        && rows.subList(one.first(), other.first()).stream().allMatch(HeaderRecognizer::isOfNames)
                        && rows.subList(other.last() + 1, one.last() + 1).stream()
                                .allMatch(HeaderRecognizer::isOfNames));
    }

    /** Several different texts, and none with a digit or a colon: the names of groups, or of the columns in them. */
    private static boolean isOfNames(RawRow row) {
        Set<String> texts = new TreeSet<>();
        for (int column = 0; column < row.size(); column++) {
            String text = HeaderText.folded(row.text(column));
            if (row.kind(column) != CellKind.TEXT || !NAMES.matcher(text).matches()) {
                return false;
            }
            texts.add(text);
        }
        texts.remove("");
        return texts.size() > 1;
    }

    /** It names money, and something that makes an entry of an amount; one that a layout points at needs only money. */
    private boolean isHeader(ColumnMatch match, List<RawRow> above) {
        if (!match.hasMoney()) {
            return false;
        }
        boolean dated = match.has(Field.DATE)
                || match.has(Field.MONTH)
                || match.has(Field.FISCAL_YEAR)
                || layout.constants().containsKey(Field.FISCAL_YEAR)
                || layout.constants().containsKey(Field.DATE);
        return headerRow != null
                || match.score() >= ENOUGH_FIELDS
                || (match.score() >= 2 && (dated || new Titles(above).year() != null));
    }

    private Recognition decided(List<RawRow> rows, Candidate header) {
        ColumnMatch match = header.match();
        RawRow at = rows.get(Math.max(header.last(), 0));
        match.settle(rows.subList(header.last() + 1, rows.size()));
        List<Problem> problems = new ArrayList<>(match.report().ambiguities(at.at()));
        problems.addAll(match.missing(at.at()));
        problems.addAll(unknownNames(match, rows.subList(header.last() + 1, rows.size())));
        Titles titles = new Titles(rows.subList(0, header.first()));
        AmountUnit unit = unit(match, titles, at, problems);
        if (!problems.isEmpty()) {
            return new Recognition.Undecided(problems);
        }
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        Map<Field, String> headers = new EnumMap<>(Field.class);
        match.columns().forEach((field, column) -> {
            columns.put(field, column);
            headers.put(field, match.header().lowest(column));
        });
        SheetPlan plan = new SheetPlan(
                at.sheet(),
                columns,
                headers,
                header.last() < 0 ? 0 : at.rowNumber(),
                unit,
                year(titles, rows.subList(header.first(), header.last() + 1)),
                titles.texts(),
                List.of(),
                headings(rows.subList(0, header.last() + 1)),
                match.header().width(),
                match.codeCells(),
                match.breakdown(),
                Map.of());
        return new Recognition.Found(
                plan,
                header.last(),
                match.report().ignored(at.at()),
                match.report().readings());
    }

    /** A row of nothing but names right below the header, one of them where money is to stand, or beside the table. */
    private List<Problem> unknownNames(ColumnMatch match, List<RawRow> below) {
        if (headerRow != null || below.isEmpty() || !isOfNames(below.get(0))) {
            return List.of();
        }
        RawRow row = below.get(0);
        List<String> names = new ArrayList<>();
        boolean isMoney = false;
        for (int column = 0; column < row.size(); column++) {
            String name = RowText.trimmed(row.text(column));
            if (HeaderText.folded(name).codePoints().anyMatch(Character::isLetter)) {
                names.add(name);
                isMoney |= column >= match.header().width() || match.isMoney(column);
            }
        }
        return isMoney && names.size() > 1
                ? List.of(Problem.of(ProblemKind.HEADER_ROW_UNKNOWN, row.at(), "", String.join(" | ", names)))
                : List.of();
    }

    /** The year of the titles, else of a heading such as 2023年 above 月 and 日. */
    private static @Nullable Integer year(Titles titles, List<RawRow> header) {
        return titles.year() != null ? titles.year() : new Titles(header).year();
    }

    private static List<List<String>> headings(List<RawRow> rows) {
        List<List<String>> headings = new ArrayList<>();
        for (RawRow row : rows) {
            List<String> texts = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                texts.add(RowText.trimmed(row.text(column)));
            }
            if (!row.isBlank()) {
                headings.add(List.copyOf(texts));
            }
        }
        return headings;
    }

    /** The one unit that header and titles name; 元 if they name none. */
    private AmountUnit unit(ColumnMatch match, Titles titles, RawRow at, List<Problem> problems) {
        if (layout.unit() != null) {
            return layout.unit();
        }
        Set<String> named = new TreeSet<>(match.units());
        named.addAll(titles.units());
        if (named.isEmpty()) {
            return AmountUnit.YUAN;
        }
        AmountUnit unit =
                named.size() > 1 ? null : UnitText.decided(named.iterator().next());
        if (unit == null) {
            problems.add(Problem.of(
                    ProblemKind.UNIT_UNDECIDED, at.at(), "", "", shown(match.units()), shown(titles.units())));
            return AmountUnit.YUAN;
        }
        return unit;
    }

    private static String shown(Set<String> units) {
        return units.isEmpty() ? "—" : String.join("、", units);
    }
}
