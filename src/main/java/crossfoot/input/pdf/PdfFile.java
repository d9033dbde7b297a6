package crossfoot.input.pdf;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.draft.DraftBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** A draft as PDF. */
public final class PdfFile {
    private static final int MOST_PAGES_NAMED = 20;

    private PdfFile() {}

    /** Reads the document into the builder; returns what of it is not in the draft. */
    public static List<Problem> read(Path path, DraftBuilder draft) throws IOException, UnreadableFile {
        FontMappers.set(new PlainFonts());
        try (PDDocument document =
                Loader.loadPDF(new RandomAccessReadBufferedFile(path), IOUtils.createTempFileOnlyStreamCache())) {
            return read(document, draft);
        } catch (InvalidPasswordException locked) {
            throw new UnreadableFile(Problem.ofFile(ProblemKind.DRAFT_ENCRYPTED, draft.file()));
        } catch (OutOfMemoryError tooMuch) {
            // Packed within the parts that only the library unpacks; all that it holds is let go here.
            throw new UnreadableFile(Problem.ofFile(ProblemKind.DRAFT_DAMAGED, draft.file(), "OutOfMemoryError"));
        }
    }

    private static List<Problem> read(PDDocument document, DraftBuilder draft) throws IOException, UnreadableFile {
        List<PageContent> pages = new ArrayList<>();
        List<Integer> without = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            ContentBudget.check(page);
            PageCanvas canvas = PageCanvas.of(page, draft);
            List<Glyph> glyphs = new ArrayList<>(canvas.glyphs());
            List<PageTable> tables = new ArrayList<>(RuledTables.takeFrom(glyphs, canvas.rulings()));
            tables.removeIf(table -> table.rows().stream().flatMap(List::stream).allMatch(String::isBlank));
            tables.sort((a, b) -> Float.compare(a.top(), b.top()));
            PageContent content = new PageContent(pages.size() + 1, canvas.height(), TextLine.of(glyphs), tables);
            pages.add(content);
            if (content.isEmpty()) {
                without.add(content.number());
            }
        }
        if (without.size() == pages.size()) {
            String count = Integer.toString(pages.size());
            throw new UnreadableFile(Problem.ofFile(ProblemKind.DRAFT_SCANNED, draft.file(), count));
        }
        PageFlow flow = new PageFlow(draft);
        List<PageContent> bare = RunningHeads.without(pages);
        Map<Float, Margins> margins = new HashMap<>();
        for (PageContent page : bare) {
            flow.page(page, margins.computeIfAbsent(page.height(), height -> Margins.of(bare, height)));
        }
        flow.end();
        return problems(draft.file(), without);
    }

    private static List<Problem> problems(String file, List<Integer> without) {
        if (without.isEmpty()) {
            return List.of();
        }
        String named = without.stream()
                .limit(MOST_PAGES_NAMED)
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "", without.size() > MOST_PAGES_NAMED ? " …" : ""));
        String count = Integer.toString(without.size());
        return List.of(Problem.ofFile(ProblemKind.DRAFT_PAGES_WITHOUT_TEXT, file, count, named));
    }
}
