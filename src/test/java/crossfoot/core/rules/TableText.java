package crossfoot.core.rules;

import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SheetMeta;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tables as tests write them: a line a row, cells parted by commas, no quotes. */
public final class TableText {
    public static final SheetMeta SHEET = new SheetMeta("config/table.csv", "", false, false);

    private TableText() {}

    public static List<RawRow> rows(String... lines) {
        List<RawRow> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new RawRow(SHEET, rows.size() + 1, line.split(",", -1)));
        }
        return rows;
    }

    /** The rows of a table that is shipped with the program. */
    public static List<RawRow> shipped(String name) {
        try (InputStream bytes = TableText.class.getResourceAsStream("/crossfoot/" + name)) {
            String text = new String(Objects.requireNonNull(bytes, name).readAllBytes(), StandardCharsets.UTF_8);
            return rows(text.split("\n", -1));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The shipped category tree. */
    public static CategoryTree shippedTree() {
        CategoryTree.Reading reading = CategoryTree.read("categories.csv", shipped("categories.csv"));
        return ((CategoryTree.Reading.Ok) reading).tree();
    }
}
