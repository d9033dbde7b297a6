package crossfoot.input.text;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What was found out about a text.
 *
 * @param delimiter an ASCII character
 * @param cuts at least one, in order, without gaps
 */
public record TextShape(Charset charset, char delimiter, List<Cut> cuts) {
    public TextShape {
        cuts = List.copyOf(cuts);
    }

    /**
     * Whether the bytes can be cut and split as they are. Not in UTF-16 and the like, nor where the delimiter may be
     * the second byte of a character: in the encodings of Chinese, Japanese and Korean that is every byte from 0x40 on.
     */
    static boolean splitsAsBytes(Charset charset, char delimiter) {
        String name = charset.name();
        boolean single = name.equals("UTF-8")
                || name.equals("US-ASCII")
                || name.startsWith("ISO-8859-")
                || name.startsWith("windows-125");
        boolean safeTail = name.equals("GB18030") || name.equals("GBK") || name.equals("GB2312") || name.equals("Big5");
        return single || (safeTail && delimiter < 0x40);
    }
}
