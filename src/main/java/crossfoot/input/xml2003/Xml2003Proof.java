package crossfoot.input.xml2003;

import crossfoot.input.sheet.Proof;
import java.nio.charset.Charset;
import java.util.Set;

/**
 * What reading the whole file once has shown.
 *
 * @param encoding a charset's name
 * @param hiddenSheets their names
 */
public record Xml2003Proof(String encoding, Set<String> hiddenSheets) implements Proof {
    public Xml2003Proof {
        hiddenSheets = Set.copyOf(hiddenSheets);
    }

    public Charset charset() {
        return Charset.forName(encoding);
    }
}
