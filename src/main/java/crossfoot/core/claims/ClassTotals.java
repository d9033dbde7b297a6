package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Subject;
import crossfoot.core.rules.ClassificationCodes;
import crossfoot.core.rules.ClassificationCodes.Scheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Form 公开06 of 部门决算: 人员经费合计 is 工资福利支出 and 对个人和家庭的补助, 公用经费合计 is all other classes of 部门预算支出经济分类.
 */
final class ClassTotals {
    private static final Set<String> PERSONNEL = Set.of("工资福利支出", "对个人和家庭的补助");
    private static final int CLASS_DIGITS = 3;
    private static final Set<String> CLASSES = classes();
    private static final Map<String, Boolean> TOTALS = Map.of("人员经费", true, "公用经费", false);
    /** Without them the table goes on from another page. */
    private static final Map<String, String> MAIN = Map.of("人员经费", "工资福利支出", "公用经费", "商品和服务支出");

    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;
    /** A class that stands twice is told by kinds of money or of spending. */
    private final Map<String, List<Mention>> classes = new TreeMap<>();

    private final Map<String, List<Mention>> totals = new HashMap<>();

    ClassTotals(Verdicts verdicts, Cells cells) {
        this.verdicts = verdicts;
        this.cells = cells;
        this.grid = cells.grid();
    }

    private static Set<String> classes() {
        ClassificationCodes codes = new ClassificationCodes();
        return codes.names(Scheme.DEPARTMENT).stream()
                .filter(name ->
                        codes.codes(Scheme.DEPARTMENT, name).stream().anyMatch(code -> code.length() == CLASS_DIGITS))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The label is that of a total of some classes only. */
    static boolean isOne(String label) {
        return label.strip().endsWith("合计")
                && TOTALS.containsKey(Subject.of(label).term());
    }

    void check() {
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                String label = grid.label(row, column).strip();
                boolean named = CLASSES.contains(label) || isOne(label);
                String key = CLASSES.contains(label) ? label : Subject.of(label).term();
                cells.at(row, column)
                        .filter(cell -> named)
                        .ifPresent(cell -> (CLASSES.contains(label) ? classes : totals)
                                .computeIfAbsent(key, unused -> new ArrayList<>())
                                .add(cell));
            }
        }
        if (classes.values().stream().allMatch(cells -> cells.size() == 1)) {
            TOTALS.forEach(this::total);
        }
    }

    private void total(String term, boolean personnel) {
        List<Mention> told = totals.getOrDefault(term, List.of());
        List<Mention> parts = classes.entrySet().stream()
                .filter(named -> PERSONNEL.contains(named.getKey()) == personnel)
                .flatMap(named -> named.getValue().stream())
                .toList();
        boolean whole = classes.containsKey(MAIN.getOrDefault(term, ""));
        if (told.size() == 1 && whole && !TableSum.agrees(verdicts, told.get(0), parts)) {
            verdicts.contradict(Kind.SUM, told.get(0), TableSum.reason("table.sum", told.get(0), parts));
        }
    }
}
