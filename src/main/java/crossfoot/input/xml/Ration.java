package crossfoot.input.xml;

import crossfoot.core.ledger.LimitExceeded;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * How much the parser may read before it hands something on: it would put an endless tag or text together in memory.
 */
final class Ration {
    private final long most;
    private long left;

    Ration(long most) {
        this.most = most;
        this.left = most;
    }

    /** The parser has handed something on. */
    void renew() {
        left = most;
    }

    private int taken(int got) throws LimitExceeded {
        left -= got;
        if (left < 0) {
            throw new LimitExceeded("XML", "> " + most + " B", most, "pieceBytes");
        }
        return got;
    }

    InputStream over(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                taken(1);
                return super.read();
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return taken(super.read(into, from, length));
            }
        };
    }

    Reader over(Reader in) {
        return new FilterReader(in) {
            @Override
            public int read() throws IOException {
                taken(1);
                return super.read();
            }

            @Override
            public int read(char[] into, int from, int length) throws IOException {
                return taken(super.read(into, from, length));
            }
        };
    }
}
