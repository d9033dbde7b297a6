package crossfoot.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.money.Money;
import crossfoot.core.rules.TableText;
import crossfoot.core.summary.SubjectBudget.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubjectBudgetTest {
    private static BudgetLine line(String economic, String fund, long initialFen) {
        BudgetAmounts amounts = new BudgetAmounts(Money.ofFen(initialFen), Money.ZERO, Money.ZERO, Money.ZERO);
        return new BudgetLine(2021, true, "P1", "党建", new BudgetLine.Part(economic, fund), amounts);
    }

    private static long fen(Map<String, BudgetAmounts> parts, String key) {
        return parts.getOrDefault(key, BudgetAmounts.ZERO).total().fen();
    }

    @Test
    void the_whole_is_the_line_without_a_part_and_breakdowns_stand_beside_it() {
        SubjectBudget budget = SubjectBudget.of(
                        List.of(line("", "", 100), line("302", "", 60), line("310", "", 30), line("", "本级", 100)))
                .get(0);
        assertThat(budget.whole().total()).isEqualTo(Money.ofFen(100));
        assertThat(fen(budget.byEconomic(), "302")).isEqualTo(60);
        assertThat(fen(budget.byFund(), "本级")).isEqualTo(100);
        assertThat(budget.breakdowns().keySet()).containsExactly(Level.ECONOMIC, Level.FUND);
    }

    @Test
    void without_a_whole_the_finest_breakdown_is_it_and_is_broken_down_both_ways() {
        SubjectBudget budget = SubjectBudget.of(
                        List.of(line("302", "本级", 60), line("302", "上级", 30), line("310", "本级", 5)))
                .get(0);
        assertThat(budget.whole().total()).isEqualTo(Money.ofFen(95));
        assertThat(fen(budget.byEconomic(), "302")).isEqualTo(90);
        assertThat(fen(budget.byFund(), "本级")).isEqualTo(65);
        assertThat(budget.breakdowns()).isEmpty();
    }

    @Test
    void a_breakdown_that_does_not_add_up_is_a_failed_check() {
        List<BudgetLine> lines = new ArrayList<>(List.of(line("", "", 100), line("302", "", 60), line("310", "", 30)));
        assertThat(budgetChecks(lines)).containsExactly("CF-BUDGET-2021-P1-economic FAIL 0.10");
        lines.add(line("301", "", 10));
        assertThat(budgetChecks(lines)).containsExactly("CF-BUDGET-2021-P1-economic PASS 0.00");
    }

    private static List<String> budgetChecks(List<BudgetLine> lines) {
        Facts facts = new Facts(
                TableText.shippedTree(),
                new EnumMap<>(View.class),
                Map.of(),
                List.of(),
                List.of(),
                lines,
                List.of(),
                Map.of(),
                0);
        return Reconciliation.prove(facts).stream()
                .filter(check -> check.kind() == Check.Kind.BUDGET)
                .map(check -> check.id() + " " + check.status() + " "
                        + check.difference().text())
                .toList();
    }
}
