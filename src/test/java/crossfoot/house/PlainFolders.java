package crossfoot.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Temporary folders whose names no message hides: a long number may pass for an account's. */
public final class PlainFolders implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        return Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir"), "junit-" + UUID.randomUUID()));
    }
}
