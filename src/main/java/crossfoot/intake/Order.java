package crossfoot.intake;

import crossfoot.core.ledger.RawRow;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.Decision;
import crossfoot.core.rules.Decisions;
import crossfoot.core.rules.RuleTable;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What workers are to do, and all that they need for it beside the ledgers.
 *
 * @param program the hash of the program: no other one may do it
 * @param sliceRows how many rows are held at a time
 * @param pieces a segment each, in the order in which they are wanted
 */
public record Order(String program, int sliceRows, Tables tables, List<Piece> pieces) implements Serializable {
    public Order {
        pieces = List.copyOf(pieces);
    }

    /** The keys of the sources. */
    public Set<String> sources() {
        return pieces.stream().map(Piece::sourceKey).collect(Collectors.toSet());
    }

    /** A segment by its source's key and its number. */
    public record Piece(String sourceKey, int segmentNo) implements Serializable {}

    /**
     * What entries are classified by. The tables go as the rows that they are made of.
     *
     * @param rulesName the name of the rule table, which stands in its problems
     * @param decisions those that count
     */
    public record Tables(String rulesName, List<RawRow> rules, List<RawRow> categories, List<Decision> decisions)
            implements Serializable {
        public Tables {
            rules = List.copyOf(rules);
            categories = List.copyOf(categories);
            decisions = List.copyOf(decisions);
        }

        CategoryTree tree() {
            if (CategoryTree.read("categories.csv", categories) instanceof CategoryTree.Reading.Ok ok) {
                return ok.tree();
            }
            throw new IllegalStateException("the categories were without a fault before");
        }

        SliceFolding folding(CategoryTree tree) {
            if (RuleTable.read(rulesName, rules, tree) instanceof RuleTable.Reading.Ok ok) {
                return new SliceFolding(ok.table(), new Decisions(decisions, List.of()));
            }
            throw new IllegalStateException("the rules were without a fault before");
        }
    }
}
