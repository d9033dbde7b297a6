package crossfoot.core.rules;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The codes that entries have, and the conditions that ask for codes which neither they nor any classification has. */
final class CodesInUse {
    private static final Map<RuleColumn, ClassificationCodes.Scheme> SCHEMES = Map.of(
            RuleColumn.FUNCTION, ClassificationCodes.Scheme.FUNCTION,
            RuleColumn.ECONOMIC, ClassificationCodes.Scheme.DEPARTMENT);

    private final Map<RuleColumn, Set<Code>> seen =
            Map.of(RuleColumn.FUNCTION, new HashSet<>(), RuleColumn.ECONOMIC, new HashSet<>());

    void see(Entry entry) {
        in(RuleColumn.FUNCTION).add(entry.function());
        in(RuleColumn.ECONOMIC).add(entry.economic());
    }

    private Set<Code> in(RuleColumn column) {
        return seen.getOrDefault(column, Set.of());
    }

    /** Column key → the alternatives of a rule's condition there that no code can meet. */
    Map<String, List<Condition>> unknown(Rule rule, ClassificationCodes codes) {
        Map<String, List<Condition>> unknown = new TreeMap<>();
        SCHEMES.forEach((column, scheme) -> {
            Condition condition = rule.conditions().get(column.key());
            List<Condition> parts = condition == null ? List.of() : condition.parts();
            unknown.put(
                    column.key(),
                    parts.stream()
                            .filter(part -> !codes.hasAny(scheme, part))
                            .filter(part -> in(column).stream().noneMatch(part::matchesPlainly))
                            .toList());
        });
        return unknown;
    }
}
