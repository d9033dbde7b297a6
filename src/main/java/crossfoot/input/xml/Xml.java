package crossfoot.input.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import crossfoot.core.ledger.LimitExceeded;
import crossfoot.core.ledger.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * One part as a stream of elements. No DTD, no entities but the five of XML, UTF-8 only, bounded depth, bounded texts,
 * a bounded number of elements that nobody asked for.
 */
public final class Xml implements Closeable {
    /** Characters kept of a text: one more than a cell may have, so that it is seen to be too long. */
    public static final int MOST_CHARACTERS = 32_768;

    private static final int MOST_FOREIGN = 1_000_000;

    private final Closeable in;
    private final XMLStreamReader reader;
    private final Ration ration;
    private final int deepest;
    private int depth;
    private int foreign;

    /** Begins to read a part within the usual limits. */
    public Xml(InputStream in) throws IOException {
        this(in, Limits.DEFAULT);
    }

    /** Begins to read a part, which is closed with this. */
    public Xml(InputStream in, Limits limits) throws IOException {
        this.in = in;
        this.ration = new Ration(limits.pieceBytes());
        this.deepest = limits.depth();
        try {
            this.reader = factory().createXMLStreamReader(ration.over(in));
        } catch (XMLStreamException broken) {
            in.close();
            throw new MalformedXml(broken);
        }
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8") && !encoding.equalsIgnoreCase("US-ASCII")) {
            in.close();
            throw new MalformedXml("encoding " + encoding);
        }
    }

    /** Begins to read text within the usual limits. */
    public Xml(Reader text) throws IOException {
        this(text, Limits.DEFAULT);
    }

    /** Begins to read text, which is closed with this; its encoding is known, whatever it says itself. */
    public Xml(Reader text, Limits limits) throws IOException {
        this.in = text;
        this.ration = new Ration(limits.pieceBytes());
        this.deepest = limits.depth();
        try {
            InputFactoryImpl factory = factory();
            // Programs that write such files by hand wrap their texts in CDATA.
            factory.setProperty(XMLInputFactory2.P_REPORT_CDATA, false);
            this.reader = factory.createXMLStreamReader(ration.over(text));
        } catch (XMLStreamException broken) {
            text.close();
            throw new MalformedXml(broken);
        }
    }

    /** A factory of its own for each: it keeps the names it has seen. */
    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** XML that can't be read. */
    public static final class MalformedXml extends IOException {
        private static final long serialVersionUID = 1L;

        public MalformedXml(String what) {
            super(what);
        }

        MalformedXml(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Goes to the next start or end of an element; false at the end of the part. */
    public boolean toTag() throws IOException {
        if (reader.getEventType() == XMLStreamConstants.END_DOCUMENT) {
            return false;
        }
        int event = event();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
            event = event();
        }
        return true;
    }

    /** Whether the tag begins an element. */
    public boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /** The local name of the tag. */
    public String name() {
        return reader.getLocalName();
    }

    /** The reader beneath, for attributes. */
    public XMLStreamReader reader() {
        return reader;
    }

    /** Where in the part the tag or the text at hand begins, in bytes. */
    public long fromByte() {
        return ((XMLStreamReader2) reader).getLocationInfo().getStartingByteOffset();
    }

    /** The value of an attribute by its local name; null if there is none. */
    public @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Whether an attribute says yes. */
    public boolean flag(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** The text of the element that has just begun, up to its end; elements within are left out. */
    public String text() throws IOException {
        String first = "";
        StringBuilder all = null;
        int event = event();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (isText(event)) {
                String piece = piece();
                if (first.isEmpty()) {
                    first = piece;
                } else {
                    all = all == null ? new StringBuilder(first) : all;
                    if (all.length() <= MOST_CHARACTERS) {
                        all.append(piece);
                    }
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                skip();
            }
            event = event();
        }
        String text = all == null ? first : all.toString();
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    }

    /** The text of the element that has just begun, up to its end, that of the elements within it too. */
    public String wholeText() throws IOException {
        StringBuilder all = new StringBuilder();
        int open = 1;
        while (open > 0) {
            int event = event();
            if (isText(event)) {
                if (all.length() < MOST_CHARACTERS) {
                    all.append(piece());
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                countForeign();
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new MalformedXml("it ends within an element");
            }
        }
        return all.length() > MOST_CHARACTERS ? all.substring(0, MOST_CHARACTERS) : all.toString();
    }

    /** Passes over the element that has just begun, to its end. */
    public void skip() throws IOException {
        int open = 1;
        while (open > 0) {
            if (!toTag()) {
                throw new MalformedXml("it ends within an element");
            }
            if (isStart()) {
                open++;
                countForeign();
            } else {
                open--;
            }
        }
    }

    /** Counts an element that nobody asked for. */
    public void countForeign() throws IOException {
        foreign++;
        if (foreign > MOST_FOREIGN) {
            throw new MalformedXml("more than " + MOST_FOREIGN + " unknown elements");
        }
    }

    /** The next event of the parser; a DTD or an entity of its own is refused. */
    public int event() throws IOException {
        try {
            int event = reader.next();
            ration.renew();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > deepest) {
                    throw new LimitExceeded("XML", "deeper than " + deepest, deepest, "depth");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new MalformedXml("a DTD or an entity");
            }
            return event;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** The text at hand; the parser puts it together only now. */
    public String piece() throws IOException {
        try {
            return reader.getText();
        } catch (UncheckedStreamException lazy) {
            throw broken(lazy);
        }
    }

    private static IOException broken(Exception failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof LimitExceeded beyond) {
                return beyond;
            }
            cause = cause instanceof XMLStreamException stream && stream.getNestedException() != null
                    ? stream.getNestedException()
                    : cause.getCause();
        }
        return new MalformedXml(failure);
    }

    /** The event is a piece of text. */
    public static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.SPACE
                || event == XMLStreamConstants.CDATA;
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException broken) {
            throw new MalformedXml(broken);
        } finally {
            in.close();
        }
    }
}
