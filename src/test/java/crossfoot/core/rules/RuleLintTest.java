package crossfoot.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import crossfoot.core.rules.RuleLint.Finding;
import crossfoot.core.rules.RuleLint.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleLintTest {
    private static RuleTable table(String... rules) {
        String[] lines = new String[rules.length + 1];
        lines[0] = "id,spendingType,economic,projectName,summary,category,fromYear,toYear";
        System.arraycopy(rules, 0, lines, 1, rules.length);
        return ((RuleTable.Reading.Ok) RuleTable.read("r.csv", TableText.rows(lines), TableText.shippedTree())).table();
    }

    private static RuleLint lint(RuleTable table) {
        return fed(new RuleLint(table, List.of(), TableText.shippedTree()));
    }

    /** Every entry is 1 元. */
    private static RuleLint fed(RuleLint lint) {
        Object[][] ledger = {
            {2020, "30227", "环卫保洁", "清运垃圾"},
            {2021, "30227", "环卫保洁", "买扫把"},
            {2021, "30218", "疫情防控", "买口罩"},
            {2022, "39999", "别的", "别的"}
        };
        for (Object[] one : ledger) {
            EntryText text = new EntryText(
                    SpendingType.PROJECT,
                    (int) one[0],
                    Code.NONE,
                    new Code((String) one[1], ""),
                    new Code("", (String) one[2]),
                    (String) one[3]);
            lint.take(new ClassifiedEntry(text.entry(), "", "", ""));
        }
        return lint;
    }

    private static List<String> findings(RuleTable table) {
        return lint(table).findings(new ClassificationCodes()).stream()
                .map(RuleLintTest::shown)
                .toList();
    }

    private static String shown(Finding finding) {
        Rule other = finding.other();
        return finding.kind() + " " + finding.rule().id() + (other == null ? "" : " " + other.id())
                + (finding.condition().isEmpty() ? "" : " " + finding.condition()) + " " + finding.entries() + " "
                + finding.amount();
    }

    @Test
    void what_stands_under_the_other_spending_type_is_told() {
        assertThat(findings(table("a,,,~环卫,,公用经费,,", "b,,,~疫情,,公共服务:50%|人员经费:50%,,", "c,,39*,,,其他事务,,")))
                .containsExactly("OTHER_TYPE a 2 2.00", "OTHER_TYPE b 1 1.00");
        assertThat(findings(table("a,基本,,,,城市管理,,", "c,,,,,其他事务,,"))).containsExactly("UNUSED a 0 0.00");
    }

    @Test
    void counts_what_every_rule_decides_and_would_decide() {
        RuleTable table = table("a,,,~环卫,~垃圾,城市管理,,", "b,,,~环卫,,城市管理,,", "c,,30299,,,公用经费,,");
        assertThat(lint(table).uses())
                .containsExactly(
                        new RuleLint.Use(table.rules().get(0), 1, Money.ofFen(100), 1, 2020),
                        new RuleLint.Use(table.rules().get(1), 1, Money.ofFen(100), 2, 2021),
                        new RuleLint.Use(table.rules().get(2), 0, Money.ZERO, 0, 0));
        assertThat(findings(table)).containsExactly("UNUSED c 0 0.00");
    }

    @Test
    void a_rule_is_never_reached_behind_one_with_wider_conditions_however_they_are_typed() {
        for (String wider : List.of("302*", "30201-30299", "30299|30227", "3*|!303*")) {
            assertThat(findings(table("a,,%s,,,公共服务,,".formatted(wider), "b,,30227|!303*,~环卫,,公共服务,,")))
                    .as(wider)
                    .containsExactly("NEVER_REACHED b a 2 2.00");
        }
        for (String other : List.of("30227|!30226", "30226-30227", "/302/", "~3022", "!30218")) {
            assertThat(findings(table("a,,%s,,,公共服务,,".formatted(other), "b,,302*,~环卫,,公共服务,,")))
                    .as(other)
                    .containsExactly("SHADOWED b a 2 2.00");
        }
    }

    @Test
    void a_condition_that_excludes_what_it_asks_for_can_not_match() {
        assertThat(findings(table(
                        "a,,30227|!302*,,,公用经费,,",
                        "b,!基本支出|!项目支出,,,,公用经费,,",
                        "c,,,~环卫保洁|!~保洁,,公用经费,,",
                        "d,,,/环卫/|!/环卫/,,公用经费,,")))
                .containsExactly(
                        "NEVER_MATCHES a 30227|!302* 0 0.00",
                        "NEVER_MATCHES b !基本支出|!项目支出 0 0.00",
                        "NEVER_MATCHES c ~环卫保洁|!~保洁 0 0.00",
                        "NEVER_MATCHES d /环卫/|!/环卫/ 0 0.00");
    }

    @Test
    void a_rule_whose_years_are_over_has_expired_unless_another_has_taken_its_place() {
        assertThat(findings(table("a,,,~环卫,,城市管理,,2019"))).containsExactly("EXPIRED a 2019 2 2.00");
        assertThat(findings(table("a,,,~环卫,,城市管理,,2020", "b,项目,,,,其他事务,,")))
                .as("falls to a rule that was there before")
                .containsExactly("OVERLAPS b a 1 1.00", "EXPIRED a 2020 1 1.00");
        assertThat(findings(table("a,,,~环卫,,城市管理,,2020", "b,项目,,,,其他事务,2021,"))).isEmpty();
        assertThat(findings(table("a,,,~环卫,,城市管理,,2021")))
                .as("nothing after it")
                .isEmpty();
        assertThat(findings(table("a,,,~火星,,城市管理,,2019"))).containsExactly("EXPIRED a 2019 0 0.00");
        assertThat(new RuleLint(table("a,,,~环卫,,城市管理,,2019"), List.of(), TableText.shippedTree())
                        .findings(new ClassificationCodes()))
                .as("of an empty ledger nothing is over")
                .extracting(Finding::kind)
                .containsExactly(Kind.UNUSED);
    }

    @Test
    void every_finding_names_its_cell() {
        assertThat(lint(table(
                                "a,,30227|!302*,,,公用经费,,",
                                "b,,38888|39999,,,其他事务,,",
                                "c,,,~火星,,城市管理,,2019",
                                "d,,,~火星,,城市管理,,"))
                        .findings(new ClassificationCodes()))
                .extracting(finding -> finding.kind() + " " + finding.rule().place(finding.column()))
                .containsExactly(
                        "NEVER_MATCHES config/table.csv!C2",
                        "UNKNOWN_CODE config/table.csv!C3",
                        "EXPIRED config/table.csv!H4",
                        "UNUSED config/table.csv!A5");
    }

    @Test
    void a_fault_is_weighed_by_what_can_be_read_of_its_rules() {
        List<String> faults = faults(
                "id,spendingType,economic,projectName,summary,category,fromYear,toYear,备用",
                "a,,,~疫情,,公共服务,,,",
                "b,,30x-30y,~环卫,,城市,2021,,",
                "c,,30299-30201,~环卫|~疫情,,城市管理,,,",
                "d,,39999,,,其他事务,2022,2020,乱",
                "a,,,~环卫,,城市管理,,,");
        assertThat(faults)
                .containsExactly(
                        "CF-CF-005 I1 1 1.00 1 1.00",
                        "CF-CF-001 F3 0 0.00 0 0.00",
                        "CF-CF-015 C4 3 3.00 2 2.00",
                        "CF-CF-017 H5 1 1.00 1 1.00",
                        "CF-CF-003 A6 2 2.00 2 2.00");
        assertThat(faults("id,economic,note", "a,,x", "b,30227,y"))
                .as("without a category all rules are in doubt; an entry counts once")
                .containsExactly("CF-CF-006  4 4.00 4 4.00");
    }

    private static List<String> faults(String... lines) {
        var reading =
                (RuleTable.Reading.Faulty) RuleTable.read("r.csv", TableText.rows(lines), TableText.shippedTree());
        RuleLint lint = fed(new RuleLint(reading.readable(), reading.faults(), TableText.shippedTree()));
        assertThat(lint.uses()).hasSizeLessThan(lines.length - 1);
        return lint.faults().stream()
                .map(fault ->
                        fault.problem().kind().id() + " " + fault.problem().cell() + " " + fault.entries() + " "
                                + fault.amount() + " " + fault.open() + " " + fault.openAmount())
                .toList();
    }

    @Test
    void a_rule_behind_a_wider_one_is_never_reached() {
        assertThat(findings(table("a,项目,,~环卫,,城市管理,,", "b,项目,,~环卫,~垃圾,公共服务,2021,")))
                .containsExactly("NEVER_REACHED b a 0 0.00");
        assertThat(findings(table("a,项目,,~环卫,,城市管理,2021,", "b,项目,,~环卫,,公共服务,,")))
                .containsExactly("OVERLAPS b a 1 1.00");
        assertThat(findings(table("a,项目,,~环卫,,城市管理,,2021", "b,项目,,~环卫,,公共服务,,")))
                .containsExactly("SHADOWED b a 2 2.00");
    }

    @Test
    void rules_whose_years_overlap_in_part_are_weighed_in_the_years_they_share() {
        assertThat(findings(table("a,,,~环卫,,城市管理,2019,2020", "b,,,~环卫,,公共服务,2020,2021")))
                .containsExactly("OVERLAPS b a 1 1.00");
        assertThat(findings(table("a,,,~环卫,,城市管理,2021,2022", "b,,,~环卫,,公共服务,2020,2021")))
                .containsExactly("OVERLAPS b a 1 1.00");
        assertThat(findings(table("a,,,~环卫,,城市管理,2019,2020", "b,,,~环卫,,城市管理,2020,2021")))
                .as("of one category")
                .isEmpty();
        assertThat(findings(table("a,,,~环卫,,城市管理,,2020", "b,,,~环卫,,公共服务,2021,")))
                .as("one after the other")
                .isEmpty();
        assertThat(findings(table("a,,,~环卫,,城市管理,2019,2021", "b,,,~环卫,,公共服务,2020,2022")))
                .as("no entry in the year that only the second has")
                .containsExactly("SHADOWED b a 2 2.00");
    }

    @Test
    void a_rule_whose_entries_are_all_taken_is_shadowed_by_the_one_that_takes_most() {
        assertThat(findings(table("a,,,,~垃圾|~口罩|~扫把,城市管理,,", "p,,30218,,,公共服务,,", "b,,,~环卫|~疫情,,城市管理,,")))
                .containsExactly("SHADOWED b a 3 3.00", "SHADOWED p a 1 1.00");
    }

    @Test
    void an_overlap_is_weighed_only_between_categories() {
        assertThat(findings(table("a,,,,~垃圾,城市管理,,", "b,,,~环卫,,城市管理,,"))).isEmpty();
        assertThat(findings(table("a,,,,~垃圾,公共服务,,", "b,,,~环卫,,城市管理,,"))).containsExactly("OVERLAPS b a 1 1.00");
    }

    @Test
    void a_code_of_no_table_and_no_entry_is_unknown() {
        assertThat(findings(table("a,,30227|38888|388*|38000-38999|!37777,,,公共服务,,", "b,,39999|~别处,,,其他事务,,")))
                .containsExactly(
                        "UNKNOWN_CODE a 38888 0 0.00",
                        "UNKNOWN_CODE a 388* 0 0.00",
                        "UNKNOWN_CODE a 38000-38999 0 0.00",
                        "UNKNOWN_CODE a 37777 0 0.00",
                        "UNKNOWN_CODE b ~别处 0 0.00");
    }

    @Test
    void kinds_go_by_names_that_can_be_typed() {
        assertThat(Kind.UNKNOWN_CODE.key()).isEqualTo("unknown-code");
    }
}
