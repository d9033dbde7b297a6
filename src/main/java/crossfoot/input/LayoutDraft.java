package crossfoot.input;

import crossfoot.core.ledger.Field;
import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.money.AmountUnit;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One layout while its keys are read. */
final class LayoutDraft {
    private static final List<String> KEYS = List.of(
            "match",
            "columns",
            "headerRow",
            "encoding",
            "delimiter",
            "dateFormat",
            "numberFormat",
            "unit",
            "sheets",
            "sign",
            "constants",
            "mode",
            "spendingAccounts");

    private static final String DECIMAL_COMMA = "1.234,56";
    private static final String DECIMAL_POINT = "1,234.56";

    private final LayoutFaults faults;
    private String glob = "**";
    private Map<Field, String> columns = Map.of();
    private @Nullable Integer headerRow;
    private @Nullable String encoding;
    private @Nullable Character delimiter;
    private @Nullable String dateFormat;
    private boolean decimalComma;
    private @Nullable AmountUnit unit;
    private List<String> sheets = List.of();
    private boolean negate;
    private Map<Field, String> constants = Map.of();
    private boolean cumulative;
    private List<String> spendingAccounts = List.of();

    LayoutDraft(LayoutFaults faults) {
        this.faults = faults;
    }

    Layout layout() {
        return new Layout(
                glob,
                columns,
                headerRow,
                encoding,
                delimiter,
                dateFormat,
                decimalComma,
                unit,
                sheets,
                negate,
                constants,
                cumulative,
                spendingAccounts);
    }

    void take(Node keyNode, Node value) {
        String key = LayoutFaults.text(keyNode);
        switch (key) {
            case "match" -> takeGlob(value);
            case "columns" -> columns = fields(value, key, true);
            case "headerRow" -> takeHeaderRow(value);
            case "encoding" -> takeEncoding(value);
            case "delimiter" -> takeDelimiter(value);
            case "dateFormat" -> takeDateFormat(value);
            case "numberFormat" ->
                decimalComma = oneOf(value, key, DECIMAL_COMMA, DECIMAL_POINT).equals(DECIMAL_COMMA);
            case "unit" -> takeUnit(value);
            case "sheets" -> sheets = texts(value, key);
            case "sign" -> negate = oneOf(value, key, "-", "+").equals("-");
            case "constants" -> constants = fields(value, key, false);
            case "mode" ->
                cumulative = oneOf(value, key, "cumulative", "single").equals("cumulative");
            case "spendingAccounts" -> spendingAccounts = texts(value, key);
            default -> faults.unknownKey(keyNode, KEYS);
        }
    }

    private void takeGlob(Node value) {
        glob = text(value, "match");
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException bad) {
            faults.add(ProblemKind.CONFIG_BAD_PATTERN, LayoutFaults.line(value), "match", glob, bad.getDescription());
        }
    }

    private void takeHeaderRow(Node value) {
        String text = text(value, "headerRow");
        boolean digits = !text.isEmpty() && text.length() < 8 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits) {
            headerRow = Integer.valueOf(text);
        } else if (!text.isEmpty()) {
            faults.badValue(value, "headerRow", "0, 1, 2, …");
        }
    }

    private void takeEncoding(Node value) {
        String text = text(value, "encoding");
        try {
            encoding = text.isEmpty() ? null : Charset.forName(text).name();
        } catch (IllegalArgumentException unknown) {
            faults.badValue(value, "encoding", "UTF-8, GB18030, UTF-16LE, windows-1252, …");
        }
    }

    private void takeDelimiter(Node value) {
        String text = text(value, "delimiter");
        String one = text.equals("\\t") || text.equalsIgnoreCase("tab") ? "\t" : text;
        char first = one.isEmpty() ? '"' : one.charAt(0);
        boolean usable = one.length() == 1
                && (first == '\t' || (first >= ' ' && first < 0x7F))
                && first != '"'
                && !Character.isLetterOrDigit(first);
        if (usable) {
            delimiter = first;
        } else if (!text.isEmpty()) {
            faults.badValue(value, "delimiter", ", ; | tab");
        }
    }

    private void takeDateFormat(Node value) {
        String text = text(value, "dateFormat");
        try {
            dateFormat = DateTimeFormatter.ofPattern(text).toString().isEmpty() ? null : text;
        } catch (IllegalArgumentException bad) {
            faults.add(
                    ProblemKind.CONFIG_BAD_PATTERN,
                    LayoutFaults.line(value),
                    "dateFormat",
                    text,
                    String.valueOf(bad.getMessage()));
        }
    }

    private void takeUnit(Node value) {
        String label = oneOf(value, "unit", "元", "千元", "万元");
        for (AmountUnit one : AmountUnit.values()) {
            if (one.label().equals(label)) {
                unit = one;
            }
        }
    }

    /** The text of a value; a fault, and empty, for a list, a map or nothing. */
    private String text(Node value, String key) {
        String text = LayoutFaults.text(value);
        if (text.isEmpty()) {
            faults.badValue(value, key, "…");
        }
        return text;
    }

    private String oneOf(Node value, String key, String... allowed) {
        String text = LayoutFaults.text(value);
        if (!Arrays.asList(allowed).contains(text)) {
            faults.badValue(value, key, String.join(" | ", allowed));
        }
        return text;
    }

    private List<String> texts(Node value, String key) {
        List<String> texts = new ArrayList<>();
        if (value instanceof ScalarNode) {
            texts.add(text(value, key));
        } else if (value instanceof SequenceNode list) {
            for (Node one : list.getValue()) {
                texts.add(text(one, key));
            }
        } else {
            faults.badValue(value, key, "[…, …]");
        }
        return texts;
    }

    /** Field keys and their texts; {@code columns} hold a header's text or {@code =} and a column's letters. */
    private Map<Field, String> fields(Node value, String key, boolean columns) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        if (!(value instanceof MappingNode mapping)) {
            faults.badValue(value, key, "{date: …, amount: …}");
            return fields;
        }
        for (NodeTuple pair : mapping.getValue()) {
            Field field = field(pair.getKeyNode());
            String name = LayoutFaults.text(pair.getKeyNode());
            String text = text(pair.getValueNode(), name);
            if (columns && text.startsWith("=") && !isColumn(text)) {
                faults.badValue(pair.getValueNode(), name, "=A … =XFD");
            }
            if (field != null && fields.put(field, text) != null) {
                faults.add(ProblemKind.CONFIG_REPEATED_ID, LayoutFaults.line(pair.getKeyNode()), name, name);
            }
        }
        return fields;
    }

    private @Nullable Field field(Node key) {
        List<String> known = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field.key().equals(LayoutFaults.text(key))) {
                return field;
            }
            known.add(field.key());
        }
        faults.unknownKey(key, known);
        return null;
    }

    private static boolean isColumn(String text) {
        return text.length() > 1
                && text.length() <= 4
                && text.chars().skip(1).allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    }
}
