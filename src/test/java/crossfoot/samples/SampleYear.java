package crossfoot.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The synthetic entries of one year: each category adds up to its target to the 分. */
final class SampleYear {
    /** What entries of a category look like: function, project, and “code name/summary” of its economic classes. */
    private record Kind(
            String category, String function, String functionName, String project, int share, List<String> classes) {}

    private static final List<String> PAY = List.of(
            "30101 基本工资/发放在职人员基本工资",
            "30102 津贴补贴/发放津贴补贴",
            "30103 奖金/发放年度奖金",
            "30108 机关事业单位基本养老保险缴费/缴纳养老保险",
            "30110 职工基本医疗保险缴费/缴纳医疗保险",
            "30113 住房公积金/缴存住房公积金",
            "30302 退休费/发放退休人员补助");
    private static final List<String> OFFICE = List.of(
            "30201 办公费/购办公用品",
            "30202 印刷费/印制宣传资料",
            "30205 水费/支付机关水费",
            "30206 电费/支付机关电费",
            "30207 邮电费/支付电话网络费",
            "30211 差旅费/报销差旅费",
            "30213 维修（护）费/维修办公设备",
            "30228 工会经费/拨付工会经费",
            "31002 办公设备购置/购置电脑");
    private static final List<Kind> KINDS = List.of(
            new Kind("basic.personnel", "2010301", "行政运行", "", 1, PAY),
            new Kind("basic.operating", "2010301", "行政运行", "", 1, OFFICE),
            new Kind(
                    "project.social",
                    "2040604",
                    "基层司法业务",
                    "综治维稳专项经费",
                    3,
                    List.of("30226 劳务费/支付巡防队员劳务费", "30299 其他商品和服务支出/信访接访工作经费")),
            new Kind(
                    "project.social",
                    "2013699",
                    "其他共产党事务支出",
                    "基层党建专项经费",
                    2,
                    List.of("30216 培训费/支部书记培训", "30202 印刷费/印制党建读物")),
            new Kind("project.social", "2240106", "安全监管", "安全生产工作经费", 1, List.of("30227 委托业务费/委托隐患排查")),
            new Kind(
                    "project.public",
                    "2100409",
                    "重大公共卫生服务",
                    "疫情防控专项经费",
                    3,
                    List.of("30218 专用材料费/购防疫物资", "30226 劳务费/核酸采样点劳务")),
            new Kind("project.public", "2080299", "其他民政管理事务支出", "社区惠民项目资金", 2, List.of("30305 生活补助/发放困难群众救助")),
            new Kind(
                    "project.urban",
                    "2120104",
                    "城管执法",
                    "城市管理专项经费",
                    3,
                    List.of("30209 物业管理费/支付市容保洁费", "30227 委托业务费/支付垃圾清运费")),
            new Kind("project.urban", "2120501", "城乡社区环境卫生", "环卫绿化经费", 2, List.of("30213 维修（护）费/绿化养护")),
            new Kind("project.economic", "2011308", "招商引资", "经济发展服务经费", 1, List.of("30227 委托业务费/企业服务活动")),
            new Kind(
                    "project.other",
                    "2010399",
                    "其他政府办公厅（室）及相关机构事务支出",
                    "社区运转经费",
                    4,
                    List.of("30226 劳务费/发放社区专干劳务", "30201 办公费/社区办公用品", "30206 电费/社区电费")),
            new Kind(
                    "project.other",
                    "2010399",
                    "其他政府办公厅（室）及相关机构事务支出",
                    "编外人员经费",
                    3,
                    List.of("30199 其他工资福利支出/发放编外人员工资")));

    private final int year;
    private final Random random;
    private final List<SampleEntry> entries = new ArrayList<>();

    private SampleYear(int year) {
        this.year = year;
        this.random = new Random(year * 7919L);
    }

    /** Makes a year: category → exact target in 分. */
    static List<SampleEntry> of(int year, Map<String, Long> targets) {
        SampleYear made = new SampleYear(year);
        new TreeMap<>(targets).forEach(made::fill);
        made.entries.sort(Comparator.comparing(SampleEntry::date).thenComparing(SampleEntry::voucher));
        return List.copyOf(made.entries);
    }

    private void fill(String category, long targetFen) {
        List<Kind> kinds =
                KINDS.stream().filter(kind -> kind.category().equals(category)).toList();
        int shares = kinds.stream().mapToInt(Kind::share).sum();
        long left = targetFen;
        for (int i = 0; i < kinds.size(); i++) {
            boolean last = i == kinds.size() - 1;
            long part = last ? left : targetFen / shares * kinds.get(i).share();
            left -= part;
            spend(kinds.get(i), part);
        }
    }

    private void spend(Kind kind, long partFen) {
        int count = 24 + random.nextInt(36);
        long left = partFen;
        for (int i = 0; i < count; i++) {
            boolean last = i == count - 1;
            long fen = last
                    ? left
                    : partFen / count + random.nextInt((int) Math.max(1, partFen / count / 2)) - partFen / count / 4;
            left -= fen;
            add(kind, i, fen);
        }
        if (kind.category().equals("project.urban")) {
            add(kind, count, 88_800);
            add(kind, count, -88_800);
        }
    }

    private void add(Kind kind, int number, long fen) {
        String text = kind.classes().get(number % kind.classes().size());
        int slash = text.indexOf('/');
        String code = text.substring(0, 5);
        LocalDate date = LocalDate.of(year, number % 12 + 1, 1 + random.nextInt(28));
        String voucher = "记-%02d%04d".formatted(date.getMonthValue(), entries.size() + 1);
        String projectCode = kind.project().isEmpty()
                ? ""
                : "4301" + year + "%012d".formatted(Math.floorMod(kind.project().hashCode(), 1_000_000_000));
        String fund = kind.project().isEmpty() || number % 3 != 0 ? "本级财力" : "上级专项";
        String summary = (fen < 0 ? "冲销：" : "") + text.substring(slash + 1);
        entries.add(new SampleEntry(
                date,
                voucher,
                1,
                summary,
                kind.function(),
                kind.functionName(),
                code,
                text.substring(6, slash),
                projectCode,
                kind.project(),
                fund,
                fen));
    }
}
