package crossfoot.core.claims;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import crossfoot.core.draft.Span;
import java.util.ArrayList;
import java.util.List;

/** Drafts of a few lines, and what is said of them. */
final class Drafts {
    private Drafts() {}

    /** A line is a paragraph, or a heading where it starts with {@code #}. */
    static Draft of(String... lines) {
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            boolean heading = line.startsWith("#");
            blocks.add(new Block.Paragraph(blocks.size() + 1, 0, heading ? 1 : 0, heading ? line.substring(1) : line));
        }
        return new Draft("draft.md", blocks);
    }

    /** Rows are lines, cells are parted by {@code |}. */
    static Block.Table table(int number, String caption, String... rows) {
        List<List<String>> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(List.of(row.split("\\|", -1)));
        }
        return new Block.Table(number, 0, caption, cells);
    }

    static CheckedDraft check(String... lines) {
        return new DraftCheck(new KnownFigures(List.of())).check(of(lines));
    }

    static CheckedDraft checkTable(String caption, String... rows) {
        return new DraftCheck(new KnownFigures(List.of()))
                .check(new Draft("draft.md", List.of(table(1, caption, rows))));
    }

    /** {@code contradicts sum 900.50万元 910.50}, in order of place. */
    static List<String> said(CheckedDraft checked) {
        return checked.findings().stream()
                .map(finding -> String.join(
                                " ",
                                finding.verdict().key(),
                                finding.kind().key(),
                                finding.stated() + finding.unit(),
                                finding.expected())
                        .strip())
                .toList();
    }

    /** Lines are parted by ¶; of a text where nothing is wrong {@code -} is said. */
    static void holds(String text, String expected) {
        holds(check(text.split("¶")), text, expected);
    }

    static void holds(CheckedDraft checked, String text, String expected) {
        String found = String.join(" + ", said(checked));
        assertThat(found.isEmpty() ? "-" : found).as(text).isEqualTo(expected);
    }

    /** The figures that agree, as written. */
    static List<String> agreeing(CheckedDraft checked) {
        return checked.claims().stream()
                .filter(claim -> claim.standing() == Claim.Standing.AGREES)
                .map(claim -> text(checked.draft(), claim.at()))
                .toList();
    }

    static String text(Draft draft, Span at) {
        Block block = draft.blocks().get(at.block() - 1);
        String text = block instanceof Block.Table table
                ? table.rows().get(at.row()).get(at.column())
                : ((Block.Paragraph) block).text();
        return text.substring(at.offset(), at.offset() + at.length());
    }
}
