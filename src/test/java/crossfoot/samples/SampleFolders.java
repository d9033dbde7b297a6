package crossfoot.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes {@code input-samples/}. The targets of 2021 round to the published figures; all else is synthetic. */
public final class SampleFolders {
    private static final List<String> LEAVES = List.of(
            "basic.personnel",
            "basic.operating",
            "project.social",
            "project.public",
            "project.urban",
            "project.economic",
            "project.other");
    static final Map<Integer, List<Long>> TARGETS_FEN = Map.of(
            2019,
                    List.of(
                            1_268_310_544L,
                            190_215_037L,
                            351_220_118L,
                            240_377_745L,
                            471_030_269L,
                            35_000_000L,
                            1_502_214_460L),
            2020,
                    List.of(
                            1_302_014_499L,
                            175_014_499L,
                            384_114_900L,
                            371_004_800L,
                            498_214_700L,
                            31_504_900L,
                            1_611_234_812L),
            2021,
                    List.of(
                            1_413_381_237L,
                            186_329_045L,
                            417_851_260L,
                            333_579_015L,
                            525_216_833L,
                            28_800_000L,
                            1_773_374_152L),
            2022,
                    List.of(
                            1_455_020_833L,
                            179_004_418L,
                            402_117_732L,
                            298_450_061L,
                            540_020_907L,
                            30_220_045L,
                            1_690_318_878L));

    private SampleFolders() {}

    /** Writes the folders below the given one. */
    public static void main(String[] args) throws IOException {
        streetOffice(Path.of(args[0], "street-office"));
        MonthEnd.write(Path.of(args[0], "month-end"));
    }

    static void streetOffice(Path folder) throws IOException {
        Path ledgers = folder.resolve("ledgers");
        TextLedgers.withMonthTotals(ledgers.resolve("2019年支出明细账.csv"), 2019, year(2019));
        TextLedgers.payments(
                ledgers.resolve("2020/支付明细-上半年.csv"),
                year(2020).stream()
                        .filter(entry -> entry.date().getMonthValue() <= 6)
                        .toList());
        TextLedgers.payments(
                ledgers.resolve("2020/支付明细-下半年.csv"),
                year(2020).stream()
                        .filter(entry -> entry.date().getMonthValue() > 6)
                        .toList());
        WorkbookLedgers.quarters(ledgers.resolve("2021支出明细账.xlsx"), 2021, year(2021));
        WorkbookLedgers.pages(ledgers.resolve("2022明细账.xls"), 2022, year(2022));
        StringBuilder control = new StringBuilder("\ufeff");
        TextLedgers.line(control, "年度", "类型", "科目", "金额");
        for (int year : TARGETS_FEN.keySet().stream().sorted().toList()) {
            List<Long> fen = TARGETS_FEN.get(year);
            long basic = fen.get(0) + fen.get(1);
            long all = fen.stream().mapToLong(Long::longValue).sum();
            TextLedgers.line(control, "" + year, "指标", "一般公共预算支出", TextLedgers.grouped(all));
            TextLedgers.line(control, "" + year, "指标", "基本支出", TextLedgers.grouped(basic));
            TextLedgers.line(control, "" + year, "指标", "项目支出", TextLedgers.grouped(all - basic));
        }
        TextLedgers.write(folder.resolve("control/control.csv"), control.toString(), StandardCharsets.UTF_8);
        TextLedgers.write(folder.resolve("budget/budget.csv"), BUDGET, StandardCharsets.UTF_8);
        TextLedgers.write(folder.resolve("config/rules.csv"), rules(), StandardCharsets.UTF_8);
        TextLedgers.write(folder.resolve("reports/自评报告-2021.md"), REPORT, StandardCharsets.UTF_8);
    }

    static List<SampleEntry> year(int year) {
        Map<String, Long> targets = new java.util.TreeMap<>();
        for (int i = 0; i < LEAVES.size(); i++) {
            targets.put(LEAVES.get(i), TARGETS_FEN.get(year).get(i));
        }
        return SampleYear.of(year, targets);
    }

    private static final String BUDGET = """
            \ufeff年度,项目,年初预算（万元）,追加（万元）,调整（万元）
            2019,基本支出,1480.00,0,0
            2019,项目支出,1405.00,1210.00,0
            2020,基本支出,1500.00,0,0
            2020,项目支出,1450.00,1460.00,0
            2021,基本支出,1625.00,0,0
            2021,项目支出,1511.22,0,0
            2022,基本支出,1640.00,0,0
            2022,项目支出,1560.00,1420.00,0
            """;

    private static final String REPORT = """
            # 2021年度部门整体支出绩效自评报告（样例）

            2021年一般公共预算支出4678.53万元，其中基本支出1599.71万元，项目支出3078.82万元。
            """;

    static String rules() {
        StringBuilder rules = new StringBuilder("\ufeff");
        TextLedgers.line(rules, "规则号", "支出类型", "功能分类", "经济分类", "项目编码", "项目名称", "摘要", "资金来源", "单位", "归类", "说明");
        String[][] lines = {
            {"R01", "基本支出", "", "301*|303*", "", "", "人员经费", "工资福利、对个人和家庭的补助"},
            {"R02", "基本支出", "", "302*|307*|309*|310*|312*|399*", "", "", "公用经费", "商品和服务、资本性支出"},
            {"R11", "项目支出", "", "", "~综治|~维稳|~信访", "", "社会管理", ""},
            {"R12", "项目支出", "", "", "~党建", "", "社会管理", ""},
            {"R13", "项目支出", "", "", "~安全生产", "", "社会管理", ""},
            {"R21", "项目支出", "", "", "~疫情|~防疫", "", "公共服务", ""},
            {"R22", "项目支出", "", "", "~惠民|~民政", "", "公共服务", ""},
            {"R31", "项目支出", "", "", "~城市管理|~城管", "", "城市管理", ""},
            {"R32", "项目支出", "", "", "~环卫|~绿化", "", "城市管理", ""},
            {"R41", "项目支出", "", "", "~经济发展|~招商", "", "经济发展", ""},
            {"R51", "项目支出", "", "", "~社区运转", "", "其他事务", ""},
            {"R52", "项目支出", "", "", "~编外人员", "", "其他事务", ""},
            {"R91", "项目支出", "21201*|21205*", "", "", "", "城市管理", "按功能分类"},
            {"R92", "项目支出", "210*|208*", "", "", "", "公共服务", "按功能分类"},
            {"R93", "项目支出", "204*|20136*", "", "", "", "社会管理", "按功能分类"},
        };
        for (String[] rule : lines) {
            TextLedgers.line(rules, rule[0], rule[1], rule[2], rule[3], "", rule[4], rule[5], "", "", rule[6], rule[7]);
        }
        return rules.toString();
    }
}
