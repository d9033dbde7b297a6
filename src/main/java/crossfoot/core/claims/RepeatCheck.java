package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Terms;
import crossfoot.core.claims.read.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The same quantity stated twice: same subject, year, money, plan or outcome. */
final class RepeatCheck {
    private static final int SPECIFIC = 6;
    /** As often as no report repeats itself. */
    private static final int MOST = 200;

    private static final List<String> WHOLE_YEAR = List.of("全年", "累计", "共", "总", "截至", "年末", "全街", "全镇", "全区");
    private static final List<String> TOTAL_COLUMNS = List.of("合计", "金额", "决算数", "支出数", "本年支出", "小计", "执行数", "支出决算");
    private static final BigDecimal SLIP = BigDecimal.valueOf(10_000);

    private final Verdicts verdicts;
    private final boolean scopesMatter;
    /** What names no year is of the only one that the draft names. */
    private final boolean oneYear;

    private final Map<Integer, Mention> wholes = new HashMap<>();

    RepeatCheck(Verdicts verdicts, List<Mention> mentions, List<Breakdown> breakdowns) {
        this.verdicts = verdicts;
        Set<String> scopes = mentions.stream()
                .map(mention -> mention.subject().scope())
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.oneYear = mentions.stream()
                        .map(Mention::year)
                        .filter(year -> year > 0)
                        .distinct()
                        .count()
                == 1;
        this.scopesMatter = scopes.size() > 1 || !Set.of("一般公共预算").containsAll(scopes);
        for (Breakdown breakdown : breakdowns) {
            breakdown.parts().forEach(part -> wholes.put(part.index(), breakdown.whole()));
        }
    }

    void check(List<Mention> mentions) {
        Map<String, List<Mention>> alike = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            String key = key(mention);
            if (!key.isEmpty()) {
                alike.computeIfAbsent(key, unused -> new ArrayList<>()).add(mention);
            }
        }
        alike.values().stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> compare(group.subList(0, Math.min(group.size(), MOST))));
    }

    /** 12,345,678.90 元（1,234.57 万元）: the same in another unit. */
    void checkRestated(List<Mention> mentions) {
        for (int i = 1; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            Mention before = mentions.get(i - 1);
            boolean restated = mention.sentence() == before.sentence()
                    && mention.isAmount()
                    && !mention.named()
                    && mention.dimension().equals(before.dimension())
                    && !mention.quantity()
                            .unit()
                            .symbol()
                            .equals(before.quantity().unit().symbol())
                    && mention.lead().startsWith('（', '(');
            if (restated && mention.quantity().meets(before.quantity())) {
                verdicts.agree(List.of(mention, before));
            } else if (restated) {
                verdicts.contradict(Kind.REPEAT, mention, twice(before, mention));
            }
        }
    }

    /** Empty where the figure may be another of the same name. */
    private String key(Mention mention) {
        String subject = mention.subject().key();
        boolean usable = mention.isAmount()
                && mention.named()
                && !subject.isEmpty()
                && mention.quantity().exact();
        if (!usable
                || Words.INTERIM.in(mention.lead().text())
                || (mention.inTable() && !isTotalColumn(mention))
                || !isSpecific(mention)) {
            return "";
        }
        Mention whole = wholes.get(mention.index());
        String scope = mention.subject().scope();
        String parent = "";
        if (whole != null) {
            scope = scope.isEmpty() ? whole.subject().scope() : scope;
            boolean natural =
                    Terms.isPart(mention.subject().term(), whole.subject().term());
            parent = natural
                    ? whole.subject().rest()
                    : whole.subject().term() + whole.subject().rest();
        }
        return String.join(
                "/",
                subject,
                parent,
                scopesMatter ? scope : "",
                oneYear ? "" : Integer.toString(mention.year()),
                mention.measure().name(),
                mention.dimension());
    }

    private static boolean isTotalColumn(Mention mention) {
        String header = mention.lead().clause();
        return !mention.subject().term().isEmpty()
                && (header.isEmpty() || TOTAL_COLUMNS.stream().anyMatch(header::endsWith));
    }

    /** What isn't one of the known terms must say more, or that it is of the whole year. */
    private static boolean isSpecific(Mention mention) {
        if (!mention.subject().term().isEmpty()) {
            return true;
        }
        String rest = mention.subject().rest();
        boolean said = rest.length() >= SPECIFIC;
        return mention.quantity().unit().isMoney()
                ? said && !Words.SPENDING.in(rest) && !Words.EARNING.in(rest)
                : said && WHOLE_YEAR.stream().anyMatch(mention.lead().clause()::contains);
    }

    private void compare(List<Mention> group) {
        Mention standard = standard(group);
        for (Mention mention : group) {
            if (mention.index() == standard.index()) {
                continue;
            }
            if (mention.quantity().meets(standard.quantity())) {
                verdicts.agree(List.of(mention, standard));
            } else {
                Mention first = mention.index() < standard.index() && group.size() == 2 ? mention : standard;
                Mention later = first.index() == mention.index() ? standard : mention;
                verdicts.contradict(Kind.REPEAT, later, twice(first, later));
            }
        }
    }

    /** The value that most of them have; the first where none is more frequent. */
    private static Mention standard(List<Mention> group) {
        Mention best = group.get(0);
        long most = 0;
        for (Mention candidate : group) {
            long same = group.stream()
                    .filter(other -> other.quantity().meets(candidate.quantity()))
                    .count();
            if (same > most) {
                most = same;
                best = candidate;
            }
        }
        return best;
    }

    private static Reason twice(Mention first, Mention later) {
        BigDecimal one = first.quantity().value();
        BigDecimal other = later.quantity().value();
        boolean slip = one.signum() != 0
                && (one.compareTo(other.multiply(SLIP)) == 0 || other.compareTo(one.multiply(SLIP)) == 0);
        String arithmetic = Arithmetic.in(later.quantity().unit(), later) + " ≠ "
                + Arithmetic.in(later.quantity().unit(), first);
        return new Reason(slip ? "repeat.slip" : "repeat", arithmetic, one, List.of(first));
    }

    /** Wholes of two names that are told as the same parts: 专项支出 and 项目支出 are one. */
    void checkSharedParts(List<Breakdown> breakdowns, List<Mention> mentions) {
        List<Mention> projects = mentions.stream()
                .filter(mention ->
                        !key(mention).isEmpty() && mention.subject().rest().isEmpty())
                .filter(mention -> mention.subject().term().equals("项目支出"))
                .toList();
        for (Mention special : mentions) {
            if (special.subject().term().equals("专项支出") && !key(special).isEmpty()) {
                projects.stream()
                        .filter(project -> project.year() == special.year()
                                && project.measure() == special.measure()
                                && !project.quantity().meets(special.quantity()))
                        .findFirst()
                        .ifPresent(project -> sayShared(project, special, breakdowns));
            }
        }
    }

    private void sayShared(Mention project, Mention special, List<Breakdown> breakdowns) {
        Set<String> ofSpecial = parts(breakdowns, special, "专项支出");
        boolean partOfIt = wholes.containsKey(special.index());
        boolean shared = parts(breakdowns, project, "项目支出").stream().anyMatch(ofSpecial::contains);
        if (shared) {
            verdicts.contradict(Kind.REPEAT, special, twice(project, special));
        } else if (!partOfIt && ofSpecial.isEmpty()) {
            verdicts.ask(
                    Kind.REPEAT,
                    special,
                    new Reason(
                            "repeat.names",
                            twice(project, special).arithmetic(),
                            project.quantity().value(),
                            List.of(project)));
        }
    }

    private static Set<String> parts(List<Breakdown> breakdowns, Mention whole, String term) {
        return breakdowns.stream()
                .filter(breakdown -> breakdown.whole().year() == whole.year()
                        && breakdown.whole().subject().term().equals(term))
                .flatMap(breakdown -> breakdown.parts().stream())
                .filter(part -> !part.subject().key().isEmpty())
                .map(part -> part.subject().key() + part.quantity().value().stripTrailingZeros())
                .collect(Collectors.toUnmodifiableSet());
    }
}
