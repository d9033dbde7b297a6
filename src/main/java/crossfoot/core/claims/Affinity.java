package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.util.HashSet;
import java.util.Set;

/** How much the words of two figures have in common: pairs of signs in both, but for those of any report. */
final class Affinity {
    private static final Set<String> GENERAL = Set.of(
            "支出", "资金", "项目", "全年", "本年", "当年", "年度", "其中", "累计", "完成", "实际", "金额", "数量", "总数", "总额", "共计", "合计", "年末",
            "预算", "比例", "比重", "占比", "达到", "以上", "以下", "的人", "人员", "我区", "我县", "全区", "全县", "全市", "全镇", "街道", "部门", "经费",
            "收入", "安排", "工作", "万元", "亿元", "补助", "补贴", "发放", "拨付", "投入", "费用", "成本", "标准", "奖励", "均补", "人均", "户均", "年初",
            "调整", "截至", "目前", "已经", "以及", "单位", "情况", "主要", "用于", "建设");
    private static final int NOUN = 6;
    private static final int PAIR = 2;

    private Affinity() {}

    /** The words in front of a figure, or what they go on with (支出), and of what is counted the noun behind it. */
    static String name(Mention mention) {
        String tail = mention.quantity().unit().isCount() ? noun(mention.tail()) : "";
        String clause = mention.lead().clause();
        String subject = pairs(clause).isEmpty() ? mention.subject().words() : "";
        return String.join("|", clause, tail, subject);
    }

    private static String noun(String tail) {
        int end = 0;
        while (end < Math.min(NOUN, tail.length()) && Character.isIdeographic(tail.charAt(end))) {
            end++;
        }
        return tail.substring(0, end);
    }

    /** Pairs of signs that tell something. */
    static Set<String> pairs(String words) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + PAIR <= words.length(); i++) {
            String pair = words.substring(i, i + PAIR);
            boolean han = Character.isIdeographic(pair.charAt(0)) && Character.isIdeographic(pair.charAt(1));
            if (han && !GENERAL.contains(pair)) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** So many pairs of signs stand in the name, too. */
    static int shared(Set<String> pairs, Mention mention) {
        String name = name(mention);
        return (int) pairs.stream().filter(name::contains).count();
    }
}
