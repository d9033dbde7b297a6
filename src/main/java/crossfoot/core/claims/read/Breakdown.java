package crossfoot.core.claims.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A whole and the parts that a draft lists of it.
 *
 * @param complete the list leaves nothing out: its words or what is known of the whole say so
 * @param certain it can't be read otherwise: no list within the list, no figures of explanations between
 */
public record Breakdown(Mention whole, List<Mention> parts, boolean complete, boolean certain) {
    public Breakdown {
        parts = List.copyOf(parts);
    }

    /** 资金管理 25 分得 24.2 分: what could be got is no part of what was. */
    Breakdown withoutFullScores(List<Mention> mentions) {
        List<Mention> got =
                parts.stream().filter(part -> !part.isFullScore(mentions)).toList();
        return new Breakdown(whole, got, complete, certain);
    }

    /** The terms of the parts, without those that have none. */
    public Set<String> terms() {
        return parts.stream()
                .map(part -> part.subject().term())
                .filter(term -> !term.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The parts may overlap: party members and women are counted of the same people. */
    public boolean overlapping() {
        boolean counted = !whole.quantity().unit().isMoney();
        return !Completeness.isComplementary(parts)
                && !Completeness.isOfClasses(parts)
                && parts.stream()
                        .anyMatch(part -> Words.OVERLAPPING.in(part.lead().clause())
                                || (counted && Words.PERSONS.in(part.lead().clause())));
    }
}
