package crossfoot.input.draft;

import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import crossfoot.core.ledger.LimitExceeded;
import crossfoot.core.ledger.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts a draft together, block by block, and refuses one that holds more than memory should. */
public final class DraftBuilder {
    /** What a paragraph or a cell takes beside its text. */
    private static final int BLOCK_WEIGHT = 8;

    private static final int LONGEST_CAPTION = 60;
    private static final Pattern CAPTION = Pattern.compile("表|单位\\s*[:：]|附件");
    private static final Pattern SENTENCE = Pattern.compile("[。；！？]");

    private final String file;
    private final Limits limits;
    private final List<Block> blocks = new ArrayList<>();
    private long read;
    private long kept;

    /** @param file name of the draft, as in {@link Draft} */
    public DraftBuilder(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    public String file() {
        return file;
    }

    /** Counts characters that are read and not yet part of a block, so that reading ends in time. */
    public void weigh(long characters) throws LimitExceeded {
        read += characters;
        refuse(read);
    }

    private void keep(long characters) throws LimitExceeded {
        kept += characters;
        refuse(kept);
    }

    private void refuse(long characters) throws LimitExceeded {
        long most = limits.draftCharacters();
        if (characters > most) {
            throw new LimitExceeded(file, "> " + most, most, "draftCharacters");
        }
    }

    /**
     * Adds a paragraph; one without text is left out.
     *
     * @param level of a heading as the format states it; 0 if it states none: then the words decide
     * @return its number; 0 if it was left out
     */
    public int paragraph(int page, int level, String text) throws LimitExceeded {
        if (text.isBlank()) {
            return 0;
        }
        keep(text.length() + BLOCK_WEIGHT);
        int number = blocks.size() + 1;
        blocks.add(new Block.Paragraph(number, page, level > 0 ? level : HeadingText.level(text), text));
        return number;
    }

    /**
     * Adds a table, its rows filled up to the widest; one without any text is left out.
     *
     * @return its number; 0 if it was left out
     */
    public int table(int page, List<List<String>> rows) throws LimitExceeded {
        if (rows.stream().flatMap(List::stream).allMatch(String::isBlank)) {
            return 0;
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> square = new ArrayList<>();
        for (List<String> row : rows) {
            keep((long) width * BLOCK_WEIGHT);
            List<String> cells = new ArrayList<>(row);
            while (cells.size() < width) {
                cells.add("");
            }
            for (String cell : cells) {
                keep(cell.length());
            }
            square.add(cells);
        }
        int number = blocks.size() + 1;
        blocks.add(new Block.Table(number, page, caption(), square));
        return number;
    }

    /** The one or two short lines right above that name a table or its unit. */
    private String caption() {
        List<String> lines = new ArrayList<>();
        for (int i = blocks.size() - 1; i >= 0 && lines.size() < 2; i--) {
            if (!(blocks.get(i) instanceof Block.Paragraph above) || !isCaption(above.text())) {
                break;
            }
            lines.add(0, above.text());
        }
        return String.join(" ", lines);
    }

    private static boolean isCaption(String text) {
        return text.length() <= LONGEST_CAPTION
                && CAPTION.matcher(text).find()
                && !SENTENCE.matcher(text).find();
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    public Draft draft() {
        return new Draft(file, blocks);
    }
}
