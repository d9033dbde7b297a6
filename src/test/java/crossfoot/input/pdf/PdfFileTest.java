package crossfoot.input.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.input.DraftFiles;
import crossfoot.input.Drafts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines, paragraphs and tables are told from where the characters stand. */
class PdfFileTest {
    private static final float SIZE = 12;

    @TempDir
    Path folder;

    private final PDDocument document = new PDDocument();

    /** A page; texts as {@code x,y text}, y from the top; a grid as {@code #x1 x2 …|y1 y2 …}. */
    private void page(String... drawn) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        float height = page.getCropBox().getHeight();
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            for (String one : drawn) {
                if (one.startsWith("#")) {
                    grid(out, one.substring(1), height);
                    continue;
                }
                String[] place = one.substring(0, one.indexOf(' ')).split(",", -1);
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), SIZE);
                out.newLineAtOffset(Float.parseFloat(place[0]), height - Float.parseFloat(place[1]));
                out.showText(one.substring(one.indexOf(' ') + 1));
                out.endText();
            }
        }
    }

    private static void grid(PDPageContentStream out, String grid, float height) throws IOException {
        String[] xs = grid.split("\\|", -1)[0].split(" ", -1);
        String[] ys = grid.split("\\|", -1)[1].split(" ", -1);
        for (String x : xs) {
            out.moveTo(Float.parseFloat(x), height - Float.parseFloat(ys[0]));
            out.lineTo(Float.parseFloat(x), height - Float.parseFloat(ys[ys.length - 1]));
        }
        for (String y : ys) {
            out.moveTo(Float.parseFloat(xs[0]), height - Float.parseFloat(y));
            out.lineTo(Float.parseFloat(xs[xs.length - 1]), height - Float.parseFloat(y));
        }
        out.stroke();
    }

    private Path write() throws IOException {
        Path file = folder.resolve("a.bin");
        document.save(file.toFile());
        document.close();
        return file;
    }

    @Test
    void lines_are_joined_over_pages_and_running_heads_left_out() throws Exception {
        page(
                "96,120 In 2021 the office spent 4,678.53 in all, of this for its personnel and its",
                "72,140 operations 1,599.71.",
                "96,160 Second paragraph, which is long enough to go on to the next page of the",
                "300,770 - 1 -",
                "72,40 Report of 2021");
        page("72,120 report.", "300,770 - 2 -", "72,40 Report of 2021");
        page("96,120 End.", "300,770 - 3 -", "72,40 Report of 2021");
        assertThat(Drafts.of(write()))
                .containsExactly(
                        "1 In 2021 the office spent 4,678.53 in all, of this for its personnel and its operations 1,599.71.",
                        "2 Second paragraph, which is long enough to go on to the next page of the report.",
                        "3 End.");
    }

    @Test
    void ruled_tables_go_on_over_the_end_of_a_page() throws Exception {
        page(
                "72,100 Before.",
                "#72 200 300 400|110 130 150",
                "80,125 Item",
                "210,125 Budget",
                "310,125 Actual",
                "80,145 Basic",
                "210,145 1,625.00",
                "310,145 1,599.71");
        page(
                "#72 200 300 400|110 130 150",
                "80,125 Item",
                "210,125 Budget",
                "310,125 Actual",
                "80,145 Project",
                "310,145 3,078.82",
                "72,200 After.");
        assertThat(Drafts.of(write()))
                .containsExactly(
                        "1 Before.",
                        "2 [] Item|Budget|Actual / Basic|1,625.00|1,599.71 / Project||3,078.82",
                        "3 After.");
    }

    @Test
    void tables_without_rulings_are_told_by_their_columns() throws Exception {
        page(
                "72,100 Item",
                "210,100 Budget",
                "310,100 Actual",
                "72,120 Basic",
                "210,120 1,625.00",
                "310,120 1,599.71",
                "72,140 Project",
                "310,140 3,078.82");
        assertThat(Drafts.of(write()))
                .containsExactly("1 [] Item|Budget|Actual / Basic|1,625.00|1,599.71 / Project||3,078.82");
    }

    @Test
    void scans_passwords_and_damage_are_named() throws Exception {
        page();
        page("72,100 Text.");
        Path file = write();
        assertThat(DraftFiles.open(file, "a", Limits.DEFAULT).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.kind()).isEqualTo(ProblemKind.DRAFT_PAGES_WITHOUT_TEXT));
        try (PDDocument scan = new PDDocument()) {
            scan.addPage(new PDPage());
            scan.save(file.toFile());
            assertThat(Drafts.refusals(file, Limits.DEFAULT)).containsExactly("CF-FL-066 [1]");
            scan.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            scan.save(file.toFile());
            assertThat(Drafts.refusals(file, Limits.DEFAULT)).containsExactly("CF-FL-063 []");
        }
        Files.write(file, "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII));
        assertThat(Drafts.refusals(file, Limits.DEFAULT))
                .singleElement()
                .asString()
                .startsWith("CF-FL-064");
    }
}
