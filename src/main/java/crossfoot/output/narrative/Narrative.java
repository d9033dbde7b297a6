package crossfoot.output.narrative;

import crossfoot.core.ledger.Problem;
import crossfoot.core.report.Results;
import crossfoot.core.rules.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figure sentences of the self-evaluation report (部门整体支出绩效自评报告, sections 二 and 三), the latest year first: as
 * {@code narrative.md} and, with the same words, as {@code narrative.docx}. An office changes the wording by a
 * {@code narrative.md} in its folder of templates, and the document by a {@code narrative.docx} with the same names.
 */
public final class Narrative {
    /** What the figures link to, beside the narrative. */
    static final String WORKBOOK = "summary.xlsx";

    private Narrative() {}

    /**
     * What is wrong with the office's template; to be asked before a run begins. An unknown name is a
     * {@code CONFIG_UNKNOWN_FIGURE} whose first detail is the nearest known name, a fault of syntax a
     * {@code CONFIG_BAD_VALUE}, a file that can't be read a {@code CONFIG_UNREADABLE}. The files are called
     * {@code templates/narrative.md} and {@code templates/narrative.docx} in the problems; a line of the latter is a
     * paragraph or table.
     *
     * @param templatesFolder null, or without either: the shipped template
     * @param tree the category tree of the run, whose keys and labels a template may name
     */
    public static List<Problem> check(@Nullable Path templatesFolder, List<Category> tree) {
        return NarrativeTemplate.check(templatesFolder, tree);
    }

    /**
     * Writes {@code narrative.md} and {@code narrative.docx} into the folder. Equal results and templates give equal
     * bytes.
     *
     * @throws IOException if the template is faulty (see {@link #check}) or a file can't be written
     */
    public static void write(Results results, @Nullable Path templatesFolder, Path folder) throws IOException {
        Map<String, Object> values = NarrativeValues.of(results);
        List<Block> blocks = BlockText.read(NarrativeTemplate.fill(templatesFolder, values));
        Files.writeString(folder.resolve("narrative.md"), MarkdownFile.text(blocks));
        Path own = NarrativeTemplate.ownDocument(templatesFolder);
        if (own == null) {
            NarrativeDocument.write(blocks, PageSet.LETTER, folder.resolve(WordTemplate.NAME));
        } else {
            NarrativeTemplate.fillDocument(own, values, folder.resolve(WordTemplate.NAME));
        }
    }
}
