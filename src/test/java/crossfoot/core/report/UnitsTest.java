package crossfoot.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.JointRounding;
import crossfoot.core.money.Money;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.TableText;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.FigureSums;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.units.Consolidation;
import crossfoot.core.units.Consolidation.Share;
import crossfoot.core.units.OfficeUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
    private static final CategoryTree TREE = TableText.shippedTree();
    private static final List<String> LEAVES =
            TREE.nodes().stream().filter(Category::leaf).map(Category::key).toList();
    private static final List<Integer> YEARS = List.of(2020, 2021);

    private static OfficeUnit unit(int number) {
        return new OfficeUnit(OfficeUnit.UNLISTED.at(), "U" + number, "单位" + number, List.of(), List.of());
    }

    private static Subtotal subtotal(int year, String leaf, long fen) {
        Subtotal.Key key = new Subtotal.Key(
                year, 1, "", Code.NONE, Code.NONE, Code.NONE, Code.NONE, "", SpendingType.BASIC, leaf, "");
        return new Subtotal(key, Money.ofFen(fen), 1);
    }

    private static FigureSums random(Random random, long most) {
        List<Subtotal> all = new ArrayList<>();
        for (int year : YEARS) {
            LEAVES.forEach(leaf -> all.add(subtotal(year, leaf, random.nextLong(most))));
        }
        return new FigureSums(TREE, all, List.of());
    }

    private static Units units(Random random, int count) {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shares.add(new Share(unit(i), random(random, 10_000_000)));
        }
        FigureSums out = random(random, 1_000_000);
        Consolidation together = new Consolidation(TREE, shares, out, out, List.of(), List.of(), List.of());
        return Units.of(List.of(), together, new Units.Span(YEARS, YEARS), Stream::empty);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 100})
    void units_foot_both_ways_in_ten_thousands(int count) {
        for (int seed = 0; seed < 20; seed++) {
            Units units = units(new Random(seed), count);
            for (UnitYear table : units.tables()) {
                for (Category node : TREE.nodes()) {
                    String of = "seed " + seed + " " + table.year() + " " + node.key();
                    MonthTable.Row row = row(table.rows(), node.key());
                    assertThat(row.parts()).as(of).hasSize(count + 1);
                    long sum = row.parts().stream()
                            .mapToLong(MonthTable.Part::hundredths)
                            .sum();
                    assertThat(sum + row.rest())
                            .as(of)
                            .isEqualTo(units.consolidated()
                                    .amount(table.year(), node.key())
                                    .wanHundredths());
                    for (int part = 0; part <= count; part++) {
                        foots(of, table.rows(), node, part);
                    }
                }
            }
        }
    }

    private static MonthTable.Row row(Map<String, MonthTable.Row> rows, String key) {
        return Objects.requireNonNull(rows.get(key), key);
    }

    private static void foots(String of, Map<String, MonthTable.Row> rows, Category node, int part) {
        MonthTable.Part here = row(rows, node.key()).parts().get(part);
        long own = JointRounding.ownHundredths(here.exact().fen());
        assertThat(Math.abs(here.hundredths() - own)).as(of).isLessThanOrEqualTo(1);
        long children = TREE.children(node.key()).stream()
                .mapToLong(child -> row(rows, child.key()).parts().get(part).hundredths())
                .sum();
        assertThat(node.leaf() ? here.hundredths() : children).as(of).isEqualTo(here.hundredths());
    }

    @Test
    void what_is_taken_out_is_negative_and_the_last_part() {
        Units units = units(new Random(7), 2);
        MonthTable.Part out = row(units.tables().get(0).rows(), "total").parts().get(2);
        assertThat(out.exact())
                .isEqualTo(
                        units.together().takenOut().of(2020, "total").amount().negated());
        assertThat(units.inFiles()).isFalse();
        assertThat(units.filed().inFiles()).isTrue();
    }

    @Test
    void a_unit_counts_its_checks_that_fail() {
        Check pass = new Check(
                "CF-A",
                null,
                Check.Kind.FOOT,
                Check.Status.PASS,
                "合计",
                "",
                new Check.Quantity.Rows(1),
                new Check.Quantity.Rows(1));
        Check fail = new Check(
                "CF-B",
                2021,
                Check.Kind.CONTROL_TOTAL,
                Check.Status.FAIL,
                "总数",
                "x",
                new Check.Quantity.Rows(1),
                new Check.Quantity.Rows(2));
        FigureTable none = FigureTable.of(TREE, List.of(), (year, key) -> FigureSums.Sum.ZERO);
        UnitFigures unit =
                new UnitFigures(unit(1), List.of(), none, List.of(), List.of(pass, fail.ofUnit("1", "甲")), List.of());
        assertThat(unit.differences()).isEqualTo(1);
        assertThat(unit.checks().get(1).id()).isEqualTo("CF-B@1");
        assertThat(unit.checks().get(1).what()).isEqualTo("甲：总数");
        assertThat(unit.amount(2021, "total")).isEqualTo(Results.FigureAmount.ZERO);
    }
}
