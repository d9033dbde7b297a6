package crossfoot.core.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of a columnar ledger in its header: two or more that are called after economic classes, or after
 * functions, or stand below a group called 项目. A column between them with a name of its own is one of them too; 小计 and
 * a class above other columns are sums.
 */
final class BreakdownColumns {
    private static final Set<String> SUMS = Set.of("小计", "合计", "总计", "共计");
    private static final Set<String> NO_PARTS = Set.of("备注", "说明", "附件", "附件数", "附单据数", "序号", "余额", "方向", "借或贷", "借/贷");
    /** Below 预算项目: 代码, 名称 and the like say which project it is, and hold no money. */
    private static final Pattern DESCRIBED = Pattern.compile(".*(编码|代码|编号|名称|类别|类型|性质|级次|负责人)");

    private static final Field[] KINDS = {Field.ECONOMIC_NAME, Field.FUNCTION_NAME, Field.PROJECT_NAME};
    private static final int FEWEST = 2;

    private final HeaderGrid header;
    private final Set<Integer> taken;
    private final Map<Field, Map<Integer, Code>> found = new EnumMap<>(Field.class);

    /** @param taken columns that are certain to be something else */
    BreakdownColumns(HeaderGrid header, Set<Integer> taken) {
        this.header = header;
        this.taken = taken;
        for (Field kind : KINDS) {
            found.put(kind, new LinkedHashMap<>());
        }
        for (int column = 0; column < header.width(); column++) {
            if (!taken.contains(column)) {
                look(column);
            }
        }
    }

    private void look(int column) {
        String leaf = header.text(column);
        if (leaf.isEmpty() || SUMS.contains(leaf) || isNoPart(leaf)) {
            return;
        }
        String group = header.above(column);
        Code code = new CodeText(false).of("", leaf);
        Code economic = classed(ClassTable.ECONOMIC, code, group);
        Code function = economic == null ? classed(ClassTable.FUNCTION, code, group) : null;
        if (economic != null) {
            put(Field.ECONOMIC_NAME, column, economic);
        } else if (function != null) {
            put(Field.FUNCTION_NAME, column, function);
        } else if (group.contains("项目")) {
            put(Field.PROJECT_NAME, column, new CodeText(true).of("", leaf));
        }
    }

    private static boolean isNoPart(String leaf) {
        return NO_PARTS.contains(leaf) || DESCRIBED.matcher(leaf).matches();
    }

    private void put(Field kind, int column, Code code) {
        found.getOrDefault(kind, Map.of()).put(column, code);
    }

    private static @Nullable Code classed(ClassTable table, Code code, String group) {
        if (code.code().isEmpty()) {
            return table.ofName(code.name(), group);
        }
        if (!table.hasCode(code.code())) {
            return null;
        }
        return code.name().isEmpty() ? table.ofCode(code.code()) : code;
    }

    /** The breakdown by the classes of which there are most columns; {@link Breakdown#NONE} if there are too few. */
    Breakdown breakdown() {
        Field best = KINDS[0];
        for (Field kind : KINDS) {
            best = classes(kind) > classes(best) ? kind : best;
        }
        if (classes(best) < FEWEST) {
            return Breakdown.NONE;
        }
        Map<Integer, Code> codes = between(found.getOrDefault(best, Map.of()), best);
        return assembled(codes, best);
    }

    private int classes(Field kind) {
        return new HashSet<>(found.getOrDefault(kind, Map.of()).values()).size();
    }

    /** With the columns between them that are called something the table doesn't know. */
    private Map<Integer, Code> between(Map<Integer, Code> known, Field kind) {
        int last = known.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        while (header.text(last + 1).startsWith("其他") && !taken.contains(last + 1)) {
            last++;
        }
        int first = known.keySet().stream().mapToInt(Integer::intValue).min().orElse(0);
        Map<Integer, Code> all = new LinkedHashMap<>();
        for (int column = first; column <= last; column++) {
            String leaf = header.text(column);
            boolean other = leaf.isEmpty() || SUMS.contains(leaf) || isNoPart(leaf) || taken.contains(column);
            Code code = known.get(column);
            if (code != null || !other) {
                all.put(column, code == null ? new CodeText(kind == Field.PROJECT_NAME).of("", leaf) : code);
            }
        }
        return all;
    }

    private Breakdown assembled(Map<Integer, Code> codes, Field kind) {
        Map<Integer, Integer> indices = new LinkedHashMap<>();
        List<Breakdown.Part> parts = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        codes.forEach((column, code) -> {
            if (below(code, codes).isEmpty()) {
                String label = header.text(column);
                String unlike = labels.add(label) ? label : label + " " + HeaderCells.letters(column);
                indices.put(column, parts.size());
                parts.add(new Breakdown.Part(column, unlike, kind, code));
            }
        });
        List<Breakdown.Sum> sums = new ArrayList<>();
        codes.forEach((column, code) -> {
            List<Integer> below = below(code, codes).stream()
                    .filter(indices::containsKey)
                    .map(one -> indices.getOrDefault(one, 0))
                    .toList();
            if (!below.isEmpty()) {
                sums.add(new Breakdown.Sum(column, header.text(column), below));
            }
        });
        sums.addAll(groupSums(indices));
        return new Breakdown(parts, sums);
    }

    /** The columns of the details of a class. */
    private static List<Integer> below(Code code, Map<Integer, Code> codes) {
        return codes.entrySet().stream()
                .filter(other -> !code.code().isEmpty()
                        && other.getValue().code().length() > code.code().length()
                        && other.getValue().code().startsWith(code.code()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Breakdown.Sum> groupSums(Map<Integer, Integer> indices) {
        List<Breakdown.Sum> sums = new ArrayList<>();
        for (int column = 0; column < header.width(); column++) {
            String group = header.above(column);
            if (SUMS.contains(header.text(column)) && !group.isEmpty()) {
                List<Integer> of = new ArrayList<>();
                indices.forEach((part, index) -> {
                    if (header.above(part).equals(group)) {
                        of.add(index);
                    }
                });
                if (!of.isEmpty() && of.size() < indices.size()) {
                    sums.add(new Breakdown.Sum(column, group + header.text(column), of));
                }
            }
        }
        return sums;
    }

    /** The column that states the sum of all parts; -1 if there is none. */
    int total(Breakdown breakdown) {
        for (int column = 0; column < header.width(); column++) {
            int at = column;
            boolean ofSome = breakdown.sums().stream().anyMatch(sum -> sum.column() == at);
            if (SUMS.contains(header.text(column)) && !ofSome && !taken.contains(column)) {
                return column;
            }
        }
        return -1;
    }
}
