package crossfoot.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said of a run that has ended.
 *
 * @param facts the same for programs: the names of environment variables with their values
 */
public record Notice(String subject, List<String> lines, Map<String, String> facts) {
    public Notice {
        lines = List.copyOf(lines);
        facts = new LinkedHashMap<>(facts);
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
