package crossfoot.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sample year 2021 as other books would keep it: a journal of both sides, and a columnar ledger. */
public final class JournalLedgers {
    private static final int YEAR = 2021;
    private static final int ONE_IN_MOVED = 40;
    private static final String[] HEADER = "凭证日期,凭证号,摘要,科目编码,科目名称,功能分类,部门经济分类,项目名称,资金来源,借方金额,贷方金额".split(",", -1);
    private static final int TEXTS = 9;

    /** A line before it is written; amounts of 0 are left blank. */
    private record Line(List<String> texts, long debitFen, long creditFen) {}

    private final List<List<Line>> vouchers = new ArrayList<>();
    private long spentFen;
    private long expensesFen;
    private int extra;

    private JournalLedgers() {}

    /** Writes input folders, each with one ledger of the same year: plain, journal, merged, columnar. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<SampleEntry> entries = SampleFolders.year(YEAR);
        WorkbookLedgers.quarters(ledger(folder, "plain", "2021.xlsx"), YEAR, entries);
        JournalLedgers journal = new JournalLedgers();
        journal.keep(entries);
        TextLedgers.write(ledger(folder, "journal", "2021.csv"), journal.text(), StandardCharsets.UTF_8);
        journal.workbook(ledger(folder, "merged", "2021.xlsx"));
        TextLedgers.write(ledger(folder, "columnar", "2021.csv"), columnar(entries), StandardCharsets.UTF_8);
    }

    private static Path ledger(Path folder, String name, String file) throws IOException {
        TextLedgers.write(folder.resolve(name + "/config/rules.csv"), SampleRules.csv(), StandardCharsets.UTF_8);
        return Files.createDirectories(folder.resolve(name + "/ledgers")).resolve(file);
    }

    private void keep(List<SampleEntry> entries) {
        SampleEntry wrong = entries.get(0);
        List<SampleEntry> moved = new ArrayList<>();
        int month = 1;
        for (int i = 0; i < entries.size(); i++) {
            SampleEntry entry = entries.get(i);
            if (entry.date().getMonthValue() != month) {
                endMonth(month, moved, wrong);
                month = entry.date().getMonthValue();
            }
            boolean misplaced = i % ONE_IN_MOVED == 1;
            pay(entry, misplaced ? wrong : entry);
            if (misplaced) {
                moved.add(entry);
            }
        }
        endMonth(month, moved, wrong);
    }

    /** One payment on both sides, booked under the classes of another entry if it was misplaced. */
    private void pay(SampleEntry entry, SampleEntry classes) {
        boolean asset = entry.item().economic().startsWith("310");
        String[] plain = {entry.date().toString(), entry.voucher() + "/" + entry.line(), entry.summary()};
        vouchers.add(List.of(
                line(plain, asset ? "1601 固定资产" : "5001 业务活动费用", null, entry.fen()),
                line(plain, "1011 零余额账户用款额度", null, -entry.fen()),
                line(plain, "7101 行政支出", classes, entry.fen()),
                line(plain, "6001 财政拨款预算收入", null, -entry.fen())));
        spentFen += entry.fen();
        expensesFen += asset ? 0 : entry.fen();
    }

    /** Depreciation, corrections of what was misplaced, and at the end of a half-year the closing of both sides. */
    private void endMonth(int month, List<SampleEntry> moved, SampleEntry wrong) {
        LocalDate day = LocalDate.of(YEAR, month, 1).plusMonths(1).minusDays(1);
        String[] wear = {day.toString(), "转-" + ++extra, "计提折旧"};
        vouchers.add(List.of(line(wear, "5001 业务活动费用", null, 123_456), line(wear, "1602 固定资产累计折旧", null, -123_456)));
        expensesFen += 123_456;
        for (SampleEntry entry : moved) {
            String[] move = {day.toString(), "转-" + ++extra, entry.summary()};
            vouchers.add(
                    List.of(line(move, "7101 行政支出", entry, entry.fen()), line(move, "7101 行政支出", wrong, -entry.fen())));
        }
        moved.clear();
        if (month % 6 == 0) {
            String[] close = {day.toString(), "转-" + ++extra, "期末账务处理"};
            vouchers.add(List.of(
                    line(close, "6001 财政拨款预算收入", null, spentFen),
                    line(close, "8101 财政拨款结转", null, -spentFen),
                    line(close, "8101 财政拨款结转", null, spentFen),
                    line(close, "7101 行政支出", wrong, -spentFen)));
            String[] surplus = {day.toString(), "转-" + ++extra, "期末账务处理"};
            vouchers.add(List.of(
                    line(surplus, "3301 本期盈余", null, expensesFen), line(surplus, "5001 业务活动费用", null, -expensesFen)));
            spentFen = 0;
            expensesFen = 0;
        }
    }

    /** A red amount stays a debit below zero where it is a payment taken back. */
    private static Line line(String[] plain, String account, SampleEntry classes, long fen) {
        String[] texts = new String[TEXTS];
        Arrays.fill(texts, "");
        System.arraycopy(plain, 0, texts, 0, plain.length);
        texts[3] = account.substring(0, 4);
        texts[4] = account.substring(5);
        if (classes != null) {
            texts[5] = classes.item().function();
            texts[6] = classes.item().economic();
            texts[7] = classes.item().project();
            texts[8] = classes.fund();
        }
        return new Line(Arrays.asList(texts), Math.max(fen, 0), Math.max(-fen, 0));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        TextLedgers.line(text, HEADER);
        for (List<Line> voucher : vouchers) {
            for (Line line : voucher) {
                String[] cells = Arrays.copyOf(line.texts().toArray(String[]::new), HEADER.length);
                cells[TEXTS] = shown(line.debitFen());
                cells[TEXTS + 1] = shown(line.creditFen());
                TextLedgers.line(text, cells);
            }
        }
        return text.toString();
    }

    private static String shown(long fen) {
        return fen == 0 ? "" : TextLedgers.grouped(fen);
    }

    /** Date, number and 摘要 merged over the lines of each voucher. */
    private void workbook(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("序时账");
            WorkbookLedgers.texts(sheet.createRow(0), HEADER);
            int row = 1;
            for (List<Line> voucher : vouchers) {
                for (int i = 0; i < voucher.size(); i++) {
                    Line line = voucher.get(i);
                    String[] texts = line.texts().toArray(String[]::new);
                    Arrays.fill(texts, 0, i == 0 ? 0 : 3, "");
                    WorkbookLedgers.texts(sheet.createRow(row + i), texts);
                    sheet.getRow(row + i).createCell(TEXTS).setCellValue(line.debitFen() / 100.0);
                    sheet.getRow(row + i).createCell(TEXTS + 1).setCellValue(line.creditFen() / 100.0);
                }
                for (int column = 0; column < 3; column++) {
                    sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row + voucher.size() - 1, column, column));
                }
                row += voucher.size();
            }
            StableWorkbook.save(workbook, file);
        }
    }

    /** An economic class a column below its class above; lines of a voucher that differ in nothing else share a row. */
    private static String columnar(List<SampleEntry> entries) {
        List<String> classes = new ArrayList<>(new TreeSet<>(
                entries.stream().map(entry -> entry.item().economic()).toList()));
        StringBuilder text = new StringBuilder();
        List<String> groups = new ArrayList<>(List.of("日期", "凭证号", "摘要", "功能分类", "项目名称", "资金来源", "合计"));
        List<String> leaves = new ArrayList<>(List.of("", "", "", "", "", "", ""));
        for (String one : classes) {
            groups.add(one.substring(0, 3));
            leaves.add(one);
        }
        TextLedgers.line(text, groups.toArray(String[]::new));
        TextLedgers.line(text, leaves.toArray(String[]::new));
        Map<List<String>, long[]> rows = new LinkedHashMap<>();
        for (SampleEntry entry : entries) {
            SampleItem item = entry.item();
            String[] texts = {
                entry.date().toString(), entry.voucher(), entry.summary(), item.function(), item.project(), entry.fund()
            };
            rows.computeIfAbsent(List.of(texts), key -> new long[classes.size()])[classes.indexOf(item.economic())] +=
                    entry.fen();
        }
        long[] sums = new long[classes.size()];
        rows.forEach((texts, fen) -> {
            row(text, texts, fen);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += fen[i];
            }
        });
        row(text, List.of("", "", "本年累计", "", "", ""), sums);
        return text.toString();
    }

    private static void row(StringBuilder text, List<String> texts, long[] fen) {
        List<String> cells = new ArrayList<>(texts);
        cells.add(TextLedgers.grouped(Arrays.stream(fen).sum()));
        for (long one : fen) {
            cells.add(shown(one));
        }
        TextLedgers.line(text, cells.toArray(String[]::new));
    }
}
