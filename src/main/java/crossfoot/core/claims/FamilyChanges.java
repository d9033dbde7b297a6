package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Subject;
import crossfoot.core.claims.read.Terms;
import crossfoot.core.claims.read.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By how much a whole and its parts have changed, told in one paragraph. Parts whose changes against one base come to
 * that of the whole are all that have changed, so their changes against another base must do so, too.
 */
final class FamilyChanges {
    /** A whole and its parts, as one paragraph tells them. */
    private record Family(int block, String whole) {}

    private static final Pattern CLAUSES = Pattern.compile("[；;，,。：]");
    /** From how it compares on. */
    private static final Pattern FLAT = Pattern.compile("(较|比|与|同|和|" + String.join("|", Words.FLAT.all()) + ").*$");

    private final Verdicts verdicts;
    private final Map<Family, Map<Mention.Against, List<Mention>>> families = new LinkedHashMap<>();

    FamilyChanges(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        for (Mention mention : mentions) {
            String term = mention.subject().term();
            boolean usable = mention.role().isChange()
                    && mention.quantity().unit().isMoney()
                    && !mention.inTable()
                    && mention.subject().rest().isEmpty()
                    && !term.isEmpty();
            if (usable) {
                add(mention, term);
                add(mention, Terms.wholeOf(term));
            }
        }
    }

    private void add(Mention mention, String whole) {
        families.computeIfAbsent(new Family(mention.at().block(), whole), unused -> new LinkedHashMap<>())
                .computeIfAbsent(mention.against(), unused -> new ArrayList<>())
                .add(mention);
    }

    void check() {
        families.forEach((family, rows) -> {
            Set<Set<String>> complete = new HashSet<>();
            rows.values().forEach(row -> proven(row, family.whole, complete));
            rows.values().forEach(row -> apart(row, family.whole, complete));
        });
    }

    private void proven(List<Mention> row, String whole, Set<Set<String>> complete) {
        List<Mention> parts = parts(row, whole);
        for (Mention total : whole(row, whole)) {
            if (parts.size() > 1 && ParallelSums.signed(parts).meets(ParallelSums.signed(List.of(total)))) {
                verdicts.addUp(total, parts);
                complete.add(terms(parts));
            }
        }
    }

    private void apart(List<Mention> row, String whole, Set<Set<String>> complete) {
        List<Mention> parts = parts(row, whole);
        Set<String> terms = terms(parts);
        boolean closed = FamilySums.isClosed(whole);
        Set<String> told = new HashSet<>(terms);
        told.addAll(unchanged(row));
        boolean all = complete.contains(terms) || (closed && Terms.isComplete(whole, told));
        if (closed && !all && terms.size() == row.size() - 1) {
            ask(row, whole);
        }
        for (Mention total : all ? whole(row, whole) : List.<Mention>of()) {
            boolean sum = ParallelSums.signed(parts).meets(ParallelSums.signed(List.of(total)));
            boolean relied = !verdicts.isContradicted(total) && parts.stream().noneMatch(verdicts::isContradicted);
            if (!sum && relied) {
                verdicts.contradict(Kind.DIFFERENCE, total, ParallelSums.changes(total, parts));
            }
        }
    }

    /** 因公出国（境）费无增减；公务接待费减少 3 万元: told by words. */
    private static Set<String> unchanged(List<Mention> row) {
        return row.stream()
                .flatMap(mention -> CLAUSES.splitAsStream(mention.lead().text() + "；" + mention.tail()))
                .filter(Words.FLAT::in)
                .map(clause -> Subject.of(FLAT.matcher(clause).replaceFirst("")).term())
                .filter(term -> !term.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Of three items the one that isn't told may have changed; told as they are, the others can't be all. */
    private void ask(List<Mention> row, String whole) {
        List<Mention> parts = parts(row, whole);
        boolean opposed = parts.stream().map(Mention::role).distinct().count() > 1;
        for (Mention total : parts.size() > 1 && opposed ? whole(row, whole) : List.<Mention>of()) {
            boolean apart = !ParallelSums.signed(parts).meets(ParallelSums.signed(List.of(total)));
            if (apart && verdicts.isOpen(total) && parts.stream().noneMatch(verdicts::isContradicted)) {
                verdicts.ask(Kind.DIFFERENCE, total, ParallelSums.changes(total, parts));
            }
        }
    }

    /** The change of the whole, if it is told once. */
    private static List<Mention> whole(List<Mention> row, String whole) {
        List<Mention> told = row.stream()
                .filter(mention -> mention.subject().term().equals(whole))
                .toList();
        return told.size() == 1 ? told : List.of();
    }

    /** Those of its parts, if each is told once. */
    private static List<Mention> parts(List<Mention> row, String whole) {
        List<Mention> parts = row.stream()
                .filter(mention -> !mention.subject().term().equals(whole))
                .toList();
        return terms(parts).size() == parts.size() ? parts : List.of();
    }

    private static Set<String> terms(List<Mention> parts) {
        return parts.stream().map(part -> part.subject().term()).collect(Collectors.toSet());
    }
}
