package crossfoot.input.page;

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

/** A page's lines become paragraphs, its tables tables; what a browser doesn't show isn't read. */
class PageFileTest {
    @TempDir
    Path folder;

    private Path write(String text, Charset charset) throws Exception {
        return Files.write(folder.resolve("a.bin"), text.getBytes(charset));
    }

    private List<String> read(String page) throws Exception {
        return Drafts.of(write(page, StandardCharsets.UTF_8));
    }

    @Test
    void headings_paragraphs_and_lines() throws Exception {
        assertThat(read("<!DOCTYPE html><html><head><title>公开</title><style>p{}</style></head><body><h1>决算说明</h1>"
                        + "<div><p>本年支出<b>90.00</b>万元，其中：<span>基本支出&nbsp;50.00万元</span>。</p>第一行<br>第二行</div>"
                        + "<script>var a = 1;</script><p style='display: none'>草稿</p></body></html>"))
                .containsExactly("1 # 决算说明", "2 本年支出90.00万元，其中：基本支出 50.00万元。", "3 第一行", "4 第二行");
    }

    @Test
    void tables_with_spans_keep_their_columns() throws Exception {
        assertThat(read("<html><body><p>支出决算表（单位：万元）</p><table>"
                        + "<tr><th rowspan=2>项目</th><th colspan=2>支出</th></tr><tr><td>基本</td><td>项目</td></tr>"
                        + "<tr><td>合计</td><td>50.00</td><td>40.00</td></tr></table></body></html>"))
                .containsExactly("1 支出决算表（单位：万元）", "2 [支出决算表（单位：万元）] 项目|支出| / |基本|项目 / 合计|50.00|40.00");
    }

    @Test
    void tables_that_only_arrange_a_page_are_read_through() throws Exception {
        assertThat(read("<html><body><table><tr><td><p>支出90.00万元。</p><table><tr><td>甲</td><td>1</td></tr>"
                        + "</table></td></tr></table><table><tr><td>只有一格。</td></tr></table></body></html>"))
                .containsExactly("1 支出90.00万元。", "2 [] 甲|1", "3 只有一格。");
    }

    @Test
    void the_declared_encoding_counts() throws Exception {
        String page = "<html><head><meta charset=\"gb2312\"></head><body><p>本年支出90.00万元。</p></body></html>";
        assertThat(Drafts.of(write(page, Charset.forName("GB18030")))).containsExactly("1 本年支出90.00万元。");
    }

    @Test
    void what_is_no_page_stays_text() throws Exception {
        assertThat(read("支出 <p> 90.00 万元。")).containsExactly("1 支出 <p> 90.00 万元。");
    }

    @Test
    void a_page_too_long_or_nested_too_deep_ends_with_a_verdict() throws Exception {
        String deep = "<html><body>" + "<div>".repeat(100_000) + "支出90.00万元。</body></html>";
        assertThat(read(deep)).containsExactly("1 支出90.00万元。");
        assertThat(Drafts.refusals(
                        write("<html><body><p>" + "支".repeat(3_500_000) + "</p></body></html>", StandardCharsets.UTF_8),
                        Limits.DEFAULT))
                .singleElement()
                .asString()
                .contains("draftCharacters");
    }
}
