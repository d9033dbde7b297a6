package crossfoot.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.money.Money;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.rules.Category;
import crossfoot.output.PublishedYear;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final Results results = new PublishedYear().results();

    @Test
    void labels_figures_of_the_tree_and_three_public() {
        assertThat(Figures.label(results, "project.urban")).isEqualTo("城市管理");
        assertThat(Figures.label(results, "threePublic.reception")).isEqualTo("公务接待费");
        assertThat(Figures.label(results, "project.moon")).isEqualTo("project.moon");
    }

    @Test
    void counts_the_figures_above() {
        assertThat(Figures.depth(results, "total")).isZero();
        assertThat(Figures.depth(results, "basic")).isEqualTo(1);
        assertThat(Figures.depth(results, "basic.operating")).isEqualTo(2);
        assertThat(Figures.depth(results, "threePublic.reception")).isZero();
    }

    @Test
    void gives_zero_where_there_is_nothing() {
        assertThat(Figures.amount(results, 2021, "total").exact()).isEqualTo(Money.ofFen(46_785_300_00L));
        assertThat(Figures.amount(results, 2021, "nothing")).isEqualTo(FigureAmount.ZERO);
        assertThat(Figures.amount(results, 1999, "total")).isEqualTo(FigureAmount.ZERO);
    }

    @Test
    void names_standard_and_three_public_keys_whatever_the_tree() {
        assertThat(Figures.keys(List.of(new Category("total", "合计", "", true))))
                .startsWith("total", "basic")
                .endsWith(
                        "unclassified",
                        "threePublic.overseas",
                        "threePublic.vehiclePurchase",
                        "threePublic.vehicleOperation",
                        "threePublic.reception")
                .doesNotHaveDuplicates();
    }
}
