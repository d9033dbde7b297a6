package crossfoot.core.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of a table that ships with the program, without its header. */
public final class ResourceLines {
    private ResourceLines() {}

    /** The lines of {@code /crossfoot/name}, which must be there. */
    public static List<String> of(String name) {
        try (InputStream in =
                Objects.requireNonNull(ResourceLines.class.getResourceAsStream("/crossfoot/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
