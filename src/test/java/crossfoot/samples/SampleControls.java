package crossfoot.samples;

import java.io.IOException;
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

/** Control totals of each year, as 总账 and 决算 would state them: every figure, economic class and project. */
final class SampleControls {
    private static final Map<String, String> THREE_PUBLIC = Map.of(
            "30212", "threePublic.overseas",
            "31013", "threePublic.vehiclePurchase",
            "30231", "threePublic.vehicleOperation",
            "30217", "threePublic.reception");
    private static final List<String> LABELS = List.of(
            "total=一般公共预算支出",
            "basic=基本支出",
            "basic.personnel=人员经费",
            "basic.operating=公用经费",
            "project=项目支出",
            "project.social=社会管理",
            "project.public=公共服务",
            "project.urban=城市管理",
            "project.economic=经济发展",
            "project.other=其他事务",
            "unclassified=待分类",
            "threePublic.overseas=因公出国（境）费",
            "threePublic.vehiclePurchase=公务用车购置费",
            "threePublic.vehicleOperation=公务用车运行维护费",
            "threePublic.reception=公务接待费");

    private record Line(int year, String type, String subject, long fen) {}

    private SampleControls() {}

    static void csv(Path file, List<Integer> years) throws IOException {
        StringBuilder text = new StringBuilder("\ufeff");
        TextLedgers.line(text, "年度", "类型", "科目", "决算数", "备注");
        for (Line line : lines(years, false)) {
            TextLedgers.line(text, "" + line.year, line.type, line.subject, TextLedgers.grouped(line.fen), "");
        }
        TextLedgers.write(file, text.toString(), StandardCharsets.UTF_8);
    }

    /** The same as a workbook, with the figures' keys instead of their labels. */
    static void xlsx(Path file, List<Integer> years) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("控制数");
            WorkbookLedgers.texts(sheet.createRow(0), "决算控制数（单位：元）");
            WorkbookLedgers.texts(sheet.createRow(1), "年度", "类型", "科目", "控制数");
            for (Line line : lines(years, true)) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                row.createCell(0).setCellValue(line.year);
                WorkbookLedgers.texts(row, 1, line.type, line.subject);
                row.createCell(3).setCellValue(line.fen / 100.0);
            }
            StableWorkbook.save(workbook, file);
        }
    }

    private static List<Line> lines(List<Integer> years, boolean byKey) {
        List<Line> lines = new ArrayList<>();
        for (int year : years) {
            Map<String, Long> figures = figures(year);
            for (String label : LABELS) {
                String key = label.substring(0, label.indexOf('='));
                String shown = byKey ? key : label.substring(label.indexOf('=') + 1);
                lines.add(new Line(year, "指标", shown, figures.getOrDefault(key, 0L)));
            }
            economics(year).forEach((code, fen) -> lines.add(new Line(year, "经济分类", code, fen)));
            projects(year).forEach((name, fen) -> lines.add(new Line(year, "项目", name, fen)));
        }
        return lines;
    }

    /** Every figure by its key, added up from the entries. */
    static Map<String, Long> figures(int year) {
        Map<String, Long> sums = new TreeMap<>();
        for (SampleEntry entry : SampleFolders.year(year)) {
            String leaf = entry.item().leaf();
            sums.merge("total", entry.fen(), Long::sum);
            sums.merge(leaf.substring(0, leaf.indexOf('.')), entry.fen(), Long::sum);
            sums.merge(leaf, entry.fen(), Long::sum);
            String threePublic = THREE_PUBLIC.get(SampleItem.code(entry.item().economic()));
            if (threePublic != null) {
                sums.merge(threePublic, entry.fen(), Long::sum);
            }
        }
        return sums;
    }

    private static Map<String, Long> economics(int year) {
        Map<String, Long> sums = new TreeMap<>();
        for (SampleEntry entry : SampleFolders.year(year)) {
            String code = SampleItem.code(entry.item().economic());
            sums.merge(code.substring(0, 3), entry.fen(), Long::sum);
            sums.merge(entry.item().economic(), entry.fen(), Long::sum);
        }
        return sums;
    }

    /** The projects as the year's ledger names them. */
    static Map<String, Long> projects(int year) {
        Map<String, Long> sums = new LinkedHashMap<>();
        for (SampleEntry entry : SampleFolders.year(year)) {
            String project = year == SampleFolders.INTEGRATED
                    ? BudgetSystem.project(entry)
                    : entry.item().project();
            if (!project.isEmpty()) {
                sums.merge(project, entry.fen(), Long::sum);
            }
        }
        return new TreeMap<>(sums);
    }
}
