package crossfoot.core.claims.read;

import crossfoot.core.claims.text.Unit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a figure does in its sentence. */
public enum Role {
    /** It says how much there is of its subject. */
    AMOUNT,
    /** By how much, or at what rate, something has grown. */
    RISE,
    FALL,
    /** What is left of a budget or an income. */
    SURPLUS,
    /** What was spent above a budget. */
    OVERRUN,
    /** A rate: the share of a whole. */
    SHARE,
    /** A rate: done against planned. */
    EXECUTION,
    /** A rate of which no more is known. */
    RATE,
    /** The figure before it once more, in another unit. */
    ECHO,
    /** How much there is of money for each of something: 人均, 每户. */
    EACH;

    private static final List<String> REACHED = List.of("到", "至", "降为", "增为", "升为", "变为", "减为", "改为", "调整为", "到了");

    /** What institutions set aside of a surplus: a use of money, no rest. */
    private static final String SHARED_OUT = "结余分配";

    /** 增加值 is what an industry makes, no change. */
    /** 增加值 and 压缩车 are no changes. */
    private static final Pattern NO_CHANGE = Pattern.compile("增加值|压缩(?=车|式|机|站|空气|天然气)|提升(?=支出|项目|工程|行动|资金)");

    private static final List<String> AIMS = List.of("提升", "提高", "扩大");
    private static final List<String> NAMES = List.of("资金", "经费", "补助", "项目", "工程", "支出", "专项", "任务");
    private static final List<String> LISTED = List.of("、", "和", "及", "与");

    /** 数量和库容各占 50%: by what something is given out, no share of it. */
    private static final String EACH_SHARED = "各占";

    private static final List<String> LESS = List.of("少", "减");
    /** 比全区高 2 个百分点. */
    private static final Pattern POINTS_APART = Pattern.compile("[高低快慢多少]\\s*$");

    private static final List<String> HIGHER = List.of("高", "快", "多");
    /** 较上年决算数减 65.62 万元. */
    private static final Pattern COMPARED = Pattern.compile("[较比].{2,}[增减]\\s*$");
    /** 比上年同期的 687 件少 268 件: nothing but the word stands between the two figures. */
    private static final Pattern MORE_OR_LESS = Pattern.compile("(?:^|\\d\\s*[件人次个户家元项名起宗例起条份套台辆]+)\\s*[多少]\\s*$");

    private static final String PRICE = "元/";
    private static final Pattern EACH_OF = Pattern.compile(
            "(?:(?!计)\\p{IsHan}均|(?:每一?个?|单(?=[件人次户亩台套张床]))\\p{IsHan}{1,4}(?:每[年月次天日])?)"
                    + "(?:维修|改造|建设|运行|管护|处理|办理|受理)?"
                    + "(?:补助|补贴|支出|投入|成本|发放|经费|费用|投资|奖补|奖励|资助|救助|安排|赔款|造价|单价|工资|收费|损失|产值|税收|拨款|出资|配备|服务|运行费|公用经费|水平|救助水平)?(?:资金|金额)?(?:为|达|达到|约|约为|仅|只有|按|是|不超过)?$");

    /** 法官人均结案 254 件, 每人发放慰问金 200 元; 人均可支配收入 is surveyed, not made of a total. */
    private static final Pattern AVERAGE = Pattern.compile("(?:[人户亩村车案件台床校班]均|每(?:人次|[人户亩件家辆台套村]|平方米|公里))"
            + "(?!每)(?!\\p{IsHan}{0,4}(?:收入|可支配|生产总值|消费支出|住房|筹资))\\p{IsHan}{0,8}$");

    /** 分别减少 3 万元、4 万元: what is said of the first is said of those listed with it. */
    static Role of(Unit unit, Lead lead, @Nullable Mention before) {
        if (before == null
                || !before.role().isChange()
                || !LISTED.contains(lead.text().strip())
                || !before.dimension().equals(unit.dimension())) {
            return of(unit, lead.clause());
        }
        return before.role();
    }

    static Role of(Unit unit, String words) {
        String clause =
                unit.isMoney() ? withoutNames(words) : NO_CHANGE.matcher(words).replaceAll("");
        int rise = Words.RISE.lastEnd(clause);
        int fall = Words.FALL.lastEnd(clause);
        if (isReached(clause)) {
            return unit.isRate() ? RATE : AMOUNT;
        }
        if (unit.isRate()) {
            return ofRate(clause, rise, fall);
        }
        if (rise >= 0 || fall >= 0) {
            return rise > fall ? RISE : FALL;
        }
        if (unit.dimension().equals(Unit.POINTS) && POINTS_APART.matcher(clause).find()) {
            return HIGHER.contains(clause.strip().substring(clause.strip().length() - 1)) ? RISE : FALL;
        }
        if (MORE_OR_LESS.matcher(clause).find() || COMPARED.matcher(clause).find()) {
            return LESS.stream().anyMatch(clause.strip()::endsWith) ? FALL : RISE;
        }
        if (Words.OVERRUN.in(clause)) {
            return OVERRUN;
        }
        boolean counted = unit.isMoney() || (unit.isCount() && !unit.dimension().equals(Unit.SCORE));
        if (unit.dimension().startsWith(PRICE)
                || (counted
                        && (EACH_OF.matcher(clause.strip()).find()
                                || AVERAGE.matcher(clause.strip()).find()))) {
            return EACH;
        }
        boolean left = Words.SURPLUS.begin(clause.strip()) && !clause.contains(SHARED_OUT);
        return left && unit.isMoney() ? SURPLUS : AMOUNT;
    }

    /** 服务能力提升补助资金 3 万元: what money is for is no change of it. */
    private static String withoutNames(String words) {
        String clause = NO_CHANGE.matcher(words).replaceAll("");
        for (String aim : AIMS) {
            int end = clause.lastIndexOf(aim) + aim.length();
            boolean name = end >= aim.length() && NAMES.stream().anyMatch(clause.substring(end)::contains);
            clause = name ? clause.replace(aim, "") : clause;
        }
        return clause;
    }

    /** 由 8 起降至 5 起, 由 92% 提高到 95%: how much there is in the end. */
    static boolean isReached(String clause) {
        String plain = Years.without(clause).strip();
        String words = plain.endsWith("的") ? plain.substring(0, plain.length() - 1) : plain;
        return REACHED.stream().anyMatch(words::endsWith);
    }

    /** 公务接待费减少 is of 公务接待费. */
    static String withoutChange(String clause) {
        int end = Math.max(Words.RISE.lastEnd(clause), Words.FALL.lastEnd(clause));
        String words = end < 0 ? clause : clause.substring(0, end);
        for (Words change : List.of(Words.RISE, Words.FALL)) {
            for (String word : change.all()) {
                if (words.endsWith(word)) {
                    return words.substring(0, words.length() - word.length());
                }
            }
        }
        return words;
    }

    private static Role ofRate(String clause, int rise, int fall) {
        int execution = Words.EXECUTION.lastEnd(clause);
        if (execution >= 0 && execution > Math.max(rise, fall)) {
            return EXECUTION;
        }
        if (rise >= 0 || fall >= 0) {
            return rise > fall ? RISE : FALL;
        }
        return Words.SHARE.in(clause) && !clause.contains(EACH_SHARED) ? SHARE : RATE;
    }

    /** A change, in whatever direction. */
    public boolean isChange() {
        return this == RISE || this == FALL;
    }
}
