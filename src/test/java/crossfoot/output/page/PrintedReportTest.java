package crossfoot.output.page;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.output.PublishedYear;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on paper. */
class PrintedReportTest {
    @TempDir
    Path folder;

    /** A heading of buttons is left blank on every page but the first: Chromium repeats no buttons. */
    @Test
    void a_list_has_its_heading_on_each_of_its_pages() throws Exception {
        PublishedYear published = new PublishedYear();
        for (int row = 1; row <= 90; row++) {
            published.unclassified.add(PublishedYear.entry(row, "保洁费", 100_00));
        }
        Path page = folder.resolve("report.html");
        ReportPage.write(published.results(), problem -> "", problem -> "", page);
        try (Browser browser = Browser.open(folder.resolve("profile"))) {
            browser.show(page, "", 1280);
            int pages = 0;
            try (PDDocument printed = Loader.loadPDF(browser.print())) {
                PDFTextStripper stripper = new PDFTextStripper();
                for (int number = 1; number <= printed.getNumberOfPages(); number++) {
                    stripper.setStartPage(number);
                    stripper.setEndPage(number);
                    String text = stripper.getText(printed);
                    if (text.contains("保洁费")) {
                        pages++;
                        assertThat(text).contains("摘要", "凭证号");
                    }
                }
            }
            assertThat(pages).isGreaterThan(1);
        }
    }
}
