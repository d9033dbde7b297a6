package crossfoot.input;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.html.HtmlFile;
import crossfoot.input.ods.OdsFile;
import crossfoot.input.text.Cut;
import crossfoot.input.text.TextFile;
import crossfoot.input.text.TextShape;
import crossfoot.input.xls.XlsFile;
import crossfoot.input.xlsx.LockedWorkbook;
import crossfoot.input.xlsx.XlsxFile;
import crossfoot.input.xlsx.XlsxProof;
import crossfoot.input.xml2003.Xml2003File;
import crossfoot.input.xml2003.Xml2003Proof;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The one way into ledger files: their format is told by content, never by name. */
public final class LedgerFiles {
    private LedgerFiles() {}

    /**
     * Looks at the whole file once: format, and for a text its encoding, its delimiter and its segments. An archive has
     * been unpacked by {@link LedgerArchives} before; one in an archive is refused.
     *
     * @param name path relative to the input folder, with {@code /}; stands in every row and problem
     * @param segmentBytes how long a segment of a text should be at least
     * @throws UnreadableFile if no row of it can be used, saying why
     * @throws IOException if the machine fails
     */
    public static Survey survey(Path file, String name, Layout layout, long segmentBytes)
            throws IOException, UnreadableFile {
        Format format = Signature.of(file, name);
        return switch (format) {
            case TEXT -> surveyOfText(name, layout, TextFile.survey(file, name, layout, segmentBytes));
            case XLSX -> {
                XlsxProof proof = XlsxFile.prove(file, name, layout);
                yield new Survey(name, format, "", '\0', layout, whole(file), proof);
            }
            case XLS -> {
                XlsFile.check(file, name, layout);
                yield new Survey(name, format, "", '\0', layout, whole(file), null);
            }
            case ODS -> {
                OdsFile.prove(file, name);
                yield new Survey(name, format, "", '\0', layout, whole(file), null);
            }
            case HTML -> {
                Charset charset = HtmlFile.survey(file, name, layout);
                yield new Survey(name, format, charset.name(), '\0', layout, whole(file), null);
            }
            case XML_SPREADSHEET -> {
                Xml2003Proof proof = Xml2003File.prove(file, name, layout);
                yield new Survey(name, format, proof.charset().name(), '\0', layout, whole(file), proof);
            }
            case ZIP, GZIP ->
                throw new UnreadableFile(Problem.ofFile(ProblemKind.ARCHIVE_NESTED, name, format.label()));
        };
    }

    /** The rows of one segment; of a workbook, of all sheets that are read. The file must be the one surveyed. */
    public static LedgerSource open(Path file, Survey survey, Segment segment) throws IOException, UnreadableFile {
        String name = survey.name();
        return switch (survey.format()) {
            case TEXT -> {
                Cut cut = new Cut(segment.fromByte(), segment.toByte(), segment.firstRowNumber());
                Charset charset = Charset.forName(survey.encoding());
                yield TextFile.open(file, name, new TextShape(charset, survey.delimiter(), List.of(cut)), cut);
            }
            case XLSX -> XlsxFile.open(file, name, survey.layout(), (XlsxProof) Objects.requireNonNull(survey.proof()));
            case XLS -> XlsFile.open(file, name, survey.layout());
            case ODS -> OdsFile.open(file, name, survey.layout());
            case HTML -> HtmlFile.open(file, name, survey.layout(), Charset.forName(survey.encoding()));
            case XML_SPREADSHEET ->
                Xml2003File.open(file, name, survey.layout(), (Xml2003Proof) Objects.requireNonNull(survey.proof()));
            case ZIP, GZIP -> throw new IllegalArgumentException("never surveyed: " + survey.format());
        };
    }

    /**
     * Writes a protected workbook of the XML kind as it was before it was protected; the rest is read as it stands.
     *
     * @return whether it was one, and stands there now
     * @throws UnreadableFile if none of the layout's passwords opens it
     */
    public static boolean unlock(Path file, String name, Layout layout, Path into) throws IOException, UnreadableFile {
        boolean locked = Signature.isCompound(file) && LockedWorkbook.is(file, name);
        if (locked) {
            LockedWorkbook.unlock(file, name, layout, into);
        }
        return locked;
    }

    private static Survey surveyOfText(String name, Layout layout, TextShape shape) {
        List<Segment> segments = new ArrayList<>();
        for (Cut cut : shape.cuts()) {
            segments.add(new Segment(segments.size() + 1, cut.fromByte(), cut.toByte(), cut.firstRowNumber()));
        }
        return new Survey(name, Format.TEXT, shape.charset().name(), shape.delimiter(), layout, segments, null);
    }

    /** The one segment of a workbook. */
    private static List<Segment> whole(Path file) throws IOException {
        return List.of(new Segment(1, 0, Files.size(file), 1));
    }
}
