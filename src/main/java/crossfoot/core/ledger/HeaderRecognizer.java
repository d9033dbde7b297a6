package crossfoot.core.ledger;

import crossfoot.core.money.AmountUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header among the first rows of a sheet: one to three rows, wherever they stand, by the names of
 * {@link HeaderSynonyms}. A layout overrides what it names.
 */
final class HeaderRecognizer {
    private static final int MAX_HEADER_ROWS = 3;
    private static final int ENOUGH_FIELDS = 3;

    private final Layout layout;

    HeaderRecognizer(Layout layout) {
        this.layout = layout;
    }

    Recognition recognise(List<RawRow> rows) {
        if (layout.headerRow() != null) {
            return atGivenRow(rows, layout.headerRow());
        }
        ColumnMatch best = null;
        int bestIndex = -1;
        for (int last = 0; last < rows.size(); last++) {
            for (int height = 1; height <= Math.min(MAX_HEADER_ROWS, last + 1); height++) {
                ColumnMatch match = new ColumnMatch(layout, rows.subList(last - height + 1, last + 1));
                if (isHeader(match) && (best == null || match.score() > best.score())) {
                    best = match;
                    bestIndex = last;
                }
            }
        }
        return best == null ? new Recognition.None() : decided(rows, bestIndex, best);
    }

    private Recognition atGivenRow(List<RawRow> rows, int headerRow) {
        if (headerRow == 0) {
            return rows.isEmpty() ? new Recognition.None() : decided(rows, -1, new ColumnMatch(layout, List.of()));
        }
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).rowNumber() == headerRow) {
                return decided(rows, index, new ColumnMatch(layout, rows.subList(index, index + 1)));
            }
        }
        return new Recognition.None();
    }

    private boolean isHeader(ColumnMatch match) {
        boolean dated = match.has(Field.DATE)
                || match.has(Field.FISCAL_YEAR)
                || layout.constants().containsKey(Field.FISCAL_YEAR)
                || layout.constants().containsKey(Field.DATE);
        return match.hasMoney() && ((dated && match.score() >= 2) || match.score() >= ENOUGH_FIELDS);
    }

    private Recognition decided(List<RawRow> rows, int headerIndex, ColumnMatch match) {
        RawRow first = rows.get(Math.max(headerIndex, 0));
        List<Problem> problems = new ArrayList<>(match.ambiguities(first.at()));
        Titles titles = new Titles(rows.subList(0, headerIndex + 1));
        AmountUnit unit = unit(match, titles, first, problems);
        if (!problems.isEmpty()) {
            return new Recognition.Undecided(problems);
        }
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        Map<Field, String> headers = new EnumMap<>(Field.class);
        match.columns().forEach((field, column) -> {
            columns.put(field, column);
            headers.put(field, match.headerOf(column));
        });
        int headerRowNumber = headerIndex < 0 ? 0 : rows.get(headerIndex).rowNumber();
        SheetPlan plan =
                new SheetPlan(first.sheet(), columns, headers, headerRowNumber, unit, titles.year(), titles.unitName());
        return new Recognition.Found(plan, headerIndex, match.ignored(first.at()));
    }

    private AmountUnit unit(ColumnMatch match, Titles titles, RawRow at, List<Problem> problems) {
        if (layout.unit() != null) {
            return layout.unit();
        }
        AmountUnit inHeader = match.unit();
        AmountUnit inTitles = titles.amountUnit();
        AmountUnit named = inHeader == null ? inTitles : inHeader;
        boolean differ = inHeader != null && inTitles != null && inHeader != inTitles;
        if (differ || titles.unitsDiffer() || match.unitsDiffer() || named == AmountUnit.THOUSAND_YUAN) {
            problems.add(Problem.of(
                    ProblemKind.UNIT_UNDECIDED,
                    at.at(),
                    "",
                    "",
                    label(inHeader),
                    label(inTitles),
                    at.sheet().file()));
        }
        return named == null ? AmountUnit.YUAN : named;
    }

    private static String label(@Nullable AmountUnit unit) {
        return unit == null ? "—" : unit.label();
    }
}
