package crossfoot.samples;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Ledgers as text, each as another system would export it. */
final class TextLedgers {
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("uuuu.MM.dd");

    private TextLedgers() {}

    /** GB18030, titles, 本月合计 and 本年累计 after every month, signatures at the end. */
    static void withMonthTotals(Path file, int year, List<SampleEntry> entries) throws IOException {
        StringBuilder text = new StringBuilder();
        line(text, "某街道办事处支出明细账");
        line(text, year + "年度");
        line(text, "编制单位：某街道办事处", "", "", "", "", "", "单位：元");
        line(text, "日期", "凭证号", "摘要", "支出功能分类", "部门经济分类", "项目名称", "支出金额");
        long month = 0;
        long total = 0;
        for (int i = 0; i < entries.size(); i++) {
            SampleEntry entry = entries.get(i);
            line(
                    text,
                    DOTTED.format(entry.date()),
                    entry.voucher(),
                    entry.summary(),
                    entry.functionCode() + " " + entry.functionName(),
                    entry.economicCode() + " " + entry.economicName(),
                    entry.projectName(),
                    grouped(entry.fen()));
            month += entry.fen();
            total += entry.fen();
            boolean monthEnds = i + 1 == entries.size()
                    || entries.get(i + 1).date().getMonthValue() != entry.date().getMonthValue();
            if (monthEnds) {
                line(text, "", "", "本月合计", "", "", "", grouped(month));
                line(text, "", "", "本年累计", "", "", "", grouped(total));
                month = 0;
            }
        }
        line(text, "制表人：", "", "审核：", "", "", "", "");
        write(file, text.toString(), Charset.forName("GB18030"));
    }

    /** UTF-8 with a mark, other names for everything, codes and names in one cell. */
    static void payments(Path file, List<SampleEntry> entries) throws IOException {
        StringBuilder text = new StringBuilder("\ufeff");
        line(text, "序号", "支付日期", "支付凭证号", "用途", "功能科目", "经济科目", "项目编码", "项目名称", "资金性质", "支付金额");
        int number = 0;
        for (SampleEntry entry : entries) {
            line(
                    text,
                    Integer.toString(++number),
                    entry.date().toString(),
                    entry.voucher(),
                    entry.summary(),
                    entry.functionCode() + "-" + entry.functionName(),
                    entry.economicCode() + " " + entry.economicName(),
                    entry.projectCode(),
                    entry.projectName(),
                    entry.fund(),
                    entry.yuan());
        }
        write(file, text.toString(), StandardCharsets.UTF_8);
    }

    static void write(Path file, String text, Charset charset) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(charset));
    }

    static void line(StringBuilder text, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            boolean quoted = cells[i].contains(",") || cells[i].contains("\"");
            text.append(i == 0 ? "" : ",").append(quoted ? '"' + cells[i].replace("\"", "\"\"") + '"' : cells[i]);
        }
        text.append("\r\n");
    }

    static String grouped(long fen) {
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(java.math.BigDecimal.valueOf(fen, 2));
    }
}
