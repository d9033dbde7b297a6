package crossfoot.core.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides between columns that have a name of the same field by what they hold; where the figures would depend on which
 * of them is meant, and nothing tells, it is for a person to decide.
 */
final class ColumnRivals {
    private static final Map<Field, Field> CODE_OF = Map.of(
            Field.FUNCTION_NAME, Field.FUNCTION_CODE,
            Field.ECONOMIC_NAME, Field.ECONOMIC_CODE,
            Field.GOV_ECONOMIC_NAME, Field.GOV_ECONOMIC_CODE,
            Field.PROJECT_NAME, Field.PROJECT_CODE,
            Field.ACCOUNT_NAME, Field.ACCOUNT_CODE);
    /** The date of an entry is that of its voucher, whatever other dates stand beside it. */
    private static final String VOUCHER_DATE = "凭证日期";

    private static final Set<Field> CLASSIFYING = EnumSet.of(
            Field.ECONOMIC_NAME,
            Field.ECONOMIC_CODE,
            Field.FUNCTION_NAME,
            Field.FUNCTION_CODE,
            Field.PROJECT_NAME,
            Field.PROJECT_CODE);

    private final ColumnValues values;
    private final Map<Field, List<ColumnClaim>> claims;
    private final Map<Field, Integer> columns;
    private final Map<Field, List<ColumnClaim>> open = new EnumMap<>(Field.class);
    private final Set<Field> byValues = EnumSet.noneOf(Field.class);

    /** @param columns what the names alone decide; it is changed to what the values say */
    ColumnRivals(ColumnValues values, Map<Field, List<ColumnClaim>> claims, Map<Field, Integer> columns) {
        this.values = values;
        this.claims = claims;
        this.columns = columns;
    }

    ColumnValues values() {
        return values;
    }

    /** Fields whose columns are open, with every column that may be meant. */
    Map<Field, List<ColumnClaim>> open() {
        return open;
    }

    /** Fields that what the columns hold has decided. */
    Set<Field> byValues() {
        return byValues;
    }

    /** @param decided fields that a layout has decided */
    void decide(Set<Field> decided) {
        claims.forEach((field, list) -> {
            boolean used = list.stream().anyMatch(claim -> columns.containsValue(claim.column()));
            if (used && list.size() > 1 && !decided.contains(field) && columns.containsKey(field)) {
                decide(field, list);
            }
        });
    }

    private void decide(Field field, List<ColumnClaim> list) {
        ColumnClaim best = filled(field, list);
        if (!values.isFilled(best.column()) || split(field, equals(list, best))) {
            return;
        }
        if (!Integer.valueOf(best.column()).equals(columns.get(field))) {
            columns.put(field, best.column());
            byValues.add(field);
        }
        List<ColumnClaim> rivals = new ArrayList<>(List.of(best));
        list.stream().filter(other -> contradicts(field, best, other)).forEach(rivals::add);
        if (rivals.size() > 1) {
            open.put(field, rivals);
        }
    }

    /** The surest that has something in it: a merged header may span a column that is empty. */
    private ColumnClaim filled(Field field, List<ColumnClaim> list) {
        ColumnClaim best = ColumnClaim.best(list);
        List<ColumnClaim> candidates = field.isMoney() || field == Field.DATE ? list : equals(list, best);
        List<ColumnClaim> filled = candidates.stream()
                .filter(claim -> values.isFilled(claim.column()))
                .toList();
        return filled.isEmpty() ? best : ColumnClaim.best(filled);
    }

    private static List<ColumnClaim> equals(List<ColumnClaim> list, ColumnClaim best) {
        return list.stream().filter(claim -> claim.rank() == best.rank()).toList();
    }

    /** One header over two columns may be a code and its name, or the two economic classifications. */
    private boolean split(Field field, List<ColumnClaim> equal) {
        Field code = CODE_OF.get(field);
        if (equal.size() != 2 || code == null) {
            return false;
        }
        int one = equal.get(0).column();
        int other = equal.get(1).column();
        if (field == Field.ECONOMIC_NAME && !columns.containsKey(Field.GOV_ECONOMIC_NAME)) {
            return sides(one, other) || sides(other, one) || coded(code, field, one, other);
        }
        return coded(code, field, one, other);
    }

    private boolean sides(int department, int government) {
        boolean told = values.areDepartmentClasses(department) && values.areGovernmentClasses(government);
        if (told) {
            take(Field.ECONOMIC_NAME, department);
            take(Field.GOV_ECONOMIC_NAME, government);
        }
        return told;
    }

    private boolean coded(Field code, Field name, int codes, int names) {
        boolean told = !columns.containsKey(code) && values.areCodes(codes) && !values.areCodes(names);
        if (told) {
            take(code, codes);
            take(name, names);
        }
        return told;
    }

    private void take(Field field, int column) {
        columns.put(field, column);
        byValues.add(field);
    }

    /** Whether figures would be others if the other column were meant. */
    private boolean contradicts(Field field, ColumnClaim best, ColumnClaim other) {
        int one = best.column();
        int two = other.column();
        if (one == two || !values.isFilled(two)) {
            return false;
        }
        if (field.isMoney()) {
            boolean money = values.fitting(field, two) * 2 > values.filled(two);
            return money && !values.sameMoney(one, two);
        }
        if (field == Field.DATE) {
            boolean vouchers = best.rank() < other.rank() && best.match().by().equals(VOUCHER_DATE);
            return !vouchers && !values.sameMonths(one, two);
        }
        return CLASSIFYING.contains(field) && best.rank() == other.rank() && !values.sameTexts(one, two);
    }
}
