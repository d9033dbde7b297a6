package crossfoot.core.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A report of many pages, made by a seed: each page two projects with money, its parts, a rate and counts, every tenth
 * page a table. Every tenth project's total is wrong, and labelled.
 */
final class LongDraft {
    private static final List<String> PLACES =
            List.of("东片", "西片", "南片", "北片", "河东", "河西", "老城", "新城", "园区", "沿江", "山前", "山后", "湖滨", "站前", "校区");
    private static final List<String> WORKS = List.of(
            "路灯改造", "道路养护", "绿化补植", "垃圾清运", "水渠清淤", "校舍维修", "食堂配餐", "养老托管", "书屋运营", "消防巡查", "健身设施", "公厕管护", "停车管理",
            "防汛物资");
    private static final String TALK = "项目按照既定方案组织实施，制度健全、程序规范、资料齐全，资金使用符合规定，未发现截留挪用情形。"
            + "实施过程中坚持问题导向，广泛听取居民意见，建立台账并逐项销号，群众反映的突出问题得到解决。"
            + "后续将进一步完善长效管护机制，压实各方责任，持续提升服务水平和资金使用效益。";

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder labels = new StringBuilder();
    private int project;

    private LongDraft(long seed) {
        random = new Random(seed);
    }

    /** The same for the same pages and seed. */
    static Passage of(int pages, long seed) {
        return Passage.of("long-" + pages + "-" + seed + ".md", written(pages, seed));
    }

    private static String written(int pages, long seed) {
        LongDraft draft = new LongDraft(seed);
        draft.text.append("# 2022年度项目支出绩效自评报告\n\n");
        for (int page = 1; page <= pages; page++) {
            draft.project();
            draft.project();
            if (page % 10 == 0) {
                draft.table(page);
            }
        }
        return draft.text + "<!-- labels\n" + draft.labels + "-->\n";
    }

    /** Writes such a report: FILE, pages, seed. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), written(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2])));
    }

    private void project() {
        String name = PLACES.get(project % PLACES.size())
                + WORKS.get(project / PLACES.size() % WORKS.size())
                + (project < PLACES.size() * WORKS.size() ? "" : "续建");
        project++;
        int own = amount();
        int higher = amount();
        int total = own + higher;
        boolean wrong = project % 10 == 0;
        int stated = wrong ? total + 1_000 + random.nextInt(500) : total;
        int communities = 1 + random.nextInt(20);
        int schools = 1 + random.nextInt(20);
        text.append("## （%d）%s项目\n\n".formatted(project, name));
        text.append("%s项目全年支出合计%s万元，其中本级资金%s万元，上级资金%s万元。".formatted(name, wan(stated), wan(own), wan(higher)));
        if (!wrong) {
            text.append("本级资金占%s%%。".formatted(percent(own, total)));
        }
        text.append("服务点位共%d处，其中社区%d处、学校%d处。".formatted(communities + schools, communities, schools));
        text.append(TALK).append("\n\n").append(TALK).append("\n\n");
        if (wrong) {
            labels.append("contradicts | sum | %s项目全年支出合计%s万元 | %s | %s + %s = %s\n"
                    .formatted(name, wan(stated), wan(total), wan(own), wan(higher), wan(total)));
        }
    }

    private void table(int page) {
        text.append("附表%d 分社区支出（单位：万元）\n\n| 序号 | 社区 | 金额 |\n|---|---|---|\n".formatted(page / 10));
        int sum = 0;
        for (int row = 1; row <= 12; row++) {
            int amount = amount();
            sum += amount;
            text.append("| %d | 第%d-%d网格 | %s |\n".formatted(row, page, row, wan(amount)));
        }
        text.append("| | 合计 | %s |\n\n".formatted(wan(sum)));
    }

    /** In 1/100 万元. */
    private int amount() {
        return 500 + random.nextInt(60_000);
    }

    private static String wan(int hundredths) {
        return String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }

    /** Rounded half up. */
    private static String percent(int part, int whole) {
        return wan((int) ((part * 20_000L + whole) / (2L * whole)));
    }
}
