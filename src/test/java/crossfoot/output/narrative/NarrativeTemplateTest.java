package crossfoot.output.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.rules.Category;
import crossfoot.output.PublishedYear;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NarrativeTemplateTest {
    @TempDir
    Path templates;

    @TempDir
    Path output;

    private final List<Category> tree = new PublishedYear().tree;

    @Test
    void finds_no_fault_in_the_shipped_template() {
        assertThat(Narrative.check(null, tree)).isEmpty();
        assertThat(Narrative.check(templates, tree)).isEmpty();
        assertThat(Narrative.check(null, List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "{{项目支岀}}, 项目支出",
        "{{project.urbn}}, project.urban",
        "{{project.执行律}}, project.执行率",
        "{{公务接待.元}}, 公务接待费.元",
        "{{#有上年}}{{/有上年}}{{#有上}}{{/有上}}, 有上年",
        "{{#项目支出.细}}{{/项目支出.细}}, 项目支出.明细",
        "{{有上年}}, 上年度"
    })
    void names_the_nearest_known_name_for_an_unknown_one(String template, String nearest) throws IOException {
        List<Problem> problems = check("第一行\n{{#各年}}\n" + template + "\n{{/各年}}");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).kind()).isEqualTo(ProblemKind.CONFIG_UNKNOWN_FIGURE);
        assertThat(problems.get(0).details()).containsExactly(nearest);
        assertThat(problems.get(0).at().display()).isEqualTo("templates/narrative.md!3");
    }

    @Test
    void knows_a_name_only_where_it_is_seen() throws IOException {
        assertThat(check("{{年度}}")).extracting(Problem::kind).containsExactly(ProblemKind.CONFIG_UNKNOWN_FIGURE);
        assertThat(check("{{#各年}}{{名称}}{{/各年}}")).hasSize(1);
        assertThat(check("{{^各年}}{{年度}}{{/各年}}")).hasSize(1);
        assertThat(check("{{#各年}}{{#project.明细}}{{名称}}{{#明细}}{{万元}}{{/明细}}{{年度}}{{/project.明细}}{{/各年}}"))
                .isEmpty();
        assertThat(check("{{#各年}}{{#尾差}}{{自行舍入}}{{/尾差}}{{/各年}}")).isEmpty();
    }

    @Test
    void knows_the_offices_own_categories_by_key_and_by_label() throws IOException {
        String template = "{{#各年}}{{project.sports}}{{全民健身.元}}{{/各年}}";
        assertThat(check(template)).hasSize(2);
        tree.add(new Category("project.sports", "全民健身", "project", true));
        assertThat(check(template)).isEmpty();
    }

    @Test
    void lists_all_faults_with_their_lines() throws IOException {
        assertThat(check("{{a}}\n\n{{! 注释\n }}{{b}}\n{{#草稿}}\n{{c}}{{/草稿}}"))
                .extracting(problem -> problem.at().rowNumber() + problem.value())
                .containsExactly("1{{a}}", "4{{b}}", "6{{c}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#草稿}}",
                "{{/草稿}}",
                "{{#草稿}}{{#有拒收}}{{/草稿}}{{/有拒收}}",
                "{{>别的}}",
                "{{=<% %>=}}",
                "{{&结论}}",
                "{{{结论}}}",
                "{{结论",
                "{{#草稿}}文字"
            })
    void refuses_what_is_no_template(String template) throws IOException {
        assertThat(check(template))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CONFIG_BAD_VALUE));
    }

    @Test
    void says_where_a_section_that_is_never_closed_begins() throws IOException {
        assertThat(check("一\n{{#草稿}}\n二")).singleElement().satisfies(problem -> {
            assertThat(problem.at().rowNumber()).isEqualTo(2);
            assertThat(problem.details()).containsExactly("{{/草稿}}");
        });
    }

    @Test
    void can_not_reach_into_the_program() throws IOException {
        assertThat(check("{{结论.class}}{{class}}{{结论.bytes}}"))
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CONFIG_UNKNOWN_FIGURE));
    }

    @Test
    void reads_utf8_with_and_without_bom_and_gb18030() throws IOException {
        String template = "结论：{{结论}}";
        for (byte[] bytes : List.of(
                template.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + template).getBytes(StandardCharsets.UTF_8),
                template.getBytes(Charset.forName("GB18030")))) {
            Files.write(templates.resolve("narrative.md"), bytes);
            assertThat(Narrative.check(templates, tree)).isEmpty();
            Narrative.write(new PublishedYear().results(), templates, output);
            assertThat(output.resolve("narrative.md")).hasContent("结论：核对一致：4678.53 万元");
        }
    }

    @Test
    void refuses_a_file_that_is_no_text() throws IOException {
        Files.write(templates.resolve("narrative.md"), new byte[] {(byte) 0xFF, (byte) 0xFF, 0});
        assertThat(Narrative.check(templates, tree))
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.CONFIG_UNREADABLE);
    }

    @Test
    void refuses_a_file_that_is_too_long() throws IOException {
        Files.write(templates.resolve("narrative.md"), new byte[(1 << 20) + 1]);
        assertThat(Narrative.check(templates, tree))
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.CONFIG_UNREADABLE);
    }

    @Test
    void does_not_write_with_a_faulty_template() throws IOException {
        check("{{没有这个}}");
        assertThatThrownBy(() -> Narrative.write(new PublishedYear().results(), templates, output))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("没有这个");
    }

    private List<Problem> check(String template) throws IOException {
        Files.writeString(templates.resolve("narrative.md"), template);
        return Narrative.check(templates, tree);
    }
}
