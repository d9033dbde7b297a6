package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.draft.Block;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.report.CheckedReport;
import crossfoot.core.report.DraftReport;
import crossfoot.core.report.Results;
import crossfoot.server.States;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts beside ledgers are checked by the run. */
class DraftRunTest {
    private static final Path SAMPLES = Path.of("input-samples/street-office");

    @TempDir
    Path folder;

    private static final class Silence implements Progress {
        @Override
        public void step(String name, int number, int steps) {}

        @Override
        public void expect(long bytes) {}

        @Override
        public void read(long rows, long bytes) {}

        @Override
        public void stepDone() {}
    }

    private Launch.Ending run(Path input) throws Exception {
        Path output = folder.resolve("out");
        try (Workspace workspace = Workspace.open(States.at(output.resolve(".state")))) {
            RunStore.Places places = new RunStore.Places(
                    "", input.toString(), input.resolve("config").toString(), output.toString(), "");
            return new Launch(workspace, new Silence()).run(places, Launch.Demand.PLAIN);
        }
    }

    private Path samples() throws IOException {
        Path input = folder.resolve("in");
        try (Stream<Path> all = Files.walk(SAMPLES)) {
            for (Path from : all.filter(Files::isRegularFile).toList()) {
                Path to = input.resolve(SAMPLES.relativize(from).toString());
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.copy(from, to);
            }
        }
        return input;
    }

    @Test
    void drafts_are_checked_and_unreadable_ones_are_findings() throws Exception {
        Path input = samples();
        Files.createDirectories(input.resolve("reports"));
        Files.writeString(input.resolve("reports/a.txt"), "2021 年街道一般公共预算支出 4678.53 万元。");
        Files.writeString(input.resolve("reports/b.docx"), "{\\rtf1 x}");
        Launch.Ending ending = run(input);
        Results results = Objects.requireNonNull(ending.results());
        assertThat(results.balanced()).isTrue();
        assertThat(ending.exitCode()).isZero();
        assertThat(results.drafts()).extracting(DraftReport::file).contains("reports/a.txt", "reports/b.docx");
        DraftReport draft = results.drafts().get(0);
        assertThat(draft.checked().orElseThrow().draft().blocks())
                .containsExactly(new Block.Paragraph(1, 0, 0, "2021 年街道一般公共预算支出 4678.53 万元。"));
        assertThat(results.findings()).extracting(finding -> finding.kind()).contains(ProblemKind.DRAFT_FORMAT_UNKNOWN);
        assertThat(Files.readString(folder.resolve("out/figures.json"))).contains("\"file\": \"reports/a.txt\"");
    }

    @Test
    void a_document_gets_a_copy_with_comments() throws Exception {
        DraftReport found = CheckedReport.of("reports/二〇二一/稿.docx");
        Path original = folder.resolve(found.file());
        Files.createDirectories(Objects.requireNonNull(original.getParent()));
        try (XWPFDocument document = new XWPFDocument()) {
            for (Block block : found.checked().orElseThrow().draft().blocks()) {
                if (block instanceof Block.Paragraph paragraph) {
                    document.createParagraph().createRun().setText(paragraph.text());
                }
            }
            document.write(Files.newOutputStream(original));
        }
        MarkedDrafts.write(List.of(found), folder, folder.resolve("out"));
        Path copy = folder.resolve("out/reports/二〇二一/稿-核对.docx");
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(copy))) {
            assertThat(document.getComments())
                    .extracting(XWPFComment::getText)
                    .containsExactly(
                            "矛盾 · 前后不一\n写作 3163.88 万元，应为 3078.82 万元，差 85.06 万元\n3163.88 − 3078.82 = 85.06\nCF-RP-repeat-1",
                            "存疑 · 不可能\n写作 322.3 万元\n大于所在的类别\nCF-RP-impossible-1");
        }
    }

    @Test
    void what_is_published_no_more_is_taken_away() throws Exception {
        Path output = folder.resolve("out");
        Publication first = new Publication(output);
        Path copy = Files.createDirectories(first.begin().resolve("reports")).resolve("a-核对.docx");
        Files.writeString(copy, "a");
        var before = first.publish();
        assertThat(before).containsOnlyKeys("reports/a-核对.docx");
        assertThat(output.resolve("reports/a-核对.docx")).hasContent("a");
        Publication second = new Publication(output);
        Files.writeString(second.begin().resolve("figures.json"), "{}");
        second.withdraw(before, second.publish());
        assertThat(output.resolve("reports/a-核对.docx")).doesNotExist();
        assertThat(output.resolve("figures.json")).hasContent("{}");
    }
}
