package crossfoot.core.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes the lines of the classified ledger in their order and hands on entry by entry, the parts of each together. */
public final class EntryParts implements Consumer<ClassifiedEntry> {
    private final Consumer<List<ClassifiedEntry>> entries;
    private final List<ClassifiedEntry> parts = new ArrayList<>();

    public EntryParts(Consumer<List<ClassifiedEntry>> entries) {
        this.entries = entries;
    }

    @Override
    public void accept(ClassifiedEntry line) {
        ClassifiedEntry.Part part = line.part();
        parts.add(line);
        if (part == null || part.number() == part.of()) {
            entries.accept(List.copyOf(parts));
            parts.clear();
        }
    }
}
