package crossfoot.input.xml2003;

import crossfoot.input.xml.Xml;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses a text or a tag that is endless: the parser would put it together in memory. */
final class TagWatch extends FilterReader {
    private static final int MOST_CHARACTERS = 1 << 18;

    private int sinceTag;

    TagWatch(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        for (int i = from; i < from + got; i++) {
            sinceTag = into[i] == '<' ? 0 : sinceTag + 1;
            if (sinceTag > MOST_CHARACTERS) {
                throw new Xml.MalformedXml("text > " + MOST_CHARACTERS);
            }
        }
        return got;
    }
}
