package crossfoot.core.claims;

import crossfoot.core.claims.read.Completeness;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 分部门看，甲 3 万元，乙 4 万元, or 优 8 个、良 3 个、差 1 个: its words or the names of its items say that the list leaves
 * nothing out, but not of what; some figure told before is it. Coming to one of them proves it; missing one by the
 * digits of a single figure is no chance.
 */
final class ClosedLists {
    private static final Pattern OPENING = Pattern.compile("(分|按|从)[^，,；;。：:]{1,12}(看|分|划分|来看|分类|来分)[：:，,]"
            + "|按[^，,；;。：:]{0,10}(性质|类型|来源|级次|部门|科目|等级|类别|用途|级别|方式|种类|对象|年龄)[^，,；;。：:]{0,6}[：:，,]"
            + "|按[^，,；;。：:]{2,10}[：:]");
    /** 分为三块：, 具体为：: nothing is left out. */
    private static final Pattern DIVIDED = Pattern.compile("(?:分为|分成|划分为)[一二三四五六七八九十0-9]*(?:块|类|部分|方面|个方面)?[：:，,]");

    /** 对 14 个项目开展自评, and in another paragraph 自评结果为：优 9 个、良 4 个、中 1 个. */
    private static final Pattern RATED = Pattern.compile("评|考核|考查|验收|检查");

    /** 三级指标为优的 11 个 are no projects. */
    private static final List<String> THINGS = List.of("指标", "项目", "单位", "部门", "政策");

    private static final int SHORTEST = 3;
    private static final int FEWEST = 2;
    private static final String MAINLY = "主要";
    /** 按主要类别统计 leaves nothing out. */
    private static final String BY_MAIN = "按主要";

    private static final BigDecimal MOST_APART = new BigDecimal("1.3");
    /** What leaves out more was not meant to be all. */
    private static final BigDecimal LEAST = new BigDecimal("0.95");

    private static final int FARTHEST = 40;
    private static final int NEAREST = 16;
    private static final int MOST_OF_SET = 6;

    private static final int FEWEST_BEGUN = 3;

    private final Verdicts verdicts;
    private final Surroundings surroundings;
    private final List<Mention> mentions;

    ClosedLists(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    void check() {
        for (Mention first : mentions) {
            boolean usable = !first.inTable() && first.isAmount();
            List<Mention> parts = usable && isOpening(first) ? parts(first) : List.of();
            if (parts.size() > 1) {
                settle(parts, wholes(first));
            } else if (usable) {
                set(first);
                framed(first);
            }
        }
    }

    /** 项目 14 个；优 10 个，良 3 个，差 2 个: there are no other grades. */
    private void set(Mention first) {
        List<Mention> listed = new ArrayList<>(List.of(first));
        while (listed.size() < MOST_OF_SET && goesOn(first, listed.size())) {
            listed.add(mentions.get(first.index() + listed.size()));
        }
        if (Completeness.isOfSet(listed) && listed.stream().noneMatch(verdicts::addsUp)) {
            wholes(first).stream()
                    .filter(whole -> isNear(whole, listed) && !Completeness.isMember(whole, listed))
                    .findFirst()
                    .ifPresent(whole -> compare(whole, listed));
        }
    }

    private boolean goesOn(Mention first, int listed) {
        int next = first.index() + listed;
        return next < mentions.size()
                && mentions.get(next).sentence() == first.sentence()
                && mentions.get(next).isAmount()
                && mentions.get(next).dimension().equals(first.dimension());
    }

    private static boolean isNear(Mention whole, List<Mention> listed) {
        return (whole.at().block() == listed.get(0).at().block() || isRated(whole, listed.get(0)))
                && whole.quantity().exact()
                && Magnitude.within(TableSum.of(listed), whole.quantity().value(), MOST_APART);
    }

    private static boolean isRated(Mention whole, Mention first) {
        String words = whole.lead().clause() + whole.tail();
        String listed = first.lead().text();
        return RATED.matcher(words).find()
                && RATED.matcher(listed).find()
                && THINGS.stream().noneMatch(thing -> listed.contains(thing) && !words.contains(thing));
    }

    /** Where another list comes to the same whole, one of these parts is wrong. */
    private void compare(Mention whole, List<Mention> parts) {
        if (Interval.sum(parts).meets(Interval.of(whole))) {
            verdicts.addUp(whole, parts);
        } else if (verdicts.addsUp(whole) && parts.stream().noneMatch(verdicts::isContradicted)) {
            again(whole, parts);
        } else if (parts.stream().noneMatch(verdicts::isContradicted) && !verdicts.isContradicted(whole)) {
            verdicts.contradict(SumCheck.kind(whole), whole, SumCheck.apart(whole, parts, "sum.apart"));
        }
    }

    private void again(Mention whole, List<Mention> parts) {
        Mention last = parts.get(parts.size() - 1);
        BigDecimal missing = whole.quantity().value().subtract(TableSum.of(parts));
        Slip slip = Slip.only(whole, parts, parts)
                .orElse(new Slip(last, last.quantity().value().add(missing)));
        List<Mention> others = new ArrayList<>(parts);
        others.remove(slip.part());
        others.add(whole);
        String arithmetic = Arithmetic.sum(whole.quantity().unit(), parts) + " ≠ "
                + Arithmetic.in(whole.quantity().unit(), whole);
        verdicts.contradict(
                SumCheck.kind(whole), slip.part(), new Reason("sum.again", arithmetic, slip.meant(), others));
    }

    /** 募集善款中，甲 3 万元；乙 4 万元: of the figure that was told by that name. */
    private void framed(Mention first) {
        String frame = first.lead().frame();
        List<Mention> wholes = frame.length() < SHORTEST
                ? List.of()
                : wholes(first).stream()
                        .filter(whole -> whole.subject().words().contains(frame))
                        .toList();
        List<Mention> parts = wholes.isEmpty() ? List.of() : parts(first);
        if (parts.size() > 1) {
            settle(parts, wholes);
        }
    }

    /** The amounts of its kind in its sentence from it on, but for those in brackets and lists of their own. */
    private List<Mention> parts(Mention first) {
        List<Mention> parts = new ArrayList<>();
        boolean within = false;
        for (int i = first.index(); i < Math.min(mentions.size(), first.index() + FARTHEST); i++) {
            Mention next = mentions.get(i);
            boolean again =
                    i > first.index() && OPENING.matcher(next.lead().text()).find();
            if (next.sentence() != first.sentence() || again || isParted(next, parts)) {
                break;
            }
            boolean nested = i > first.index()
                    && (next.lead().opensBracket() || next.lead().opensList());
            within = nested
                    || (within
                            && next.lead().text().indexOf('；') < 0
                            && !next.lead().closesBracket());
            boolean part = !within
                    && next.isAmount()
                    && next.named()
                    && next.dimension().equals(first.dimension())
                    && next.measure().isPlan() == first.measure().isPlan();
            if (part) {
                parts.add(next);
            }
        }
        return parts;
    }

    /** 还田 3 吨、饲料 2 吨；还田以外的 2 吨: behind items parted otherwise a semicolon begins something else. */
    private static boolean isParted(Mention next, List<Mention> parts) {
        return next.lead().text().indexOf('；') >= 0
                && parts.size() > 1
                && parts.stream().skip(1).allMatch(part -> part.lead().joint() == '、');
    }

    private List<Mention> wholes(Mention first) {
        List<Mention> wholes = new ArrayList<>(surroundings.paragraph(first, other -> isWhole(other, first)));
        wholes.addAll(surroundings.earlier(first, other -> isWhole(other, first)));
        return wholes.subList(0, Math.min(wholes.size(), NEAREST));
    }

    private static boolean isWhole(Mention other, Mention part) {
        return other.isAmount()
                && !other.inTable()
                && other.dimension().equals(part.dimension())
                && other.quantity().value().compareTo(part.quantity().value()) > 0;
    }

    private void settle(List<Mention> parts, List<Mention> wholes) {
        BigDecimal sum = TableSum.of(parts);
        for (Mention whole : wholes) {
            if (whole.quantity().value().compareTo(sum) == 0) {
                verdicts.addUp(whole, parts);
                return;
            }
        }
        if (isBegun(parts, wholes)) {
            return;
        }
        boolean open = parts.stream().noneMatch(verdicts::isContradicted);
        for (Mention whole : open ? wholes : List.<Mention>of()) {
            if (!verdicts.isContradicted(whole) && Typo.isLike(whole, sum)) {
                verdicts.contradict(SumCheck.kind(whole), whole, SumCheck.apart(whole, parts, "sum.more"));
                return;
            }
            List<Slip> slips = slips(whole, parts);
            if (!slips.isEmpty()) {
                Slip.say(verdicts, whole, parts, slips);
                return;
            }
        }
        if (open && isOpened(parts) && !isAdded(parts)) {
            wholes.stream()
                    .filter(whole -> isSplit(whole, parts))
                    .findFirst()
                    .ifPresent(whole -> compare(whole, parts));
        }
    }

    /** 还田 31.4 万吨、饲料 8.1 万吨；还田以外的 13.8 万吨: the first of them come to a whole, what follows is told besides. */
    private boolean isBegun(List<Mention> parts, List<Mention> wholes) {
        for (int count = parts.size() - 1; count >= FEWEST_BEGUN; count--) {
            List<Mention> first = parts.subList(0, count);
            BigDecimal sum = TableSum.of(first);
            Optional<Mention> whole = wholes.stream()
                    .filter(one -> one.quantity().value().compareTo(sum) == 0)
                    .findFirst();
            if (whole.isPresent()) {
                verdicts.addUp(whole.get(), first);
                return true;
            }
        }
        return false;
    }

    /** 三个片区合计 7325 万元 behind them: they have a total of their own. */
    private boolean isAdded(List<Mention> parts) {
        int last = parts.get(parts.size() - 1).index();
        return mentions.subList(last + 1, Math.min(mentions.size(), last + FARTHEST)).stream()
                .filter(other -> other.isAmount()
                        && other.at().block() == parts.get(0).at().block())
                .anyMatch(other -> Interval.sum(parts).meets(Interval.of(other)));
    }

    private static boolean isOpening(Mention first) {
        String text = first.lead().text();
        return OPENING.matcher(text).find() || DIVIDED.matcher(text).find();
    }

    /** By the words nothing is left out. */
    private static boolean isOpened(List<Mention> parts) {
        String behind = parts.get(parts.size() - 1).tail().strip();
        return parts.size() >= FEWEST
                && isOpening(parts.get(0))
                && !Completeness.leavesOut(behind)
                && parts.stream()
                        .noneMatch(
                                part -> part.lead().text().replace(BY_MAIN, "").contains(MAINLY));
    }

    /** Told in the sentence before, as it is, and of about their size. */
    private static boolean isSplit(Mention whole, List<Mention> parts) {
        BigDecimal sum = TableSum.of(parts);
        BigDecimal stated = whole.quantity().value();
        return whole.named()
                && whole.at().block() == parts.get(0).at().block()
                && whole.measure().isPlan() == parts.get(0).measure().isPlan()
                && !whole.lead().opensList()
                && sum.compareTo(stated.multiply(MOST_APART)) <= 0
                && stated.multiply(LEAST).compareTo(sum) <= 0;
    }

    private List<Slip> slips(Mention whole, List<Mention> parts) {
        BigDecimal missing = whole.quantity().value().subtract(TableSum.of(parts));
        return parts.stream()
                .map(part -> new Slip(part, part.quantity().value().add(missing)))
                .filter(slip -> verdicts.isOpen(slip.part()) && Typo.isShuffled(slip.part(), slip.meant()))
                .toList();
    }
}
