package crossfoot.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SpendingType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClassifierTest {
    private static final String[] FUNCTIONS = {"", "2010301", "2120101", "2080208", "2100410", "2040299", "2150899"};
    private static final String[] ECONOMICS = {"", "30101", "30201", "30217", "30231", "30305", "31002", "39999"};
    private static final String[] NAMES = {"", "城管协管员经费", "疫情防控", "环卫保洁", "招商引资", "党建经费", "其他事务", "专项"};
    private static final String[] SUMMARIES = {"", "支付垃圾清运费", "退回疫情防控物资款", "付办公费", "ＡＰＰ推广", "发放补贴", "城管执法服装", "付１２月电费"};
    private static final String[] FUNDS = {"财政拨款", "上级专项", ""};

    private static final String[] RULES = {
        "id,spendingType,function,economic,projectCode,projectName,summary,fundSource,unit,category,fromYear,toYear",
        "a,基本,,301*|303*,,,,,,人员经费,,",
        "b,基本,,302*|310*|!30231,,,,,,公用经费,,",
        "c,,,,,,~清运|~执法,,,城市管理,2021,",
        "d,项目,,,,,!~退回|~疫情,,月湖,公共服务,,2021",
        "e,项目,212*,,,,,,,城市管理,,",
        "f,项目,,,,~协管员,,,,其他事务,,",
        "g,项目,2080000-2109999,,,,,,,公共服务,,",
        "h,,,,P2|P3,,/app|１２月/,上级专项,,经济发展,,",
        "i,,!2*,,,,,,,其他事务,,"
    };

    private static RuleTable table(String... lines) {
        return ((RuleTable.Reading.Ok) RuleTable.read("r.csv", TableText.rows(lines), TableText.shippedTree())).table();
    }

    private static Entry random(Random random) {
        Code project = new Code("P" + random.nextInt(4), NAMES[random.nextInt(NAMES.length)]);
        EntryText text = new EntryText(
                random.nextBoolean() ? SpendingType.BASIC : SpendingType.PROJECT,
                2020 + random.nextInt(3),
                new Code(FUNCTIONS[random.nextInt(FUNCTIONS.length)], ""),
                new Code(ECONOMICS[random.nextInt(ECONOMICS.length)], ""),
                project,
                SUMMARIES[random.nextInt(SUMMARIES.length)]);
        return text.entry(FUNDS[random.nextInt(FUNDS.length)], random.nextInt(3) == 0 ? "月湖" : "街道办");
    }

    @Test
    void gives_what_the_table_gives_for_every_entry() {
        RuleTable table = table(RULES);
        Classifier classifier = new Classifier(table);
        Random random = new Random(1);
        int matched = 0;
        for (int row = 0; row < 40_000; row++) {
            Entry entry = random(random);
            Verdict verdict = classifier.classify(entry);
            assertThat(verdict).as("seed 1, row %d", row).isEqualTo(table.classify(entry));
            matched += verdict instanceof Verdict.Assigned ? 1 : 0;
        }
        assertThat(matched).isBetween(10_000, 39_000);
    }

    @Test
    void forgets_and_goes_on_when_no_two_entries_are_alike() {
        RuleTable table = table("id,projectName,category", "a,~经费1,城市管理");
        Classifier classifier = new Classifier(table);
        for (int row = 0; row < 25_000; row++) {
            Entry entry = EntryText.project("", "经费" + row, "").entry();
            assertThat(classifier.classify(entry)).isEqualTo(table.classify(entry));
        }
    }

    @Test
    void agrees_with_the_table_on_the_shipped_rules() {
        RuleTable.Reading reading =
                RuleTable.read("rules.csv", TableText.shipped("rules.csv"), TableText.shippedTree());
        RuleTable table = ((RuleTable.Reading.Ok) reading).table();
        Classifier classifier = new Classifier(table);
        Random random = new Random(2);
        for (int row = 0; row < 10_000; row++) {
            Entry entry = random(random);
            assertThat(classifier.classify(entry)).as("seed 2, row %d", row).isEqualTo(table.classify(entry));
        }
    }

    @Test
    void a_million_entries_take_no_time_to_speak_of() {
        List<String> lines = new ArrayList<>(List.of(RULES));
        for (int rule = 0; rule < 50; rule++) {
            lines.add("x" + rule + ",项目,,,,~项目" + rule + ",~事由" + rule + ",,,社会管理,,");
        }
        Classifier classifier = new Classifier(table(lines.toArray(String[]::new)));
        Random random = new Random(4);
        List<Entry> entries = new ArrayList<>();
        for (int row = 0; row < 2_000; row++) {
            entries.add(random(random));
        }
        long start = System.nanoTime();
        int matched = 0;
        for (int round = 0; round < 500; round++) {
            for (Entry entry : entries) {
                matched += classifier.classify(entry) instanceof Verdict.Assigned ? 1 : 0;
            }
        }
        assertThat(matched).isPositive();
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3_000);
    }
}
