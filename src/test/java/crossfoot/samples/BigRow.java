package crossfoot.samples;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One row of a big ledger: a function of its number and of the number of rows, and of nothing else. */
record BigRow(LocalDate date, int line, Spending spending, long fen) {
    /** What was bought, out of a vocabulary that {@code config/rules.csv} of the street office covers. */
    record Spending(String summary, String function, String economic, String project, String fund, String unit) {}

    static final String[] HEADER = {"会计年度", "凭证日期", "凭证号", "分录号", "摘要", "功能分类", "部门经济分类", "项目", "资金来源", "单位", "金额"};
    static final int LINES_OF_A_VOUCHER = 3;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 1827;
    private static final String[] UNITS = {"街道办事处本级", "政务服务中心", "网格化综合服务中心", "综合行政执法队"};
    private static final String[] FUNDS = {"本级财力", "本级财力", "上级专项", "非税收入拨款"};
    private static final String[][] KINDS = {
        {"发放在职人员基本工资", "2010301 行政运行", "30101 基本工资", ""},
        {"缴存住房公积金，单位部分", "2210201 住房公积金", "30113 住房公积金", ""},
        {"购置办公用品, 复印纸", "2010301 行政运行", "30201 办公费", ""},
        {"支付机关电费", "2010301 行政运行", "30206 电费", ""},
        {"支付巡防队员劳务费", "2040604 基层司法业务", "30226 劳务费", "综治维稳专项经费"},
        {"委托安全隐患排查", "2240106 安全监管", "30227 委托业务费", "安全生产工作经费"},
        {"采购防疫物资", "2100409 重大公共卫生服务", "30218 专用材料费", "疫情防控专项经费"},
        {"发放困难群众救助", "2080299 其他民政管理事务支出", "30306 救济费", "社区惠民项目资金"},
        {"支付市容保洁费", "2120104 城管执法", "30209 物业管理费", "城市管理专项经费"},
        {"绿化养护（含补植）", "2120501 城乡社区环境卫生", "30213 维修（护）费", "环卫绿化经费"},
        {"企业服务活动", "2011308 招商引资", "30227 委托业务费", "招商稳商经费"},
        {"发放社区专干补助", "2010399 其他政府办公厅（室）及相关机构事务支出", "30226 劳务费", "社区运转经费"},
    };

    /** Row {@code index} (from 0) of a ledger of so many rows: five years, in the order of days. */
    static BigRow of(long index, long rows) {
        long random = mixed(index);
        int day = (int) (index / LINES_OF_A_VOUCHER * LINES_OF_A_VOUCHER * DAYS / rows);
        String[] kind = KINDS[Math.floorMod((int) random, KINDS.length)];
        String fund = FUNDS[(int) (random >>> 32 & 3)];
        String unit = UNITS[(int) (random >>> 34 & 3)];
        long fen = 1 + (random >>> 36) % 5_000_000;
        boolean reversal = (random >>> 20 & 127) == 0;
        Spending spending = new Spending((reversal ? "红冲：" : "") + kind[0], kind[1], kind[2], kind[3], fund, unit);
        int line = (int) (index % LINES_OF_A_VOUCHER) + 1;
        return new BigRow(FIRST_DAY.plusDays(day), line, spending, reversal ? -fen : fen);
    }

    String yuan() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** SplitMix64: the same number always gives the same bits. */
    private static long mixed(long index) {
        long z = (index + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
