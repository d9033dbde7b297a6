package crossfoot.input.xls;

import crossfoot.core.ledger.Passwords;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** The protection of a workbook of the binary kind: XOR, RC4 or CryptoAPI, all of which POI can undo. */
final class XlsLock {
    private static final int FILEPASS = 0x2F;
    private static final int RECORDS_BEFORE_IT = 8;

    private final POIFSFileSystem container;
    private final String file;
    private final Passwords passwords;

    XlsLock(POIFSFileSystem container, String file, Passwords passwords) {
        this.container = container;
        this.file = file;
        this.passwords = passwords;
    }

    /** Opens it by the first password that fits; a workbook that is only locked against changes needs none. */
    <T> T opened(Damage.Step<T> opening) throws Exception {
        if (!isOn()) {
            return opening.run();
        }
        List<@Nullable String> words = new ArrayList<>();
        words.add(null);
        words.addAll(passwords.words());
        for (String word : words) {
            Biff8EncryptionKey.setCurrentUserPassword(word);
            try {
                return opening.run();
            } catch (EncryptedDocumentException | IndexOutOfBoundsException wrong) {
                // POI throws the second for passwords of some lengths; the next may fit
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
        }
        throw new UnreadableFile(passwords.refusal(file));
    }

    private boolean isOn() throws IOException {
        String stream = HSSFWorkbook.getWorkbookDirEntryName(container.getRoot());
        try (DataInputStream in = new DataInputStream(container.createDocumentInputStream(stream))) {
            for (int i = 0; i < RECORDS_BEFORE_IT; i++) {
                if (Short.reverseBytes(in.readShort()) == FILEPASS) {
                    return true;
                }
                in.skipNBytes(Short.reverseBytes(in.readShort()) & 0xFFFF);
            }
        } catch (EOFException ended) {
            // told when it is read
        }
        return false;
    }
}
