package crossfoot.input.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackageProperties;

/**
 * Who last saved a workbook, and when, as its properties say (ECMA-376 Part 2, core properties).
 *
 * @param by empty if they don't say
 * @param on ISO 8601, to the second, UTC; empty if they don't say
 */
public record Authorship(String by, String on) {
    public static final Authorship UNKNOWN = new Authorship("", "");

    /** Reads the properties of a workbook of the XML kind. */
    public static Authorship of(Path file) throws IOException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            PackageProperties properties = workbook.getPackageProperties();
            String by = properties.getLastModifiedByProperty().orElse("");
            Optional<Date> modified = properties.getModifiedProperty();
            String on = modified.map(Date::toInstant)
                    .map(instant -> instant.truncatedTo(ChronoUnit.SECONDS))
                    .map(Instant::toString)
                    .orElse("");
            return new Authorship(by.strip(), on);
        } catch (OpenXML4JException damaged) {
            throw new IOException(damaged);
        }
    }
}
