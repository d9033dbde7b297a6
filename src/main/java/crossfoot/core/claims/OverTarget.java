package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 任务 150 户，实际完成 200 户，超任务 33%: by how much more was done than was to be done. */
final class OverTarget {
    private static final Pattern OVER = Pattern.compile(
            "超(?:额)?(?:过|出)?(?:完成)?了?(?:\\p{IsHan}{1,2}定|全年|年初|年度|既定|下达)?的?" + "(?:目标|任务|计划|指标)(?:目标|任务|数|值)?的?$");
    private static final List<String> TASKS = List.of("任务", "目标", "计划", "指标");
    private static final int FEW = 6;

    private final Verdicts verdicts;
    private final Surroundings surroundings;

    OverTarget(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
    }

    void check(Mention rate) {
        boolean over = rate.quantity().unit().isRate()
                && !rate.inTable()
                && rate.quantity().exact()
                && verdicts.isOpen(rate)
                && isOver(rate);
        if (over) {
            List<Mention> near = new ArrayList<>(surroundings.paragraph(rate, OverTarget::isAmount));
            near.addAll(surroundings.earlier(rate, OverTarget::isAmount));
            Set<String> name = Affinity.pairs(rate.lead().clause().replaceAll("超.*", ""));
            near.stream()
                    .filter(one -> !isTask(one) && (name.isEmpty() || Affinity.shared(name, one) > 0))
                    .filter(one -> near.stream().anyMatch(task -> isTask(task) && GrowthCheck.same(task, one)))
                    .findFirst()
                    .ifPresent(done -> settle(rate, done, tasks(near, done)));
        }
    }

    /** 超任务 33%, 超额完成目标 33%. */
    static boolean isOver(Mention rate) {
        return OVER.matcher(rate.lead().clause().strip()).find();
    }

    private static boolean isAmount(Mention other) {
        return other.role() == Role.AMOUNT
                && other.quantity().exact()
                && !other.prior()
                && !other.quantity().unit().isRate()
                && other.quantity().value().signum() > 0;
    }

    private static boolean isTask(Mention one) {
        return one.measure().isPlan() || TASKS.stream().anyMatch(one.lead().clause()::contains);
    }

    private static List<Mention> tasks(List<Mention> near, Mention done) {
        return near.stream()
                .filter(one -> isTask(one) && GrowthCheck.same(one, done))
                .limit(FEW)
                .toList();
    }

    /** Of the only task that is told of what was done. */
    private void settle(Mention rate, Mention done, List<Mention> tasks) {
        List<RateText> ways = tasks.stream()
                .flatMap(task -> Growth.above(rate, done, task).stream())
                .toList();
        boolean one = tasks.stream()
                .allMatch(task -> task.quantity().meets(tasks.get(0).quantity()));
        boolean more = ways.stream().allMatch(way -> way.part().signum() > 0);
        boolean certain = one && more && !ways.isEmpty();
        if (certain && ways.stream().noneMatch(RateText::isNear) && isOfAll(rate, done, tasks.get(0))) {
            ways.get(0).contradict(verdicts);
        } else {
            RateText.settle(verdicts, ways, certain);
        }
    }

    /** Of the two the one is so many percent of the other: that is not by how much it is more. */
    private static boolean isOfAll(Mention rate, Mention done, Mention task) {
        return Stream.of(RateText.share(rate, done, task), RateText.share(rate, task, done))
                .flatMap(Optional::stream)
                .anyMatch(RateText::agrees);
    }
}
