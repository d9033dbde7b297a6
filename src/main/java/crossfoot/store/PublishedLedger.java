package crossfoot.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code classified-ledger.csv}: the segments' files joined, without the lines that are counted elsewhere. */
public final class PublishedLedger implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 20;

    private final ClassifiedLedger ledger;
    private final OutputStream out;

    public PublishedLedger(ClassifiedLedger ledger, Path file) throws IOException {
        this.ledger = ledger;
        this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
        out.write("\ufeff".getBytes(StandardCharsets.UTF_8));
        out.write((String.join(",", LedgerLine.HEADER) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Adds one segment. */
    public void add(ClassifiedLedger.Part part) throws IOException {
        Path file = ledger.file(part.sourceKey(), part.segmentNo());
        if (!Files.exists(file)) {
            return;
        }
        if (part.without().isEmpty()) {
            Files.copy(file, out);
            return;
        }
        try (LedgerLines lines = new LedgerLines(file)) {
            for (long lineNo = 1; lines.next(); lineNo++) {
                if (!part.without().contains(lineNo)) {
                    out.write(lines.bytes(), lines.start(0), lines.length());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
