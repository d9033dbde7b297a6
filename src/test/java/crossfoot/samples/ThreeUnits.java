package crossfoot.samples;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Three units in one run, with money moved between them; all of it is synthetic. */
final class ThreeUnits {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final List<Integer> YEARS = List.of(2021, 2022);
    private static final String UNITS = """
            单位编码,单位名称,别名,文件,说明
            001,江畔街道办事处,江畔街道|江畔街道本级,,账上有单位列
            002,江畔街道社区服务中心,社区服务中心,社区中心/**,账上没有单位列，按文件夹
            003,江畔街道综合执法队,综合执法队|执法队,执法队-*.csv,账上没有单位列，按文件名
            """;
    private static final String TRANSFERS = """
            规则号,摘要,经济分类,对方单位,说明
            T1,~拨付,39999,,对方是摘要里的单位
            T2,~上缴,,001,上缴街道
            """;
    private static final String RULES = """
            规则号,支出类型,经济分类,项目名称,归类,说明
            B1,基本支出,301*|303*,,人员经费,
            B2,基本支出,,,公用经费,
            P1,,,~社区,公共服务,
            P2,,,~市容|~控违,城市管理,
            P3,,,~综治,社会管理,
            """;
    private static final String COLUMNS = "会计年度,凭证日期,凭证号,摘要,部门经济分类,项目名称,金额\r\n";

    /** What a unit pays every month: 摘要, class, project; the amount in 元 follows from month and year. */
    private record Item(String summary, String economic, String project, int yuan) {}

    private static final List<Item> OFFICE = List.of(
            new Item("发放工资", "30101 基本工资", "", 412_300),
            new Item("支付办公费", "30201 办公费", "", 18_420),
            new Item("综治巡防补助", "30226 劳务费", "综治巡防", 61_250),
            new Item("市容整治", "30213 维修（护）费", "市容环境整治", 93_118));
    private static final List<Item> CENTRE = List.of(
            new Item("发放工资", "30101 基本工资", "", 96_700),
            new Item("支付水电费", "30205 水费", "", 3_040),
            new Item("社区活动", "30299 其他商品和服务支出", "社区服务", 27_515));
    private static final List<Item> SQUAD = List.of(
            new Item("发放工资", "30101 基本工资", "", 128_900),
            new Item("支付手续费", "30204 手续费", "", 50),
            new Item("控违拆违", "30227 委托业务费", "控违拆违", 44_806));

    /** A unit's book: its lines, and what they come to by year. */
    private static final class Book {
        private final String unit;
        private final StringBuilder lines = new StringBuilder();
        private final Map<Integer, Long> fen = new TreeMap<>();
        private int voucher;

        Book(String unit) {
            this.unit = unit;
        }

        void pay(int year, String day, Item item, long amountFen) {
            fen.merge(year, amountFen, Long::sum);
            lines.append(unit.isEmpty() ? "" : unit + ",")
                    .append("%d,%d-%s,记-%d,%s,%s,%s,%d.%02d\r\n"
                            .formatted(
                                    year,
                                    year,
                                    day,
                                    ++voucher,
                                    item.summary,
                                    item.economic,
                                    item.project,
                                    amountFen / 100,
                                    amountFen % 100));
        }

        String text() {
            return (unit.isEmpty() ? "" : "单位,") + COLUMNS + lines;
        }
    }

    private ThreeUnits() {}

    static void write(Path folder) throws IOException {
        Map<Integer, Long> moved = new TreeMap<>();
        Book office = new Book("江畔街道本级");
        Path ledgers = folder.resolve("ledgers");
        Book centre = new Book("");
        Book squad = new Book("");
        for (int year : YEARS) {
            months(office, OFFICE, year);
            transfers(office, year, moved);
            months(centre, CENTRE, year);
            months(squad, SQUAD, year);
            Item back = new Item("上缴街道管理费", "30299 其他商品和服务支出", "社区服务", 0);
            long fen = 1_200_000L + year;
            centre.pay(year, "12-20", back, fen);
            moved.merge(year, fen, Long::sum);
        }
        TextLedgers.write(ledgers.resolve("本级-明细账.csv"), office.text(), StandardCharsets.UTF_8);
        TextLedgers.write(ledgers.resolve("社区中心/明细账.csv"), centre.text(), StandardCharsets.UTF_8);
        TextLedgers.write(ledgers.resolve("执法队-明细账.csv"), squad.text(), CHINESE);
        TextLedgers.write(folder.resolve("config/units.csv"), UNITS, StandardCharsets.UTF_8);
        TextLedgers.write(folder.resolve("config/transfers.csv"), TRANSFERS, StandardCharsets.UTF_8);
        TextLedgers.write(folder.resolve("config/rules.csv"), RULES, StandardCharsets.UTF_8);
        TextLedgers.write(
                folder.resolve("control/决算控制数.csv"),
                controls(Map.of("001", office.fen, "社区服务中心", centre.fen, "执法队", squad.fen), moved),
                StandardCharsets.UTF_8);
    }

    private static void months(Book book, List<Item> items, int year) {
        for (int month = 1; month <= 12; month++) {
            for (Item item : items) {
                long fen = item.yuan * (100L + 4L * (year - 2021L)) + (item.yuan % 7L) * month * 11L + year % 5;
                book.pay(year, "%02d-%02d".formatted(month, 4 + items.indexOf(item) * 5), item, fen);
            }
        }
    }

    private static void transfers(Book office, int year, Map<Integer, Long> moved) {
        for (int quarter = 1; quarter <= 4; quarter++) {
            Item centre = new Item("拨付社区服务中心运转经费", "39999 其他支出", "社区运转", 0);
            long fen = 9_000_000L + quarter * 1_234_505L + (year - 2021L) * 800_002L;
            office.pay(year, "%02d-25".formatted(quarter * 3), centre, fen);
            moved.merge(year, fen, Long::sum);
        }
        long equipment = 15_833_366L;
        office.pay(year, "06-26", new Item("拨付综合执法队装备款", "39999 其他支出", "控违装备", 0), equipment);
        moved.merge(year, equipment, Long::sum);
        // No unit of this run: it stays in the consolidation.
        office.pay(year, "09-26", new Item("拨付江畔小学护学岗补助", "39999 其他支出", "综治护学", 0), 3_000_000L);
    }

    private static String controls(Map<String, Map<Integer, Long>> units, Map<Integer, Long> moved) {
        StringBuilder text = new StringBuilder("年度,科目,单位,金额（元）\r\n");
        for (int year : YEARS) {
            long all = 0;
            for (Map.Entry<String, Map<Integer, Long>> unit : new TreeMap<>(units).entrySet()) {
                long fen = unit.getValue().getOrDefault(year, 0L);
                all += fen;
                text.append("%d,一般公共预算支出,%s,%d.%02d\r\n".formatted(year, unit.getKey(), fen / 100, fen % 100));
            }
            long left = all - moved.getOrDefault(year, 0L);
            text.append("%d,一般公共预算支出,,%d.%02d\r\n".formatted(year, all / 100, all % 100));
            text.append("%d,一般公共预算支出,合并,%d.%02d\r\n".formatted(year, left / 100, left % 100));
        }
        return text.toString();
    }
}
