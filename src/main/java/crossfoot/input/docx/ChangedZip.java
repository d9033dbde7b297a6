package crossfoot.input.docx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A container copied with some of its parts replaced or added; equal contents give equal bytes. */
final class ChangedZip {
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0, 0);

    private ChangedZip() {}

    static void write(Path original, Map<String, byte[]> changed, Path copy) throws IOException {
        Map<String, byte[]> left = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        left.putAll(changed);
        try (ZipFile source = new ZipFile(original.toFile(), StandardCharsets.UTF_8);
                OutputStream file = Files.newOutputStream(copy);
                ZipOutputStream target = new ZipOutputStream(new BufferedOutputStream(file, 1 << 16))) {
            for (ZipEntry entry : (Iterable<ZipEntry>) source.stream().map(ZipEntry.class::cast)::iterator) {
                if (entry.isDirectory()) {
                    continue;
                }
                begin(target, entry.getName());
                byte[] other = left.remove(entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT));
                try (InputStream content = source.getInputStream(entry)) {
                    if (other == null) {
                        content.transferTo(target);
                    } else {
                        target.write(other);
                    }
                }
                target.closeEntry();
            }
            for (Map.Entry<String, byte[]> added : left.entrySet()) {
                begin(target, added.getKey());
                target.write(added.getValue());
                target.closeEntry();
            }
        }
    }

    private static void begin(ZipOutputStream target, String name) throws IOException {
        ZipEntry stable = new ZipEntry(name);
        stable.setTimeLocal(ENTRY_TIME);
        target.putNextEntry(stable);
    }
}
