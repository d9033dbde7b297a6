package crossfoot.advice;

import crossfoot.core.ledger.Entry;
import crossfoot.core.report.HoldOut;
import crossfoot.core.report.SuggestedRule;
import crossfoot.core.report.Suggestion;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.RuleLayout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What entries without a category might be, learned from those of a ledger that have one, whether a rule or a person
 * gave it. The same ledger gives the same advice. Nothing is ever applied. Close after use; not for several threads.
 */
public final class Advice implements AutoCloseable {
    /** Shapes that a category is sought for; those beyond get no suggestion. */
    private static final int MOST_ASKED = 5_000;

    private final Experience experience;
    private final CategoryTree tree;
    private final Nearest nearest;
    private final Map<Shape, Optional<Suggestion>> asked = new HashMap<>();

    private Advice(Experience experience, CategoryTree tree) throws IOException {
        this.experience = experience;
        this.tree = tree;
        this.nearest = new Nearest(experience.known());
    }

    /** Learns from a ledger, whose entries are folded by what they say: memory does not grow with it. */
    public static Advice from(Stream<ClassifiedEntry> ledger, CategoryTree tree) throws IOException {
        Experience experience = new Experience();
        ledger.forEach(experience::take);
        return new Advice(experience, tree);
    }

    /** Entries that were not looked at, because the ledger says too many different things. */
    public long leftOut() {
        return experience.leftOut();
    }

    /** Where an entry might belong; empty where what is like it does not agree. */
    public Optional<Suggestion> of(Entry entry) {
        Shape shape = Shape.of(entry);
        Optional<Suggestion> known = asked.get(shape);
        if (known == null && asked.size() < MOST_ASKED) {
            known = Guess.of(nearest.of(shape)).map(guess -> Guess.evidence(guess.category(), List.of(guess)));
            asked.put(shape, known);
        }
        return known == null ? Optional.empty() : known;
    }

    /** Rules for what no rule covers, for the end of the table with this layout; the one that catches most first. */
    public List<SuggestedRule> rules(RuleLayout layout) {
        Map<Alike, Guess> guesses = new LinkedHashMap<>();
        experience.open().stream()
                .limit(MOST_ASKED)
                .forEach(one -> Guess.of(nearest.of(one.shape())).ifPresent(guess -> guesses.put(one, guess)));
        return new RuleDrafts(experience, tree, layout, guesses, nearest).write();
    }

    /** How well it does on what it knows, in every way of taking out. */
    public List<HoldOut> holdOut() throws IOException {
        Trial trial = new Trial(experience.known());
        List<HoldOut> measured = new ArrayList<>();
        for (HoldOut.By by : HoldOut.By.values()) {
            measured.add(trial.by(by));
        }
        return measured;
    }

    @Override
    public void close() throws IOException {
        nearest.close();
    }
}
