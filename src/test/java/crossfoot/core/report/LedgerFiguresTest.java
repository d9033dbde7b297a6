package crossfoot.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.claims.KnownFigures.Figure;
import crossfoot.core.claims.KnownFigures.Sort;
import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import crossfoot.core.rules.TableText;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.summary.View;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a ledger knows by name. */
class LedgerFiguresTest {
    private final Map<View, List<Subtotal>> views = new EnumMap<>(View.class);

    private void spend(Code economic, Code project, String source, long fen) {
        Subtotal.Key key = new Subtotal.Key(
                2021,
                3,
                "",
                Code.NONE,
                economic,
                Code.NONE,
                project,
                source,
                SpendingType.PROJECT,
                "project.urban",
                "R1");
        for (View view : View.values()) {
            views.computeIfAbsent(view, first -> new ArrayList<>())
                    .add(new Subtotal(view.of(key), Money.ofFen(fen), 1));
        }
    }

    private List<Figure> figures() {
        BudgetLine budget =
                new BudgetLine(2021, false, "project", "项目支出", Money.ofFen(900), Money.ofFen(50), Money.ofFen(-20));
        Facts facts = new Facts(
                TableText.shippedTree(),
                views,
                Map.of(),
                List.of(),
                List.of(),
                List.of(budget),
                List.of(),
                Map.of(),
                0);
        return LedgerFigures.of(facts).figures();
    }

    private static Figure figure(List<Figure> figures, Sort sort, String key) {
        return figures.stream()
                .filter(figure -> figure.sort() == sort && figure.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everything_that_has_a_name_is_known_with_its_amount() {
        spend(new Code("30217", "招待费"), new Code("P1", "市容整治"), "上级专项", 700);
        spend(new Code("302", ""), new Code("", "绿化"), "", 11);
        spend(Code.NONE, Code.NONE, "上级专项", 5);
        List<Figure> figures = figures();
        assertThat(figure(figures, Sort.CATEGORY, "project.urban"))
                .isEqualTo(new Figure(2021, Sort.CATEGORY, "project.urban", Set.of("城市管理"), Money.ofFen(716)));
        assertThat(figure(figures, Sort.CATEGORY, "total").amount()).isEqualTo(Money.ofFen(716));
        assertThat(figure(figures, Sort.THREE_PUBLIC, "threePublic").amount()).isEqualTo(Money.ofFen(700));
        assertThat(figure(figures, Sort.THREE_PUBLIC, "threePublic").names()).contains("三公经费");
        assertThat(figure(figures, Sort.ECONOMIC, "30217").names()).containsExactlyInAnyOrder("招待费", "公务接待费");
        assertThat(figure(figures, Sort.ECONOMIC, "302").amount()).isEqualTo(Money.ofFen(711));
        assertThat(figure(figures, Sort.ECONOMIC, "302").names()).containsExactly("商品和服务支出");
        assertThat(figure(figures, Sort.PROJECT, "P1").names()).containsExactly("市容整治");
        assertThat(figure(figures, Sort.PROJECT, "绿化").amount()).isEqualTo(Money.ofFen(11));
        assertThat(figure(figures, Sort.FUND_SOURCE, "上级专项").amount()).isEqualTo(Money.ofFen(705));
        assertThat(figure(figures, Sort.INITIAL_BUDGET, "project").amount()).isEqualTo(Money.ofFen(900));
        assertThat(figure(figures, Sort.FINAL_BUDGET, "project").amount()).isEqualTo(Money.ofFen(930));
    }

    @Test
    void nothing_is_known_of_nothing() {
        assertThat(LedgerFigures.of(new Facts(
                                TableText.shippedTree(),
                                Map.of(),
                                Map.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Map.of(),
                                0))
                        .figures())
                .isEmpty();
    }
}
