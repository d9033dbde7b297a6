package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 内设机构 6 个：综合科、人事科、财务科。: a count and the names right behind it, which are as many. */
final class NamesCount {
    /** What is counted, a colon, and names up to the end of the sentence. */
    private static final Pattern NAMES = Pattern.compile("^[^：:，,。；;、（(]{0,8}"
            + "(?:[：:]|[，,][^，,。；;：:0-9]{0,8}[：:]|[，,]?(?:分别为|分别是|包括|即|具体为|具体包括|为|是)[：:]?)([^。；;，,：:0-9]+)[。；;]");

    /** 设置事业单位 6 个。甲中心、乙中心、丙大队。: nothing but names of offices. */
    private static final Pattern OFFICES_NEXT =
            Pattern.compile("^[。：:]((?:[^。；;，,：:0-9、]{2,18}[科室心站所办局队会股处部院校园](?:[（(][^（()）]*[）)])?、){2,}"
                    + "[^。；;，,：:0-9、]{2,18}[科室心站所办局队会股处部院校园](?:[（(][^（()）]*[）)])?)[。；;]");

    /** 13 宗（甲、乙、丙）水库. */
    private static final Pattern BRACKETED =
            Pattern.compile("^\\p{IsHan}{0,6}[（(]([^（()）。；;：:0-9]+、[^（()）。；;：:0-9]+)[）)]");

    /** Names right before the count: 为甲镇、乙镇、丙乡以及丁乡 4 个乡镇. */
    private static final Pattern NAMED = Pattern.compile("[为是：:括即设辖]([^。；;，,：:0-9为是括即]+、[^。；;，,：:0-9为是括即]+)$");

    /** What offices, institutions, places and things are called in the end. */
    private static final String OFFICES = "科室心站所办局队会股处部院校园镇乡道村区厂库馆中组团司店目程路桥河渠";

    private static final String AS_WELL = "以及";
    private static final String AND_SO_ON = "等";
    private static final Pattern JOINED = Pattern.compile("[和及与暨或]");
    private static final Pattern ASIDE = Pattern.compile("[（(][^（()）]*[）)]");
    private static final int FEWEST = 3;
    private static final int FEWEST_BEFORE = 4;
    private static final int LONGEST_NAME = 20;
    /** Of all names together. */
    private static final int LONGEST = 400;

    /** More are missing where only some are named. */
    private static final int MOST_APART = 2;

    private final Verdicts verdicts;

    NamesCount(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void check(Draft draft, List<Mention> mentions) {
        Map<Integer, String> texts = new HashMap<>();
        for (Block block : draft.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                texts.put(paragraph.number(), paragraph.text());
            }
        }
        for (Mention count : mentions) {
            if (isJoined(count, mentions)) {
                continue;
            }
            String text = texts.getOrDefault(count.at().block(), "");
            int end = count.at().offset() + count.at().length();
            boolean usable = count.quantity().unit().isCount()
                    && !count.inTable()
                    && count.isAmount()
                    && count.quantity().exact()
                    && end <= text.length();
            if (usable) {
                int start = count.at().offset();
                String behind = text.substring(end, Math.min(text.length(), end + LONGEST));
                compare(count, NAMES.matcher(behind), FEWEST);
                compare(count, BRACKETED.matcher(behind), FEWEST);
                compare(count, OFFICES_NEXT.matcher(behind), FEWEST);
                compare(count, NAMED.matcher(text.substring(Math.max(0, start - LONGEST), start)), FEWEST_BEFORE);
            }
        }
    }

    /** 小学 3 所、幼儿园 2 所，分别是…: the names are of both. */
    private static boolean isJoined(Mention count, List<Mention> mentions) {
        Mention before = mentions.get(Math.max(0, count.index() - 1));
        return count.lead().joint() == '、'
                && before.index() < count.index()
                && before.sentence() == count.sentence()
                && before.dimension().equals(count.dimension());
    }

    private void compare(Mention count, Matcher named, int fewest) {
        List<String> names = named.find() ? names(named.group(1)) : List.of();
        boolean clear = names.size() >= fewest
                && names.stream()
                        .allMatch(name -> ASIDE.matcher(name).replaceAll("").length() <= LONGEST_NAME)
                && !names.get(names.size() - 1).endsWith(AND_SO_ON);
        BigDecimal stated = count.quantity().value();
        long two = names.stream().filter(NamesCount::isTwo).count();
        BigDecimal least = BigDecimal.valueOf(names.size());
        BigDecimal most = BigDecimal.valueOf(names.size() + two);
        if (clear && stated.compareTo(least) == 0) {
            verdicts.agree(List.of(count));
        } else if (clear && isApart(stated, least, most)) {
            String arithmetic = String.join("、", names) + " = " + names.size();
            Reason reason = new Reason("names", arithmetic, least, List.of());
            long joined =
                    names.stream().filter(name -> JOINED.matcher(name).find()).count();
            boolean more =
                    stated.compareTo(least) > 0 && stated.compareTo(BigDecimal.valueOf(names.size() + joined)) <= 0;
            if (more) {
                verdicts.ask(Kind.COUNT, count, reason);
            } else {
                verdicts.contradict(Kind.COUNT, count, reason);
            }
        }
    }

    /** 办公室和财务科 may be two, and so may 财政和司法; 人事和老干部科 is one: 人事 is no office. */
    private static boolean isTwo(String name) {
        Matcher and = JOINED.matcher(name);
        boolean office = !name.isEmpty() && OFFICES.indexOf(name.charAt(name.length() - 1)) >= 0;
        while (!name.contains(AS_WELL) && and.find()) {
            if (and.start() > 0 && (!office || OFFICES.indexOf(name.charAt(and.start() - 1)) >= 0)) {
                return true;
            }
        }
        return name.contains(AS_WELL);
    }

    /** Two names may be told as one. */
    private static boolean isApart(BigDecimal stated, BigDecimal least, BigDecimal most) {
        boolean between = stated.compareTo(least) >= 0 && stated.compareTo(most) <= 0;
        return !between && stated.subtract(least).abs().compareTo(BigDecimal.valueOf(MOST_APART)) <= 0;
    }

    /** Parted by 、, but for those in brackets. */
    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
            if (c == '、' && depth == 0) {
                names.add(name.toString().strip());
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        names.add(name.toString().strip());
        return names;
    }
}
