package crossfoot.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** A folder that only its owner may look into, where there is such a thing. */
final class OwnersFolder {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private OwnersFolder() {}

    /** Makes it, unless it is there already, and gives it back. */
    static Path made(Path folder) throws IOException {
        make(folder);
        return folder;
    }

    /** Makes it, unless it is there already. */
    static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(Objects.requireNonNull(folder.toAbsolutePath().getParent()));
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner =
                posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)} : new FileAttribute<?>[0];
        Files.createDirectory(folder, owner);
    }
}
