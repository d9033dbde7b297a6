package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tables of random headers and cells: every row has one outcome, however the table is cut, or the file is refused. */
class TableFuzzTest {
    private static final int SEEDS = Integer.getInteger("fuzz.seeds", 600);

    private static final List<String> HEADERS = List.of(
            "日期",
            "凭证日期",
            "月",
            "日",
            "年",
            "会计年度",
            "凭证号",
            "凭证字",
            "凭证字号",
            "分录号",
            "摘要",
            "用途",
            "科目编码",
            "科目名称",
            "会计科目",
            "功能分类",
            "功能分类编码",
            "类",
            "款",
            "项",
            "部门经济分类",
            "经济分类编码",
            "经济分类",
            "政府经济分类",
            "项目名称",
            "项目编码",
            "项目类别",
            "资金来源",
            "支出类型",
            "单位",
            "金额",
            "金额（万元）",
            "金额（元）",
            "借方",
            "贷方",
            "借方金额",
            "贷方金额",
            "方向",
            "余额",
            "合计",
            "30201 办公费",
            "30207 邮电费",
            "工资福利支出",
            "商品和服务支出",
            "收款人",
            "备注",
            "",
            "金 额",
            "支付金额");

    private static final List<String> TEXTS = List.of(
            "2021-03-05",
            "2021年3月6日",
            "20210307",
            "3月8日",
            "3",
            "05",
            "2021",
            "记-0001",
            "记-0002",
            "转",
            "记",
            "1",
            "2",
            "支付水费",
            "期末结转",
            "调账：更正3月记账",
            "30201",
            "30201 办公费",
            "301",
            "302",
            "办公费",
            "2010301",
            "201",
            "03",
            "01",
            "50201 办公经费",
            "7101 行政支出",
            "710101",
            "7101\\基本支出\\商品和服务支出\\办公费",
            "事业支出-项目支出-城市管理-邮电费",
            "5001 业务活动费用",
            "1011 零余额账户用款额度",
            "8101 财政拨款结转",
            "行政支出",
            "财政拨款结转",
            "人员类",
            "特定目标类",
            "运转类-公用经费项目",
            "基本支出",
            "项目支出",
            "城市管理经费",
            "P001",
            "上级专项",
            "某街道",
            "借",
            "贷",
            "平",
            "100.00",
            "-20.5",
            "1,234.56",
            "(30.00)",
            "1,2O0",
            "12.345",
            "0",
            "",
            "",
            "",
            "本月合计",
            "本年累计",
            "合计",
            "小计",
            "承前页",
            "过次页",
            "期初余额",
            "结转下年",
            "一季度合计",
            "上半年累计",
            "3月合计",
            "1-3月累计",
            "本日合计",
            "上旬合计",
            "日期",
            "金额",
            "第 1 页",
            "制表人：",
            "n:3",
            "n:100.5",
            "n:44260",
            "d:2021-03-09",
            "e:#REF!",
            "u:=A1",
            "单位：元",
            "2021年度支出明细账");

    @Test
    void every_row_has_one_outcome_or_the_file_is_refused() throws IOException {
        int refused = 0;
        int entries = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            String[] lines = lines(random);
            int rows = lines.length;
            try {
                Table table = random.nextBoolean() ? Table.of(lines) : Table.workbook(lines);
                String outcomes = table.read().outcomes();
                assertThat(outcomes).as("seed " + seed).hasSize(rows);
                entries += (int) outcomes.chars().filter(one -> one == 'E').count();
                int cut = 1 + random.nextInt(rows - 1);
                assertThat(table.readWhole(cut).outcomes())
                        .as("seed " + seed + " cut at " + cut)
                        .hasSize(rows);
            } catch (UnreadableFile unreadable) {
                assertThat(unreadable.problems()).as("seed " + seed).isNotEmpty();
                refused++;
            }
        }
        assertThat(refused).isLessThan(SEEDS);
        assertThat(entries).isGreaterThan(SEEDS / 10);
    }

    /** A header of some names, perhaps of two rows, and rows of which most hold in each column what it is for. */
    private static String[] lines(Random random) {
        List<String> names = new ArrayList<>(HEADERS);
        Collections.shuffle(names, random);
        int width = 3 + random.nextInt(8);
        List<String> header = new ArrayList<>(names.subList(0, width));
        header.set(0, random.nextInt(4) == 0 ? header.get(0) : "日期");
        header.set(width - 1, random.nextInt(3) == 0 ? header.get(width - 1) : "金额");
        List<String> lines = new ArrayList<>();
        if (random.nextBoolean()) {
            lines.add(some(TEXTS, random));
        }
        if (random.nextInt(4) == 0) {
            lines.add(row(width, random));
        }
        lines.add(String.join("|", header));
        for (int i = 3 + random.nextInt(20); i > 0; i--) {
            boolean wild = random.nextInt(4) == 0;
            lines.add(wild ? row(width, random) : likely(header, random));
        }
        return lines.toArray(String[]::new);
    }

    private static String likely(List<String> header, Random random) {
        List<String> cells = new ArrayList<>();
        for (String name : header) {
            cells.add(
                    switch (name) {
                        case "日期", "凭证日期" -> random.nextInt(5) == 0 ? "" : "2021-0" + (1 + random.nextInt(9)) + "-05";
                        case "金额", "借方", "贷方", "借方金额", "支付金额", "余额", "30201 办公费", "30207 邮电费", "合计" ->
                            random.nextInt(6) == 0 ? "" : (random.nextInt(9_000) - 500) + ".50";
                        case "凭证号", "凭证字号" -> random.nextInt(3) == 0 ? "" : "记-" + random.nextInt(5);
                        case "科目编码", "会计科目" ->
                            List.of("7101", "5001", "1011", "8101", "").get(random.nextInt(5));
                        default -> some(TEXTS, random);
                    });
        }
        return String.join("|", cells);
    }

    private static String row(int width, Random random) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(some(TEXTS, random));
        }
        return String.join("|", cells);
    }

    private static String some(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
