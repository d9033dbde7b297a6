package crossfoot.core.summary;

import crossfoot.core.summary.BudgetLine.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is budgeted for one figure or project in one year. Its lines may give the whole, a breakdown by economic
 * class, by fund source, or by both at once. The whole is the line that names no part, else the finest breakdown there
 * is; every other breakdown must add up to it.
 *
 * @param whole the budget without its parts
 * @param byEconomic code as written → its part; empty if no line names an economic class
 * @param byFund fund source as written → its part; empty if no line names one
 * @param breakdowns what else is given beside that which the whole is taken from, added up
 */
public record SubjectBudget(
        BudgetLine whole,
        Map<String, BudgetAmounts> byEconomic,
        Map<String, BudgetAmounts> byFund,
        Map<Level, BudgetAmounts> breakdowns) {

    /** How fine a line is, in the order in which the whole is looked for. */
    public enum Level {
        WHOLE,
        ECONOMIC_AND_FUND,
        ECONOMIC,
        FUND
    }

    private record Subject(int year, boolean project, String key) {}

    /** The budget of every year and subject, in the order in which they first occur. */
    public static List<SubjectBudget> of(List<BudgetLine> lines) {
        Map<Subject, List<BudgetLine>> bySubject = new LinkedHashMap<>();
        for (BudgetLine line : lines) {
            bySubject
                    .computeIfAbsent(new Subject(line.year(), line.project(), line.subject()), key -> new ArrayList<>())
                    .add(line);
        }
        return bySubject.values().stream().map(SubjectBudget::ofSubject).toList();
    }

    /** The same budgets without their parts. */
    public static List<BudgetLine> wholes(List<BudgetLine> lines) {
        return of(lines).stream().map(SubjectBudget::whole).toList();
    }

    private static SubjectBudget ofSubject(List<BudgetLine> lines) {
        Map<Level, BudgetAmounts> sums = new EnumMap<>(Level.class);
        Map<Level, Map<Part, BudgetAmounts>> parts = new EnumMap<>(Level.class);
        for (BudgetLine line : lines) {
            Level level = level(line.part());
            sums.merge(level, line.amounts(), BudgetAmounts::plus);
            parts.computeIfAbsent(level, key -> new LinkedHashMap<>())
                    .merge(line.part(), line.amounts(), BudgetAmounts::plus);
        }
        Level source = sums.keySet().iterator().next();
        BudgetLine first = lines.get(0);
        BudgetAmounts whole = sums.getOrDefault(source, BudgetAmounts.ZERO);
        Map<Level, BudgetAmounts> others = new EnumMap<>(sums);
        others.remove(source);
        Map<Part, BudgetAmounts> both = parts.getOrDefault(Level.ECONOMIC_AND_FUND, Map.of());
        Map<String, BudgetAmounts> byEconomic = new TreeMap<>();
        parts.getOrDefault(Level.ECONOMIC, both)
                .forEach((part, amounts) -> byEconomic.merge(part.economicCode(), amounts, BudgetAmounts::plus));
        Map<String, BudgetAmounts> byFund = new LinkedHashMap<>();
        parts.getOrDefault(Level.FUND, both)
                .forEach((part, amounts) -> byFund.merge(part.fundSource(), amounts, BudgetAmounts::plus));
        BudgetLine line =
                new BudgetLine(first.year(), first.project(), first.subject(), first.label(), Part.WHOLE, whole);
        return new SubjectBudget(line, byEconomic, byFund, others);
    }

    private static Level level(Part part) {
        if (part.economicCode().isEmpty()) {
            return part.fundSource().isEmpty() ? Level.WHOLE : Level.FUND;
        }
        return part.fundSource().isEmpty() ? Level.ECONOMIC : Level.ECONOMIC_AND_FUND;
    }
}
