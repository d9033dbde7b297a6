package crossfoot.job;

import crossfoot.core.ledger.Layout;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A layout as text, the same for the same layout: a ledger is read again when what holds for it has changed. */
final class LayoutText {
    /** What does not change how a file is read: whom the layout is for, what replaces what, what may open it. */
    private static final Set<String> NOT_OF_READING = Set.of("glob", "cumulative", "reach");

    private LayoutText() {}

    static String of(Layout layout) {
        StringBuilder text = new StringBuilder();
        for (RecordComponent component : Layout.class.getRecordComponents()) {
            if (!NOT_OF_READING.contains(component.getName())) {
                text.append(component.getName())
                        .append('=')
                        .append(value(layout, component))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String value(Layout layout, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(layout);
            return String.valueOf(value instanceof Map<?, ?> map ? new TreeMap<>(map) : value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component.getName(), impossible);
        }
    }
}
