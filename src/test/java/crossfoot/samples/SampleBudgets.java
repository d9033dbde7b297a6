package crossfoot.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Budgets of each year, by figure and by project, in 0.01 万元. Those of 2021 are the published ones, without 追加. */
final class SampleBudgets {
    /** All in 0.01 万元: of 人员经费, of 公用经费, of all projects, what was added to these, what moved between two. */
    private record Year(long personnel, long operating, long initial, long added, long moved) {}

    private static final Map<Integer, Year> YEARS = new TreeMap<>(Map.of(
            2019, new Year(129_000, 19_000, 140_500, 121_000, 0),
            2020, new Year(132_000, 18_000, 145_000, 146_000, 1_250),
            2021, new Year(143_000, 19_500, 151_122, 0, 0),
            2022, new Year(146_000, 18_000, 156_000, 142_000, 860)));
    private static final List<String> LEAVES =
            List.of("project.social", "project.public", "project.urban", "project.economic", "project.other");
    private static final List<String> LABELS = List.of("社会管理", "公共服务", "城市管理", "经济发展", "其他事务");
    private static final String MOVED_FROM = "绿化养护经费";
    private static final String MOVED_TO = "疫情防控专项经费";

    /** In 0.01 万元. */
    private record Amounts(long initial, long added, long granted, long moved) {
        static final Amounts ZERO = new Amounts(0, 0, 0, 0);

        Amounts plus(Amounts more) {
            return new Amounts(initial + more.initial, added + more.added, granted + more.granted, moved + more.moved);
        }

        /** 年初预算, 追加, 上级专项, 调整. */
        List<Long> columns() {
            return List.of(initial, added, granted, moved);
        }
    }

    private record Line(int year, String type, String subject, Amounts amounts) {}

    private SampleBudgets() {}

    static void csv(Path file, List<Integer> years) throws IOException {
        StringBuilder text = new StringBuilder("\ufeff");
        TextLedgers.line(text, "年度", "类型", "项目", "年初预算（万元）", "追加（万元）", "上级专项（万元）", "调整（万元）", "全年预算（万元）");
        for (Line line : lines(years)) {
            List<String> cells = new ArrayList<>(List.of("" + line.year, line.type, line.subject));
            long total = 0;
            for (long amount : line.amounts.columns()) {
                cells.add(amount == 0 ? "" : BigDecimal.valueOf(amount, 2).toPlainString());
                total += amount;
            }
            cells.add(BigDecimal.valueOf(total, 2).toPlainString());
            TextLedgers.line(text, cells.toArray(String[]::new));
        }
        TextLedgers.write(file, text.toString(), StandardCharsets.UTF_8);
    }

    /** The same as a workbook, in 元. */
    static void xlsx(Path file, List<Integer> years) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("预算");
            WorkbookLedgers.texts(sheet.createRow(0), "部门预算及调整情况（单位：元）");
            WorkbookLedgers.texts(sheet.createRow(1), "序号", "年度", "类型", "项目名称", "年初预算数", "追加数", "上级专项资金", "调整数", "备注");
            for (Line line : lines(years)) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                row.createCell(0).setCellValue(row.getRowNum() - 1);
                row.createCell(1).setCellValue(line.year);
                WorkbookLedgers.texts(row, 2, line.type, line.subject);
                for (int i = 0; i < line.amounts.columns().size(); i++) {
                    row.createCell(4 + i).setCellValue(line.amounts.columns().get(i) * 100.0);
                }
            }
            StableWorkbook.save(workbook, file);
        }
    }

    private static List<Line> lines(List<Integer> years) {
        List<Line> lines = new ArrayList<>();
        for (int number : years) {
            Year year = YEARS.get(number);
            Map<String, Amounts> projects = projects(number, year);
            Amounts personnel = new Amounts(year.personnel, 0, 0, 0);
            Amounts operating = new Amounts(year.operating, 0, 0, 0);
            Amounts basic = sum(List.of(personnel, operating));
            Amounts project = sum(projects.values());
            lines.add(new Line(number, "指标", "一般公共预算支出", sum(List.of(basic, project))));
            lines.add(new Line(number, "指标", "基本支出", basic));
            lines.add(new Line(number, "指标", "人员经费", personnel));
            lines.add(new Line(number, "指标", "公用经费", operating));
            lines.add(new Line(number, "指标", "项目支出", project));
            for (int i = 0; i < LEAVES.size(); i++) {
                List<Amounts> some = new ArrayList<>();
                for (String name : names(number, LEAVES.get(i))) {
                    some.add(projects.get(name));
                }
                lines.add(new Line(number, "指标", LABELS.get(i), sum(some)));
            }
            projects.forEach((name, amounts) -> lines.add(new Line(number, "项目", name, amounts)));
        }
        return lines;
    }

    /** Shares out what all projects got by what each of them spent; the largest takes the rest. */
    private static Map<String, Amounts> projects(int number, Year year) {
        Map<String, Long> spent = spent(number);
        Map<String, Long> grants = granted(number);
        long all = spent.values().stream().mapToLong(Long::longValue).sum();
        long left = year.initial;
        long leftOfAdded = year.added;
        String largest = "";
        Map<String, Amounts> shares = new LinkedHashMap<>();
        for (Map.Entry<String, Long> project : spent.entrySet()) {
            long initial = project.getValue() / 1000 * year.initial / (all / 1000);
            long added = project.getValue() / 1000 * year.added / (all / 1000);
            long moved = project.getKey().equals(MOVED_TO)
                    ? year.moved
                    : project.getKey().equals(MOVED_FROM) ? -year.moved : 0;
            long granted = Math.min(added, (grants.getOrDefault(project.getKey(), 0L) + 9_999) / 10_000);
            shares.put(project.getKey(), new Amounts(initial, added - granted, granted, moved));
            left -= initial;
            leftOfAdded -= added;
            largest = largest.isEmpty() || project.getValue() > spent.get(largest) ? project.getKey() : largest;
        }
        shares.merge(largest, new Amounts(left, leftOfAdded, 0, 0), Amounts::plus);
        return shares;
    }

    private static Map<String, Long> spent(int number) {
        Map<String, Long> spent = new TreeMap<>();
        for (SampleEntry entry : SampleFolders.year(number)) {
            if (!entry.isBasic()) {
                spent.merge(entry.item().project(), entry.fen(), Long::sum);
            }
        }
        return spent;
    }

    /** What each project spent of funds from above, in 分: they are granted for what they are spent on. */
    private static Map<String, Long> granted(int number) {
        Map<String, Long> granted = new TreeMap<>();
        for (SampleEntry entry : SampleFolders.year(number)) {
            if (entry.fund().equals("上级专项")) {
                granted.merge(entry.item().project(), entry.fen(), Long::sum);
            }
        }
        return granted;
    }

    private static List<String> names(int number, String leaf) {
        return SampleFolders.year(number).stream()
                .filter(entry -> entry.item().leaf().equals(leaf))
                .map(entry -> entry.item().project())
                .distinct()
                .toList();
    }

    private static Amounts sum(Iterable<Amounts> all) {
        Amounts sum = Amounts.ZERO;
        for (Amounts one : all) {
            sum = sum.plus(one);
        }
        return sum;
    }
}
