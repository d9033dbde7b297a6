package crossfoot.core.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds in a header the codes that stand in several columns: 类 | 款 | 项 below 支出功能分类, and the name beside them. */
final class CodeColumns {
    private static final List<String> LEVELS = List.of("类", "款", "项");
    private static final List<String> NAMES = List.of("名称", "科目名称", "科目");
    private static final Map<Field, Field> NAME_OF = Map.of(
            Field.FUNCTION_CODE, Field.FUNCTION_NAME,
            Field.ECONOMIC_CODE, Field.ECONOMIC_NAME,
            Field.GOV_ECONOMIC_CODE, Field.GOV_ECONOMIC_NAME);

    private final HeaderGrid header;
    private final Map<Field, List<Integer>> cells = new EnumMap<>(Field.class);
    private final Map<Field, Integer> names = new EnumMap<>(Field.class);

    CodeColumns(HeaderGrid header) {
        this.header = header;
        for (int column = 0; column < header.width(); column++) {
            int levels = levels(column);
            if (levels > 1) {
                take(column, levels);
            }
        }
    }

    private int levels(int first) {
        int levels = 0;
        while (levels < LEVELS.size() && header.leaf(first + levels).equals(LEVELS.get(levels))) {
            levels++;
        }
        return levels;
    }

    private void take(int first, int levels) {
        Field field = field(header.above(first), levels);
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            columns.add(first + i);
        }
        cells.putIfAbsent(field, List.copyOf(columns));
        if (NAMES.contains(header.leaf(first + levels))) {
            names.putIfAbsent(NAME_OF.getOrDefault(field, field), first + levels);
        }
    }

    /** By the name of the group; without one three levels are those of a function, two those of an economic class. */
    private static Field field(String group, int levels) {
        if (group.contains("经济")) {
            return group.contains("政府") ? Field.GOV_ECONOMIC_CODE : Field.ECONOMIC_CODE;
        }
        boolean function = group.contains("功能") || levels == LEVELS.size();
        return function ? Field.FUNCTION_CODE : Field.ECONOMIC_CODE;
    }

    /** Field → its columns, 类 first. */
    Map<Field, List<Integer>> cells() {
        return cells;
    }

    /** Field → the column of its name. */
    Map<Field, Integer> names() {
        return names;
    }

    boolean holds(int column) {
        return names.containsValue(column) || cells.values().stream().anyMatch(list -> list.contains(column));
    }
}
