package crossfoot.core.units;

import crossfoot.core.money.Money;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ThreePublic;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Check.Kind;
import crossfoot.core.summary.Check.Quantity;
import crossfoot.core.summary.Check.Status;
import crossfoot.core.summary.ControlTotal;
import crossfoot.core.summary.FigureSums;
import crossfoot.core.summary.FigureSums.Sum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The units of a run put together: consolidated (合并) = Σ units (汇总) − what moved between them (抵销), for every figure
 * of every year.
 *
 * @param shares what each unit spent, in the order of the table, {@link OfficeUnit#UNLISTED} last where it has entries
 * @param takenOut the figures of the transfers that are taken out
 * @param kept the figures of all entries but these, added up by themselves: the second path
 * @param movements what units paid one another, by year
 * @param stays what looks like a transfer and stays in
 * @param unlisted entries of no unit of the table
 */
public record Consolidation(
        CategoryTree tree,
        List<Share> shares,
        FigureSums takenOut,
        FigureSums kept,
        List<UnitSums.Movement> movements,
        List<UnitSums.Stay> stays,
        List<UnitSums.Unlisted> unlisted) {

    /** One unit and its figures. */
    public record Share(OfficeUnit unit, FigureSums figures) {}

    public Consolidation {
        shares = List.copyOf(shares);
        movements = List.copyOf(movements);
        stays = List.copyOf(stays);
        unlisted = List.copyOf(unlisted);
    }

    /** Key → label of every figure: the tree's, then those of 三公. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Category node : tree.nodes()) {
            labels.put(node.key(), node.label());
        }
        for (ThreePublic figure : ThreePublic.values()) {
            labels.put(figure.key(), figure.label());
        }
        return labels;
    }

    /** All units together, nothing taken out (汇总). */
    public Sum together(int year, String key) {
        Sum sum = Sum.ZERO;
        for (Share share : shares) {
            Sum of = share.figures.of(year, key);
            sum = sum.plus(of.amount(), of.entries());
        }
        return sum;
    }

    /** All units together, what moved between them taken out (合并). */
    public Sum consolidated(int year, String key) {
        Sum out = takenOut.of(year, key);
        return together(year, key).plus(out.amount().negated(), -out.entries());
    }

    /**
     * Proves, for every figure: the units come to what all ledgers come to; less the transfers, to what the entries
     * that stay come to by themselves. The transfers come to the same by payer and receiver as by category, and every
     * entry has a unit.
     *
     * @param whole the figures of all ledgers, whatever the unit
     */
    public List<Check> checks(SortedSet<Integer> years, FigureSums whole) {
        List<Check> checks = new ArrayList<>();
        for (int year : years) {
            labels().forEach((key, label) -> {
                About sum = new About(year, key + "-units", label + "：各单位之和 = 全部明细账");
                checks.add(sum.check(
                        whole.of(year, key).amount(), together(year, key).amount()));
                About left = new About(year, key, label + "：合并 = 各单位之和 − 抵销，与未抵销分录相加一致");
                checks.add(left.check(
                        kept.of(year, key).amount(), consolidated(year, key).amount()));
            });
            Money moved = Money.ZERO;
            for (UnitSums.Movement movement : movements) {
                moved = movement.year() == year ? moved.plus(movement.sum().amount()) : moved;
            }
            Money out = takenOut.of(year, CategoryTree.TOTAL).amount();
            checks.add(new About(year, "transfers", "抵销：按付出、收到单位相加 = 按归类相加").check(out, moved));
        }
        long lost = unlisted.stream().mapToLong(one -> one.sum().entries()).sum();
        About listed = new About(null, "unlisted", "未列单位的分录应为 0 笔");
        checks.add(listed.check(new Quantity.Rows(0), new Quantity.Rows(lost)));
        return checks;
    }

    /** Holds the consolidated figures against what others state of them. */
    public List<Check> checks(List<ControlTotal> controls) {
        List<Check> checks = new ArrayList<>();
        for (ControlTotal control : controls) {
            Quantity stated = new Quantity.Amount(control.amount());
            Quantity ours = new Quantity.Amount(
                    consolidated(control.year(), control.subject()).amount());
            checks.add(new Check(
                    "CF-CONTROL-TOTAL-" + control.year() + "-figure-" + control.subject() + "@合并",
                    control.year(),
                    Kind.CONTROL_TOTAL,
                    stated.equals(ours) ? Status.PASS : Status.FAIL,
                    "合并：" + control.label() + "：控制数 = 合并数",
                    control.at().display(),
                    stated,
                    ours));
        }
        return checks;
    }

    private record About(@Nullable Integer year, String subject, String what) {
        Check check(Money expected, Money actual) {
            return check(new Quantity.Amount(expected), new Quantity.Amount(actual));
        }

        Check check(Quantity expected, Quantity actual) {
            Status status = expected.equals(actual) ? Status.PASS : Status.FAIL;
            String id = "CF-CONSOLIDATION" + (year == null ? "" : "-" + year) + "-" + subject;
            return new Check(id, year, Kind.CONSOLIDATION, status, what, "", expected, actual);
        }
    }
}
