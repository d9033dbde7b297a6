package crossfoot.core.claims.read;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the parts that a list names are all that its whole is made of. */
public final class Completeness {
    /** Of one kind there are no others. */
    private static final List<List<String>> SETS = List.of(
            List.of("第一产业", "第二产业", "第三产业"),
            List.of("优", "良", "合格", "不合格"),
            List.of("专业技术", "管理", "工勤"),
            List.of("优", "良", "中", "差"),
            List.of("已完成", "基本完成", "未完成"),
            List.of("优", "良", "中"),
            List.of("优", "良", "差"),
            List.of("满意", "基本满意", "不满意"),
            List.of("满意", "一般", "不满意"),
            List.of("非常满意", "满意", "一般", "不满意"),
            List.of("非常满意", "满意", "基本满意", "不满意"),
            List.of("离休", "退休"),
            List.of("公务员", "事业", "工勤"),
            List.of("行政", "事业", "工勤"),
            List.of("已完成", "正在", "未"));

    private static final String AMONG = "其中";
    private static final String RATING = "满意度";
    private static final String CLASS = "类";
    private static final String AGE = "岁";
    private static final String AND_SO_ON = "等";
    /** 宣传及其他: with it nothing is left out. */
    private static final Pattern REST = Pattern.compile("(?:及|和|等)其[他它]");

    /** 宜居社区 2183.3 万元（下略）; 、以及场内机动车辆等。; ，余为零星项目; ，另有利息等）: what is left is told without a figure. */
    private static final Pattern LEFT_OUT = Pattern.compile("^(?:等|[及和]其[他它]|[（(]?下略|[（(]略|…|[^。；]{0,20}等(?:[。；，]|$)"
            + "|[，；](?:余为|其余|余下|剩余部分)\\p{IsHan}{2,}|[，；](?:另有|还有|以及)[^，。；）)]{1,20}[）)])");

    /** 其中甲、乙两项最大，分别为: there are smaller ones. */
    private static final Pattern LARGEST = Pattern.compile("最[大多高]");

    private static final int FEWEST_YEARS = 3;

    private Completeness() {}

    /** By the words behind its last part a list isn't all. */
    public static boolean leavesOut(String tail) {
        return LEFT_OUT.matcher(tail).find();
    }

    /** The list with what is known of it; null if it has no part. */
    static @Nullable Breakdown of(Mention whole, List<Mention> listed, boolean enumerated, boolean certain) {
        List<Mention> parts = outermost(listed);
        if (parts.isEmpty()) {
            return null;
        }
        Breakdown plain = new Breakdown(whole, parts, enumerated, certain);
        Mention last = parts.get(parts.size() - 1);
        boolean all = enumerated
                || (Words.CATCHALL.begin(last.subject().words()) && !last.tail().startsWith(AND_SO_ON))
                || REST.matcher(last.subject().words()).find()
                || Terms.isComplete(whole.subject().term(), plain.terms())
                || isOfLevels(whole, parts)
                || isOfSet(parts)
                || isOfYears(parts)
                || (isComplementary(parts) && isOfSameKind(whole, parts.get(0)));
        boolean some = LARGEST.matcher(parts.get(0).lead().text()).find();
        return new Breakdown(whole, parts, all && !some && parts.size() > 1, certain);
    }

    /** 全市: 市本级 and 县区 are all of it. */
    private static boolean isOfLevels(Mention whole, List<Mention> parts) {
        if (parts.size() != 2 || !whole.subject().scope().owner().startsWith("全")) {
            return false;
        }
        String own = parts.get(0).lead().clause();
        String below = parts.get(1).lead().clause();
        return own.contains("本级") && !below.contains("本级") && Words.LEVELS.begin(below.strip());
    }

    /** 第一产业, 第二产业 and 第三产业 are all that is made. */
    public static boolean isOfSet(List<Mention> parts) {
        return SETS.stream()
                .anyMatch(set -> parts.size() == set.size()
                        && parts.stream()
                                        .map(part -> member(set, part))
                                        .filter(name -> !name.isEmpty())
                                        .distinct()
                                        .count()
                                == set.size());
    }

    /** 非常满意 3 份 is no whole of 满意 4 份、一般 2 份、不满意 1 份. */
    public static boolean isMember(Mention whole, List<Mention> parts) {
        return SETS.stream()
                .filter(set ->
                        parts.stream().noneMatch(part -> member(set, part).isEmpty()))
                .anyMatch(set -> !member(set, whole).isEmpty());
    }

    /** The longest of the names that the part is told by: 不合格, and not 合格; empty if none. */
    private static String member(List<String> set, Mention part) {
        String clause = part.lead().clause().replace(AMONG, "").replace(RATING, "");
        return set.stream()
                .filter(clause::contains)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** 2019 年 3 万元、2020 年 4 万元、2021 年 5 万元: one year after the other. */
    private static boolean isOfYears(List<Mention> parts) {
        for (int i = 0; i < parts.size(); i++) {
            int year = Years.last(parts.get(i).lead().clause());
            if (year == 0 || (i > 0 && year != parts.get(i - 1).year() + 1)) {
                return false;
            }
        }
        return parts.size() >= FEWEST_YEARS;
    }

    /** Basic spending is listed, and so are its salaries: they are no further part. 本级收入 is not all income. */
    private static List<Mention> outermost(List<Mention> listed) {
        return listed.stream()
                .filter(part -> listed.stream()
                        .map(Mention::subject)
                        .noneMatch(other -> other.rest().isEmpty()
                                && Terms.isWithin(part.subject().term(), other.term())))
                .toList();
    }

    /** 男生 and 女生, 本级资金 and 上级资金: the names differ by the two words of a pair only. */
    public static boolean isComplementary(List<Mention> parts) {
        if (parts.size() != 2) {
            return false;
        }
        Subject one = parts.get(0).subject();
        Subject other = parts.get(1).subject();
        return differ(one.rest(), other.rest()) || differ(name(one), name(other));
    }

    /** 分散供养 of 其中分散供养. */
    private static String name(Subject subject) {
        String words = subject.words();
        return words.startsWith(AMONG) ? words.substring(AMONG.length()) : words;
    }

    /** 重点专项类 and 政府投资类, 2岁以下 and 2岁至3岁: each of them is told once. */
    static boolean isOfClasses(List<Mention> parts) {
        boolean classes =
                parts.stream().allMatch(part -> part.lead().clause().strip().endsWith(CLASS));
        boolean ages = parts.stream().allMatch(part -> part.lead().clause().contains(AGE))
                && isAtMostOnce(parts, "以上")
                && isAtMostOnce(parts, "以下");
        return classes || ages;
    }

    private static boolean isAtMostOnce(List<Mention> parts, String word) {
        return parts.stream()
                        .filter(part -> part.lead().clause().contains(word))
                        .count()
                <= 1;
    }

    private static boolean differ(String one, String other) {
        return Words.COMPLEMENTS.all().stream()
                .map(pair -> List.of(pair.split("\\+")))
                .anyMatch(pair -> differBy(pair.get(0), pair.get(1), one, other)
                        || differBy(pair.get(1), pair.get(0), one, other));
    }

    /** 男教师 and 女教师 are not all of 教职工; 男生 and 女生 are all of 学生; 已办结 and 未办结 are all of anything. */
    private static boolean isOfSameKind(Mention whole, Mention part) {
        String name = part.subject().words();
        return part.subject().rest().startsWith("已")
                || part.subject().rest().startsWith("未")
                || Words.COMPLEMENTS.all().stream()
                        .flatMap(pair -> List.of(pair.split("\\+")).stream())
                        .filter(name::contains)
                        .map(word -> Subject.of(name.replace(word, "")).rest())
                        .anyMatch(kind -> whole.subject().words().contains(kind));
    }

    private static boolean differBy(String word, String opposite, String one, String other) {
        return one.contains(word) && one.replace(word, opposite).equals(other);
    }
}
