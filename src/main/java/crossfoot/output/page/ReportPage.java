package crossfoot.output.page;

import com.samskivert.mustache.Mustache;
import crossfoot.core.ledger.Problem;
import crossfoot.core.report.PlainText;
import crossfoot.core.report.Results;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * {@code report.html}: verdict, charts, figures, checks and sources on one page in Chinese and English that opens
 * anywhere and loads nothing. It runs its own script (sorting, searching, the language) and, by its policy, no other;
 * without it the page is whole. Every text is escaped. Equal results give equal bytes.
 */
public final class ReportPage {
    private static final String PARTS = "/crossfoot/templates/page/";

    private ReportPage() {}

    /**
     * Writes the page anew.
     *
     * @param chinese reason and remedy of a problem
     * @param english the same in English
     * @throws IOException if the file can't be written
     */
    public static void write(
            Results results, Function<Problem, String> chinese, Function<Problem, String> english, Path file)
            throws IOException {
        Map<String, Object> values = PageValues.of(
                results,
                problem -> PageWords.both(PlainText.of(chinese.apply(problem)), PlainText.of(english.apply(problem))));
        String script = "//<![CDATA[\n" + part("report.js") + "//]]>";
        values.put("script", script);
        values.put("scriptHash", Base64.getEncoder().encodeToString(sha256(script)));
        Mustache.Compiler compiler =
                Mustache.compiler().escapeHTML(true).withLoader(name -> new StringReader(part(name + ".html")));
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            compiler.compile(part("report.html")).execute(values, out);
        }
    }

    private static String part(String name) throws IOException {
        try (InputStream part = ReportPage.class.getResourceAsStream(PARTS + name)) {
            return new String(Objects.requireNonNull(part, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
