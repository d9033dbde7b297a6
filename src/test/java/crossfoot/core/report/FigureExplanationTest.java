package crossfoot.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import crossfoot.core.report.FigureExplanation.By;
import crossfoot.core.report.FigureExplanation.Part;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.rules.Allotment;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.TableText;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureExplanationTest {
    private static final CategoryTree TREE = TableText.shippedTree();

    private static final List<ClassifiedEntry> LEDGER = List.of(
            entry(1, "2021-03-05", "30227", "project.urban", 500),
            entry(2, "2021-03-06", "30217", "project.urban", -700),
            entry(3, "2021-01-09", "30217", "basic.operating", 90),
            entry(4, null, "30227", "project.urban", 40),
            entry(5, "2020-03-05", "30227", "project.urban", 7));

    private static ClassifiedEntry entry(int row, @Nullable String date, String economic, String category, long fen) {
        Entry entry = new Entry(
                new SourceRef("ledgers/a.csv", "", row),
                "",
                date == null ? 2021 : Integer.parseInt(date.substring(0, 4)),
                date == null ? null : LocalDate.parse(date),
                "记-" + row,
                "",
                "摘要",
                Code.NONE,
                new Code(economic, ""),
                Code.NONE,
                new Code("", row == 2 ? "环卫" : ""),
                "",
                SpendingType.PROJECT,
                Money.ofFen(fen),
                false);
        return new ClassifiedEntry(entry, category, "R" + row % 2, "");
    }

    private static FigureExplanation explain(String figure, long publishedFen, long publishedEntries) {
        FigureScope scope = FigureScope.of(TREE, 2021, figure).orElseThrow();
        FigureAmount published = new FigureAmount(Money.ofFen(publishedFen), 0, publishedEntries);
        return FigureExplanation.of(scope, published, LEDGER.stream(), 2);
    }

    @Test
    void a_leaf_is_broken_down_in_parts_that_add_up() {
        FigureExplanation urban = explain("城市管理", -160, 3);
        assertThat(urban.agrees()).isTrue();
        assertThat(urban.parts().get(By.RULE))
                .containsExactly(new Part("R1", Money.ofFen(500), 1, 0), new Part("R0", Money.ofFen(-660), 2, 0));
        assertThat(urban.parts().get(By.PROJECT))
                .containsExactly(new Part("", Money.ofFen(540), 2, 0), new Part("环卫", Money.ofFen(-700), 1, 0));
        assertThat(urban.parts().get(By.MONTH))
                .containsExactly(new Part("", Money.ofFen(40), 1, 0), new Part("03", Money.ofFen(-200), 2, 0));
        assertThat(urban.parts().get(By.SOURCE)).containsExactly(new Part("ledgers/a.csv", Money.ofFen(-160), 3, 0));
        assertThat(urban.largest())
                .extracting(one -> one.entry().at().rowNumber())
                .containsExactly(2, 1);
    }

    @Test
    void a_figure_above_holds_all_below_it() {
        assertThat(explain("total", -70, 4).agrees()).isTrue();
        assertThat(explain("project", -160, 3).agrees()).isTrue();
    }

    @Test
    void a_three_public_figure_holds_its_economic_class_in_every_category() {
        FigureExplanation reception = explain("公务接待费", -610, 2);
        assertThat(reception.agrees()).isTrue();
        assertThat(reception.parts().get(By.ECONOMIC)).containsExactly(new Part("30217", Money.ofFen(-610), 2, 0));
    }

    @Test
    void an_entry_with_a_share_in_it_is_counted_where_its_first_part_is() {
        Entry whole = entry(9, "2021-05-01", "30227", "", 100).entry();
        Allotment shares = new Allotment(List.of(
                share("basic.operating"), share("project.urban"), share("project.public"), share("project.other")));
        List<ClassifiedEntry> twice = new ArrayList<>(ClassifiedEntry.of(whole, shares, "G", ""));
        twice.addAll(ClassifiedEntry.of(whole, shares, "G", ""));
        FigureScope scope = FigureScope.of(TREE, 2021, "项目支出").orElseThrow();
        FigureAmount published = new FigureAmount(Money.ofFen(150), 0, 0);
        FigureExplanation project = FigureExplanation.of(scope, published, twice.stream(), 9);
        assertThat(project.agrees()).isTrue();
        assertThat(project.shares()).isEqualTo(2);
        assertThat(project.parts().get(By.RULE)).containsExactly(new Part("G", Money.ofFen(150), 0, 2));
        FigureScope total = FigureScope.of(TREE, 2021, "total").orElseThrow();
        FigureExplanation all = FigureExplanation.of(total, published, twice.stream(), 9);
        assertThat(all.parts().get(By.MONTH)).containsExactly(new Part("05", Money.ofFen(200), 2, 0));
    }

    private static Allotment.Share share(String category) {
        return new Allotment.Share(TREE.node(category), BigInteger.ONE, "1/4");
    }

    @Test
    void it_is_said_when_the_entries_are_not_the_figure() {
        assertThat(explain("project.urban", -161, 3).agrees()).isFalse();
        assertThat(explain("project.urban", -160, 4).agrees()).isFalse();
        assertThat(FigureScope.of(TREE, 2021, "城管")).isEmpty();
    }

    @Test
    void a_figure_that_is_not_there_leads_to_those_that_may_be_meant() {
        assertThat(FigureScope.nearest(TREE, "Urban")).isEqualTo("project.urban");
        assertThat(FigureScope.nearest(TREE, "reception")).isEqualTo("threePublic.reception");
        assertThat(FigureScope.nearest(TREE, "公务")).isEqualTo("公务用车购置费、公务用车运行维护费、公务接待费");
        assertThat(FigureScope.nearest(TREE, "三公")).startsWith("因公出国（境）费、").endsWith("、公务接待费");
        assertThat(FigureScope.nearest(TREE, "城管")).isEqualTo("城市管理");
        assertThat(FigureScope.nearest(TREE, "projet.urbn")).isEqualTo("project.urban");
    }
}
