package crossfoot.input.xml2003;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import crossfoot.input.sheet.SheetChoice;
import crossfoot.input.text.TextEncoding;
import crossfoot.input.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A workbook saved as XML Spreadsheet 2003. */
public final class Xml2003File {
    private static final Pattern DECLARED = Pattern.compile("^[^<]*<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");

    private Xml2003File() {}

    /** Reads the whole file once: it must be well-formed to its end, and what is hidden stands behind the rows. */
    public static Xml2003Proof prove(Path path, String file, Layout layout) throws IOException, UnreadableFile {
        String head;
        try (InputStream in = Files.newInputStream(path)) {
            head = new String(in.readNBytes(1024), StandardCharsets.ISO_8859_1);
        }
        Matcher declared = DECLARED.matcher(head);
        String stated = declared.find() ? declared.group(1) : null;
        Charset charset = TextEncoding.of(path, file, layout.encoding(), stated);
        return Damage.guard(path, file, () -> {
            try (Xml xml = new Xml(text(path, charset), layout.limits())) {
                return new Xml2003Proof(charset.name(), hiddenSheets(xml));
            }
        });
    }

    /** The rows of the sheets that are read. */
    public static LedgerSource open(Path path, String file, Layout layout, Xml2003Proof proof)
            throws IOException, UnreadableFile {
        return Damage.guard(path, file, () -> {
            Xml xml = new Xml(text(path, proof.charset()), layout.limits());
            return new Xml2003Source(path, file, xml, new Xml2003Source.Choice(new SheetChoice(file, layout), proof));
        });
    }

    private static Set<String> hiddenSheets(Xml xml) throws IOException {
        Set<String> hidden = new HashSet<>();
        boolean workbook = false;
        String sheet = "";
        while (xml.toTag()) {
            if (!xml.isStart()) {
                continue;
            }
            workbook |= xml.name().equals("Workbook");
            if (xml.name().equals("Worksheet")) {
                sheet = named(xml.attribute("Name"));
            } else if (xml.name().equals("Visible") && xml.text().contains("Hidden")) {
                hidden.add(sheet);
            }
        }
        if (!workbook) {
            throw new Xml.MalformedXml("<Workbook>: missing");
        }
        return hidden;
    }

    static String named(@Nullable String name) {
        return name == null ? "" : name;
    }

    /** The file's characters without a byte order mark, and without blank lines before the XML declaration. */
    private static Reader text(Path path, Charset charset) throws IOException {
        PushbackReader text = new PushbackReader(new TagWatch(new InputStreamReader(
                Files.newInputStream(path),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))));
        int c = text.read();
        while (c == '\uFEFF' || c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            c = text.read();
        }
        if (c >= 0) {
            text.unread(c);
        }
        return text;
    }
}
