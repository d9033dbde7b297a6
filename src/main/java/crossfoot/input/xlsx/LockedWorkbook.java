package crossfoot.input.xlsx;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LimitExceeded;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** A workbook of the XML kind that stands encrypted (standard or agile) within a compound file. */
public final class LockedWorkbook {
    /** Excel takes 100,000 rounds; a file that asks for more than this would take minutes. */
    private static final int MOST_ROUNDS = 10_000_000;

    private static final int BUFFER_BYTES = 1 << 18;

    private LockedWorkbook() {}

    /** Whether a compound file is one. */
    public static boolean is(Path path, String file) throws IOException, UnreadableFile {
        return Damage.guard(path, file, () -> {
            try (POIFSFileSystem container = new POIFSFileSystem(path.toFile(), true)) {
                return container.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
            }
        });
    }

    /** Writes the workbook as it was before it was protected. */
    public static void unlock(Path path, String file, Layout layout, Path into) throws IOException, UnreadableFile {
        Damage.guard(path, file, () -> {
            try (POIFSFileSystem container = new POIFSFileSystem(path.toFile(), true)) {
                boolean toldHow = container.getRoot().hasEntryCaseInsensitive(EncryptionInfo.ENCRYPTION_INFO_ENTRY);
                Decryptor decryptor = toldHow ? opened(container, file, layout) : null;
                if (decryptor == null) {
                    throw new UnreadableFile(layout.passwords().refusal(file));
                }
                try (InputStream in = decryptor.getDataStream(container);
                        OutputStream out = Files.newOutputStream(into)) {
                    copy(in, out, layout.limits().unpackedBytes());
                }
                return into;
            }
        });
    }

    /** Null if none of the passwords opens it. */
    private static @Nullable Decryptor opened(POIFSFileSystem container, String file, Layout layout) throws Exception {
        EncryptionInfo encryption = new EncryptionInfo(container);
        int rounds = encryption.getVerifier().getSpinCount();
        if (rounds < 0 || rounds > MOST_ROUNDS) {
            throw Damage.of(file, "encryption: " + rounds + " rounds");
        }
        Decryptor decryptor = Decryptor.getInstance(encryption);
        // what is only locked against changes is encrypted by a word that everybody knows
        List<String> words = new ArrayList<>(List.of(Decryptor.DEFAULT_PASSWORD));
        words.addAll(layout.passwords().words());
        for (String word : words) {
            if (decryptor.verifyPassword(word)) {
                return decryptor;
            }
        }
        return null;
    }

    private static void copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
            bytes += got;
            if (bytes > most) {
                throw new LimitExceeded("workbook", "> " + most + " B", most, "unpackedBytes");
            }
            out.write(buffer, 0, got);
        }
    }
}
