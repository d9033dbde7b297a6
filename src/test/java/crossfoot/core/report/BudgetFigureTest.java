package crossfoot.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.money.Money;
import crossfoot.core.summary.BudgetLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetFigureTest {
    private static final Money SPENT = Money.ofFen(3_078_820_000L);

    @Test
    void measures_against_the_initial_budget_where_nothing_was_added() {
        BudgetFigure budget = only(line("project", 1_511_220_000L, 0, 0));
        assertThat(budget.changed()).isFalse();
        assertThat(budget.executionRate(SPENT)).isEqualTo("203.73%");
        assertThat(budget.finalHundredths()).isEqualTo(151_122);
    }

    @Test
    void measures_against_the_final_budget_where_something_was_added_or_moved() {
        BudgetFigure added = only(line("project", 1_511_220_000L, 1_600_000_000L, 0));
        BudgetFigure moved = only(line("project", 1_511_220_000L, 0, -11_220_000L));
        assertThat(added.changed()).isTrue();
        assertThat(added.executionRate(SPENT)).isEqualTo("98.96%");
        assertThat(moved.changed()).isTrue();
        assertThat(moved.executionRate(SPENT)).isEqualTo("205.25%");
    }

    @Test
    void has_no_rate_against_nothing() {
        assertThat(only(line("project", 0, 0, 0)).executionRate(SPENT)).isEqualTo("—");
    }

    @Test
    void adds_in_print_as_well() {
        BudgetFigure budget = only(line("project", 5_000, 5_000, 5_000));
        assertThat(budget.initialHundredths() + budget.additionalHundredths() + budget.adjustedHundredths())
                .isEqualTo(budget.finalHundredths())
                .isEqualTo(2);
    }

    @Test
    void adds_lines_of_the_same_figure_and_leaves_others() {
        List<BudgetLine> lines = List.of(
                line("project", 10_000, 0, 0),
                line("project", 20_000, 0, 0),
                line("basic", 70_000, 0, 0),
                new BudgetLine(2020, false, "project", "", fen(500), fen(0), fen(0)),
                new BudgetLine(2021, true, "project", "", fen(500), fen(0), fen(0)));
        assertThat(BudgetFigure.ofFigure(lines, 2021, "project").orElseThrow().finalHundredths())
                .isEqualTo(3);
        assertThat(BudgetFigure.ofFigure(lines, 2021, "total")).isEmpty();
    }

    @Test
    void lists_a_years_projects_once_each() {
        List<BudgetLine> lines = List.of(
                new BudgetLine(2021, true, "P02", "禁毒", fen(10_000), fen(0), fen(0)),
                new BudgetLine(2021, true, "P01", "党建", fen(20_000), fen(0), fen(0)),
                new BudgetLine(2021, true, "P02", "禁毒", fen(30_000), fen(0), fen(0)),
                new BudgetLine(2020, true, "P03", "往年", fen(30_000), fen(0), fen(0)),
                line("project", 5, 0, 0));
        assertThat(BudgetFigure.ofProjects(lines, 2021))
                .extracting(budget -> budget.line().subject() + " " + budget.finalHundredths())
                .containsExactly("P02 4", "P01 2");
    }

    private static BudgetFigure only(BudgetLine line) {
        return BudgetFigure.ofFigure(List.of(line), 2021, line.subject()).orElseThrow();
    }

    private static BudgetLine line(String key, long initialFen, long additionalFen, long adjustedFen) {
        return new BudgetLine(2021, false, key, key, fen(initialFen), fen(additionalFen), fen(adjustedFen));
    }

    private static Money fen(long fen) {
        return Money.ofFen(fen);
    }
}
