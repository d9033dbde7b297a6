package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Mention;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Wholes of two names that are told as the same parts: 专项支出 and 项目支出 are one. */
final class SharedParts {
    private final Verdicts verdicts;
    private final RepeatCheck repeats;
    private final List<Breakdown> breakdowns;
    private final Set<Integer> ofOthers;

    SharedParts(Verdicts verdicts, RepeatCheck repeats, List<Breakdown> breakdowns) {
        this.verdicts = verdicts;
        this.repeats = repeats;
        this.breakdowns = breakdowns;
        this.ofOthers = breakdowns.stream()
                .flatMap(breakdown -> breakdown.parts().stream())
                .map(Mention::index)
                .collect(Collectors.toUnmodifiableSet());
    }

    void check(List<Mention> mentions) {
        List<Mention> projects = mentions.stream()
                .filter(mention -> !repeats.key(mention).isEmpty()
                        && mention.subject().rest().isEmpty())
                .filter(mention -> mention.subject().term().equals("项目支出"))
                .toList();
        for (Mention special : mentions) {
            boolean meant = special.subject().term().equals("专项支出")
                    && special.subject().rest().isEmpty();
            if (meant && !repeats.key(special).isEmpty()) {
                projects.stream()
                        .filter(project -> project.year() == special.year()
                                && project.measure() == special.measure()
                                && !project.quantity().meets(special.quantity()))
                        .findFirst()
                        .ifPresent(project -> say(project, special));
            }
        }
    }

    private void say(Mention project, Mention special) {
        Set<String> ofSpecial = parts(special, "专项支出");
        boolean partOfIt = ofOthers.contains(special.index());
        boolean shared = parts(project, "项目支出").stream().anyMatch(ofSpecial::contains);
        if (shared) {
            verdicts.contradict(Kind.REPEAT, special, RepeatCheck.twice(project, special));
        } else if (!partOfIt && ofSpecial.isEmpty()) {
            verdicts.ask(
                    Kind.REPEAT,
                    special,
                    new Reason(
                            "repeat.names",
                            RepeatCheck.twice(project, special).arithmetic(),
                            project.quantity().value(),
                            List.of(project)));
        }
    }

    private Set<String> parts(Mention whole, String term) {
        return breakdowns.stream()
                .filter(breakdown -> breakdown.whole().year() == whole.year()
                        && breakdown.whole().subject().term().equals(term))
                .flatMap(breakdown -> breakdown.parts().stream())
                .filter(part -> !part.subject().key().isEmpty())
                .map(part -> part.subject().key() + part.quantity().value().stripTrailingZeros())
                .collect(Collectors.toUnmodifiableSet());
    }
}
