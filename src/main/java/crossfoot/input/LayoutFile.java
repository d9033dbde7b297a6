package crossfoot.input;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.ProblemKind;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** {@code layouts.yml}: what an office has decided about its files. It is read as a tree of texts; no type is built. */
public final class LayoutFile {
    private LayoutFile() {}

    /**
     * Reads the file; a missing one holds no layouts. All faults are told together, each with its line.
     *
     * @throws IOException if the machine fails
     */
    public static LayoutReading read(Path layoutsYml) throws IOException {
        LayoutFaults faults = new LayoutFaults(String.valueOf(layoutsYml.getFileName()));
        List<Layout> layouts = new ArrayList<>();
        try {
            Node root = compose(Files.readString(layoutsYml));
            if (root != null) {
                readRoot(root, layouts, faults);
            }
        } catch (NoSuchFileException missing) {
            return new LayoutReading.Layouts(List.of());
        } catch (CharacterCodingException notUtf8) {
            faults.add(ProblemKind.CONFIG_UNREADABLE, 0, "", "", "UTF-8");
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            faults.add(ProblemKind.CONFIG_UNREADABLE, line, "", "", String.valueOf(broken.getProblem()));
        } catch (ReaderException broken) {
            String character = "U+%04X".formatted(broken.getCodePoint());
            faults.add(ProblemKind.CONFIG_UNREADABLE, 0, "", character, "YAML");
        } catch (YAMLException broken) {
            faults.add(ProblemKind.CONFIG_UNREADABLE, 0, "", "", String.valueOf(broken.getMessage()));
        }
        return faults.isEmpty() ? new LayoutReading.Layouts(layouts) : new LayoutReading.Faulty(faults.inOrder());
    }

    private static @Nullable Node compose(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return yaml.compose(new StringReader(plain));
    }

    private static void readRoot(Node root, List<Layout> layouts, LayoutFaults faults) {
        if (!(root instanceof MappingNode mapping)) {
            faults.badValue(root, "", "layouts: [...]");
            return;
        }
        for (NodeTuple pair : mapping.getValue()) {
            String key = LayoutFaults.text(pair.getKeyNode());
            if (!key.equals("layouts")) {
                faults.unknownKey(pair.getKeyNode(), List.of("layouts"));
            } else if (pair.getValueNode() instanceof SequenceNode all) {
                for (Node one : all.getValue()) {
                    readLayout(one, layouts, faults);
                }
            } else {
                faults.badValue(pair.getValueNode(), key, "- match: ...");
            }
        }
    }

    private static void readLayout(Node node, List<Layout> layouts, LayoutFaults faults) {
        if (!(node instanceof MappingNode mapping)) {
            faults.badValue(node, "layouts", "- match: ...");
            return;
        }
        LayoutDraft draft = new LayoutDraft(faults);
        List<String> seen = new ArrayList<>();
        for (NodeTuple pair : mapping.getValue()) {
            String key = LayoutFaults.text(pair.getKeyNode());
            if (seen.contains(key)) {
                faults.add(ProblemKind.CONFIG_REPEATED_ID, LayoutFaults.line(pair.getKeyNode()), key, key);
            } else {
                draft.take(pair.getKeyNode(), pair.getValueNode());
            }
            seen.add(key);
        }
        if (!seen.contains("match")) {
            faults.add(ProblemKind.CONFIG_MISSING_COLUMN, LayoutFaults.line(node), "match", "", "match");
        }
        layouts.add(draft.layout());
    }

    /** The known keys that look most like one that is unknown; all of them if none does. */
    static String nearest(String unknown, List<String> known) {
        List<String> near = new ArrayList<>();
        String plain = unknown.toLowerCase(Locale.ROOT);
        for (String one : known) {
            String other = one.toLowerCase(Locale.ROOT);
            if (distance(plain, other) <= 2
                    || (plain.length() > 2 && (other.contains(plain) || plain.contains(other)))) {
                near.add(one);
            }
        }
        return String.join(", ", near.isEmpty() ? known : near);
    }

    /** How many characters must be put in, left out or changed. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j - 1], row[j]));
            }
        }
        return row[to.length()];
    }
}
