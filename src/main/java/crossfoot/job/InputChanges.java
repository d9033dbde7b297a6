package crossfoot.job;

import crossfoot.store.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What differs between the inputs of a run, as they were when it began, and the folders now. */
public final class InputChanges {
    /** What happened to a file. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    private InputChanges() {}

    /** Path → what happened to it, in order of the path; the program stands as {@code (crossfoot)}. */
    public static Map<String, Change> since(RunStore.Run run, RunStore runs) throws IOException {
        Map<String, String> before = runs.inputs(run.no());
        Map<String, String> now = InputFolder.scan(Path.of(run.inputFolder()), Path.of(run.configFolder()))
                .hashes();
        Map<String, Change> changes = new TreeMap<>();
        before.forEach((path, sha256) -> {
            if (!now.containsKey(path)) {
                changes.put(path, Change.REMOVED);
            } else if (!sha256.equals(now.get(path))) {
                changes.put(path, Change.CHANGED);
            }
        });
        now.keySet().stream()
                .filter(path -> !before.containsKey(path))
                .forEach(path -> changes.put(path, Change.ADDED));
        return changes;
    }
}
