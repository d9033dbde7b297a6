package crossfoot.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {
    private static List<Problem> faults(String... lines) {
        CategoryTree.Reading reading = CategoryTree.read("c.csv", TableText.rows(lines));
        assertThat(reading).isInstanceOf(CategoryTree.Reading.Faulty.class);
        return ((CategoryTree.Reading.Faulty) reading).problems();
    }

    private static CategoryTree tree(String... lines) {
        CategoryTree.Reading reading = CategoryTree.read("c.csv", TableText.rows(lines));
        assertThat(reading).isInstanceOf(CategoryTree.Reading.Ok.class);
        return ((CategoryTree.Reading.Ok) reading).tree();
    }

    private static void assertFaults(List<Problem> problems, String... kindsAndCells) {
        assertThat(problems)
                .extracting(problem -> problem.kind() + " " + problem.cell())
                .containsExactlyInAnyOrder(kindsAndCells);
    }

    @Test
    void the_shipped_tree_has_the_figures_in_their_order() {
        CategoryTree tree = TableText.shippedTree();
        assertThat(tree.nodes())
                .extracting(Category::key)
                .containsExactly(
                        "total",
                        "basic",
                        "basic.personnel",
                        "basic.operating",
                        "project",
                        "project.social",
                        "project.public",
                        "project.urban",
                        "project.economic",
                        "project.other",
                        "unclassified");
        assertThat(tree.node("project.urban")).isEqualTo(new Category("project.urban", "城市管理", "project", true));
        assertThat(tree.node("total")).isEqualTo(new Category("total", "一般公共预算支出", "", false));
    }

    @Test
    void children_and_ancestors_follow_the_table() {
        CategoryTree tree = TableText.shippedTree();
        assertThat(tree.children("total"))
                .extracting(Category::key)
                .containsExactly("basic", "project", "unclassified");
        assertThat(tree.children("project.urban")).isEmpty();
        assertThat(tree.ancestors("project.urban")).extracting(Category::key).containsExactly("project", "total");
        assertThat(tree.ancestors("total")).isEmpty();
    }

    @Test
    void a_leaf_goes_by_label_or_key_in_any_width_or_case_but_never_the_unclassified() {
        CategoryTree tree = TableText.shippedTree();
        assertThat(tree.leaf(" 城市管理 ")).map(Category::key).hasValue("project.urban");
        assertThat(tree.leaf("Project.Urban")).map(Category::key).hasValue("project.urban");
        assertThat(tree.leaf("ｐroject．urban")).map(Category::key).hasValue("project.urban");
        assertThat(tree.leaf("待分类")).isEmpty();
        assertThat(tree.leaf("项目支出")).isEmpty();
        assertThat(tree.leaf("城管")).isEmpty();
        assertThat(tree.find("项目支出")).map(Category::key).hasValue("project");
        assertThat(tree.leaves()).hasSize(7);
    }

    @Test
    void a_sixth_project_category_takes_a_row_and_no_code() {
        CategoryTree tree = tree(
                "编码,名称,上级,备注",
                "unclassified,待分类,total,",
                "project.rural,乡村振兴,项目支出,第六类",
                "total,支出合计,,",
                "# 说明,,,",
                "project,项目支出,total,",
                "basic,基本支出,total,");
        assertThat(tree.nodes()).extracting(Category::label).containsExactly("支出合计", "项目支出", "乡村振兴", "基本支出", "待分类");
        assertThat(tree.leaf("乡村振兴")).isPresent();
        assertThat(tree.node("project.rural").parentKey()).isEqualTo("project");
    }

    @Test
    void every_fault_is_found_at_once() {
        List<Problem> problems = faults(
                "key,label,parent",
                "total,合计,",
                "a,甲,nowhere",
                "b,乙,c",
                "c,丙,b",
                "d,甲,total",
                "a,戊,total",
                ",己,total",
                "f,,total",
                "g,庚,unclassified",
                "h,辛,",
                "i,壬,b",
                "unclassified,待分类,a");
        assertFaults(
                problems,
                "CONFIG_UNKNOWN_PARENT C3",
                "CONFIG_CYCLE C4",
                "CONFIG_CYCLE C5",
                "CONFIG_REPEATED_ID B6",
                "CONFIG_REPEATED_ID A7",
                "CONFIG_EMPTY_ID A8",
                "CONFIG_EMPTY_ID B9",
                "CONFIG_UNKNOWN_PARENT C10",
                "CONFIG_UNKNOWN_PARENT C11",
                "CONFIG_MISPLACED_CATEGORY C13");
        assertThat(problems)
                .contains(Problem.of(
                        ProblemKind.CONFIG_REPEATED_ID,
                        TableText.rows("", "", "", "", "", "").get(5).at(),
                        "B6",
                        "甲",
                        "B3"));
    }

    @Test
    void total_and_unclassified_must_be_there_and_total_at_the_top() {
        assertFaults(
                faults("key,label,parent", "total,合计,a", "a,甲,total"),
                "CONFIG_MISPLACED_CATEGORY C2",
                "CONFIG_CYCLE C3",
                "CONFIG_MISSING_CATEGORY ");
        assertThat(faults("key,label,parent", "unclassified,待分类,total"))
                .extracting(Problem::details)
                .contains(List.of("total"));
    }

    @Test
    void a_table_without_its_columns_or_without_rows_is_refused() {
        assertFaults(faults("key,name", "total,合计"), "CONFIG_MISSING_COLUMN ", "CONFIG_MISSING_COLUMN ");
        List<Problem> empty = faults();
        assertThat(empty).hasSize(3);
        assertThat(empty.get(0).at().display()).isEqualTo("c.csv!0");
    }

    @Test
    void a_key_equal_to_its_own_label_is_fine() {
        assertThat(tree("key,label,parent", "total,total,", "unclassified,待分类,total")
                        .nodes())
                .hasSize(2);
    }

    @Test
    void asking_for_a_figure_that_is_not_there_is_a_bug() {
        CategoryTree tree = TableText.shippedTree();
        assertThatThrownBy(() -> tree.node("nothing")).hasMessage("no figure nothing");
    }

    @Test
    void the_nearest_label_is_named() {
        CategoryTree tree = TableText.shippedTree();
        assertThat(tree.nearestLeaf("城市管里")).isEqualTo("城市管理");
        assertThat(tree.nearestNode("基本 支出")).isEqualTo("基本支出");
        assertThat(tree.nearestNode("basic.persons")).isEqualTo("basic.personnel");
        assertThat(tree("key,label,parent", "total,合计,", "unclassified,待分类,total")
                        .nearestLeaf("甲"))
                .isEmpty();
    }

    @Test
    void the_three_public_figures_go_by_key_or_label() {
        assertThat(ThreePublic.find("threepublic.Reception")).hasValue(ThreePublic.RECEPTION);
        assertThat(ThreePublic.find("因公出国(境)费")).hasValue(ThreePublic.OVERSEAS);
        assertThat(ThreePublic.find("办公费")).isEmpty();
        assertThat(ThreePublic.values())
                .extracting(ThreePublic::key, ThreePublic::economicCode)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("threePublic.vehiclePurchase", "31013"),
                        org.assertj.core.groups.Tuple.tuple("threePublic.vehicleOperation", "30231"));
        assertThat(ThreePublic.VEHICLE_OPERATION.label()).isEqualTo("公务用车运行维护费");
    }
}
