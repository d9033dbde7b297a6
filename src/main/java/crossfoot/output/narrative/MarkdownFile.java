package crossfoot.output.narrative;

import crossfoot.output.narrative.Block.Heading;
import crossfoot.output.narrative.Block.Paragraph;
import crossfoot.output.narrative.Block.Run;
import crossfoot.output.narrative.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The narrative as a Markdown text: a paragraph on one line, an empty line between blocks, {@code \n} at the ends. */
final class MarkdownFile {
    private static final String BOLD = "**";

    private MarkdownFile() {}

    static String text(List<Block> blocks) {
        return blocks.stream().map(MarkdownFile::block).collect(Collectors.joining("\n"));
    }

    private static String block(Block block) {
        if (block instanceof Heading heading) {
            return "#".repeat(heading.level()) + " " + line(heading.runs()) + "\n";
        }
        if (block instanceof Paragraph paragraph) {
            return line(paragraph.runs()) + "\n";
        }
        return table((Table) block);
    }

    private static String line(List<Run> runs) {
        StringBuilder line = new StringBuilder();
        boolean bold = false;
        for (Run run : runs) {
            line.append(run.bold() == bold ? "" : BOLD);
            bold = run.bold();
            String text = line.isEmpty() ? MarkdownSigns.escapeLine(run.text()) : MarkdownSigns.escape(run.text());
            line.append(run.cell().isEmpty() ? text : "[" + text + "](" + Narrative.WORKBOOK + "#" + run.cell() + ")");
        }
        return line.append(bold ? BOLD : "").toString();
    }

    private static String table(Table table) {
        List<String> rule = new ArrayList<>();
        table.right().forEach(right -> rule.add(right ? "---:" : "---"));
        StringBuilder text = new StringBuilder(row(table.header()) + "| " + String.join(" | ", rule) + " |\n");
        table.rows().forEach(cells -> text.append(row(cells)));
        return text.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownSigns::escape).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
