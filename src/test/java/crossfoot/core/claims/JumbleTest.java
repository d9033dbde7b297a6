package crossfoot.core.claims;

import static crossfoot.core.claims.Drafts.check;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences in no order, with figures that fit nothing: each has a standing, and whatever is called wrong says why. */
class JumbleTest {
    private static final String[] SENTENCES = {
        "项目支出%s万元，占全年支出的%s%%。",
        "比上年%s万元增长%s%%，",
        "全年支出%s万元。①甲%s万元；②乙%s万元；",
        "人均%s元，%d人，",
        "结余%s万元，",
        "自评总分%d分，其中产出（满分50分）得%d分，管理（满分50分）得%d分。",
        "共%d项：①签约率%s%%；②办结率%s%%。",
        "资金%s万元用于以下三个方面：¶1.甲%s万元¶2.乙%s万元¶",
        "新增%d户，退出%d户，净增%d户。",
        "扣%d分；扣%d分，合计扣%d分。",
        "年度预算执行率%s%%。¶预算执行率为%s%%，",
        "由%s万元增至%s万元，增长%s%%；",
        "清运垃圾%s万吨。¶其中清运垃圾%s万吨，",
        "增加%s万元，下降%s%%（上年%s万元），",
        "实有%d人（编制%d人），在职%d人，退休%d人，",
        "投资%s亿元，人均投资%s元，受益%s万人。",
        "决算支出%s万元，其中基本支出%s万元、项目支出%s万元。¶部门决算支出%s万元。",
        "其中：中央资金%s万元，省级资金%s万元，",
        "调整预算%s万元，调整率%s%%，执行%s万元，执行率%s%%。",
        "12个项目中，评价等级为优%d个、良%d个、中%d个。",
        "项目经费具体为：甲%s万元，乙%s万元。",
        "三公经费%s万元，公务接待费%s万元，公务用车%s万元；",
        "四季度支出%s万元，占%s%%；",
        "近三年年均增长%s%%，累计增长%s%%，",
        "完成%d户，完成率%s%%，目标%d户。",
        "到位%s万元，到位率%s%%，未支付%s万元。"
    };

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatever_it_says_is_looked_at(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 220; i++) {
            text.append(sentence(SENTENCES[random.nextInt(SENTENCES.length)], random));
            text.append(random.nextInt(6) == 0 ? "¶" : "");
        }
        CheckedDraft checked = check(text.toString().split("¶"));
        assertThat(checked.claims()).hasSizeGreaterThan(300);
        assertThat(checked.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.why().chinese()).isNotBlank();
            assertThat(finding.why().english()).isNotBlank();
            assertThat(checked.claims()).anyMatch(claim -> claim.at().equals(finding.at()));
        });
    }

    private static String sentence(String form, Random random) {
        StringBuilder filled = new StringBuilder(form);
        for (int at = filled.indexOf("%"); at >= 0; at = filled.indexOf("%", at + 1)) {
            char kind = filled.charAt(at + 1);
            int number = 1 + random.nextInt(random.nextBoolean() ? 40 : 9000);
            String figure = kind == 's' ? number + "." + (10 + random.nextInt(90)) : Integer.toString(number);
            filled.replace(at, at + 2, kind == '%' ? "%" : figure);
        }
        return filled.toString();
    }
}
