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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 共 7 项：①低保金…；②优抚补助…: as many as are numbered behind it, in its paragraph or in those right below. */
final class EnumeratedCounts {
    private static final List<String> COUNTED = List.of("个", "项", "类", "条", "款", "笔", "种");
    /** What may stand between the count and the first number. */
    private static final Pattern OPENING =
            Pattern.compile("^[^。；;0-9①（(]{0,12}(?:[：:]|。|，(?:分别为|分别是|包括|具体为|即|具体是|具体包括|主要有)[：:]?)");

    private static final Pattern DIRECT = Pattern.compile("(?:[。：:；，]|，(?:包括|分别为|分别是)[：:]?)(?=[①（(])");
    /** What is farther from it was not meant to be all. */
    private static final BigDecimal MOST_ABOVE = new BigDecimal("1.3");

    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮";
    private static final String HAN = "一二三四五六七八九十";
    private static final int MOST = 15;
    private static final int MOST_APART = 2;
    /** No list is longer, in figures and in signs. */
    private static final int FARTHEST = 120;

    private static final int FARTHEST_SIGN = 4000;
    private static final BigDecimal FEWEST = BigDecimal.valueOf(2);

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;
    private final Map<Integer, String> texts = new HashMap<>();

    EnumeratedCounts(Verdicts verdicts, Draft draft, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
        for (Block block : draft.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                texts.put(paragraph.number(), paragraph.text());
            }
        }
    }

    void check(Mention count) {
        boolean told = !count.inTable() && count.isAmount() && count.quantity().exact();
        String paragraph = told ? texts.getOrDefault(count.at().block(), "") : "";
        int from = Math.min(paragraph.length(), count.at().offset() + count.at().length());
        String text = paragraph.substring(from, Math.min(paragraph.length(), from + FARTHEST_SIGN));
        behind(count, text);
        boolean usable = told
                && COUNTED.contains(count.quantity().unit().symbol())
                && count.quantity().value().compareTo(FEWEST) >= 0;
        Matcher opening = OPENING.matcher(text);
        if (usable && opening.find()) {
            String listed = text.substring(opening.end()).strip();
            settle(count, listed.isEmpty() ? below(count.at().block()) : within(listed));
            amounts(count, listed);
        }
    }

    /** 项目支出 7 万元，涉及 2 个项目：（1）甲 3 万元；（2）乙 4 万元: what is numbered is all of what was told. */
    private void amounts(Mention count, String listed) {
        Optional<Mention> whole = surroundings.paragraph(count, Mention::isAmount).stream()
                .filter(other -> other.quantity().unit().isMoney() && count.sentence() - other.sentence() <= 1)
                .findFirst();
        for (Style style : Style.values()) {
            if (whole.isPresent() && listed.startsWith(style.mark(1))) {
                add(whole.get(), items(count, whole.get(), style), within(listed));
            }
        }
    }

    /** 全年共支出 7 万元。①甲 3 万元；②乙 4 万元: likewise, without a count. */
    private void behind(Mention whole, String text) {
        Matcher opening = DIRECT.matcher(text);
        if (!whole.quantity().unit().isMoney() || !opening.lookingAt()) {
            return;
        }
        String listed = text.substring(opening.end());
        for (Style style : List.of(Style.CIRCLE, Style.BRACKET, Style.PLAIN_BRACKET)) {
            List<Mention> items = listed.startsWith(style.mark(1)) ? items(whole, whole, style) : List.of();
            Interval sum = Interval.sum(items);
            boolean near = items.size() > 1
                    && sum.low()
                                    .multiply(MOST_ABOVE)
                                    .compareTo(Interval.of(whole).high())
                            >= 0
                    && Interval.of(whole).low().multiply(MOST_ABOVE).compareTo(sum.high()) >= 0;
            if (near) {
                add(whole, items, within(listed));
            }
        }
    }

    /** The amounts right behind the numbers. */
    private List<Mention> items(Mention count, Mention whole, Style style) {
        List<Mention> items = new ArrayList<>();
        int end = Math.min(mentions.size(), count.index() + FARTHEST);
        for (Mention next : mentions.subList(count.index() + 1, end)) {
            boolean marked = items.size() < MOST && next.lead().text().contains(style.mark(items.size() + 1));
            boolean alike = next.isAmount() && next.dimension().equals(whole.dimension()) && !next.prior();
            if (next.at().block() == count.at().block() && marked && alike) {
                items.add(next);
            }
        }
        return items;
    }

    private void add(Mention whole, List<Mention> items, int listed) {
        boolean all = items.size() == listed && listed > 1;
        boolean open = !verdicts.isContradicted(whole) && items.stream().noneMatch(verdicts::isContradicted);
        if (!all || !open || TableSum.agrees(verdicts, whole, items)) {
            return;
        }
        boolean more = Interval.sum(items).isAbove(Interval.of(whole));
        if (Interval.sum(items).meets(Interval.of(whole))) {
            verdicts.addUp(whole, items);
        } else {
            verdicts.contradict(Kind.SUM, whole, SumCheck.apart(whole, items, more ? "sum.more" : "sum.less"));
        }
    }

    /** How many numbers follow each other from the first on, in the style of the text's beginning; 0 if it has none. */
    private static int within(String text) {
        for (Style style : Style.values()) {
            if (text.startsWith(style.mark(1))) {
                int number = 1;
                int at = 0;
                while (number < MOST && text.indexOf(style.mark(number + 1), at) >= 0) {
                    at = text.indexOf(style.mark(number + 1), at);
                    number++;
                }
                return number;
            }
        }
        return 0;
    }

    /** Likewise, each number at the beginning of a paragraph of its own. */
    private int below(int block) {
        for (Style style : Style.values()) {
            int number = 0;
            while (number < MOST && isMarked(block + number + 1, style.mark(number + 1))) {
                number++;
            }
            if (number > 0) {
                return number;
            }
        }
        return 0;
    }

    private boolean isMarked(int block, String mark) {
        return texts.getOrDefault(block, "").strip().startsWith(mark);
    }

    private void settle(Mention count, int listed) {
        BigDecimal number = BigDecimal.valueOf(listed);
        BigDecimal apart = count.quantity().value().subtract(number).abs();
        if (listed < 2) {
            return;
        }
        if (apart.signum() == 0) {
            verdicts.agree(List.of(count));
        } else if (apart.compareTo(BigDecimal.valueOf(MOST_APART)) <= 0) {
            verdicts.contradict(
                    Kind.COUNT, count, new Reason("names", "1–" + listed + " = " + listed, number, List.of()));
        }
    }

    /** How items are numbered. */
    private enum Style {
        CIRCLE {
            @Override
            String mark(int number) {
                return CIRCLED.substring(number - 1, number);
            }
        },
        BRACKET {
            @Override
            String mark(int number) {
                return "（" + number + "）";
            }
        },
        PLAIN_BRACKET {
            @Override
            String mark(int number) {
                return "(" + number + ")";
            }
        },
        POINT {
            @Override
            String mark(int number) {
                return number + ".";
            }
        },
        COMMA {
            @Override
            String mark(int number) {
                return number + "、";
            }
        },
        ORDINAL {
            @Override
            String mark(int number) {
                return number > HAN.length() ? "\0" : HAN.charAt(number - 1) + "是";
            }
        },
        HAN_BRACKET {
            @Override
            String mark(int number) {
                return number > HAN.length() ? "\0" : "（" + HAN.charAt(number - 1) + "）";
            }
        };

        abstract String mark(int number);
    }
}
