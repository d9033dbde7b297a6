package crossfoot.output.narrative;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.report.PlainText;
import crossfoot.core.rules.Category;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;

/**
 * The templates of the narrative: the office's own {@code narrative.md}, or the one that is shipped; and, if the office
 * has one, its own {@code narrative.docx}.
 */
final class NarrativeTemplate {
    static final String NAME = "narrative.md";

    @FunctionalInterface
    private interface Reading {
        String read() throws IOException;
    }

    private static final String SHIPPED = "/crossfoot/templates/" + NAME;
    private static final long MAX_BYTES = 1 << 20;
    /** Stands for an empty line while a template is filled in; no value has it, see {@link PlainText}. */
    private static final String PARTING = "\uFFFF";

    private static final String BOM = "\uFEFF";

    private static final Mustache.Compiler COMPILER = compiler(MarkdownSigns.ESCAPER);
    private static final Mustache.Compiler OF_DOCUMENTS = compiler(Escapers.NONE);

    private NarrativeTemplate() {}

    /** Values come out of maps and lists alone: a template can't reach into the program. */
    private static Mustache.Compiler compiler(Mustache.Escaper escaper) {
        return Mustache.compiler().withEscaper(escaper).withCollector(new BasicCollector() {
            @Override
            public <K, V> Map<K, V> createFetcherCache() {
                return new HashMap<>();
            }
        });
    }

    /** Everything that is wrong with the templates; empty if they can be filled in for this tree. */
    static List<Problem> check(@Nullable Path folder, List<Category> tree) {
        List<Problem> problems = new ArrayList<>(check(NAME, () -> read(folder), tree));
        Path own = ownDocument(folder);
        if (own != null) {
            problems.addAll(check(WordTemplate.NAME, () -> documentText(own), tree));
        }
        return List.copyOf(problems);
    }

    private static List<Problem> check(String name, Reading reading, List<Category> tree) {
        String file = "templates/" + name;
        String text;
        try {
            text = reading.read();
        } catch (IOException e) {
            return List.of(Problem.ofFile(ProblemKind.CONFIG_UNREADABLE, file, String.valueOf(e.getMessage())));
        }
        List<Problem> problems = new ArrayList<>(TemplateCheck.check(file, text, new TemplateNames(tree)));
        if (problems.isEmpty()) {
            try {
                Template unused = COMPILER.compile(text);
                Objects.requireNonNull(unused);
            } catch (MustacheException e) {
                problems.add(Problem.ofFile(ProblemKind.CONFIG_BAD_VALUE, file, String.valueOf(e.getMessage())));
            }
        }
        return problems;
    }

    /** The office's own document; null if it has none. */
    static @Nullable Path ownDocument(@Nullable Path folder) {
        Path own = folder == null ? null : folder.resolve(WordTemplate.NAME);
        return own == null || Files.notExists(own) ? null : own;
    }

    private static String documentText(Path own) throws IOException {
        try (XWPFDocument document = WordTemplate.open(own)) {
            return WordTemplate.text(document);
        }
    }

    /** The office's document filled in. A paragraph of conditions alone vanishes, an empty one stays. */
    static void fillDocument(Path own, Map<String, Object> values, Path file) throws IOException {
        try (XWPFDocument document = WordTemplate.open(own)) {
            String text = WordTemplate.text(document);
            List<String> template = text.lines().toList();
            List<String> lines = OF_DOCUMENTS
                    .compile(text)
                    .execute(values)
                    .lines()
                    .filter(line -> isShown(line, template))
                    .toList();
            WordDocument.write(document, lines, file);
        } catch (MustacheException e) {
            throw new IOException(WordTemplate.NAME + ": " + e.getMessage(), e);
        }
    }

    private static boolean isShown(String line, List<String> template) {
        List<WordTemplate.Piece> pieces = WordTemplate.pieces(line);
        return !pieces.isEmpty()
                && (!WordTemplate.words(line).isBlank()
                        || WordTemplate.words(template.get(pieces.get(0).block()))
                                .isBlank());
    }

    /**
     * The template filled in. Lines that are empty in the template part paragraphs; lines that become empty because no
     * condition on them holds vanish.
     *
     * @throws IOException if the template can't be read or filled in; {@link #check} says why beforehand
     */
    static String fill(@Nullable Path folder, Map<String, Object> values) throws IOException {
        try {
            String template = read(folder)
                    .lines()
                    .map(line -> line.isBlank() ? PARTING : line)
                    .collect(Collectors.joining("\n"));
            return COMPILER.compile(template)
                    .execute(values)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.replace(PARTING, ""))
                    .collect(Collectors.joining("\n"));
        } catch (MustacheException e) {
            throw new IOException(NAME + ": " + e.getMessage(), e);
        }
    }

    private static String read(@Nullable Path folder) throws IOException {
        Path own = folder == null ? null : folder.resolve(NAME);
        if (own == null || Files.notExists(own)) {
            try (InputStream shipped = NarrativeTemplate.class.getResourceAsStream(SHIPPED)) {
                return new String(Objects.requireNonNull(shipped, SHIPPED).readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        if (Files.size(own) > MAX_BYTES) {
            throw new IOException(NAME + " > " + MAX_BYTES + " bytes");
        }
        return decoded(Files.readAllBytes(own));
    }

    /** UTF-8 or, as Windows saves it, GB18030. */
    private static String decoded(byte[] bytes) throws CharacterCodingException {
        try {
            String text = strictly(bytes, StandardCharsets.UTF_8);
            return text.startsWith(BOM) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return strictly(bytes, Charset.forName("GB18030"));
        }
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
