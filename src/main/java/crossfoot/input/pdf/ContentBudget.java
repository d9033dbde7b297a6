package crossfoot.input.pdf;

import crossfoot.core.ledger.LimitExceeded;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Refuses a page whose content unpacks to more than memory should hold: the library unpacks it whole. */
final class ContentBudget {
    private static final long MOST_BYTES = 48L << 20;
    private static final long MOST_PACKED_OTHERWISE = 1L << 20;

    private ContentBudget() {}

    static void check(PDPage page) throws IOException {
        long bytes = 0;
        Iterator<PDStream> streams = page.getContentStreams();
        while (streams.hasNext()) {
            bytes += unpacked(streams.next());
            if (bytes > MOST_BYTES) {
                throw new LimitExceeded("PDF page", "> " + MOST_BYTES + " B", MOST_BYTES);
            }
        }
    }

    private static long unpacked(PDStream stream) throws IOException {
        List<COSName> filters = stream.getFilters();
        boolean deflated = filters.stream().allMatch(COSName.FLATE_DECODE::equals);
        InputStream in = stream.getCOSObject().createRawInputStream();
        for (int i = 0; deflated && i < filters.size(); i++) {
            in = new InflaterInputStream(in);
        }
        long most = deflated ? MOST_BYTES : MOST_PACKED_OTHERWISE;
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream counted = in) {
            for (int got = counted.read(buffer); got >= 0 && bytes <= most; got = counted.read(buffer)) {
                bytes += got;
            }
        } catch (ZipException damaged) {
            // The library reads as far as it goes; that far it was counted.
            return bytes;
        }
        return bytes > most ? MOST_BYTES + 1 : bytes;
    }
}
