package crossfoot.core.report;

import crossfoot.core.claims.KnownFigures;
import crossfoot.core.claims.KnownFigures.Figure;
import crossfoot.core.claims.KnownFigures.Sort;
import crossfoot.core.ledger.Code;
import crossfoot.core.money.Money;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.ClassificationCodes;
import crossfoot.core.rules.ThreePublic;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.FigureSums;
import crossfoot.core.summary.SubjectBudget;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.summary.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a ledger knows by name, to hold a draft against: figures, projects, economic classes, sources, budgets. */
public final class LedgerFigures {
    /** Sum of the four “三公” figures; it is no figure of the tables. */
    private static final String THREE_PUBLIC = "threePublic";

    private static final Set<String> THREE_PUBLIC_NAMES = Set.of("三公经费", "“三公”经费");
    private static final int CLASS_DIGITS = 3;

    private final Facts facts;
    private final ClassificationCodes codes = new ClassificationCodes();
    private final Map<Key, Money> amounts = new LinkedHashMap<>();
    private final Map<Key, Set<String>> names = new LinkedHashMap<>();

    private record Key(int year, Sort sort, String key) {}

    private LedgerFigures(Facts facts) {
        this.facts = facts;
    }

    /** Everything that has a name, year by year. */
    public static KnownFigures of(Facts facts) {
        LedgerFigures figures = new LedgerFigures(facts);
        facts.years().forEach(figures::year);
        facts.views().getOrDefault(View.PROJECTS, List.of()).forEach(figures::project);
        facts.views().getOrDefault(View.ECONOMIC, List.of()).forEach(figures::economic);
        facts.views().getOrDefault(View.FUND_SOURCES, List.of()).forEach(figures::fundSource);
        SubjectBudget.wholes(facts.budgets()).forEach(figures::budget);
        return figures.known();
    }

    private void year(int year) {
        FigureSums sums = new FigureSums(facts);
        for (Category node : facts.tree().nodes()) {
            add(
                    new Key(year, Sort.CATEGORY, node.key()),
                    sums.of(year, node.key()).amount(),
                    node.label());
        }
        for (ThreePublic figure : ThreePublic.values()) {
            Money amount = sums.of(year, figure.key()).amount();
            add(new Key(year, Sort.THREE_PUBLIC, figure.key()), amount, figure.label());
            Key all = new Key(year, Sort.THREE_PUBLIC, THREE_PUBLIC);
            THREE_PUBLIC_NAMES.forEach(name -> add(all, Money.ZERO, name));
            add(all, amount, "");
        }
    }

    private void project(Subtotal subtotal) {
        Code project = subtotal.key().project();
        if (!project.isEmpty()) {
            add(key(subtotal, Sort.PROJECT, keyOf(project)), subtotal.amount(), project.name());
        }
    }

    /** A 款 counts for its 类 as well. */
    private void economic(Subtotal subtotal) {
        Code economic = subtotal.key().economic();
        if (economic.isEmpty()) {
            return;
        }
        Key own = key(subtotal, Sort.ECONOMIC, keyOf(economic));
        add(own, subtotal.amount(), economic.name());
        String code = economic.code();
        add(own, Money.ZERO, codes.name(ClassificationCodes.Scheme.DEPARTMENT, code));
        if (code.length() > CLASS_DIGITS) {
            String above = code.substring(0, CLASS_DIGITS);
            String name = codes.name(ClassificationCodes.Scheme.DEPARTMENT, above);
            add(key(subtotal, Sort.ECONOMIC, above), subtotal.amount(), name);
        }
    }

    private void fundSource(Subtotal subtotal) {
        String source = subtotal.key().fundSource();
        if (!source.isEmpty()) {
            add(key(subtotal, Sort.FUND_SOURCE, source), subtotal.amount(), source);
        }
    }

    private void budget(BudgetLine line) {
        add(new Key(line.year(), Sort.INITIAL_BUDGET, line.subject()), line.initial(), line.label());
        add(new Key(line.year(), Sort.FINAL_BUDGET, line.subject()), line.total(), line.label());
    }

    private static Key key(Subtotal subtotal, Sort sort, String key) {
        return new Key(subtotal.key().fiscalYear(), sort, key);
    }

    /** What has no code is known by its name. */
    private static String keyOf(Code code) {
        return code.code().isEmpty() ? code.name() : code.code();
    }

    private void add(Key key, Money amount, String name) {
        amounts.merge(key, amount, Money::plus);
        Set<String> known = names.computeIfAbsent(key, first -> new LinkedHashSet<>());
        if (!name.isEmpty()) {
            known.add(name);
        }
    }

    private KnownFigures known() {
        List<Figure> figures = new ArrayList<>();
        amounts.forEach((key, amount) ->
                figures.add(new Figure(key.year, key.sort, key.key, names.getOrDefault(key, Set.of()), amount)));
        return new KnownFigures(figures);
    }
}
