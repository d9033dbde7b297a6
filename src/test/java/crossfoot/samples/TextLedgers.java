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
        line(text, "期间：" + year + "年1月至" + year + "年12月");
        line(text, "编制单位：某街道办事处", "", "", "", "", "", "", "单位：元");
        line(text, "日期", "凭证号", "摘要", "支出功能分类", "部门经济分类", "项目名称", "资金来源", "支出金额");
        long month = 0;
        long total = 0;
        for (int i = 0; i < entries.size(); i++) {
            SampleEntry entry = entries.get(i);
            line(
                    text,
                    DOTTED.format(entry.date()),
                    entry.voucher(),
                    entry.summary(),
                    entry.item().function(),
                    entry.item().economic(),
                    entry.item().project(),
                    entry.fund(),
                    grouped(entry.fen()));
            month += entry.fen();
            total += entry.fen();
            boolean monthEnds = i + 1 == entries.size()
                    || entries.get(i + 1).date().getMonthValue() != entry.date().getMonthValue();
            if (monthEnds) {
                line(text, "", "", "本月合计", "", "", "", "", grouped(month));
                line(text, "", "", "本年累计", "", "", "", "", grouped(total));
                month = 0;
            }
        }
        line(text, "会计主管：", "", "", "审核：", "", "", "制表：", "");
        write(file, text.toString(), Charset.forName("GB18030"));
    }

    /** UTF-8, every cell quoted, as the integrated budget system exports it: “code name” in one cell, 项目类别. */
    static void integrated(Path file, List<SampleEntry> entries) throws IOException {
        StringBuilder text = new StringBuilder("\ufeff");
        quoted(text, "序号,预算单位,支付日期,支付凭证号,用途,项目类别,项目代码,项目名称,支出功能分类,部门支出经济分类,政府支出经济分类,资金性质,支付金额".split(",", -1));
        int number = 0;
        for (SampleEntry entry : entries) {
            SampleItem item = entry.item();
            String project = BudgetSystem.project(entry);
            quoted(
                    text,
                    Integer.toString(++number),
                    entry.unit(),
                    entry.date().toString(),
                    entry.voucher()
                                    .replace(
                                            "记-",
                                            "%d%02d"
                                                    .formatted(
                                                            2020, entry.date().getMonthValue()))
                            + "%02d".formatted(entry.line()),
                    entry.summary().replace("记-", "第"),
                    BudgetSystem.kind(entry),
                    SampleEntry.projectCode(project),
                    project,
                    item.function(),
                    item.economic(),
                    BudgetSystem.governmentClass(SampleItem.code(item.economic())),
                    entry.fund(),
                    entry.yuan());
        }
        quoted(text, "合计", "", "", "", "", "", "", "", "", "", "", "", sum(entries));
        write(file, text.toString(), StandardCharsets.UTF_8);
    }

    private static String sum(List<SampleEntry> entries) {
        long fen = entries.stream().mapToLong(SampleEntry::fen).sum();
        return java.math.BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private static void quoted(StringBuilder text, String... cells) {
        text.append('"').append(String.join("\",\"", cells)).append("\"\n");
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
