package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.util.List;
import java.util.regex.Pattern;

/** 新增 47 户、退出 61 户，净退出 14 户: what is net is the one less the other. */
final class NetChanges {
    private static final Pattern NET = Pattern.compile("净(?:增|减|退|流|增加|减少|退出|流入|流出)");
    private static final Pattern MORE = Pattern.compile("新增|增加|新进|调入|招录|新认定|流入|迁入|追加|调增");
    private static final Pattern LESS = Pattern.compile("退出|注销|减少|退休|调出|辞职|流出|迁出|到期|调减|压减|核减");

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    NetChanges(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    void check(Mention net) {
        if (net.inTable() || !net.quantity().exact() || !NET.matcher(name(net)).find() || !verdicts.isOpen(net)) {
            return;
        }
        List<Mention> before = surroundings.before(
                net,
                other -> GrowthCheck.same(other, net)
                        && other.quantity().exact()
                        && !NET.matcher(name(other)).find());
        List<Mention> more = before.stream()
                .filter(other -> MORE.matcher(name(other)).find())
                .toList();
        List<Mention> less = before.stream()
                .filter(other -> LESS.matcher(name(other)).find())
                .toList();
        if (more.size() == 1 && less.size() == 1 && before.size() == 2) {
            Interval apart = Interval.of(more.get(0)).minus(Interval.of(less.get(0)));
            boolean gain = more.get(0)
                            .quantity()
                            .value()
                            .compareTo(less.get(0).quantity().value())
                    >= 0;
            Difference.settle(
                    verdicts, net, gain ? apart : apart.negated(), gain ? join(more, less) : join(less, more));
        }
    }

    private static List<Mention> join(List<Mention> one, List<Mention> other) {
        return List.of(one.get(0), other.get(0));
    }

    /** Of 新增 47 户 69 人 both go by the one name. */
    private String name(Mention mention) {
        boolean bare = mention.lead().text().isBlank() && mention.index() > 0;
        return bare
                ? mentions.get(mention.index() - 1).lead().clause()
                : mention.lead().clause().strip();
    }
}
