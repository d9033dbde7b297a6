package crossfoot.output.zip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Rewrites a zip container (xlsx, docx) so that equal contents give equal bytes. */
public final class StableZip {
    /** Inside the DOS era, so that no extra field with the machine's time zone is written. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0, 0);

    private StableZip() {}

    /** What writes a container. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes a container that is to be copied.
     *
     * @throws IOException if the file can't be written, whatever its writer made of that
     */
    public static void draft(Path draft, Content content) throws IOException {
        try (FirstFailure out = new FirstFailure(Files.newOutputStream(draft))) {
            try {
                content.write(out);
            } catch (IOException | RuntimeException followed) {
                IOException first = out.first();
                if (first != null) {
                    throw first;
                }
                throw followed;
            }
        }
    }

    /**
     * Copies every entry in the order of names (so that {@code [Content_Types].xml} comes first), with one fixed time,
     * deflated, without comments or extra fields.
     *
     * @param from an existing zip container; left as it is
     * @param to another path; written anew
     * @throws IOException if {@code from} is no zip container or {@code to} can't be written
     */
    public static void copy(Path from, Path to) throws IOException {
        try (ZipFile source = new ZipFile(from.toFile());
                OutputStream file = Files.newOutputStream(to);
                ZipOutputStream target = new ZipOutputStream(new BufferedOutputStream(file, 1 << 16))) {
            List<? extends ZipEntry> entries = source.stream()
                    .filter(entry -> !entry.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                ZipEntry stable = new ZipEntry(entry.getName());
                stable.setTimeLocal(ENTRY_TIME);
                target.putNextEntry(stable);
                try (InputStream content = source.getInputStream(entry)) {
                    content.transferTo(target);
                }
                target.closeEntry();
            }
        }
    }
}
