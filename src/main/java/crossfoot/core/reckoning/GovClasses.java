package crossfoot.core.reckoning;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.rules.ClassificationCodes;
import crossfoot.core.rules.ClassificationCodes.Scheme;
import crossfoot.core.rules.HeadedTable;
import crossfoot.core.rules.HeadedTable.Column;
import crossfoot.core.rules.Line;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The broad class (类) of 政府预算支出经济分类 that spending belongs to: of the entry's own code, else by its 部门经济分类 as the
 * table {@code govclasses.csv} has it; the longest code that fits holds.
 */
public final class GovClasses {
    private static final String DEPARTMENT = "department";
    private static final String GOVERNMENT = "government";
    private static final int CLASS_DIGITS = 3;
    private static final List<Column> COLUMNS = List.of(
            new Column(DEPARTMENT, true, List.of(DEPARTMENT, "部门经济分类")),
            new Column(GOVERNMENT, true, List.of(GOVERNMENT, "政府经济分类")),
            new Column("name", false, List.of("name", "名称")),
            new Column("source", false, List.of("source", "note", "说明", "来源")));

    private final Map<String, String> byDepartment = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final ClassificationCodes shipped = new ClassificationCodes();

    private GovClasses() {}

    /** Reads the table; its faults are added to those found so far. */
    public static GovClasses read(String file, List<RawRow> rows, List<Problem> faults) {
        GovClasses classes = new GovClasses();
        HeadedTable table = HeadedTable.strict(file, rows, COLUMNS);
        faults.addAll(table.problems());
        if (table.problems().isEmpty()) {
            table.lines().forEach(line -> classes.add(line, faults));
        }
        return classes;
    }

    private void add(Line line, List<Problem> faults) {
        if (!line.text(DEPARTMENT).matches("[0-9]{3,7}")) {
            faults.add(line.problem(ProblemKind.CONFIG_BAD_VALUE, DEPARTMENT, "301 | 30201"));
        }
        if (!line.text(GOVERNMENT).matches("5[0-9]{2}")) {
            faults.add(line.problem(ProblemKind.CONFIG_BAD_VALUE, GOVERNMENT, "501 | 502 | 503 …"));
        }
        byDepartment.put(line.text(DEPARTMENT), line.text(GOVERNMENT));
        if (!line.text("name").isEmpty()) {
            names.putIfAbsent(line.text(GOVERNMENT), line.text("name"));
        }
    }

    /** {@code 502}; empty where neither code says. */
    public String of(String departmentCode, String governmentCode) {
        if (governmentCode.matches("5[0-9]{2}[0-9]*")) {
            return governmentCode.substring(0, CLASS_DIGITS);
        }
        for (int digits = departmentCode.length(); digits >= CLASS_DIGITS; digits--) {
            String found = byDepartment.get(departmentCode.substring(0, digits));
            if (found != null) {
                return found;
            }
        }
        return "";
    }

    /** The class with its name, {@code 502 机关商品和服务支出}. */
    Code named(String govClass) {
        String name = names.get(govClass);
        return new Code(govClass, name == null ? shipped.name(Scheme.GOVERNMENT, govClass) : name);
    }
}
