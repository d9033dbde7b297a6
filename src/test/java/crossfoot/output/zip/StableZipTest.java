package crossfoot.output.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StableZipTest {
    /** A disk without room. */
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_what_is_said_of_a_container_that_cannot_be_written() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                XWPFDocument document = new XWPFDocument()) {
            workbook.createSheet("1");
            assertThatThrownBy(() -> StableZip.draft(FULL, workbook::write))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left");
            assertThatThrownBy(() -> StableZip.draft(FULL, document::write))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left");
        }
    }

    @Test
    void another_failure_stays_what_it_is() {
        IllegalStateException other = new IllegalStateException("other");
        assertThatThrownBy(() -> StableZip.draft(folder.resolve("a"), out -> {
                    out.write(1);
                    out.write(new byte[] {2});
                    throw other;
                }))
                .isSameAs(other);
    }

    @Test
    void what_is_drafted_is_all_there() throws IOException {
        Path draft = folder.resolve("a");
        StableZip.draft(draft, out -> {
            out.write(1);
            out.write(new byte[] {2, 3}, 0, 2);
            out.flush();
        });
        assertThat(Files.readAllBytes(draft)).containsExactly(1, 2, 3);
    }
}
