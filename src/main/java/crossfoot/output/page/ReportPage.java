package crossfoot.output.page;

import com.samskivert.mustache.Mustache;
import crossfoot.core.ledger.Problem;
import crossfoot.core.report.Results;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * {@code report.html}: verdict, charts, figures, checks and sources on one page that opens anywhere, loads nothing and
 * runs nothing. Every text is escaped. Equal results give equal bytes.
 */
public final class ReportPage {
    private static final String TEMPLATE = "/crossfoot/templates/report.html";

    private ReportPage() {}

    /**
     * Writes the page anew.
     *
     * @param problemText reason and remedy of a problem, in the user's language
     * @throws IOException if the file can't be written
     */
    public static void write(Results results, Function<Problem, String> problemText, Path file) throws IOException {
        Map<String, Object> values = PageValues.of(results, problemText);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            Mustache.compiler().escapeHTML(true).compile(template()).execute(values, out);
        }
    }

    private static String template() throws IOException {
        try (InputStream template = ReportPage.class.getResourceAsStream(TEMPLATE)) {
            return new String(Objects.requireNonNull(template, TEMPLATE).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
