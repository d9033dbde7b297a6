package crossfoot.output.zip;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Keeps why it could not be written to, for whoever wrote may say something else of it. */
final class FirstFailure extends FilterOutputStream {
    private @Nullable IOException first;

    FirstFailure(OutputStream out) {
        super(out);
    }

    /** Why nothing could be written; null if all was. */
    @Nullable
    IOException first() {
        return first;
    }

    @Override
    public void write(int one) throws IOException {
        keeping(() -> out.write(one));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        keeping(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        keeping(out::flush);
    }

    /** Something that is done to the stream. */
    private interface Work {
        void run() throws IOException;
    }

    private void keeping(Work work) throws IOException {
        try {
            work.run();
        } catch (IOException failure) {
            if (first == null) {
                first = failure;
            }
            throw failure;
        }
    }
}
