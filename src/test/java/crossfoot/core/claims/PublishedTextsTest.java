package crossfoot.core.claims;

import static crossfoot.core.claims.Drafts.agreeing;
import static crossfoot.core.claims.Drafts.check;
import static crossfoot.core.claims.Drafts.holds;
import static crossfoot.core.claims.Drafts.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts with the marks, digits and blanks that printing, copying and scanning leave in them. */
class PublishedTextsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "２０２２年支出５０.００万元，其中：工资３０.００万元，占６０.００％；水电２０.００万元，占４０.００％。",
                "2022年支出50.00万元,其中:工资30.00万元,占60.00%;水电20.00万元,占40.00%。",
                "2022 年支出 50.00 万 元，其中：工资 30.00 万 元，占 60.00 %；水电 20.00 万 元，占 40.00 %。",
                "2022年支出50﹒00万元，其中：工资30﹒00万元，占60﹒00%；水电20﹒00万元，占40﹒00%。",
                "2022年支出50. 00万元，其中：工资30 .00万元，占60. 00%；水电20。00万元，占40.0 0%。",
                "2022年支出50.00萬元，其中：工資30.00萬元，佔60.00%；水電20.00萬元，佔40.00%。",
                "2022年支出50.00万元，其中：工资（30.00万元）、水电（20.00万元），分别占60.00%、40.00%。"
            })
    void every_way_of_writing_is_read_alike(String text) {
        assertThat(said(check(text))).isEmpty();
        assertThat(agreeing(check(text))).hasSize(5);
        String digit = text.contains("４０") ? text.replace("４０.", "４７.") : text.replace("40", "47");
        assertThat(said(check(digit))).isNotEmpty();
    }

    @Test
    void a_part_that_names_only_whose_money_it_is_is_one() {
        assertThat(agreeing(check("收入合计215.43万元，其中财政拨款200.00万元、其他收入15.43万元。"))).hasSize(3);
    }

    @Test
    void shares_of_nothing_are_no_failure() {
        holds("支出0万元，其中工资0万元，占60%；水电0万元，占40%。", "-");
        assertThat(check("工资0万元，占60%；水电0万元，占40%。").claims()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "因公出国（境）费、公务接待费、购置费，运行费（“三公”经费）总额90万元。其中：公务接待费30万元；运行费60万元。|-",
                "培训费支出0万元。与上年相比，减少0万元，下降0%。|-",
                "培训费支出0万元。与上年相比，减少3万元，下降2%。|contradicts rate 0万元",
                "“三公”经费支出9.00万元，比上年增加1.00万元，增长12.50%。公务接待费与预算持平，比上年增加0.50万元，增长50.00%。|-",
                "支出决算9.00万元。比上年增加1.00万元，增长15.20%。|contradicts rate 15.20% 12.50",
                "采购支出80.00万元。货物支出50.00万元。货物合同金额占货物支出的80.00%（40.00万元），服务合同金额35.00万元。|-",
                "“三公”经费支出90.00万元，预算执行率90.00%。其中：公务接待费72.00万元，执行率96.00%；培训费18.00万元。|-",
                "2022年公务接待费72.00万元，执行率90.00%。¶预算100.00万元，其中：公务接待费80.00万元，培训费20.00万元。|-",
                "2022年公务接待费72.00万元，执行率94.00%。¶预算100.00万元，其中：公务接待费80.00万元，培训费20.00万元。|contradicts rate 94.00% 90.00"
            })
    void a_figure_is_held_against_what_its_words_say(String text, String said) {
        holds(text, said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "收入137.78亿元，加上补助66.92亿元（其中返还18.20亿元、专项48.72亿元）、结余5.84亿元，收入总计210.54亿元。|-",
                "收入137.78亿元，加上补助66.92亿元（其中返还18.20亿元、专项48.72亿元）、结余5.84亿元，收入总计219.54亿元。"
                        + "|contradicts sum 219.54亿元 210.54",
                "基本支出57.98亿元。基本支出由工资（42.74亿元）、办公费（9.65亿元）和补助（5.59亿元）三部分组成。|-",
                "基本支出57.98亿元，由工资（42.74亿元）、办公费（9.56亿元）和补助（5.59亿元）三部分组成。|contradicts sum 57.98亿元 57.89"
            })
    void items_in_brackets_add_up(String text, String said) {
        holds(text, said);
    }
}
