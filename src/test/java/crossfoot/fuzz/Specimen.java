package crossfoot.fuzz;

import crossfoot.input.RawWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** A sound ledger to be spoiled. A new format takes part by one line in {@link #all}. */
public final class Specimen {
    private static final String[] HEADER = {"凭证日期", "凭证号", "摘要", "部门经济分类", "项目", "金额"};
    private static final int ENTRIES = 24;
    private static final int SECTOR_BYTES = 512;

    private final String name;
    private final byte[] bytes;
    private final boolean whole;
    private final int[] boundaries;

    private Specimen(String name, byte[] bytes, boolean whole, int[] boundaries) {
        this.name = name;
        this.bytes = bytes;
        this.whole = whole;
        this.boundaries = boundaries;
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** A checksum guards its contents: spoiled, it may be refused, but never say anything else. */
    boolean isWhole() {
        return whole;
    }

    /** Where records, parts or sectors begin. */
    int[] boundaries() {
        return boundaries.clone();
    }

    /** One of each format, the same ledger in all of them. */
    public static List<Specimen> all(Path folder) throws IOException {
        List<Specimen> all = new ArrayList<>();
        String lines = text(",", 3);
        all.add(text("utf-8", lines, StandardCharsets.UTF_8));
        all.add(text("utf-8-mark", "\uFEFF" + lines, StandardCharsets.UTF_8));
        all.add(text("gb18030", lines.replace("\n", "\r\n"), Charset.forName("GB18030")));
        all.add(text("utf-16", "\uFEFF" + text("\t", 3), StandardCharsets.UTF_16LE));
        all.add(text("semicolon-cr", text(";", 3).replace('\n', '\r'), StandardCharsets.UTF_8));
        all.add(xlsx(folder));
        all.add(xls());
        return all;
    }

    /** The same ledger without a text in quotes: for what one stray quote may spoil. */
    static Specimen plain() {
        return text("plain", text(",", Integer.MAX_VALUE), StandardCharsets.UTF_8);
    }

    private static Specimen text(String name, String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                lines.add(i + 1);
            }
        }
        return new Specimen(name, bytes, false, ints(lines));
    }

    private static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("某街道办事处2021年支出明细账", "", "", "", "", ""));
        rows.add(List.of(HEADER));
        long fen = 0;
        for (int i = 1; i <= ENTRIES; i++) {
            long amount = (i * 7_919L) % 1_000_003 - (i % 9 == 0 ? 500_000 : 0);
            fen += amount;
            String day = "2021-%02d-%02d".formatted(1 + i % 12, 1 + i % 28);
            String summary = i % 5 == 0 ? "支付“办公用品”款 第" + i + "批" : "报销差旅费" + i;
            String project = i % 3 == 0 ? "P%03d 社区服务".formatted(i % 7) : "";
            rows.add(List.of(day, "记-" + i, summary, "30201 办公费", project, yuan(amount)));
        }
        rows.add(List.of("", "", "", "", "", ""));
        rows.add(List.of("", "", "合计", "", "", yuan(fen)));
        return rows;
    }

    private static String yuan(long fen) {
        return java.math.BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** Every so-many-th summary stands in quotes, with a comma, a doubled quote and a newline in it. */
    private static String text(String delimiter, int quotedEvery) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        List<List<String>> rows = rows();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            number++;
            if (number % quotedEvery == 0 && number < rows.size() - 1) {
                cells.set(2, '"' + row.get(2) + ", 含\"\"税\"\"\n另附清单\"");
            }
            text.append(String.join(delimiter, cells)).append('\n');
        }
        return text.toString();
    }

    private static Specimen xlsx(Path folder) throws IOException {
        StringBuilder sheet = new StringBuilder();
        StringBuilder texts = new StringBuilder();
        int shared = 0;
        int number = 0;
        for (List<String> row : rows()) {
            sheet.append("<row r='").append(++number).append("'>");
            for (int column = 0; column < row.size(); column++) {
                String text = row.get(column);
                String ref = (char) ('A' + column) + Integer.toString(number);
                if (column == row.size() - 1 && number > 2 && !text.isEmpty()) {
                    sheet.append("<c r='" + ref + "' s='3'><v>" + text + "</v></c>");
                } else if (!text.isEmpty()) {
                    sheet.append("<c r='" + ref + "' t='s'><v>" + shared++ + "</v></c>");
                    texts.append("<si><t>" + text + "</t></si>");
                }
            }
            sheet.append("</row>");
        }
        Path file = RawWorkbook.ofSheet("<sheetData>" + sheet
                        + "</sheetData><mergeCells count='1'><mergeCell ref='A1:F1'/></mergeCells>")
                .texts(texts.toString())
                .write(folder.resolve("specimen.xlsx"));
        byte[] bytes = Files.readAllBytes(file);
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K') {
                parts.add(i);
            }
        }
        return new Specimen("xlsx", bytes, true, ints(parts));
    }

    private static Specimen xls() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFSheet sheet = book.createSheet("明细");
            for (List<String> row : rows()) {
                HSSFRow into = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int column = 0; column < row.size(); column++) {
                    boolean amount = column == row.size() - 1 && row.get(column).indexOf('.') >= 0;
                    if (amount) {
                        into.createCell(column).setCellValue(Double.parseDouble(row.get(column)));
                    } else {
                        into.createCell(column).setCellValue(row.get(column));
                    }
                }
            }
            sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(0, 0, 0, 5));
            book.write(out);
        }
        List<Integer> sectors = new ArrayList<>();
        for (int at = 0; at < out.size(); at += SECTOR_BYTES) {
            sectors.add(at);
        }
        return new Specimen("xls", out.toByteArray(), false, ints(sectors));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
