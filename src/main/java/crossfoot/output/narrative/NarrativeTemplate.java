package crossfoot.output.narrative;

import com.samskivert.mustache.BasicCollector;
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
import org.jspecify.annotations.Nullable;

/** The template of the narrative: the office's own {@code narrative.md}, or the one that is shipped. */
final class NarrativeTemplate {
    static final String NAME = "narrative.md";

    private static final String SHIPPED = "/crossfoot/templates/" + NAME;
    private static final long MAX_BYTES = 1 << 20;
    /** Stands for an empty line while a template is filled in; no value has it, see {@link PlainText}. */
    private static final String PARTING = "\uFFFF";

    private static final String BOM = "\uFEFF";

    /** Values come out of maps and lists alone: a template can't reach into the program. */
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withEscaper(MarkdownSigns.ESCAPER)
            .withCollector(new BasicCollector() {
                @Override
                public <K, V> Map<K, V> createFetcherCache() {
                    return new HashMap<>();
                }
            });

    private NarrativeTemplate() {}

    /** Everything that is wrong with it; empty if it can be filled in for this tree. */
    static List<Problem> check(@Nullable Path folder, List<Category> tree) {
        String file = "templates/" + NAME;
        String text;
        try {
            text = read(folder);
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
        return List.copyOf(problems);
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
