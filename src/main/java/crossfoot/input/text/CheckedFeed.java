package crossfoot.input.text;

import java.io.IOException;

/** Shows every byte that passes to a check of the encoding. */
final class CheckedFeed implements ByteFeed {
    private final ByteFeed feed;
    private final EncodingCheck check;

    CheckedFeed(ByteFeed feed, EncodingCheck check) {
        this.feed = feed;
        this.check = check;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = feed.read(into, from, length);
        if (got > 0) {
            check.accept(into, from, from + got);
        }
        return got;
    }

    @Override
    public void close() throws IOException {
        feed.close();
    }
}
