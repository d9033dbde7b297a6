package crossfoot.samples;

import crossfoot.output.zip.StableZip;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Saves workbooks so that equal contents give equal bytes. */
final class StableWorkbook {
    private static final Date CREATED = Date.from(java.time.Instant.parse("2000-01-01T00:00:00Z"));

    private StableWorkbook() {}

    /** The properties that POI would take from the clock. */
    static void fix(XSSFWorkbook workbook) {
        var properties = workbook.getProperties().getCoreProperties();
        properties.setCreated(Optional.of(CREATED));
        properties.setModified(Optional.of(CREATED));
        properties.setCreator("Crossfoot samples");
    }

    static void save(Workbook workbook, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        boolean zip = workbook instanceof XSSFWorkbook;
        Path target = zip ? Files.createTempFile("sample", ".xlsx") : file;
        if (workbook instanceof XSSFWorkbook xlsx) {
            fix(xlsx);
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            workbook.write(out);
        }
        if (zip) {
            StableZip.copy(target, file);
            Files.delete(target);
        }
    }
}
