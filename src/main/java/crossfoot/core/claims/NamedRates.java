package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 应结案 972 件，结案 911 件，结案率 93.72%: a rate is named by what it counts, told in its sentence by the same word. */
final class NamedRates {
    private static final Pattern NAME = Pattern.compile("([\\p{IsHan}]{2,})率(?:为|达|达到|是)?$");
    private static final List<String> FINISHED = List.of("完成", "完工", "开工", "竣工");
    /** 同比增减率 is of what was before. */
    private static final List<String> CHANGES = List.of("增减", "增长", "变动", "同比", "环比");

    private static final int FEW = 3;
    private static final int SHORTEST = 2;
    private static final String DUE = "应";

    private final Verdicts verdicts;
    /** One of each value, by what is counted. */
    private final Map<String, List<Mention>> plans = new HashMap<>();

    private final Surroundings surroundings;

    NamedRates(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
        mentions.stream()
                .filter(plan -> isExact(plan) && plan.measure().isPlan())
                .forEach(this::add);
    }

    static boolean isOfChange(Mention rate) {
        return CHANGES.stream().anyMatch(rate.lead().clause()::contains);
    }

    /** 审结 has a sign of 结案率 in it. */
    static boolean isOfStem(Mention rate, Mention done) {
        Matcher name = NAME.matcher(rate.lead().clause().strip());
        String stem = name.find() ? name.group(1).substring(name.group(1).length() - SHORTEST) : "";
        String clause = done.lead().clause();
        return stem.chars().anyMatch(sign -> clause.indexOf(sign) >= 0 && DoneRates.GENERAL.indexOf(sign) < 0);
    }

    private void add(Mention plan) {
        List<Mention> told = plans.computeIfAbsent(plan.dimension(), unused -> new ArrayList<>());
        boolean known = told.stream()
                .anyMatch(other ->
                        other.quantity().value().compareTo(plan.quantity().value()) == 0);
        if (!known && told.size() < FEW) {
            told.add(plan);
        }
    }

    void check(Mention rate) {
        Matcher name = NAME.matcher(rate.lead().clause().strip());
        boolean open = !rate.inTable()
                && !isOfChange(rate)
                && rate.role() == Role.RATE
                && rate.quantity().unit().isRate()
                && rate.quantity().exact()
                && verdicts.isOpen(rate);
        for (int from = 0; open && name.find(0) && name.group(1).length() - from >= SHORTEST; from++) {
            String stem = name.group(1).substring(from);
            if (FINISHED.contains(stem) && ofPlan(rate)) {
                return;
            }
            List<Mention> done =
                    surroundings.before(rate, other -> isExact(other) && isCalled(other, stem) && !isDue(other, stem));
            if (!done.isEmpty()) {
                settle(rate, done.get(0), stem);
                return;
            }
        }
    }

    /** 计划任务 53 户 in one place, 完成 129 户，完工率 243% in another: of the only plan there is. */
    private boolean ofPlan(Mention rate) {
        List<RateText> ways = surroundings
                .before(rate, other -> isExact(other) && !other.measure().isPlan())
                .stream()
                .limit(1)
                .filter(done -> done.quantity().unit().isCount())
                .flatMap(done -> onlyPlan(done).stream().flatMap(plan -> RateText.share(rate, done, plan).stream()))
                .toList();
        boolean slip = ways.stream().anyMatch(RateText::isOneSlip);
        RateText.settle(verdicts, ways, slip);
        return ways.stream().anyMatch(RateText::agrees) || slip;
    }

    /** Empty where several have been told of what is counted so. */
    private Optional<Mention> onlyPlan(Mention done) {
        List<Mention> told = plans.getOrDefault(done.dimension(), List.of());
        return told.size() == 1 ? Optional.of(told.get(0)) : Optional.empty();
    }

    /** Of what was to be done, if it is told; else of some amount before, of which a slip proves only what is alone. */
    private void settle(Mention rate, Mention part, String stem) {
        List<Mention> bases = surroundings.before(
                rate,
                other -> isExact(other)
                        && other.index() != part.index()
                        && other.dimension().equals(part.dimension())
                        && other.quantity().value().compareTo(part.quantity().value()) >= 0);
        List<Mention> due = bases.stream().filter(base -> isDue(base, stem)).toList();
        List<RateText> ways = bases.stream()
                .flatMap(base -> RateText.share(rate, part, base).stream())
                .toList();
        if (due.size() == 1 && ways.stream().noneMatch(RateText::agrees)) {
            RateText.settle(
                    verdicts, RateText.share(rate, part, due.get(0)).stream().toList(), true);
        } else {
            boolean agrees = ways.stream().anyMatch(RateText::agrees);
            List<RateText> slips = ways.stream()
                    .filter(way -> way.isSlip() || (ways.size() == 1 && way.isOtherDigit()))
                    .toList();
            boolean slip = !agrees && slips.size() == 1 && ways.size() <= FEW;
            RateText.settle(verdicts, slip ? slips : ways, slip);
        }
    }

    private static boolean isExact(Mention other) {
        return other.isAmount() && other.quantity().exact();
    }

    private static boolean isCalled(Mention other, String stem) {
        return other.lead().clause().strip().endsWith(stem);
    }

    private static boolean isDue(Mention other, String stem) {
        String clause = other.lead().clause().strip();
        int last = stem.length() - SHORTEST;
        return clause.endsWith(DUE + stem) || clause.endsWith(DUE + stem.substring(last));
    }
}
