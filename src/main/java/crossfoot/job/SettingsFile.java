package crossfoot.job;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.SourceRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code crossfoot.yml}: a flat map of whole numbers; an unknown key or value is a fault. */
final class SettingsFile {
    private static final List<String> KEYS = List.of(
            "maxRejected", "maxUnclassified", "statedTotalToleranceFen", "segmentBytes", "sliceRows", "workers");

    private final Map<String, Long> values = new HashMap<>();

    private SettingsFile() {}

    static Settings read(Path file, List<Problem> faults) throws IOException {
        SettingsFile settings = new SettingsFile();
        if (Files.exists(file)) {
            settings.load(file, faults);
        }
        Settings normal = Settings.DEFAULT;
        return new Settings(
                settings.value(KEYS.get(0), normal.maxRejected()),
                settings.value(KEYS.get(1), normal.maxUnclassified()),
                settings.value(KEYS.get(2), normal.toleranceFen()),
                Math.max(1, settings.value(KEYS.get(3), normal.segmentBytes())),
                (int) Math.max(1, settings.value(KEYS.get(4), normal.sliceRows())),
                (int) Math.max(1, settings.value(KEYS.get(5), normal.workers())));
    }

    private long value(String key, long otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    private void load(Path file, List<Problem> faults) throws IOException {
        SourceRef at = new SourceRef("crossfoot.yml", "", 0);
        try {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            if (loaded instanceof Map<?, ?> map) {
                map.forEach((key, value) -> take(String.valueOf(key), value, at, faults));
            } else if (loaded != null) {
                faults.add(Problem.of(ProblemKind.CONFIG_BAD_VALUE, at, "", "", "key: value"));
            }
        } catch (YAMLException broken) {
            faults.add(Problem.of(ProblemKind.CONFIG_UNREADABLE, at, "", "", String.valueOf(broken.getMessage())));
        }
    }

    private void take(String key, Object value, SourceRef at, List<Problem> faults) {
        if (!KEYS.contains(key)) {
            faults.add(Problem.of(ProblemKind.CONFIG_UNKNOWN_KEY, at, key, key, String.join(", ", KEYS)));
        } else if (value instanceof Integer || value instanceof Long) {
            values.put(key, ((Number) value).longValue());
        } else {
            faults.add(Problem.of(ProblemKind.CONFIG_BAD_VALUE, at, key, String.valueOf(value), "0, 1, 2 …"));
        }
    }
}
