package crossfoot.core.ledger;

import crossfoot.core.money.HalfWidth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The classes of {@code classifications.csv} by code and by name, as ledgers write them in headers and paths. */
final class ClassTable {
    /** 部门预算支出经济分类. */
    static final ClassTable ECONOMIC = load("dept");
    /** 支出功能分类. */
    static final ClassTable FUNCTION = load("function");

    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, List<String>> codes = new HashMap<>();

    private static ClassTable load(String scheme) {
        ClassTable table = new ClassTable();
        for (String line : ResourceLines.of("classifications.csv")) {
            String[] cells = line.split(",", -1);
            if (cells[2].equals(scheme)) {
                table.names.put(cells[0], cells[1]);
                table.codes
                        .computeIfAbsent(plain(cells[1]), key -> new ArrayList<>())
                        .add(cells[0]);
            }
        }
        return table;
    }

    boolean hasCode(String code) {
        return names.containsKey(code);
    }

    boolean hasName(String name) {
        return codes.containsKey(plain(name));
    }

    /** The class with this code, by the table's name. */
    Code ofCode(String code) {
        return new Code(code, names.getOrDefault(code, ""));
    }

    /**
     * The class with this name; null if there is none. Of several the one below the class above it; its code stays
     * empty if that doesn't decide.
     *
     * @param above name or code of a class above it; empty if none is given
     */
    @Nullable
    Code ofName(String name, String above) {
        List<String> found = codes.getOrDefault(plain(name), List.of());
        List<String> below = found.stream().filter(code -> isBelow(code, above)).toList();
        List<String> likely = below.isEmpty() ? found : below;
        if (likely.isEmpty()) {
            return null;
        }
        return new Code(likely.size() == 1 ? likely.get(0) : "", name);
    }

    private boolean isBelow(String code, String above) {
        if (above.isEmpty()) {
            return false;
        }
        return names.entrySet().stream()
                .anyMatch(one -> code.length() > one.getKey().length()
                        && code.startsWith(one.getKey())
                        && (one.getKey().equals(above) || plain(one.getValue()).equals(plain(above))));
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        HalfWidth.of(name).codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
