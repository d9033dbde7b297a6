package crossfoot.core.reckoning;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.rules.HeadedTable;
import crossfoot.core.rules.HeadedTable.Column;
import crossfoot.core.rules.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a fund source (资金来源, 资金性质) of a ledger is: whose money, and of which budget. A table of words, the first line
 * with a word that occurs in the source holds; ships as {@code fundsources.csv}, an office's own replaces it.
 */
public final class FundSources {
    private static final String WORDS = "words";
    private static final String NATURE = "nature";
    private static final String INCOME = "income";
    private static final List<Column> COLUMNS = List.of(
            new Column(WORDS, true, List.of(WORDS, "资金来源")),
            new Column(NATURE, true, List.of(NATURE, "性质")),
            new Column(INCOME, false, List.of(INCOME, "收入性质")),
            new Column("note", false, List.of("note", "备注", "说明")));

    /** Whose money it is. */
    public enum Nature {
        /** Money of the office's own level: what the opening budget is made of. */
        OWN("本级"),
        /** Granted by those above for a purpose of theirs; not in the opening budget. */
        ABOVE("上级"),
        /** Left from the year before. */
        CARRIED("结转"),
        OTHER("其他"),
        /** The table says nothing of this source. */
        UNKNOWN(""),
        /** The ledger says nothing. */
        UNSTATED("");

        private final String label;

        Nature(String label) {
            this.label = label;
        }
    }

    /** Of which budget it is (按收入性质分). */
    public enum Income {
        GENERAL("一般公共预算"),
        GOVERNMENT_FUND("政府性基金"),
        SPECIAL_ACCOUNT("专户非税"),
        OTHER("其他资金");

        private final String label;

        Income(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What is known of one fund source. */
    public record Fund(String source, Nature nature, Income income) {}

    private record Row(List<String> words, Nature nature, Income income) {}

    private final List<Row> rows = new ArrayList<>();

    private FundSources() {}

    /** Reads the table; its faults are added to those found so far. */
    public static FundSources read(String file, List<RawRow> rows, List<Problem> faults) {
        FundSources sources = new FundSources();
        HeadedTable table = HeadedTable.strict(file, rows, COLUMNS);
        faults.addAll(table.problems());
        if (table.problems().isEmpty()) {
            table.lines().forEach(line -> sources.add(line, faults));
        }
        return sources;
    }

    private void add(Line line, List<Problem> faults) {
        Nature nature = Arrays.stream(Nature.values())
                .filter(one -> !one.label.isEmpty() && one.label.equals(line.text(NATURE)))
                .findFirst()
                .orElse(Nature.UNKNOWN);
        if (nature == Nature.UNKNOWN) {
            faults.add(line.problem(ProblemKind.CONFIG_BAD_VALUE, NATURE, "本级 | 上级 | 结转 | 其他"));
        }
        String budget = line.text(INCOME);
        Income income = budget.isEmpty() ? Income.GENERAL : null;
        for (Income one : Income.values()) {
            income = one.label.equals(budget) ? one : income;
        }
        if (income == null) {
            faults.add(line.problem(ProblemKind.CONFIG_BAD_VALUE, INCOME, "一般公共预算 | 政府性基金 | 专户非税 | 其他资金"));
            return;
        }
        List<String> words = Arrays.stream(line.text(WORDS).split("[|｜]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            faults.add(line.problem(ProblemKind.CONFIG_EMPTY_ID, WORDS));
        }
        rows.add(new Row(words, nature, income));
    }

    /** What is known of a source as it is written in a ledger or a budget. */
    public Fund of(String source) {
        for (Row row : rows) {
            if (row.words.stream().anyMatch(source::contains)) {
                return new Fund(source, row.nature, row.income);
            }
        }
        return new Fund(source, source.isBlank() ? Nature.UNSTATED : Nature.UNKNOWN, Income.GENERAL);
    }
}
