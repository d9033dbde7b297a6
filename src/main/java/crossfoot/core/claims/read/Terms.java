package crossfoot.core.claims.read;

import crossfoot.core.ledger.ResourceLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The quantities that every such report speaks of, by all names they go by, from {@code crossfoot/terms.csv}. */
public final class Terms {
    /**
     * One of them.
     *
     * @param whole the term it is a part of; empty if it is known of none
     * @param completeWith the terms with which it makes up its whole; empty if that is not known
     */
    public record Term(String key, List<String> names, String whole, Set<String> completeWith) {}

    /** A name of a term. */
    private record Name(String words, Term term) {}

    private static final List<Term> TERMS = load();
    private static final Map<String, Term> BY_KEY =
            TERMS.stream().collect(Collectors.toUnmodifiableMap(Term::key, Function.identity()));
    private static final List<Name> NAMES = TERMS.stream()
            .flatMap(term -> term.names().stream().map(name -> new Name(name, term)))
            .sorted(Comparator.comparingInt((Name name) -> name.words().length())
                    .reversed())
            .toList();

    private static final List<Name> PARTICULAR = NAMES.stream()
            .filter(name ->
                    !name.term().key().equals("支出") && !name.term().key().equals("收入"))
            .toList();

    private Terms() {}

    /** The longest name in the text among those that end last. */
    static Optional<String> nameIn(String text) {
        return lastIn(text, NAMES);
    }

    /** Likewise, but for names of spending and income as such. */
    static Optional<String> particularNameIn(String text) {
        return lastIn(text, PARTICULAR);
    }

    private static Optional<String> lastIn(String text, List<Name> names) {
        return names.stream()
                .filter(name -> text.contains(name.words()))
                .max(Comparator.comparingInt((Name name) ->
                                text.lastIndexOf(name.words()) + name.words().length())
                        .thenComparingInt(name -> name.words().length()))
                .map(Name::words);
    }

    /** The key of the term that goes by exactly this name; empty if none does. */
    public static String keyOf(String name) {
        return NAMES.stream()
                .filter(known -> known.words().equals(name))
                .map(known -> known.term().key())
                .findFirst()
                .orElse("");
    }

    /** The term that it is a part of; empty if it is known of none. */
    public static String wholeOf(String key) {
        Term term = BY_KEY.get(key);
        return term == null ? "" : term.whole();
    }

    public static boolean isPart(String key, String whole) {
        Term term = BY_KEY.get(key);
        return term != null && !term.whole().isEmpty() && isNamed(term.whole(), whole);
    }

    /** Likewise, or a part of a part. */
    public static boolean isWithin(String key, String whole) {
        String outer = wholeOf(key);
        while (!outer.isEmpty()) {
            if (isNamed(outer, whole)) {
                return true;
            }
            outer = wholeOf(outer);
        }
        return false;
    }

    /** Every kind of spending is made of basic and project spending. */
    private static boolean isNamed(String family, String key) {
        return family.equals(key)
                || (family.equals("支出") && (key.equals("本年支出") || key.equals("支出总计")))
                || (family.equals("收入") && (key.equals("本年收入") || key.equals("收入总计")))
                || (family.equals("项目支出") && key.equals("专项支出"));
    }

    /** The parts are all that the whole is made of. */
    public static boolean isComplete(String whole, Set<String> parts) {
        Set<String> made = new HashSet<>(parts);
        parts.stream()
                .filter(part -> !isNamed(wholeOf(part), whole) && isMade(part, parts))
                .forEach(part -> made.add(wholeOf(part)));
        return made.stream().anyMatch(part -> isNamed(wholeOf(part), whole) && isMade(part, made));
    }

    /** With the other parts it is all that its whole is made of. */
    private static boolean isMade(String key, Set<String> parts) {
        Term term = BY_KEY.get(key);
        return term != null && !term.completeWith().isEmpty() && parts.containsAll(term.completeWith());
    }

    private static List<Term> load() {
        List<Term> terms = new ArrayList<>();
        for (String line : ResourceLines.of("terms.csv")) {
            String[] cells = line.split(",", -1);
            terms.add(new Term(cells[0], words(cells[1]), cells[2], Set.copyOf(words(cells[3]))));
        }
        return List.copyOf(terms);
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }
}
