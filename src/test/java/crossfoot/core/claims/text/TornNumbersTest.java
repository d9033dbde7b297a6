package crossfoot.core.claims.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TornNumbersTest {
    private static String read(String text) {
        StringBuilder read = new StringBuilder();
        for (Quantity quantity : QuantityScanner.scan(text)) {
            read.append(read.isEmpty() ? "" : " ")
                    .append(quantity.number())
                    .append(quantity.unit().symbol());
        }
        return read.isEmpty() ? "-" : read.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "支出1298. 74万元|1298.74万元",
                "支出1298 .74万元|1298.74万元",
                "支出1,298. 74万元|1298.74万元",
                "支出1 298. 74万元|1298.74万元",
                "支出1298。74万元|1298.74万元",
                "支出1298·74万元|1298.74万元",
                "支出1298..74万元|1298.74万元",
                "支出1298,74万元|1298.74万元",
                "支出1、298.74万元|1298.74万元",
                "支出12 98.74万元|1298.74万元",
                "支出1298.7 4万元|1298.74万元",
                "占37.6 2%|37.62%",
                "占37. 62%|37.62%",
                "占62。38%|62.38%",
                "造林4. 2万亩|4.2万亩",
                "修路3. 2公里|3.2公里",
                "支出1298.74万 元|1298.74万元",
                "支出3.2 亿 元|3.2亿元",
                "提高3.5个 百分点|3.5个百分点",
                "来访120人 次|120人次",
                "拨付分别为12. 50、13. 40万元|12.50万元 13.40万元",
                "1.1298.74万元用于道路|1298.74万元",
                "2．153.43万元用于绿化|153.43万元"
            })
    void a_number_torn_apart_is_one(String text, String read) {
        assertThat(read(text)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. 30万元用于道路|30万元",
                "如下。2. 30万元用于道路|30万元",
                "1、298.74万元用于道路|298.74万元",
                "编制12人。30万元已拨付|12人 30万元",
                "2022. 12. 30印发|-",
                "邮编518000，电话0755-8234 1122|-",
                "版本1.2.3|-",
                "收、支分别为486,40万元|486万元 40万元",
                "甲、乙各3、298.50万元|3万元 298.50万元",
                "2022 40.00万元|40.00万元",
                "项目2 98.00万元|98.00万元"
            })
    void numbers_that_only_stand_side_by_side_are_not(String text, String read) {
        assertThat(read(text)).isEqualTo(read);
    }
}
