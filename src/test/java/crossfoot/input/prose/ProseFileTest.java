package crossfoot.input.prose;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Limits;
import crossfoot.input.Drafts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines become the paragraphs that their author meant. */
class ProseFileTest {
    @TempDir
    Path folder;

    private Path write(String text, Charset charset) throws Exception {
        return Files.write(folder.resolve("a.bin"), text.getBytes(charset));
    }

    private List<String> read(String... pieces) throws Exception {
        return Drafts.of(write(String.join("", pieces), StandardCharsets.UTF_8));
    }

    @Test
    void a_sentence_cut_at_the_end_of_a_page_is_one() throws Exception {
        assertThat(read(
                        "部门整体支出自评报告\n\n二、支出情况\n\n2021 年支出 4678.53 万元，其中：基本支出 1599.71 万元，项目支出\n\n- 3 -\n\n",
                        "3078.82 万元。\n\n（一）基本支出情况。\n\n深入实施党建聚合力工程，以党建领先促工作领跑。**一是筑牢思\n\n想根基。**深入实施\n"))
                .containsExactly(
                        "1 部门整体支出自评报告",
                        "2 # 二、支出情况",
                        "3 2021 年支出 4678.53 万元，其中：基本支出 1599.71 万元，项目支出3078.82 万元。",
                        "4 ## （一）基本支出情况。",
                        "5 深入实施党建聚合力工程，以党建领先促工作领跑。一是筑牢思想根基。深入实施");
    }

    @Test
    void lines_broken_at_a_width_are_joined() throws Exception {
        assertThat(read(
                        "    2021年，街道一般公共预算支出4678.53万元，其\n中基本支出1599.71万元，占总支出的34.19%，项目\n支出3078.82万元。年末实有人数58人，其中在职在\n编44人。\n",
                        "    （二）项目支出情况\n    社会管理项目支出417.85万元，公共服务项目支出为\n333.58万元。\n"))
                .containsExactly(
                        "1 2021年，街道一般公共预算支出4678.53万元，其中基本支出1599.71万元，占总支出的34.19%，项目支出3078.82万元。"
                                + "年末实有人数58人，其中在职在编44人。",
                        "2 ## （二）项目支出情况", "3 社会管理项目支出417.85万元，公共服务项目支出为333.58万元。");
    }

    @Test
    void tables_of_bars_tabs_and_spaces() throws Exception {
        assertThat(read(
                        "# 决算\n\n表1（单位：万元）\n\n| 项目 | **金额** |\n|---|--:|\n| 基本 | 1,599.71 |\n\n- 一项\n\n年度\t2020\t2021\n支出\t4373.10\t4678.53\n",
                        "\n项目    预算数   决算数\n基本    1625.00  1599.71\n"))
                .containsExactly(
                        "1 # 决算",
                        "2 表1（单位：万元）",
                        "3 [表1（单位：万元）] 项目|金额 / 基本|1,599.71",
                        "4 一项",
                        "5 [] 年度|2020|2021 / 支出|4373.10|4678.53",
                        "6 [] 项目|预算数|决算数 / 基本|1625.00|1599.71");
    }

    @Test
    void encodings_are_told_by_the_bytes() throws Exception {
        for (String name : List.of("UTF-8", "GB18030", "UTF-16")) {
            String text = "二、支出情况\n本年支出 4678.53 万元。\n本年支出 4678.53 万元。\n";
            assertThat(Drafts.of(write(text, Charset.forName(name)))).first().isEqualTo("1 # 二、支出情况");
        }
    }

    @Test
    void what_is_no_draft_is_named() throws Exception {
        assertThat(Drafts.refusals(write("支".repeat(3_500_000), StandardCharsets.UTF_8), Limits.DEFAULT))
                .singleElement()
                .asString()
                .contains("limits.draftCharacters");
        assertThat(Drafts.refusals(write("{\\rtf1 x}", StandardCharsets.UTF_8), Limits.DEFAULT))
                .containsExactly("CF-FL-060 [RTF]");
        assertThat(Drafts.refusals(write(" \n", StandardCharsets.UTF_8), Limits.DEFAULT))
                .containsExactly("CF-FL-062 []");
    }
}
