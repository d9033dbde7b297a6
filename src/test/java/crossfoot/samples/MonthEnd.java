package crossfoot.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The untidy folder: every fault in it is planted, and listed in {@code expected.md}. */
final class MonthEnd {
    private MonthEnd() {}

    static void write(Path folder) throws IOException {
        Path ledgers = folder.resolve("ledgers");
        StringBuilder half = head();
        List<String[]> june = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            for (int i = 1; i <= 3; i++) {
                String[] row = row(
                        "2023-%02d-%02d".formatted(month, i * 5),
                        "记-%02d%02d".formatted(month, i),
                        "支付市容保洁费",
                        "30209 物业管理费",
                        "市容环卫保洁经费",
                        "1200.0" + i);
                TextLedgers.line(half, row);
                if (month == 6) {
                    june.add(row);
                }
            }
        }
        TextLedgers.line(half, row("2023-06-16", "记-0604", "购办公用品", "30201 办公费", "", "1,2O0.00"));
        TextLedgers.line(half, row("2023-06-17", "记-0605", "购办公用品", "30201 办公费", "", "12.345"));
        TextLedgers.line(half, row("2023-02-30", "记-0606", "购办公用品", "30201 办公费", "", "100.00"));
        TextLedgers.line(half, row("2023-06-19", "记-0607", "购办公用品", "30201 办公费", "", ""));
        TextLedgers.line(half, row("2023-06-20", "记-0608", "支付法律顾问费", "30203 咨询费", "法律服务经费", "5000.00"));
        TextLedgers.line(half, row("2023-06-20", "", "支付零星费用", "30201 办公费", "", "66.60"));
        TextLedgers.line(half, row("", "", "本月合计", "", "", "9999.00"));
        half.append("2023-06-21,记-0609,\"引号没有闭合,30201 办公费,,10.00\r\n");
        TextLedgers.write(ledgers.resolve("2023-01至06.csv"), half.toString(), StandardCharsets.UTF_8);
        StringBuilder july = head();
        june.forEach(row -> TextLedgers.line(july, row));
        TextLedgers.line(july, row("2023-07-05", "记-0701", "绿化养护", "30213 维修（护）费", "绿化养护经费", "880.00"));
        TextLedgers.write(ledgers.resolve("2023-06至07.csv"), july.toString(), StandardCharsets.UTF_8);
        TextLedgers.write(ledgers.resolve("另存/2023-06至07 副本.csv"), july.toString(), StandardCharsets.UTF_8);
        Files.writeString(ledgers.resolve("~$2023.xlsx"), "lock");
        TextLedgers.write(folder.resolve("config/rules.csv"), SampleRules.csv(), StandardCharsets.UTF_8);
        TextLedgers.write(
                folder.resolve("control/control.csv"),
                "\ufeff年度,类型,科目,金额\r\n2023,指标,项目支出,30000.00\r\n",
                StandardCharsets.UTF_8);
        TextLedgers.write(
                folder.resolve("reports/自评报告-2023.md"),
                "# 草稿（样例，自相矛盾）\n\n项目支出3078.82万元。专项支出3163.88万元。\n",
                StandardCharsets.UTF_8);
        TextLedgers.write(folder.resolve("expected.md"), EXPECTED, StandardCharsets.UTF_8);
    }

    private static StringBuilder head() {
        StringBuilder text = new StringBuilder("\ufeff");
        TextLedgers.line(text, "日期", "凭证号", "摘要", "经济科目", "项目名称", "金额");
        return text;
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private static final String EXPECTED = """
            # 埋设的问题（样例均为虚构）

            `ledgers/2023-01至06.csv`

            - 第 20 行：金额中有字母 O（CF-IN-001）
            - 第 21 行：三位小数（CF-IN-003）
            - 第 22 行：2 月 30 日（CF-IN-007）
            - 第 23 行：金额为空（CF-IN-002）
            - 第 24 行：没有规则覆盖，待分类
            - 第 26 行：本月合计 9999.00 与明细不符
            - 第 27 行：引号没有闭合（CF-IN-016）
            - 第 17 至 19 行在 `2023-06至07.csv` 第 2 至 4 行再次出现，只计一次

            `ledgers/另存/2023-06至07 副本.csv`：与 `2023-06至07.csv` 内容相同

            `control/control.csv`：项目支出控制数 30000.00 与明细账不符
            """;
}
