package crossfoot.core.summary;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.rules.ClassificationCodes;
import crossfoot.core.rules.ClassificationCodes.Scheme;
import crossfoot.core.rules.ClassificationCodes.Standing;
import crossfoot.core.rules.ClassifiedEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds what the ledgers call by a code that no classification has, or by another name than it has there. */
public final class CodeFindings {
    private static final SourceRef LEDGERS = new SourceRef("ledgers", "", 0);

    /** What ledgers call by codes of a classification, and where that stands in sums and in entries. */
    private record Kind(Scheme scheme, View view, Function<Subtotal.Key, Code> ofKey, Function<Entry, Code> ofEntry) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(Scheme.DEPARTMENT, View.ECONOMIC, Subtotal.Key::economic, Entry::economic),
            new Kind(Scheme.GOVERNMENT, View.GOV_ECONOMIC, Subtotal.Key::govEconomic, Entry::govEconomic),
            new Kind(Scheme.FUNCTION, View.FUNCTIONS, Subtotal.Key::function, Entry::function));

    private record Weight(long entries, Money amount) {
        private Weight plus(Weight more) {
            return new Weight(entries + more.entries, amount.plus(more.amount));
        }
    }

    private record Odd(Kind kind, Code code, Standing standing, Weight weight) {
        private boolean is(Entry entry) {
            return kind.ofEntry.apply(entry).equals(code);
        }
    }

    private final ClassificationCodes codes;

    private CodeFindings(ClassificationCodes codes) {
        this.codes = codes;
    }

    /**
     * The economic classes, those of the government's budget, then the functions, each ascending; every finding at the
     * first entry that has it.
     *
     * @param entries all that count; gone through, as far as needed, only if there is something to find
     */
    public static List<Problem> of(Facts facts, ClassificationCodes codes, Supplier<Stream<ClassifiedEntry>> entries) {
        CodeFindings found = new CodeFindings(codes);
        List<Odd> odd = new ArrayList<>();
        for (Kind kind : KINDS) {
            odd.addAll(found.odd(facts, kind));
        }
        Map<Odd, SourceRef> places = odd.isEmpty() ? Map.of() : places(odd, entries);
        return odd.stream()
                .map(one -> found.problem(one, places.getOrDefault(one, LEDGERS)))
                .toList();
    }

    private List<Odd> odd(Facts facts, Kind kind) {
        Map<Code, Weight> weights =
                new TreeMap<>(Comparator.comparing(Code::code).thenComparing(Code::name));
        for (Subtotal subtotal : facts.views().getOrDefault(kind.view, List.of())) {
            Weight weight = new Weight(subtotal.entries(), subtotal.amount());
            weights.merge(kind.ofKey.apply(subtotal.key()), weight, Weight::plus);
        }
        List<Odd> odd = new ArrayList<>();
        weights.forEach((code, weight) -> {
            Standing standing = codes.standing(kind.scheme, code);
            if (standing != Standing.KNOWN) {
                odd.add(new Odd(kind, code, standing, weight));
            }
        });
        return odd;
    }

    private static Map<Odd, SourceRef> places(List<Odd> odd, Supplier<Stream<ClassifiedEntry>> entries) {
        Map<Odd, SourceRef> places = new HashMap<>();
        List<Odd> open = new ArrayList<>(odd);
        try (Stream<ClassifiedEntry> all = entries.get()) {
            Iterator<ClassifiedEntry> next = all.iterator();
            while (!open.isEmpty() && next.hasNext()) {
                Entry entry = next.next().entry();
                open.stream().filter(one -> one.is(entry)).forEach(one -> places.put(one, entry.at()));
                open.removeIf(places::containsKey);
            }
        }
        return places;
    }

    private Problem problem(Odd odd, SourceRef first) {
        boolean unknown = odd.standing == Standing.UNKNOWN;
        Scheme scheme = odd.kind.scheme;
        List<String> ofName = codes.codes(scheme, odd.code.name());
        return Problem.of(
                unknown ? ProblemKind.CODE_UNKNOWN : ProblemKind.CODE_OF_ANOTHER_NAME,
                first,
                "",
                odd.code.display(),
                Long.toString(odd.weight.entries),
                odd.weight.amount.yuan(),
                unknown ? "" : codes.name(scheme, odd.code.code()),
                ofName.isEmpty() ? "—" : String.join(", ", ofName));
    }
}
