package crossfoot.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SpendingType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedRulesTest {
    private static final RuleTable TABLE = ((RuleTable.Reading.Ok)
                    RuleTable.read("rules.csv", TableText.shipped("rules.csv"), TableText.shippedTree()))
            .table();

    private static String category(Entry entry) {
        return TABLE.classify(entry) instanceof Verdict.Assigned assigned
                ? assigned.rule().allotment().label()
                : "待分类";
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "30101, 基本工资, 人员经费",
        "30305, '', 人员经费",
        "303, '', 人员经费",
        "'', 住房公积金, 人员经费",
        "'', 退职(役)费, 人员经费",
        "30201, 办公费, 公用经费",
        "31002, '', 公用经费",
        "30701, '', 公用经费",
        "31204, '', 公用经费",
        "39999, '', 公用经费",
        "'', 公务接待费, 公用经费",
        "30201, 基本工资, 公用经费",
        "'', '', 待分类",
        "'', 不知道的, 待分类",
    })
    void basic_expenditure_goes_by_economic_class(String code, String name, String category) {
        EntryText entry =
                new EntryText(SpendingType.BASIC, 2021, new Code("2120101", ""), new Code(code, name), Code.NONE, "");
        assertThat(category(entry.entry())).isEqualTo(category);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "2010302, 社会管理项目, 社会管理",
        "2010302, 其他事务项目, 其他事务",
        "2120104, 城管协管员工资, 其他事务",
        "2010302, 社区疫情防控, 公共服务",
        "2010302, 环卫保洁, 城市管理",
        "2011308, 专项, 经济发展",
        "2120501, 专项, 城市管理",
        "2120801, 专项, 待分类",
        "2080208, 专项, 公共服务",
        "2080505, 专项, 待分类",
        "2013699, 专项, 社会管理",
        "2150899, 专项, 经济发展",
        "2010302, 专项, 待分类",
        "'', 专项, 待分类",
    })
    void projects_go_by_name_then_by_function(String function, String name, String category) {
        assertThat(category(EntryText.project(function, name, "").entry())).isEqualTo(category);
    }

    @Test
    void projects_go_by_the_name_of_the_function_where_there_are_no_codes() {
        EntryText entry = new EntryText(
                SpendingType.PROJECT, 2021, new Code("", "其他城乡社区管理事务支出"), Code.NONE, new Code("", "专项"), "");
        assertThat(category(entry.entry())).isEqualTo("城市管理");
    }
}
