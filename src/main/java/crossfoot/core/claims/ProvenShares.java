package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where parts have been proven to come to a whole, the shares told along with them can be of nothing else. */
final class ProvenShares {
    private static final int FARTHEST = 12;
    private static final int REACH = 4;
    private static final int FEWEST = 2;
    private static final int PAIR = 2;
    private static final Set<String> GENERAL = Set.of("总量", "总额", "总数", "全部", "总体", "合计", "整体", "资金", "金额");
    private static final List<String> SHARES = List.of("占", "比例", "比重", "占比");

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    ProvenShares(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    void check() {
        for (Verdicts.Sum sum : List.copyOf(verdicts.sums())) {
            Mention last = sum.parts().stream()
                    .max((one, other) -> Integer.compare(one.index(), other.index()))
                    .orElseThrow();
            List<Mention> listed = rates(last);
            if (listed.size() == sum.parts().size() && listed.size() > 1) {
                settle(listed, sum.parts(), sum.whole());
            } else {
                beside(sum.parts(), sum.whole());
            }
            ofAll(sum.whole());
        }
    }

    /** 占年筹资总额的 5%: some other figure's share of all of something that was told and proven shortly before. */
    private void ofAll(Mention whole) {
        for (int i = whole.index() + PAIR; i < Math.min(mentions.size(), whole.index() + FARTHEST); i++) {
            Mention share = mentions.get(i);
            Mention part = mentions.get(i - 1);
            boolean told = share.role() == Role.SHARE
                    && share.at().block() == whole.at().block()
                    && part.sentence() == share.sentence()
                    && part.isAmount()
                    && GrowthCheck.same(part, whole);
            if (told && verdicts.isOpen(share) && isAllOf(ShareBases.name(share), whole)) {
                RateText.settle(
                        verdicts, RateText.share(share, part, whole).stream().toList(), true);
            }
        }
    }

    /** Every sign of the name, but for those of 全年 and 总额, stands in what the whole is called. */
    private static boolean isAllOf(String name, Mention whole) {
        String general = GENERAL.stream().filter(name::endsWith).findFirst().orElse("");
        String stem = name.substring(0, name.length() - general.length()).replaceAll("[年全本的]", "");
        return !general.isEmpty()
                && stem.length() >= PAIR
                && stem.chars().allMatch(sign -> whole.subject().words().indexOf(sign) >= 0);
    }

    /** The rates right behind it. */
    private List<Mention> rates(Mention last) {
        List<Mention> rates = new ArrayList<>();
        for (int i = last.index() + 1; i < mentions.size(); i++) {
            Mention rate = mentions.get(i);
            if (!rate.quantity().unit().isRate()
                    || rate.sentence() != last.sentence()
                    || rate.role() == Role.EXECUTION
                    || rate.role().isChange()) {
                break;
            }
            rates.add(rate);
        }
        return rates;
    }

    /** The first share behind each part, with nothing but changes between them. */
    private void beside(List<Mention> parts, Mention whole) {
        List<Mention> shares = new ArrayList<>();
        List<Mention> shared = new ArrayList<>();
        for (Mention part : parts) {
            share(part).ifPresent(share -> {
                shares.add(share);
                shared.add(part);
            });
        }
        settle(shares, shared, whole);
    }

    private Optional<Mention> share(Mention part) {
        return mentions.subList(part.index() + 1, Math.min(mentions.size(), part.index() + REACH)).stream()
                .filter(share -> share.role() == Role.SHARE && !share.inTable())
                .findFirst()
                .filter(share -> surroundings.isTold(part, share));
    }

    /** Where most are of it all are, even one that is by chance the share of something else. */
    private void settle(List<Mention> shares, List<Mention> parts, Mention whole) {
        List<RateText> ways = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            if (isOf(shares.get(i), whole)) {
                RateText.share(shares.get(i), parts.get(i), whole).ifPresent(ways::add);
            }
        }
        long near = ways.stream().filter(RateText::isNear).count();
        boolean all = near >= FEWEST && near > ways.size() - near;
        ways.stream()
                .filter(way -> all || verdicts.isOpen(way.stated()))
                .forEach(way -> RateText.settle(verdicts, List.of(way), true));
    }

    /** It names no base, all of no larger region, or what has two signs in common with the whole. */
    private static boolean isOf(Mention share, Mention whole) {
        String clause = share.lead().clause().strip();
        String name = ShareBases.name(share);
        boolean plain = clause.isEmpty() || SHARES.stream().anyMatch(clause::startsWith);
        if (!plain || name.isEmpty() || GENERAL.contains(name)) {
            return plain || SHARES.stream().anyMatch(clause::endsWith);
        }
        boolean all = GENERAL.stream().anyMatch(name::endsWith)
                && Words.OWNER.all().stream().noneMatch(name::contains);
        if (all) {
            return true;
        }
        return isNamedAlike(name, whole);
    }

    /** Two signs of the name, and not just of 总额, stand in what the whole is called. */
    static boolean isNamedAlike(String name, Mention whole) {
        for (int i = 0; i + PAIR <= name.length(); i++) {
            String pair = name.substring(i, i + PAIR);
            if (!GENERAL.contains(pair) && whole.subject().words().contains(pair)) {
                return true;
            }
        }
        return false;
    }
}
