package crossfoot.job;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which files of a cumulative series a newer export has replaced. */
final class SourceFates {
    private SourceFates() {}

    /** Of the files that one cumulative layout matches, all but the newest: the last by name within its folder. */
    static Set<String> superseded(RunContext run) {
        Map<String, String> newest = new HashMap<>();
        Set<String> superseded = new HashSet<>();
        for (RunContext.Keyed source : run.distinct()) {
            String name = source.file().name();
            if (run.configuration().layout(name).cumulative()) {
                String series = run.configuration().layout(name).glob()
                        + '\0'
                        + Path.of(name).getParent();
                String older = newest.put(series, name);
                if (older != null) {
                    superseded.add(older);
                }
            }
        }
        return superseded;
    }
}
