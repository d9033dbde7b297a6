package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shares whose whole is told behind them, or is made of what they are the shares of. */
final class PairedShares {
    private static final int MOST = 6;

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    PairedShares(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    void check() {
        Map<String, List<Mention>> byBase = new LinkedHashMap<>();
        for (Mention share : mentions) {
            String base = share.role() == Role.SHARE && !share.inTable() ? ShareBases.name(share) : "";
            if (!base.isEmpty() && part(share).isPresent()) {
                ofBracket(share, part(share).orElseThrow(), base);
                byBase.computeIfAbsent(base, unused -> new ArrayList<>()).add(share);
            }
        }
        byBase.values().stream()
                .filter(shares -> shares.size() > 1 && shares.size() <= MOST)
                .forEach(this::ofFamily);
    }

    /** The amount before it, with nothing but changes between them. */
    private Optional<Mention> part(Mention share) {
        return surroundings.before(share, Mention::isAmount).stream()
                .findFirst()
                .filter(part -> surroundings.isTold(part, share));
    }

    /** 占上年筹集公益金的 62.5%（上年共筹集公益金 7205.72 万元）. */
    private void ofBracket(Mention share, Mention part, String base) {
        Mention whole = mentions.get(Math.min(mentions.size() - 1, share.index() + 1));
        boolean told = whole.sentence() == share.sentence()
                && whole.lead().startsWith('（', '(')
                && whole.lead().opensBracket()
                && whole.isAmount()
                && whole.dimension().equals(part.dimension());
        if (told && verdicts.isOpen(share) && ProvenShares.isNamedAlike(base, whole)) {
            RateText.settle(
                    verdicts, RateText.share(share, part, whole).stream().toList(), true);
        }
    }

    /** 基本支出 3 万元，占支出的 75%; 项目支出 1 万元，占支出的 25%: they are all of it, by one share at least. */
    private void ofFamily(List<Mention> shares) {
        List<Mention> parts =
                shares.stream().map(share -> part(share).orElseThrow()).toList();
        Set<String> terms = parts.stream().map(part -> part.subject().term()).collect(Collectors.toSet());
        String whole = Terms.wholeOf(parts.get(0).subject().term());
        if (terms.size() < parts.size() || whole.isEmpty() || !Terms.isComplete(whole, terms)) {
            return;
        }
        List<RateText> ways = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            RateText.ofAll(shares.get(i), parts.get(i), parts).ifPresent(ways::add);
        }
        if (ways.stream().anyMatch(RateText::agrees)) {
            ways.stream()
                    .filter(way -> verdicts.isOpen(way.stated()))
                    .forEach(way -> RateText.settle(verdicts, List.of(way), true));
        }
    }
}
