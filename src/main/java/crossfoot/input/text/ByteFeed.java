package crossfoot.input.text;

import java.io.Closeable;
import java.io.IOException;

/** Bytes in their order; where a text must be transcoded, they are UTF-8 already. */
interface ByteFeed extends Closeable {
    /**
     * Fills a part of the array.
     *
     * @return how many bytes came, at least 1; −1 at the end
     * @throws BadBytes if the bytes are not in the encoding that was decided
     */
    int read(byte[] into, int from, int length) throws IOException;

    @Override
    default void close() throws IOException {}
}
