package crossfoot.output.narrative;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

/**
 * An office's own document with named figures, as one text: a line is a paragraph or a table, and in it every piece (a
 * run of one look, or a cell) is preceded by a mark that says where it comes from. So sections of a template may go
 * over paragraphs and tables, and what they repeat keeps its look.
 */
final class WordTemplate {
    static final String NAME = "narrative.docx";

    private static final long MAX_BYTES = 10 << 20;
    private static final char BEGIN = '\uE010';
    private static final char END = '\uE011';
    private static final Pattern PIECE = Pattern.compile("\uE010(\\d+)\\.(\\d+)\uE011([^\uE010\uE011]*)");
    private static final String SHOWN = "\uE012";
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    /** A piece of a filled line: its text, and what block and piece of the document it looks like. */
    record Piece(int block, int index, String text) {}

    private WordTemplate() {}

    /** @throws IOException also if it is no such document */
    static XWPFDocument open(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException(NAME + " > " + MAX_BYTES + " bytes");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        } catch (POIXMLException | UnsupportedFileFormatException e) {
            throw new IOException(NAME + ": " + e.getMessage(), e);
        }
    }

    /** @throws IOException if it holds what can't be carried over */
    static String text(XWPFDocument document) throws IOException {
        List<String> lines = new ArrayList<>();
        for (IBodyElement block : document.getBodyElements()) {
            lines.add(marked(lines.size(), texts(block)));
        }
        return String.join("\n", lines);
    }

    private static List<String> texts(IBodyElement block) throws IOException {
        if (block instanceof XWPFParagraph paragraph) {
            return joined(paragraph.getRuns().stream().map(WordTemplate::text).toList());
        }
        if (block instanceof XWPFTable table) {
            return cells(table).stream().map(XWPFTableCell::getText).toList();
        }
        throw new IOException(NAME + ": " + block.getElementType());
    }

    /** A break or a picture is no blank: its paragraph stays, whatever conditions stand in it. */
    private static String text(XWPFRun run) {
        CTR read = run.getCTR();
        boolean shown = read.sizeOfBrArray() + read.sizeOfDrawingArray() + read.sizeOfPictArray() > 0;
        return isWords(read) || !shown ? run.text() : SHOWN;
    }

    /** Whether a run has words of its own, which a template may change. */
    static boolean isWords(CTR run) {
        return run.sizeOfTArray() > 0;
    }

    static List<XWPFTableCell> cells(XWPFTable table) {
        return table.getRows().stream()
                .flatMap(row -> row.getTableCells().stream())
                .toList();
    }

    private static String marked(int block, List<String> texts) {
        StringBuilder line = new StringBuilder();
        for (int index = 0; index < Math.max(1, texts.size()); index++) {
            String text = index < texts.size() ? texts.get(index) : "";
            line.append(BEGIN).append(block).append('.').append(index).append(END);
            line.append(without(text).replace('\n', ' '));
        }
        return line.toString();
    }

    private static String without(String text) {
        return text.chars()
                .filter(unit -> unit != BEGIN && unit != END)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Word cuts a name into several runs as it likes: it is put back together in the first of them. */
    private static List<String> joined(List<String> runs) {
        List<String> texts = new ArrayList<>(runs);
        for (int i = 0; i < texts.size(); i++) {
            for (int next = i + 1; next < texts.size() && isOpen(texts.get(i)); next++) {
                String both = texts.get(i) + texts.get(next);
                int close =
                        both.indexOf(CLOSE, both.lastIndexOf(OPEN, texts.get(i).length()));
                int cut = close < 0 ? both.length() : close + CLOSE.length();
                texts.set(i, both.substring(0, cut));
                texts.set(next, both.substring(cut));
            }
        }
        return texts;
    }

    private static boolean isOpen(String text) {
        return text.lastIndexOf(OPEN) > text.lastIndexOf(CLOSE) || text.endsWith("{");
    }

    /** The pieces of a line. */
    static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(line);
        while (piece.find()) {
            pieces.add(new Piece(Integer.parseInt(piece.group(1)), Integer.parseInt(piece.group(2)), piece.group(3)));
        }
        return pieces;
    }

    /** The words of a line without its marks. */
    static String words(String line) {
        return pieces(line).stream().map(Piece::text).collect(Collectors.joining());
    }
}
