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
        TextLedgers.write(folder.resolve("reports/自评报告-2023.md"), DRAFT, StandardCharsets.UTF_8);
        MonthEndWorkbook.write(ledgers.resolve("2023-08至09.xlsx"));
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

    private static final String DRAFT = """
            # 2023年度部门整体支出绩效自评报告（草稿样例，自相矛盾）

            年末实有人数57人，其中在职在编人员44人，转业士官7人，退休人员7人。

            2023年项目支出3078.82万元。2023年专项支出3163.88万元。
            """;

    /** Read by the test as well: what a run lists and what stands here are the same. */
    private static final String EXPECTED = """
            # 埋设的问题（样例均为虚构）

            每行一处。“类型”：拒收 = `rejected-rows.csv` 的一行；待分类、重复分录 = 账中的一行；核对不符 = `figures.json` 中的一项；
            重复文件 = 内容与另一文件相同；提示 = 不影响金额，但要说明；草稿矛盾 = 报告稿中互相矛盾的数字。

            | 类型 | 编号 | 文件 | 工作表 | 行 | 单元格 | 说明 |
            |---|---|---|---|---|---|---|
            | 拒收 | CF-IN-001 | ledgers/2023-01至06.csv | | 20 | F20 | 金额中有字母 O：1,2O0.00 |
            | 拒收 | CF-IN-003 | ledgers/2023-01至06.csv | | 21 | F21 | 三位小数：12.345 |
            | 拒收 | CF-IN-007 | ledgers/2023-01至06.csv | | 22 | A22 | 没有这一天：2 月 30 日 |
            | 拒收 | CF-IN-002 | ledgers/2023-01至06.csv | | 23 | F23 | 有日期和凭证号，金额为空 |
            | 待分类 | | ledgers/2023-01至06.csv | | 24 | | 没有规则覆盖“法律服务经费” |
            | 核对不符 | CF-STATED-TOTAL-ledgers/2023-01至06.csv!26-AMOUNT | ledgers/2023-01至06.csv | | 26 | | 本月合计 9999.00，\
            明细相加 8666.66 |
            | 拒收 | CF-IN-016 | ledgers/2023-01至06.csv | | 27 | | 引号没有闭合 |
            | 重复分录 | | ledgers/2023-06至07.csv | | 2 | | 与 2023-01至06.csv 第 17 行相同，只计一次 |
            | 重复分录 | | ledgers/2023-06至07.csv | | 3 | | 与 2023-01至06.csv 第 18 行相同，只计一次 |
            | 重复分录 | | ledgers/2023-06至07.csv | | 4 | | 与 2023-01至06.csv 第 19 行相同，只计一次 |
            | 重复文件 | | ledgers/另存/2023-06至07 副本.csv | | | | 与 2023-06至07.csv 内容相同 |
            | 拒收 | CF-IN-012 | ledgers/2023-08至09.xlsx | 8月 | 6 | F6 | 错误值 #REF! |
            | 拒收 | CF-IN-012 | ledgers/2023-08至09.xlsx | 8月 | 7 | F7 | 错误值 #VALUE! |
            | 拒收 | CF-IN-013 | ledgers/2023-08至09.xlsx | 8月 | 8 | F8 | 公式没有保存计算结果 |
            | 提示 | CF-NT-001 | ledgers/2023-08至09.xlsx | 8月 | | | 第 9 行隐藏，照样入账 |
            | 核对不符 | CF-STATED-TOTAL-ledgers/2023-08至09.xlsx!8月!10-AMOUNT | ledgers/2023-08至09.xlsx | 8月 | 10 | | \
            过次页 910.00，明细相加 910.50 |
            | 拒收 | CF-IN-005 | ledgers/2023-08至09.xlsx | 9月 | 5 | F5 | 文本金额用了指数：1.2E+11 |
            | 拒收 | CF-IN-009 | ledgers/2023-08至09.xlsx | 9月 | 6 | A6 | 年份只有两位：23-09-12 |
            | 提示 | CF-NT-002 | ledgers/2023-08至09.xlsx | 备查 | | | 工作表隐藏，没有读 |
            | 核对不符 | CF-CONTROL-TOTAL-2023-figure-project | control/control.csv | | 2 | | 控制数 30000.00，明细账 22480.36 |
            | 草稿矛盾 | 3163.88≠3078.82 | reports/自评报告-2023.md | | | | 专项支出与项目支出相差 85.06 |
            | 草稿矛盾 | 57≠44+7+7 | reports/自评报告-2023.md | | | | 实有人数与分项之和相差 1 |

            另有 `ledgers/~$2023.xlsx`：表格软件的锁文件，不是账簿，列出而不读。
            """;
}
