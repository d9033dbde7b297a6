package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Subject;
import java.util.ArrayList;
import java.util.List;

/** What a share may be of: the figures that go by the name it gives, nearby and elsewhere in the draft. */
final class ShareBases {
    /** Spending as such may be any of these. */
    private static final List<String> SPENDING = List.of("本年支出", "支出总计", "支出");

    private static final int SHORTEST = 2;
    private static final int EXACT_NAME = 4;
    /** 一般公共预算收入 can hardly be of anything else that is so called in its paragraph. */
    private static final int TELLING_NAME = 5;

    private final Surroundings surroundings;
    private final Registry registry;

    /** @param certain it can be no other figure */
    record Bases(List<Mention> wholes, boolean certain) {}

    ShareBases(List<Mention> mentions, Registry registry) {
        this.surroundings = new Surroundings(mentions);
        this.registry = registry;
    }

    /** 占总投资的 names 总投资; empty where nothing is named. */
    static String name(Mention rate) {
        String clause = rate.lead().clause();
        int start = clause.lastIndexOf('占') + 1;
        if (start == 0) {
            return "";
        }
        int end = clause.indexOf('的', start);
        String name = clause.substring(start, end < 0 ? clause.length() : end)
                .replace("比", "")
                .replace("分别", "")
                .strip();
        return name.length() < SHORTEST ? "" : name;
    }

    /** Those of the paragraph that go by the name; where there is none, those of the draft. */
    Bases named(String name, Mention rate, Mention part) {
        Subject base = Subject.of(name);
        List<Mention> near = near(rate, part).stream()
                .filter(mention -> mention.named() && mention.subject().words().contains(name))
                .toList();
        List<Mention> exact = near.stream()
                .filter(mention -> !base.term().isEmpty()
                        && mention.subject().key().equals(base.key())
                        && mention.subject().scope().money().equals(base.scope().money()))
                .toList();
        if (!exact.isEmpty() || (!near.isEmpty() && base.term().isEmpty())) {
            return bases(exact.isEmpty() ? near : exact, near, true);
        }
        if (!near.isEmpty() && name.length() >= TELLING_NAME && isOne(near)) {
            return bases(near, near(rate, part), true);
        }
        List<Mention> told = base.term().isEmpty() && near.isEmpty() ? toldAs(name, rate, part) : List.of();
        if (!told.isEmpty()) {
            return bases(told, List.of(), true);
        }
        List<Mention> same = registry.named(base, rate);
        boolean sure = same.stream().allMatch(whole -> whole.subject().scope().sure());
        List<Mention> others = new ArrayList<>(near);
        others.addAll(loosely(base, rate));
        List<Mention> understood = registry.loosely(base.term(), rate);
        return same.isEmpty() && base.rest().isEmpty() && FamilySums.isClosed(base.term())
                ? bases(understood, others, true)
                : bases(same, others, sure);
    }

    /** Those of the paragraphs before that end with this name, if they are the same and the part is none of them. */
    private List<Mention> toldAs(String name, Mention rate, Mention part) {
        return name.length() < EXACT_NAME
                ? List.of()
                : earlier(rate, part).stream()
                        .filter(whole ->
                                whole.named() && whole.subject().words().endsWith(name))
                        .filter(whole -> whole.year() == rate.year()
                                && whole.measure().isPlan() == part.measure().isPlan()
                                && whole.subject().scope().fits(part.subject().scope()))
                        .toList();
    }

    /** The amounts before it in its paragraph that it may be a share of. */
    List<Mention> near(Mention rate, Mention part) {
        return surroundings.paragraph(
                rate,
                other -> other.isAmount()
                        && other.index() != part.index()
                        && !RateWords.isOfYearBefore(rate, other, part)
                        && other.dimension().equals(part.dimension()));
    }

    /** Those of the paragraphs before. */
    List<Mention> earlier(Mention rate, Mention part) {
        return surroundings.earlier(
                rate, other -> other.isAmount() && other.dimension().equals(part.dimension()));
    }

    private List<Mention> loosely(Subject base, Mention rate) {
        List<Mention> loosely = new ArrayList<>(registry.loosely(base.term(), rate));
        if (base.term().equals("支出") || base.rest().isEmpty()) {
            SPENDING.forEach(term -> loosely.addAll(registry.loosely(term, rate)));
        }
        return loosely;
    }

    private static Bases bases(List<Mention> likeliest, List<Mention> others, boolean sure) {
        List<Mention> all = new ArrayList<>(likeliest);
        others.stream().filter(other -> !all.contains(other)).forEach(all::add);
        return new Bases(all, sure && !likeliest.isEmpty() && isOne(likeliest));
    }

    private static boolean isOne(List<Mention> amounts) {
        return amounts.stream()
                .allMatch(one -> one.quantity().meets(amounts.get(0).quantity()));
    }
}
