package crossfoot.core.summary;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.rules.ClassificationCodes;
import crossfoot.core.rules.ClassificationCodes.Scheme;
import crossfoot.core.rules.ClassificationCodes.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds what the ledgers call by a code that no classification has, or by another name than it has there. */
public final class CodeFindings {
    private static final SourceRef LEDGERS = new SourceRef("ledgers", "", 0);
    private static final Comparator<Code> BY_CODE =
            Comparator.comparing(Code::code).thenComparing(Code::name);

    private final ClassificationCodes codes;
    private final List<Problem> findings = new ArrayList<>();

    private CodeFindings(ClassificationCodes codes) {
        this.codes = codes;
    }

    /** The economic classes, then the functions, each ascending. */
    public static List<Problem> of(Facts facts, ClassificationCodes codes) {
        CodeFindings all = new CodeFindings(codes);
        all.look(facts, View.ECONOMIC, Subtotal.Key::economic);
        all.look(facts, View.FUNCTIONS, Subtotal.Key::function);
        return all.findings;
    }

    private record Weight(long entries, Money amount) {
        private Weight plus(Weight more) {
            return new Weight(entries + more.entries, amount.plus(more.amount));
        }
    }

    private void look(Facts facts, View view, Function<Subtotal.Key, Code> codeOf) {
        Map<Code, Weight> weights = new TreeMap<>(BY_CODE);
        for (Subtotal subtotal : facts.views().getOrDefault(view, List.of())) {
            Weight weight = new Weight(subtotal.entries(), subtotal.amount());
            weights.merge(codeOf.apply(subtotal.key()), weight, Weight::plus);
        }
        Scheme scheme = view == View.ECONOMIC ? Scheme.DEPARTMENT : Scheme.FUNCTION;
        weights.forEach((code, weight) -> look(scheme, code, weight));
    }

    private void look(Scheme scheme, Code code, Weight weight) {
        Standing standing = codes.standing(scheme, code);
        if (standing == Standing.KNOWN) {
            return;
        }
        boolean unknown = standing == Standing.UNKNOWN;
        List<String> ofName = codes.codes(scheme, code.name());
        findings.add(Problem.of(
                unknown ? ProblemKind.CODE_UNKNOWN : ProblemKind.CODE_OF_ANOTHER_NAME,
                LEDGERS,
                "",
                code.display(),
                Long.toString(weight.entries),
                weight.amount.yuan(),
                unknown ? "" : codes.name(scheme, code.code()),
                ofName.isEmpty() ? "—" : String.join(", ", ofName)));
    }
}
