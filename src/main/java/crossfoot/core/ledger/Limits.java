package crossfoot.core.ledger;

import java.io.Serializable;

/**
 * How much one ledger may hold, so that no file takes the machine's memory or a night; {@code limits.…} in
 * {@code crossfoot.yml}, by these names. An honest ledger of a million rows stays far below them.
 *
 * @param parts how many parts a container may have
 * @param partBytes what one part may have, unpacked; an honest sheet of 1 M rows has 0.6 GB
 * @param unpackedBytes what all parts together may have
 * @param rows how many rows a file may have, blank ones included
 * @param texts how many texts a workbook's cells may share
 * @param textBytes what these texts may take of the memory
 * @param depth how deep the elements of a part may be nested
 * @param pieceBytes how long a tag or the text between two may be
 * @param draftCharacters how many characters a draft report may have; a page has about a thousand
 */
public record Limits(
        int parts,
        long partBytes,
        long unpackedBytes,
        int rows,
        int texts,
        long textBytes,
        int depth,
        long pieceBytes,
        long draftCharacters)
        implements Serializable {

    public static final Limits DEFAULT =
            new Limits(10_000, 1L << 30, 2L << 30, 20_000_000, 8_000_000, 160L << 20, 64, 16L << 20, 2_000_000);
}
