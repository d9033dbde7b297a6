package crossfoot.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import crossfoot.core.report.RulePreview.Movement;
import crossfoot.core.report.RulePreview.Way;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.Rule;
import crossfoot.core.rules.RuleTable;
import crossfoot.core.rules.TableText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulePreviewTest {
    private static final CategoryTree TREE = TableText.shippedTree();

    private static RuleTable table(String... rules) {
        String[] lines = new String[rules.length + 1];
        lines[0] = "id,projectName,category";
        System.arraycopy(rules, 0, lines, 1, rules.length);
        return ((RuleTable.Reading.Ok) RuleTable.read("r.csv", TableText.rows(lines), TREE)).table();
    }

    private static ClassifiedEntry entry(int year, String project, String category, String rule, long fen) {
        Entry entry = new Entry(
                new SourceRef("ledgers/a.csv", "", 1),
                "",
                year,
                null,
                "",
                "",
                "",
                Code.NONE,
                Code.NONE,
                Code.NONE,
                new Code("", project),
                "",
                SpendingType.PROJECT,
                Money.ofFen(fen),
                false);
        return new ClassifiedEntry(entry, category, rule, "");
    }

    private static RulePreview preview(RuleTable edited) {
        return RulePreview.of(
                List.of(
                        entry(2020, "环卫", "project.urban", "U", 100),
                        entry(2020, "环卫", "project.urban", "U", 11),
                        entry(2021, "环卫", "project.urban", "U", -7),
                        entry(2021, "疫情", "project.public", "P", 5),
                        entry(2021, "别的", "unclassified", "", 3))
                        .stream(),
                edited,
                TREE);
    }

    @Test
    void the_same_rules_move_nothing() {
        RulePreview preview = preview(table("U,~环卫,城市管理", "P,~疫情,公共服务"));
        assertThat(preview).isEqualTo(new RulePreview(5, List.of(), Map.of()));
    }

    @Test
    void what_moves_between_categories_is_told_by_year_to_the_fen() {
        RulePreview preview = preview(table("U,~环卫,公共服务", "P,~疫情,公共服务"));
        assertThat(preview.movements())
                .containsExactly(
                        new Movement(
                                new Way(2020, "project.urban", "project.public", "U", "U"), Money.ofFen(111), 2, 0),
                        new Movement(
                                new Way(2021, "project.urban", "project.public", "U", "U"), Money.ofFen(-7), 1, 0));
        assertThat(preview.figures())
                .isEqualTo(Map.of(
                        2020,
                        Map.of("project.urban", Money.ofFen(-111), "project.public", Money.ofFen(111)),
                        2021,
                        Map.of("project.urban", Money.ofFen(7), "project.public", Money.ofFen(-7))));
    }

    @Test
    void what_is_newly_or_no_more_covered_moves_the_figures_above_too() {
        RulePreview preview = preview(table("U,~环卫,城市管理", "N,~别的,人员经费"));
        assertThat(preview.figures())
                .isEqualTo(Map.of(
                        2021,
                        Map.of(
                                "basic", Money.ofFen(3),
                                "basic.personnel", Money.ofFen(3),
                                "project", Money.ofFen(-5),
                                "project.public", Money.ofFen(-5),
                                "unclassified", Money.ofFen(2))));
    }

    @Test
    void another_rule_with_the_same_category_moves_no_figure() {
        RulePreview preview = preview(table("U2,~环,城市管理", "P,~疫情,公共服务"));
        assertThat(preview.movements()).hasSize(2).allMatch(Movement::isRuleOnly);
        assertThat(preview.figures()).isEmpty();
    }

    @Test
    void a_category_that_is_gone_from_the_tree_still_counts() {
        RulePreview preview =
                RulePreview.of(List.of(entry(2021, "环卫", "project.sixth", "S", 9)).stream(), table("U,~环卫,城市管理"), TREE);
        assertThat(preview.figures().get(2021))
                .containsEntry("project.sixth", Money.ofFen(-9))
                .containsEntry("total", Money.ofFen(9));
    }

    private static List<ClassifiedEntry> shared(long fen, RuleTable table) {
        Entry entry = entry(2021, "环卫", "", "", fen).entry();
        Rule rule = table.rules().get(0);
        return ClassifiedEntry.of(entry, rule.allotment(), rule.id(), "");
    }

    @Test
    void other_shares_move_the_difference_and_the_entry_counts_once() {
        RuleTable before = table("U,~环卫,城市管理:60%|公共服务:40%");
        RuleTable after = table("U,~环卫,城市管理:30%|公共服务:50%|其他事务:20%");
        RulePreview preview = RulePreview.of(shared(-1_001, before).stream(), after, TREE);
        assertThat(preview.entries()).isEqualTo(1);
        assertThat(preview.movements())
                .containsExactly(
                        new Movement(
                                new Way(2021, "project.urban", "project.other", "U", "U"), Money.ofFen(-200), 1, 0),
                        new Movement(
                                new Way(2021, "project.urban", "project.public", "U", "U"), Money.ofFen(-101), 0, 1));
        assertThat(preview.figures().get(2021))
                .isEqualTo(Map.of(
                        "project.urban", Money.ofFen(301),
                        "project.public", Money.ofFen(-101),
                        "project.other", Money.ofFen(-200)));
        assertThat(RulePreview.of(shared(-1_001, before).stream(), before, TREE).movements())
                .isEmpty();
    }

    @Test
    void an_entry_that_is_no_more_shared_keeps_what_stays() {
        RuleTable before = table("U,~环卫,城市管理:60%|公共服务:40%");
        RulePreview preview = RulePreview.of(shared(1_000, before).stream(), table("W,~环卫,城市管理"), TREE);
        assertThat(preview.movements())
                .containsExactly(
                        new Movement(
                                new Way(2021, "project.public", "project.urban", "U", "W"), Money.ofFen(400), 0, 1),
                        new Movement(
                                new Way(2021, "project.urban", "project.urban", "U", "W"), Money.ofFen(600), 1, 0));
    }
}
