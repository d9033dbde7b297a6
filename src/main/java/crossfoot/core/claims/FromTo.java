package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 减少 25%，由 16 批减为 12 批: what there was and what there is stand right behind the change. */
final class FromTo {
    private static final Pattern FROM = Pattern.compile("^[，,（(：:即]*(?:\\p{IsHan}{0,8})[由从](?:上年|去年|原来|原)?的?$");
    private static final List<String> TO = List.of("至", "到", "为", "到了");

    private final Verdicts verdicts;
    private final List<Mention> mentions;

    FromTo(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
    }

    void check(Mention change) {
        boolean usable = change.role().isChange()
                && !change.inTable()
                && change.quantity().exact()
                && verdicts.isOpen(change);
        Optional<Mention> base = usable ? base(change) : Optional.empty();
        base.ifPresent(from -> settle(change, mentions.get(from.index() + 1), from));
    }

    /** Right behind the change, or behind the amount and the rate of it. */
    private Optional<Mention> base(Mention change) {
        int next = change.index() + 1;
        boolean twice = next < mentions.size() && mentions.get(next).role() == change.role();
        int at = twice ? next + 1 : next;
        return at + 1 < mentions.size() && isFrom(mentions.get(at), change) && isTo(at + 1, change)
                ? Optional.of(mentions.get(at))
                : Optional.empty();
    }

    private static boolean isFrom(Mention from, Mention change) {
        return from.sentence() == change.sentence()
                && FROM.matcher(from.lead().text().strip()).matches()
                && from.quantity().exact();
    }

    private boolean isTo(int at, Mention change) {
        Mention now = mentions.get(at);
        String words = now.lead().text().strip();
        return now.sentence() == change.sentence()
                && GrowthCheck.same(now, mentions.get(at - 1))
                && !now.role().isChange()
                && now.quantity().exact()
                && words.length() <= "下降到了".length()
                && TO.stream().anyMatch(words::endsWith);
    }

    private void settle(Mention change, Mention now, Mention from) {
        if (GrowthCheck.isRate(change) && !GrowthCheck.isRate(now)) {
            RateText.settle(verdicts, Growth.byBase(change, now, from).stream().toList(), true);
        } else if (GrowthCheck.same(change, now)) {
            Interval apart = Interval.of(now).minus(Interval.of(from));
            boolean fall = change.role() == Role.FALL;
            List<Mention> pair = fall ? List.of(from, now) : List.of(now, from);
            Difference.settle(verdicts, change, fall ? apart.negated() : apart, pair);
        }
    }
}
