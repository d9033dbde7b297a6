package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moved between two runs: by cause, down to the entries, adding up. */
class DiffTest {
    private static final String ONE = "2021-01-05,记-1,付办公费,30201 办公费,100.00";
    private static final String TWO = "2021-02-05,记-2,发津贴,30102 津贴补贴,200.00";
    private static final String THREE = "2021-03-05,记-3,付电费,30206 电费,300.00";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void office() throws IOException {
        office = new Office(folder).ledger("2021.csv", ONE, TWO, THREE);
        assertThat(office.run().exitCode()).isZero();
    }

    @Test
    void one_night_with_every_kind_of_change_adds_up_to_the_fen() throws IOException {
        office.ledger(
                "2021.csv",
                "2021-01-05,记-1,付办公费,30201 办公费,120.50",
                THREE,
                "2021-04-05,记-4,付邮费,30207 邮电费,80.00",
                "2021-04-06,记-5,付接待费,30217 公务接待费,60.00");
        office.config("rules.csv", "规则号,经济分类,归类\nA,301*,人员经费\nC,30206,人员经费\nB,302*,公用经费\n");
        Typed run = office.run();
        assertThat(run.out())
                .contains("自上次发布（第 1 次运行）以来的变动")
                .contains("2021年 一般公共预算支出 600.00 → 560.50 元，-39.50 = 新增 2 笔 +140.00，消失 1 笔 -200.00，改动 1 笔 +20.50");
        Typed diff = office.ask("diff", "1", "2");
        assertThat(diff.exitCode()).isZero();
        assertThat(diff.out())
                .contains("2021年 人员经费 200.00 → 300.00 元，+100.00 = 消失 1 笔 -200.00，归类改变 1 笔 +300.00")
                .contains("2021年 公用经费 400.00 → 260.50 元，-139.50 = 新增 2 笔 +140.00，改动 1 笔 +20.50，归类改变 1 笔 -300.00")
                .contains("2021年 公务接待费 0.00 → 60.00 元，+60.00 = 新增 1 笔 +60.00")
                .contains("归类改变 1 笔 +300.00（B → C）")
                .contains("归类改变 ledgers/2021.csv!3 2021-03-05 记-3 付电费 300.00 元 公用经费 → 人员经费 B → C")
                .contains("消失 ledgers/2021.csv!3 2021-02-05 记-2 发津贴 -200.00 元 人员经费")
                .contains("ledgers/2021.csv!2：金额 100.00 → 120.50\n")
                .contains("各项原因之和与变动相符");
        assertThat(office.ask("diff", "--lang", "en").out()).contains("amount 100.00 → 120.50\n");
    }

    @Test
    void every_altered_field_is_named_in_the_language() throws IOException {
        office.ledger("2021.csv", ONE.replace("30201 办公费", "30202 印刷费").replace("01-05", "01-06"), TWO, THREE);
        office.run();
        assertThat(office.ask("diff").out()).contains("日期 2021-01-05 → 2021-01-06，经济分类 30201 办公费 → 30202 印刷费\n");
        assertThat(office.ask("diff", "--lang", "en").out())
                .contains("date 2021-01-05 → 2021-01-06, economic class 30201 办公费 → 30202 印刷费\n");
    }

    @Test
    void an_entry_that_moves_to_another_file_moves_nothing() throws IOException {
        office.ledger("2021.csv", ONE, TWO).ledger("又.csv", THREE);
        assertThat(office.run().out()).contains("以来没有变动");
    }

    @Test
    void a_second_file_of_the_same_entries_moves_nothing_and_a_split_of_equal_ones_is_an_overlap() throws IOException {
        office.ledger("2021.csv", ONE, TWO, THREE, THREE).run();
        office.ledger("2021.csv", ONE, TWO, THREE).ledger("又.csv", THREE);
        assertThat(office.run().out()).contains("2021年 公用经费 700.00 → 400.00 元，-300.00 = 重复认定改变 1 笔 -300.00");
    }

    @Test
    void a_newer_export_that_lacks_an_entry_is_the_cause_of_its_going() throws IOException {
        office.cumulative("*.csv").run();
        office.ledger("2021-又.csv", ONE, TWO, "2021-05-05,记-6,付水费,30205 水费,50.00");
        assertThat(office.run().out())
                .contains("2021年 公用经费 400.00 → 150.00 元，-250.00 = 新增 1 笔 +50.00，来源被取代 1 笔 -300.00");
    }

    @Test
    void a_revised_budget_and_a_changed_tree_are_causes_of_their_own() throws IOException {
        office.config("categories.csv", tree("basic"));
        office.write(office.input().resolve("budget/b.csv"), "年度,科目,年初预算\n2021,基本支出,1.00\n");
        assertThat(office.run().exitCode()).isNotEqualTo(2);
        office.config("categories.csv", tree("total"));
        office.write(office.input().resolve("budget/b.csv"), "年度,科目,年初预算,追加\n2021,基本支出,1.00,0.50\n");
        office.run();
        assertThat(office.ask("diff").out())
                .contains("2021年 基本支出 600.00 → 400.00 元，-200.00 = 类目调整 -200.00")
                .contains("2021年 预算 基本支出 1.00 → 1.50 元：年初 0.00，追加 +0.50，调整 0.00")
                .doesNotContain("一般公共预算支出 600.00 →")
                .contains("各项原因之和与变动相符");
    }

    private static String tree(String parentOfPersonnel) {
        return "key,label,parent\ntotal,一般公共预算支出,\nbasic,基本支出,total\nbasic.personnel,人员经费," + parentOfPersonnel
                + "\nbasic.operating,公用经费,basic\nproject,项目支出,total\nunclassified,待分类,total\n";
    }

    @Test
    void any_two_nights_add_up() throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            for (String file : List.of("2021.csv", "b.csv")) {
                List<String> lines = new ArrayList<>();
                for (int i = 0; i < 30; i++) {
                    lines.add("%d-%02d-05,记-%d,付%d,%s,%d.%02d"
                            .formatted(
                                    2020 + random.nextInt(2),
                                    1 + random.nextInt(3),
                                    1 + random.nextInt(8),
                                    random.nextInt(2),
                                    random.nextBoolean() ? "30201 办公费" : "30102 津贴补贴",
                                    random.nextInt(4) - 1,
                                    random.nextInt(2)));
                }
                office.ledger(file, lines.toArray(String[]::new));
            }
            office.config(
                    "rules.csv", Office.RULES + (random.nextBoolean() ? "" : "D,*,公用经费\n").replace("D,*", "D,399*"));
            office.run();
            assertThat(office.ask("diff").out()).as("seed " + seed).contains("各项原因之和与变动相符");
        }
    }

    @Test
    void runs_are_listed_and_pruned_with_what_was_kept_of_them() throws IOException {
        for (int i = 2; i <= 4; i++) {
            office.ledger("2021.csv", ONE, TWO, THREE.replace("300", "30" + i)).run();
        }
        assertThat(office.ask("runs").out().lines()).hasSize(4).allMatch(line -> line.contains("（可比较）"));
        assertThat(keptSources()).isEqualTo(4);
        assertThat(office.ask("prune", "--keep", "2").out()).contains("2");
        assertThat(office.ask("runs").out().lines()).hasSize(2);
        assertThat(keptSources()).isEqualTo(2);
        assertThat(office.ask("diff", "3", "4").exitCode()).isZero();
        assertThat(office.ask("diff", "1", "4").exitCode()).isEqualTo(2);
        assertThat(office.run().out()).contains("没有新内容");
    }

    private long keptSources() throws IOException {
        try (Stream<Path> sources = Files.list(office.output().resolve(".state/classified"))) {
            return sources.count();
        }
    }
}
