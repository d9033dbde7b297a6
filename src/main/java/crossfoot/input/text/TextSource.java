package crossfoot.input.text;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import crossfoot.core.ledger.CellKind;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SheetMeta;
import crossfoot.core.ledger.UnreadableFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one segment of a text. Records with quotes are parsed by opencsv; one without any is split here, which
 * gives the same and takes half the time.
 */
final class TextSource implements LedgerSource {
    /** Characters of a broken line that are handed on: enough to see that it is longer than a cell may be. */
    private static final int BROKEN_CHARACTERS = 40_000;

    private static final CellKind[] BROKEN = {CellKind.BROKEN};

    private final SheetMeta sheet;
    private final RecordScanner scanner;
    private final byte delimiter;
    private final FieldText text;
    private final RFC4180Parser parser;

    TextSource(String name, RecordScanner scanner, byte delimiter, FieldText text) {
        this.sheet = new SheetMeta(name, "", false, false);
        this.scanner = scanner;
        this.delimiter = delimiter;
        this.text = text;
        this.parser = new RFC4180ParserBuilder().withSeparator((char) delimiter).build();
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFile {
        try {
            if (!scanner.next()) {
                return null;
            }
        } catch (BadBytes bad) {
            throw new UnreadableFile(
                    Problem.ofFile(ProblemKind.ENCODING_UNDECIDED, sheet.file(), Long.toString(bad.atByte())));
        }
        String @Nullable [] fields = switch (scanner.kind()) {
            case PLAIN -> split();
            case QUOTED, STRAY -> parse();
            case BROKEN -> null;
        };
        return fields == null ? broken() : new RawRow(sheet, scanner.rowNumber(), fields);
    }

    private String[] split() {
        byte[] bytes = scanner.bytes();
        int to = scanner.to();
        int count = 1;
        for (int i = scanner.from(); i < to; i++) {
            if (bytes[i] == delimiter) {
                count++;
            }
        }
        String[] fields = new String[count];
        int from = scanner.from();
        for (int field = 0; field < count; field++) {
            int i = from;
            while (i < to && bytes[i] != delimiter) {
                i++;
            }
            fields[field] = text.of(bytes, from, i);
            from = i + 1;
        }
        return fields;
    }

    /** Null if our reading of the quotes and the parser's differ: then nobody knows where the fields end. */
    private String @Nullable [] parse() throws IOException {
        String[] fields = parser.parseLine(text.of(scanner.bytes(), scanner.from(), scanner.to()));
        if (fields.length != Fields.count(scanner, delimiter)) {
            return null;
        }
        for (int i = 0; i < fields.length; i++) {
            fields[i] = shownAsText(fields[i]);
        }
        return fields;
    }

    /** {@code ="0012"} is how systems keep a spreadsheet from making a number of a text: it says 0012. */
    private static String shownAsText(String field) {
        int last = field.length() - 1;
        if (field.equals("=\"")) {
            return ""; // the parser takes the two quotes of an empty one for a quote
        }
        boolean wrapped = last > 1 && field.startsWith("=\"") && field.indexOf('"', 2) == last;
        return wrapped ? field.substring(2, last) : field;
    }

    private RawRow broken() {
        int to = Math.min(scanner.to(), scanner.from() + 4 * BROKEN_CHARACTERS);
        String line = text.of(scanner.bytes(), scanner.from(), to);
        String shown = line.length() > BROKEN_CHARACTERS ? line.substring(0, BROKEN_CHARACTERS) : line;
        return new RawRow(sheet, scanner.rowNumber(), new String[] {shown}, BROKEN, false);
    }

    @Override
    public void close() throws IOException {
        scanner.close();
    }
}
