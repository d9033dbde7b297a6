package crossfoot.job;

import crossfoot.core.ledger.EntryStream;
import crossfoot.core.ledger.Field;
import crossfoot.core.ledger.HeaderProposal;
import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.core.money.Money;
import crossfoot.input.LayoutLines;
import crossfoot.input.LedgerFiles;
import crossfoot.input.Survey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Columns between which a file leaves the choice, what each would make of it, and how to write down the choice.
 *
 * @param choices every column that may be meant, read as such
 * @param layoutLines for {@code layouts.yml}
 */
public record OpenColumns(List<Choice> choices, List<String> layoutLines) {
    private static final int ROWS_TO_LOOK_AT = 60;

    private static final Set<ProblemKind> NAMES_UNKNOWN =
            EnumSet.of(ProblemKind.NO_HEADER_FOUND, ProblemKind.HEADER_ROW_UNKNOWN);

    static final OpenColumns NONE = new OpenColumns(List.of(), List.of());

    /**
     * What a file is if a column is taken for a field; of other fields that are open the first column is.
     *
     * @param column as a layout names it, e.g. {@code =F}
     * @param amount what its entries add up to
     */
    public record Choice(String field, String column, long entries, long rejected, Money amount) {}

    /** Reads the file once for every column that one of its problems leaves open. */
    static OpenColumns of(Path file, Survey survey, List<Problem> problems) throws IOException {
        Map<String, List<String>> open = new LinkedHashMap<>();
        Survey proposed = survey;
        for (Problem problem : problems) {
            if (problem.kind() == ProblemKind.COLUMN_AMBIGUOUS) {
                open.put(
                        problem.details().get(0),
                        Arrays.asList(problem.details().get(2).split(" ")));
            } else if (NAMES_UNKNOWN.contains(problem.kind())) {
                proposed = proposed(file, survey, open);
            }
        }
        if (open.isEmpty()) {
            return NONE;
        }
        List<Choice> choices = new ArrayList<>();
        for (Map.Entry<String, List<String>> field : open.entrySet()) {
            for (String column : field.getValue()) {
                Layout layout = proposed.layout().withColumns(decided(open, field.getKey(), column));
                choices.add(choice(file, proposed.with(layout), field.getKey(), column));
            }
        }
        return new OpenColumns(choices, LayoutLines.of(proposed.layout(), survey.name(), open));
    }

    /** Columns of a file without a known header, by their values, into the open ones; its layout with that header. */
    private static Survey proposed(Path file, Survey survey, Map<String, List<String>> open) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try (LedgerSource source =
                LedgerFiles.open(file, survey, survey.segments().get(0))) {
            for (RawRow row = source.next(); row != null && rows.size() < ROWS_TO_LOOK_AT; row = source.next()) {
                rows.add(row);
            }
        } catch (UnreadableFile damaged) {
            return survey;
        }
        HeaderProposal proposal = HeaderProposal.of(rows);
        if (proposal == null) {
            return survey;
        }
        proposal.columns().forEach((field, columns) -> open.put(field.key(), columns));
        return survey.with(survey.layout().withHeaderRow(proposal.headerRow()));
    }

    private static Map<Field, String> decided(Map<String, List<String>> open, String field, String column) {
        Map<Field, String> decided = new EnumMap<>(Field.class);
        open.forEach((key, columns) ->
                decided.put(Objects.requireNonNull(Field.byKey(key)), key.equals(field) ? column : columns.get(0)));
        return decided;
    }

    private static Choice choice(Path file, Survey survey, String field, String column) throws IOException {
        long entries = 0;
        long rejected = 0;
        Money amount = Money.ZERO;
        try (EntryStream stream =
                new EntryStream(LedgerFiles.open(file, survey, survey.segments().get(0)), survey.layout(), null)) {
            for (Parsed row = stream.next(); row != null; row = stream.next()) {
                if (row instanceof Parsed.EntryRow line) {
                    entries++;
                    amount = amount.plus(line.entry().amount());
                } else if (row instanceof Parsed.Rejected) {
                    rejected++;
                }
            }
        } catch (UnreadableFile stillOpen) {
            return new Choice(field, column, 0, 0, Money.ZERO);
        }
        return new Choice(field, column, entries, rejected, amount);
    }
}
