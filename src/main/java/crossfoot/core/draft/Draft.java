package crossfoot.core.draft;

import java.util.List;

/**
 * A draft report, read.
 *
 * @param file its name, with {@code /}
 * @param blocks in order of reading, numbered from 1
 */
public record Draft(String file, List<Block> blocks) {
    public Draft {
        blocks = List.copyOf(blocks);
    }
}
