package crossfoot.core.units;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.HalfWidth;
import crossfoot.core.rules.HeadedTable;
import crossfoot.core.rules.HeadedTable.Column;
import crossfoot.core.rules.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the rows of the table of units and finds everything that is wrong with them. */
final class UnitRows {
    private static final String CODE = "code";
    private static final String NAME = "name";
    private static final String ALIASES = "aliases";
    private static final String FILES = "files";
    private static final int LONGEST_CODE = 60;
    /** What may be the name of a folder on every system. */
    private static final Pattern FOLDER = Pattern.compile("(?![.])[\\p{L}\\p{N}._-]{1," + LONGEST_CODE + "}(?<![.])");

    private static final List<Column> COLUMNS = List.of(
            new Column(CODE, true, List.of(CODE, "编码", "单位编码")),
            new Column(NAME, true, List.of(NAME, "名称", "单位", "单位名称")),
            new Column(ALIASES, false, List.of(ALIASES, "alias", "别名")),
            new Column(FILES, false, List.of(FILES, "file", "文件")),
            new Column("note", false, List.of("note", "备注", "说明")));

    private record Taken(Line line, String key) {}

    private final List<Problem> problems;
    private final List<OfficeUnit> units = new ArrayList<>();
    private final Map<String, Taken> taken = new HashMap<>();

    private UnitRows(List<Problem> problems) {
        this.problems = new ArrayList<>(problems);
    }

    static UnitTable.Reading read(String file, List<RawRow> rows) {
        HeadedTable table = HeadedTable.strict(file, rows, COLUMNS);
        UnitRows read = new UnitRows(table.problems());
        if (table.has(CODE) && table.has(NAME)) {
            table.lines().stream().filter(line -> !isRemark(line)).forEach(read::add);
            if (read.units.isEmpty()) {
                read.problems.add(
                        Problem.of(ProblemKind.CONFIG_BAD_VALUE, new SourceRef(file, "", 0), "", "", "单位编码,单位名称 …"));
            }
        }
        return read.problems.isEmpty()
                ? new UnitTable.Reading.Ok(new UnitTable(read.units))
                : new UnitTable.Reading.Faulty(read.problems);
    }

    /** As in the table of rules: a code that begins with #, and is no error value. */
    private static boolean isRemark(Line line) {
        return line.fault(CODE) == null && HalfWidth.of(line.text(CODE)).startsWith("#");
    }

    private void add(Line line) {
        problems.addAll(line.strayCells());
        String code = text(line, CODE);
        String name = text(line, NAME);
        List<String> aliases = listed(line, ALIASES);
        List<String> files = listed(line, FILES);
        if (!code.isEmpty() && !FOLDER.matcher(code).matches()) {
            problems.add(line.problem(ProblemKind.CONFIG_BAD_VALUE, CODE, "001 | D01 | 330102-01"));
        }
        for (String glob : files) {
            if (!FileGlob.isGlob(glob)) {
                problems.add(line.problem(ProblemKind.CONFIG_BAD_VALUE, FILES, "D01*.csv | D01/**"));
            }
        }
        Set<String> own = new HashSet<>();
        take(line, CODE, code, own);
        take(line, NAME, name, own);
        aliases.forEach(alias -> take(line, ALIASES, alias, own));
        units.add(new OfficeUnit(line.at(), code, name, aliases, files));
    }

    /** What it is called by can be no other unit's. */
    private void take(Line line, String key, String called, Set<String> own) {
        String folded = UnitName.fold(called);
        if (folded.isEmpty() || !own.add(folded)) {
            return;
        }
        Taken first = taken.putIfAbsent(folded, new Taken(line, key));
        if (first != null) {
            String place = first.line.at().display(first.line.address(first.key));
            problems.add(Problem.of(ProblemKind.CONFIG_REPEATED_ID, line.at(), line.address(key), called, place));
        }
    }

    private String text(Line line, String key) {
        Problem fault = line.fault(key);
        if (fault != null) {
            problems.add(fault);
            return "";
        }
        String text = line.text(key);
        if (UnitName.fold(text).isEmpty()) {
            problems.add(line.problem(ProblemKind.CONFIG_EMPTY_ID, key));
            return "";
        }
        return text;
    }

    private List<String> listed(Line line, String key) {
        Problem fault = line.fault(key);
        if (fault != null) {
            problems.add(fault);
            return List.of();
        }
        String text = line.text(key);
        List<String> listed = text.isEmpty()
                ? List.of()
                : Arrays.stream(Pattern.compile("[|｜]").split(text, -1))
                        .map(String::strip)
                        .toList();
        if (listed.contains("")) {
            problems.add(line.problem(ProblemKind.CONFIG_EMPTY_ALTERNATIVE, key));
        }
        return listed.stream().filter(one -> !one.isEmpty()).toList();
    }
}
