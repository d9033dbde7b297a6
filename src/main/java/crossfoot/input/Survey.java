package crossfoot.input;

import crossfoot.core.ledger.Layout;
import crossfoot.input.sheet.Proof;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What looking at a whole file once has shown; the same for the same bytes, layout and segment length.
 *
 * @param name path relative to the input folder, with {@code /}
 * @param encoding a charset's name; empty for a workbook
 * @param delimiter an ASCII character; NUL for a workbook
 * @param segments at least one, in order
 * @param proof of a workbook that is whole; null where a format needs none
 */
public record Survey(
        String name,
        Format format,
        String encoding,
        char delimiter,
        Layout layout,
        List<Segment> segments,
        @Nullable Proof proof)
        implements Serializable {
    public Survey {
        segments = List.copyOf(segments);
    }

    /** The same file with a layout that decides more. */
    public Survey with(Layout decided) {
        return new Survey(name, format, encoding, delimiter, decided, segments, proof);
    }

    /** What was found, for showing: {@code CSV GB18030 ,} or {@code XLSX}. */
    public String display() {
        if (format != Format.TEXT) {
            return (format.label() + " " + encoding).strip();
        }
        return format.label() + " " + encoding + " " + (delimiter == '\t' ? "TAB" : String.valueOf(delimiter));
    }
}
