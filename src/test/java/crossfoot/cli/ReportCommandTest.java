package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report command as it is typed. */
class ReportCommandTest {
    private static final String DRAFT = "二、支出情况\n2021 年街道一般公共预算支出 4678.53 万元，其中基本支出 1599.71 万元，项目支出 3078.82 万元。\n";

    @TempDir
    Path folder;

    private String draft(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void a_draft_is_checked_without_any_ledger() throws IOException {
        Typed typed = Typed.type("report", draft("a.txt", DRAFT));
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out()).contains("报告 ", "a.txt：数字 ").doesNotContain("{");
        assertThat(typed.err()).isEmpty();
    }

    @Test
    void a_ledger_is_read_once_and_then_taken_from_the_last_run() throws IOException {
        String output = folder.resolve("out").toString();
        String[] line = {
            "report",
            draft("a.txt", DRAFT),
            "--input",
            "input-samples/street-office",
            "--output",
            output,
            "--lang",
            "en"
        };
        Typed first = Typed.type(line);
        assertThat(first.exitCode()).isZero();
        assertThat(first.err()).startsWith("ledger: Everything agrees");
        assertThat(Files.exists(folder.resolve("out"))).isFalse();
        assertThat(Typed.type("run", "--output", output).exitCode()).isZero();
        Typed second = Typed.type(line);
        assertThat(second.exitCode()).isZero();
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).isEqualTo(first.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"street-office", "month-end"})
    void what_a_run_has_written_itself_contradicts_nothing(String samples) {
        String output = folder.resolve("out").toString();
        Typed.type("run", "--input", "input-samples/" + samples, "--output", output);
        assertThat(folder.resolve("out/narrative.docx")).exists();
        for (String name : List.of("narrative.docx", "narrative.md", "forms.docx")) {
            Path document = folder.resolve("out").resolve(name);
            if (Files.exists(document)) {
                assertThat(Typed.type("report", document.toString()).out())
                        .startsWith("报告 ")
                        .contains("：相符 ")
                        .doesNotContain("矛盾", "存疑");
            }
        }
    }

    @Test
    void a_document_is_copied_with_comments_and_nothing_else_is() throws IOException {
        Path document = folder.resolve("a.docx");
        try (XWPFDocument made = new XWPFDocument()) {
            made.createParagraph().createRun().setText(DRAFT);
            made.write(Files.newOutputStream(document));
        }
        Path copy = folder.resolve("marked.docx");
        assertThat(Typed.type("report", document.toString(), "--marked", copy.toString())
                        .exitCode())
                .isNotEqualTo(2);
        assertThat(Typed.type("report", copy.toString()).out()).contains("marked.docx：数字 ");
        Typed itself = Typed.type("report", document.toString(), "--marked", document.toString());
        assertThat(itself.exitCode()).isEqualTo(2);
        assertThat(itself.err()).contains("没有写批注");
    }

    @Test
    void what_cannot_be_read_is_named_and_graver_than_all_else() throws IOException {
        Typed typed = Typed.type("report", draft("a.doc", "{\\rtf1 x}"), draft("b.txt", DRAFT), "--json");
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.out())
                .startsWith("{\"format\":\"crossfoot-report/1\",\"files\":[{\"file\":\"")
                .contains("a.doc\",\"readable\":false", "CF-FL-060", "b.txt\",\"readable\":true,\"format\":\"TEXT\"");
        assertThat(Typed.type("report", folder.resolve("none").toString()).err())
                .contains("没有这个文件");
        assertThat(Typed.type("report", draft("a.txt", DRAFT), "--input", folder.toString())
                        .exitCode())
                .isEqualTo(5);
    }
}
