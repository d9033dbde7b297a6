package crossfoot.input.xml2003;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import crossfoot.input.sheet.SheetChoice;
import crossfoot.input.text.MarkupText;
import crossfoot.input.xml.Xml;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** A workbook as XML Spreadsheet 2003 (namespace urn:schemas-microsoft-com:office:spreadsheet). */
public final class XmlSpreadsheet {
    private XmlSpreadsheet() {}

    /** The rows of the sheets that are read. */
    public static LedgerSource open(Path path, String file, Layout layout, Charset charset)
            throws IOException, UnreadableFile {
        return Damage.guard(path, file, () -> {
            Set<String> hidden = hiddenSheets(path, charset, layout.limits());
            Xml xml = new Xml(MarkupText.open(path, charset), layout.limits());
            return new XmlSpreadsheetSource(path, file, xml, new Choice(new SheetChoice(file, layout), hidden));
        });
    }

    /** Which sheets are read; a sheet says only behind its rows that it is hidden. */
    record Choice(SheetChoice sheets, Set<String> hidden) {}

    private static Set<String> hiddenSheets(Path path, Charset charset, Limits limits) throws IOException {
        Set<String> hidden = new HashSet<>();
        String sheet = "";
        try (Xml xml = new Xml(MarkupText.open(path, charset), limits)) {
            while (xml.toTag()) {
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "Worksheet" -> sheet = nameOf(xml);
                    case "Visible" -> {
                        if (!xml.text().strip().equals("SheetVisible")) {
                            hidden.add(sheet);
                        }
                    }
                    default -> {
                        // all else is for the second reading
                    }
                }
            }
        }
        return hidden;
    }

    static String nameOf(Xml xml) {
        String name = xml.attribute("Name");
        return name == null ? "" : name;
    }
}
