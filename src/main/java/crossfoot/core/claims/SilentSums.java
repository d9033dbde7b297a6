package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Figures listed without a word that says of what: 按经济分类，工资 3 万元、办公 4 万元、设备 5 万元. That they come to a figure
 * stated shortly before proves them; that they don't proves nothing.
 */
final class SilentSums {
    private static final int FEWEST = 3;
    /** How unlikely an accident must be where the words say what is added. */
    private static final int CHANCE = 5;

    private static final String IN_ALL = "累计";
    private static final int TELLING_DIGITS = 4;
    private static final int MOST = 16;
    private static final List<String> VOLUMES = List.of("收入总量", "支出总量");
    private static final int NEAREST = 6;
    private static final int FARTHEST = 40;
    private static final List<String> BETWEEN = List.of("、", "和", "及", "与");
    /** 加大投入 adds nothing. */
    private static final Pattern ADDED = Pattern.compile(
            "(?:^|[，,。；])\\s*(加上|再加|另有|另加|加[：:]|加(?=上|以前|历年|往年|年初|下级|调入|转移|地方|债|补助|结转|动用|返还|税收|中央|省|市))");

    /** 以及结转下年 4.3 亿元后，支出总计: with these, and no others. */
    private static final Pattern AFTER = Pattern.compile("^后，");

    private static final Pattern TAKEN = Pattern.compile("减去|扣除|减|其中|（|\\(");

    private final Verdicts verdicts;
    private final Surroundings surroundings;
    private final List<Mention> mentions;
    private final CountedTotals counted;

    SilentSums(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
        this.counted = new CountedTotals(verdicts, mentions);
    }

    void check() {
        int at = 0;
        while (at < mentions.size()) {
            Mention first = mentions.get(at);
            boolean open = !first.inTable() && first.isAmount() && (verdicts.isOpen(first) || isFirst(first));
            List<Mention> run = open ? run(first, false) : List.of();
            if (run.size() > 1 && !prove(run) && !prove(run(first, true))) {
                askDigits(run);
            }
            if (!first.inTable()
                    && first.isAmount()
                    && (Words.TOTAL.in(first.lead().clause())
                            || first.lead().clause().contains(IN_ALL)
                            || VOLUMES.stream().anyMatch(first.lead().clause()::contains)
                            || CountedTotals.isOfBoth(first))) {
                proveTotal(first);
                counted.check(first);
            }
            at++;
        }
    }

    /** The amounts of its kind in its sentence from it on; if {@code whatever}, planned or done. */
    private List<Mention> run(Mention first, boolean whatever) {
        List<Mention> run = new ArrayList<>();
        for (int i = first.index(); i < Math.min(mentions.size(), first.index() + FARTHEST) && run.size() < MOST; i++) {
            Mention next = mentions.get(i);
            if (next.sentence() != first.sentence()) {
                break;
            }
            boolean alike = next.isAmount()
                    && next.dimension().equals(first.dimension())
                    && (whatever || next.measure().isPlan() == first.measure().isPlan());
            boolean told = next.named() || BETWEEN.contains(next.lead().text().strip());
            if (alike && told && !next.lead().opensBracket()) {
                run.add(next);
            }
        }
        return run;
    }

    private boolean prove(List<Mention> run) {
        Mention first = run.get(0);
        List<Mention> wholes = wholes(first);
        BigDecimal sum = first.quantity().value();
        for (int count = 2; count <= run.size(); count++) {
            sum = sum.add(run.get(count - 1).quantity().value());
            for (Mention whole : wholes) {
                boolean some = count >= FEWEST && (count == run.size() || digits(whole) >= FEWEST);
                boolean telling = some || isTelling(whole, run.subList(0, count));
                if (telling && whole.quantity().value().compareTo(sum) == 0) {
                    verdicts.addUp(whole, run.subList(0, count));
                    return true;
                }
            }
        }
        return false;
    }

    private void askDigits(List<Mention> run) {
        Mention first = run.get(0);
        boolean open = isFirst(first) && run.size() < MOST && run.stream().noneMatch(verdicts::isAgreed);
        List<Mention> wholes = open ? wholes(first) : List.of();
        wholes.stream().limit(NEAREST).forEach(whole -> slipped(whole, run));
    }

    private List<Mention> wholes(Mention first) {
        List<Mention> wholes = new ArrayList<>(surroundings.paragraph(first, other -> isWhole(other, first)));
        wholes.addAll(surroundings.lately(first, other -> isWhole(other, first)));
        return wholes;
    }

    /** Two come to a third by chance, unless they have digits enough. */
    private static boolean isTelling(Mention whole, List<Mention> pair) {
        return digits(whole) >= TELLING_DIGITS && pair.stream().allMatch(part -> digits(part) >= TELLING_DIGITS - 1);
    }

    private static int digits(Mention figure) {
        return figure.quantity().number().unscaledValue().abs().toString().length();
    }

    /** With two digits of one of them changed about they would come to it. */
    private void slipped(Mention whole, List<Mention> run) {
        List<Slip> slips = Slip.of(whole, run);
        boolean open = whole.quantity().exact() && slips.stream().allMatch(slip -> verdicts.isOpen(slip.part()));
        if (open && !slips.isEmpty()) {
            Slip.say(verdicts, whole, run, slips);
        }
    }

    /** No amount of its kind stands before it in its sentence. */
    private boolean isFirst(Mention mention) {
        return surroundings
                .before(mention, other -> other.isAmount() && other.dimension().equals(mention.dimension()))
                .isEmpty();
    }

    /** 收入 3 万元，加补助 4 万元、结转 1 万元，收入总计 8 万元. */
    private void proveTotal(Mention total) {
        List<Mention> parts = surroundings.item(
                total, other -> other.isAmount() && other.dimension().equals(total.dimension()));
        if (parts.size() > 1 && Interval.sum(parts).meets(Interval.of(total))) {
            verdicts.addUp(total, parts);
            return;
        }
        if (!proveFirst(total, parts)) {
            settleAdded(total);
        }
    }

    /** Those right before it, as many as come to it. */
    private boolean proveFirst(Mention total, List<Mention> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int count = 1; count <= parts.size(); count++) {
            sum = sum.add(parts.get(count - 1).quantity().value());
            if (count >= FEWEST && sum.compareTo(total.quantity().value()) == 0) {
                verdicts.addUp(total, parts.subList(0, count));
                return true;
            }
        }
        return false;
    }

    /** 收入 3 万元，加上补助 4 万元、结转 1 万元，收入合计 9 万元: the words say what is added to what. */
    private void settleAdded(Mention total) {
        List<Mention> item = surroundings.item(
                total,
                other -> other.dimension().equals(total.dimension())
                        && !other.role().isChange());
        int added = 0;
        while (added < item.size()
                && !ADDED.matcher(item.get(added).lead().text()).find()) {
            added++;
        }
        boolean taken =
                item.stream().anyMatch(part -> TAKEN.matcher(part.lead().text()).find());
        List<Mention> parts = new ArrayList<>(item.subList(0, Math.min(item.size(), added + 1)));
        item.stream()
                .skip(added + 1L)
                .filter(first -> first.isAmount() && !first.measure().isPlan())
                .limit(1)
                .forEach(parts::add);
        boolean told = added < item.size() && parts.size() > added + 1 && !taken;
        if (added + 1 == item.size() && !taken) {
            askLevel(total, item);
        } else if (told && Interval.sum(parts).meets(Interval.of(total))) {
            verdicts.addUp(total, parts);
        } else if (told && total.quantity().exact()) {
            verdicts.contradict(SumCheck.kind(total), total, SumCheck.apart(total, parts, "sum.apart"));
        }
    }

    /** 收入 3 万元，增长 5%。加上补助 4 万元，收入合计 7 万元: to the first that was told before, if that is near. */
    private void askLevel(Mention total, List<Mention> added) {
        List<Mention> before =
                surroundings.paragraph(total, other -> isPart(other, total) && other.sentence() < total.sentence());
        for (Mention level : before) {
            List<Mention> parts = new ArrayList<>(List.of(level));
            parts.addAll(added);
            BigDecimal sum = TableSum.of(parts);
            if (sum.compareTo(total.quantity().value()) == 0) {
                verdicts.addUp(total, parts);
                return;
            }
            boolean next = level.sentence() == total.sentence() - 1;
            boolean after = next
                    && level.index() == before.get(before.size() - 1).index()
                    && AFTER.matcher(total.lead().text()).find();
            if (after || (next && Typo.isSwapped(total, sum))) {
                verdicts.contradict(SumCheck.kind(total), total, SumCheck.apart(total, parts, "sum.apart"));
                return;
            }
        }
        if (!before.isEmpty()) {
            List<Mention> parts = new ArrayList<>(List.of(before.get(before.size() - 1)));
            parts.addAll(added);
            NearMiss.settle(verdicts, total, parts, CHANCE);
        }
    }

    private static boolean isPart(Mention other, Mention total) {
        return other.isAmount() && other.dimension().equals(total.dimension());
    }

    private static boolean isWhole(Mention other, Mention part) {
        return !other.quantity().unit().isRate()
                && other.dimension().equals(part.dimension())
                && !other.role().isChange()
                && other.quantity().value().compareTo(part.quantity().value()) > 0;
    }
}
