package crossfoot.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.UUID;

/**
 * Values in a file, one behind the other, for another process of the same program. Read are values of this program and
 * of the JDK's plain kinds, nothing else.
 */
final class ObjectFile {
    private static final ObjectInputFilter OURS =
            ObjectInputFilter.Config.createFilter("crossfoot.**;java.lang.*;java.math.*;java.time.*;java.util.*;!*");

    private ObjectFile() {}

    /** Values that come one by one. */
    static final class Writing implements AutoCloseable {
        private final OutputStream file;
        private final ObjectOutputStream out;

        Writing(Path to) throws IOException {
            file = new BufferedOutputStream(Files.newOutputStream(to));
            out = new ObjectOutputStream(file);
        }

        void add(Serializable value) throws IOException {
            out.writeObject(value);
            // what was written is forgotten: memory does not grow with the file
            out.reset();
        }

        @Override
        public void close() throws IOException {
            out.close();
            file.close();
        }
    }

    /** The values in their order. */
    static final class Reading implements AutoCloseable {
        private final ObjectInputStream in;

        Reading(Path from) throws IOException {
            in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(from)));
            in.setObjectInputFilter(OURS);
        }

        /** @throws EOFException if there is none left */
        <T> T next(Class<T> kind) throws IOException {
            try {
                return Objects.requireNonNull(kind.cast(in.readObject()));
            } catch (ClassNotFoundException otherProgram) {
                throw new IOException(otherProgram);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Writes a file of one value: whole, or not at all. */
    static void write(Path to, Serializable value) throws IOException {
        Path part = to.resolveSibling(to.getFileName() + "." + UUID.randomUUID());
        try (Writing writing = new Writing(part)) {
            writing.add(value);
        }
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The value of a file of one. */
    static <T> T read(Path from, Class<T> kind) throws IOException {
        try (Reading reading = new Reading(from)) {
            return reading.next(kind);
        }
    }
}
