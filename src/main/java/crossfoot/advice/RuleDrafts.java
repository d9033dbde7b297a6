package crossfoot.advice;

import crossfoot.core.money.Money;
import crossfoot.core.report.SuggestedRule;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.RuleLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes rules that catch what no rule covers and is guessed to be of one category, and that no entry of another
 * category meets: put at the end of the table they take nothing from any rule, and overlap with none. Words before
 * whole names, so that next year's entries are caught too; the rule that catches most first.
 */
final class RuleDrafts {
    private static final int MOST_RULES = 30;
    private static final int MOST_OPEN = 300;
    private static final int MOST_DRAFTS = 500;
    /** A word alone makes a rule only if so many entries of its category have it. */
    private static final int FEWEST_AGREEING = 3;

    /** What a draft does. */
    private record Weighed(Draft draft, List<Alike> caught, long entries, long agreeing) {}

    private final Experience experience;
    private final CategoryTree tree;
    private final RuleLayout layout;
    private final Map<Alike, Guess> guesses;
    private final Nearest nearest;
    private final Set<String> general;

    RuleDrafts(Experience experience, CategoryTree tree, RuleLayout layout, Map<Alike, Guess> guesses, Nearest near) {
        this.experience = experience;
        this.tree = tree;
        this.layout = layout;
        this.guesses = guesses;
        this.nearest = near;
        this.general = ChineseWords.general();
    }

    List<SuggestedRule> write() {
        List<Weighed> candidates = new ArrayList<>();
        for (Draft draft : drafts()) {
            Weighed weighed = weighed(draft);
            if (weighed != null) {
                candidates.add(weighed);
            }
        }
        List<String> ids = layout.freeIds(MOST_RULES);
        List<SuggestedRule> rules = new ArrayList<>();
        Set<Alike> left = new LinkedHashSet<>(guesses.keySet());
        while (rules.size() < MOST_RULES) {
            Weighed best = candidates.stream()
                    .map(one -> leaving(one, left))
                    .filter(one -> one.entries > 0)
                    .max(Comparator.comparingLong(Weighed::entries).thenComparingLong(Weighed::agreeing))
                    .orElse(null);
            if (best == null) {
                return rules;
            }
            left.removeAll(best.caught);
            rules.add(rule(best, ids.get(rules.size())));
        }
        return rules;
    }

    /** Drafts in the order of their preference; of equal worth the first is taken. */
    private Set<Draft> drafts() {
        Map<Map<String, String>, Draft> drafts = new LinkedHashMap<>();
        List<Map.Entry<Alike, Guess>> open = guesses.entrySet().stream()
                .sorted(Comparator.comparingLong(one -> -one.getKey().turnoverFen()))
                .limit(MOST_OPEN)
                .toList();
        for (Map.Entry<Alike, Guess> one : open) {
            for (Map<String, String> conditions : conditions(one.getKey().shape())) {
                if (drafts.size() < MOST_DRAFTS && layout.has("category")) {
                    Draft.of(conditions, one.getValue().category(), tree)
                            .filter(draft -> draft.holds(one.getKey().first()))
                            .ifPresent(draft -> drafts.putIfAbsent(conditions, draft));
                }
            }
        }
        return new LinkedHashSet<>(drafts.values());
    }

    private List<Map<String, String>> conditions(Shape shape) {
        List<Map<String, String>> all = new ArrayList<>();
        String project = shape.project().name();
        telling(project).forEach(word -> add(all, shape, Map.of("projectName", "~" + word)));
        add(all, shape, Map.of("projectName", project));
        List<String> words = telling(shape.summary());
        words.forEach(word -> add(all, shape, Map.of("summary", "~" + word)));
        add(all, shape, Map.of("economic", shape.economic().code()));
        add(all, shape, Map.of("function", shape.function().code()));
        words.forEach(word -> add(
                all,
                shape,
                Map.of("summary", "~" + word, "economic", shape.economic().code())));
        words.forEach(word -> add(all, shape, Map.of("summary", "~" + word, "projectName", project)));
        return all;
    }

    /** The words that may stand alone in a condition: not a single character, and none that any spending may have. */
    private List<String> telling(String text) {
        return nearest.words(text).stream()
                .filter(word -> word.length() > 1 && text.contains(word) && !general.contains(word))
                .toList();
    }

    /** Only if every value is there, and a column to write it in. */
    private void add(List<Map<String, String>> all, Shape shape, Map<String, String> values) {
        if (values.values().stream().noneMatch(String::isEmpty)
                && values.keySet().stream().allMatch(layout::has)) {
            Map<String, String> conditions = new LinkedHashMap<>();
            if (layout.has("spendingType")) {
                conditions.put("spendingType", layout.spendingType(shape.spendingType()));
            }
            for (String key : List.of("projectName", "economic", "function", "summary")) {
                if (values.containsKey(key)) {
                    conditions.put(key, values.get(key));
                }
            }
            all.add(conditions);
        }
    }

    /** Null if an entry of another category, or one guessed to be of another, meets its conditions. */
    private @Nullable Weighed weighed(Draft draft) {
        long agreeing = 0;
        for (Alike one : experience.known()) {
            if (draft.holds(one.first())) {
                if (!one.category().equals(draft.category())) {
                    return null;
                }
                agreeing += one.entries();
            }
        }
        List<Alike> caught = new ArrayList<>();
        for (Alike one : experience.open()) {
            if (draft.holds(one.first())) {
                Guess guess = guesses.get(one);
                if (guess == null || !guess.category().equals(draft.category())) {
                    return null;
                }
                caught.add(one);
            }
        }
        boolean bare = draft.conditions().values().stream().anyMatch(cell -> cell.startsWith("~"));
        return bare && agreeing < FEWEST_AGREEING ? null : new Weighed(draft, caught, entries(caught), agreeing);
    }

    private static Weighed leaving(Weighed one, Set<Alike> left) {
        List<Alike> caught = one.caught.stream().filter(left::contains).toList();
        return new Weighed(one.draft, caught, entries(caught), one.agreeing);
    }

    private static long entries(List<Alike> some) {
        return some.stream().mapToLong(Alike::entries).sum();
    }

    private SuggestedRule rule(Weighed best, String id) {
        Map<String, String> cells = new LinkedHashMap<>(best.draft.conditions());
        cells.put("id", id);
        cells.put("category", tree.node(best.draft.category()).label());
        Money amount = best.caught.stream().map(Alike::amount).reduce(Money.ZERO, Money::plus);
        List<Guess> evidence = best.caught.stream().map(guesses::get).toList();
        return new SuggestedRule(
                layout.row(cells),
                Guess.evidence(best.draft.category(), evidence),
                best.entries,
                amount,
                best.agreeing);
    }
}
