package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a share is the share of: the figure before it, or the one that its words name. */
final class SharePart {
    private static final Pattern PROPORTION =
            Pattern.compile("(?:实现|其中)?(\\p{IsHan}{2,8}?)(?:所占)?(?:占比|比重|占比重|比例)(?:为|达|达到)?");
    private static final String AMONG = "其中";
    private static final Pattern MOST =
            Pattern.compile("([^，,。；]{3,10}?)(?:支出|资金|项目)?(?:占比|支出|比重)?(?:最多|最大|最高|居首)[，,]");
    private static final int STEM = 2;
    private static final List<String> BRACKETS = List.of("（", "(", "（即", "（为", "（共", "（计", "（金额为");

    private final Surroundings surroundings;

    SharePart(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The figure right before it, or the one that the share names: 税收占收入的 5%. */
    Optional<Mention> of(Mention rate) {
        Optional<Mention> behind = surroundings.next(rate).filter(next -> isBracketed(rate, next));
        return behind.isPresent() ? behind : before(rate);
    }

    /** 占工程支出的 89.58%（1,512.30 万元）. */
    static boolean isBracketed(Mention rate, Mention next) {
        return rate.role() == Role.SHARE
                && next.index() == rate.index() + 1
                && next.isAmount()
                && next.sentence() == rate.sentence()
                && BRACKETS.contains(next.lead().text().strip());
    }

    private Optional<Mention> before(Mention rate) {
        String name = partName(rate);
        List<Mention> parts = surroundings.item(rate, Mention::isAmount);
        if (name.length() >= STEM) {
            List<Mention> named = parts.stream()
                    .filter(part -> part.named() && part.subject().words().contains(name))
                    .toList();
            return named.stream()
                    .filter(part -> part.subject().words().replace(AMONG, "").startsWith(name))
                    .findFirst()
                    .or(() -> named.stream().findFirst());
        }
        Optional<Mention> beside = parts.stream().findFirst().filter(part -> surroundings.isTold(part, rate));
        return beside.isPresent() ? beside : foremost(rate);
    }

    /** 环境整治类支出最多，占总支出的 33%: the clause before names what was told in its paragraph. */
    private Optional<Mention> foremost(Mention rate) {
        Matcher most = MOST.matcher(rate.lead().text());
        return most.find()
                ? surroundings
                        .paragraph(
                                rate,
                                part -> part.isAmount() && part.lead().text().contains(most.group(1)))
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    /** 税收 of 税收占比 and of 实现税收比重; empty where the share says nothing of whose it is. */
    private static String partName(Mention rate) {
        String clause = rate.lead().clause().strip();
        Matcher proportion = PROPORTION.matcher(clause);
        return proportion.matches() ? proportion.group(1) : clause.substring(0, Math.max(0, clause.lastIndexOf('占')));
    }

    /** 占比, and nothing but whose it is. */
    static boolean isProportion(String clause) {
        return PROPORTION.matcher(clause).matches();
    }
}
