package crossfoot.cli;

import crossfoot.job.InputChanges;
import crossfoot.job.Workspace;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes sure that the inputs of the last run are what they were; if not, says exactly what is not. */
record Unchanged(Speech speech) {
    /** What the beginning of a path says a file is; the first that fits. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("ledgers/", "ledger");
        KINDS.put("config/rule", "rules");
        KINDS.put("config/layouts.yml", "layouts");
        KINDS.put("config/categories.csv", "categories");
        KINDS.put("config/crossfoot.yml", "settings");
        KINDS.put("config/templates/", "template");
        KINDS.put("budget/", "budget");
        KINDS.put("control/", "control");
        KINDS.put("reviews/", "review");
        KINDS.put("base/", "base");
        KINDS.put("(crossfoot)", "program");
        KINDS.put("(expired)", "acceptance");
        KINDS.put("config/accepted", "acceptance");
    }

    /** The last run; if its inputs have changed, refused in these words, with a line for each change. */
    RunStore.Run lastRun(Workspace workspace, String words) throws IOException, Refused {
        RunStore.Run last = workspace.runs().last().orElseThrow(() -> new Refused("noRun"));
        Map<String, InputChanges.Change> changes = InputChanges.since(last, workspace.runs());
        if (!changes.isEmpty()) {
            throw new Refused(words, last.no(), list(changes));
        }
        return last;
    }

    /** A line for each change, with a line end before it. */
    String list(Map<String, InputChanges.Change> changes) {
        StringBuilder list = new StringBuilder();
        changes.forEach((path, change) -> list.append('\n').append(line(path, change)));
        return list.toString();
    }

    private String line(String path, InputChanges.Change change) {
        String kind = KINDS.entrySet().stream()
                .filter(one -> path.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("other");
        return speech.words("change", speech.words("change." + change), speech.words("input." + kind), path);
    }
}
