package crossfoot.output.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.report.PlainText;
import crossfoot.output.narrative.Block.Heading;
import crossfoot.output.narrative.Block.Paragraph;
import crossfoot.output.narrative.Block.Run;
import crossfoot.output.narrative.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTextTest {
    private static final String SIGNS = "\\`*_[]<>|&~#+-=.)12ab 办公（";

    @Test
    void tells_headings_paragraphs_and_tables_apart() {
        assertThat(BlockText.read("# 一\n二\n#### 三 \n#四\n\n| a | b |\n|---|---:|\n| 1 | 2 |\n五"))
                .containsExactly(
                        new Heading(1, List.of(new Run("一", false))),
                        paragraph("二"),
                        new Heading(3, List.of(new Run("三", false))),
                        paragraph("#四"),
                        new Table(List.of("a", "b"), List.of(false, true), List.of(List.of("1", "2"))),
                        paragraph("五"));
    }

    @Test
    void joins_lines_of_chinese_without_a_space_and_words_with_one() {
        assertThat(BlockText.read("  支出\n\t1.00万元，\nsee\nfile\n。")).containsExactly(paragraph("支出1.00万元，see file。"));
    }

    @Test
    void reads_bold_and_leaves_a_lone_mark_alone() {
        assertThat(BlockText.runs("甲**乙**丙"))
                .containsExactly(new Run("甲", false), new Run("乙", true), new Run("丙", false));
        assertThat(BlockText.runs("**乙**")).containsExactly(new Run("乙", true));
        assertThat(BlockText.runs("2**3")).containsExactly(new Run("2**3", false));
        assertThat(BlockText.runs("\\**a**")).containsExactly(new Run("**a**", false));
    }

    @Test
    void keeps_what_does_not_fit_a_table() {
        assertThat(BlockText.read("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n| \\| | x"))
                .containsExactly(new Table(
                        List.of("a", "b"),
                        List.of(false, false),
                        List.of(List.of("1", ""), List.of("1", "2 3"), List.of("|", "x"))));
        assertThat(BlockText.read("| a | b |\n| -1 | 2 |"))
                .containsExactly(new Table(List.of("a", "b"), List.of(false, false), List.of(List.of("-1", "2"))));
        assertThat(BlockText.read("| a |")).containsExactly(new Table(List.of("a"), List.of(false), List.of()));
        assertThat(BlockText.read("|")).containsExactly(paragraph("|"));
        assertThat(BlockText.read("||")).containsExactly(new Table(List.of(""), List.of(false), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. 一", "12) 一", "- 一", "+ 一", "= 一", "# 一", "* 一", "> 一", "&lt;", "\\", "a\\b", "1"})
    void gives_a_text_back_that_reads_like_mark_up(String text) {
        assertThat(BlockText.read(MarkdownFile.text(List.of(paragraph(text))))).containsExactly(paragraph(text));
    }

    @Test
    void escapes_a_line_that_would_be_a_list() {
        assertThat(MarkdownSigns.escapeLine("1. 一")).isEqualTo("1\\. 一");
        assertThat(MarkdownSigns.escapeLine("12) 一")).isEqualTo("12\\) 一");
        assertThat(MarkdownSigns.escapeLine("-5")).isEqualTo("\\-5");
        assertThat(MarkdownSigns.escapeLine("2021年")).isEqualTo("2021年");
        assertThat(MarkdownSigns.escapeLine("2021")).isEqualTo("2021");
        assertThat(MarkdownSigns.escapeLine("")).isEmpty();
    }

    @Test
    void reads_back_whatever_was_written() {
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Heading(1 + random.nextInt(3), List.of(new Run(text(random), false))));
            blocks.add(new Paragraph(
                    List.of(new Run(text(random), false), new Run(text(random), true), new Run(text(random), false))));
            blocks.add(new Table(
                    List.of(text(random), text(random)),
                    List.of(random.nextBoolean(), random.nextBoolean()),
                    List.of(List.of(text(random), text(random)))));
            assertThat(BlockText.read(MarkdownFile.text(blocks)))
                    .as("seed %d", seed)
                    .isEqualTo(blocks);
        }
    }

    /** Without spaces at the ends, which Markdown does not keep. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int length = random.nextInt(8); length > 0; length--) {
            text.insert(0, SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return PlainText.of(text.toString().strip());
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(List.of(new Run(text, false)));
    }
}
