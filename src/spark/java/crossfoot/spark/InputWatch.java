package crossfoot.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Ends an application with whoever has submitted it, and keeps the other end of its input open while it lives. */
final class InputWatch {
    private static final String ASKED = "--while-input-is-open";
    private static final int ENDED = 1;

    private InputWatch() {}

    /** Begins to watch, if the arguments ask for it. */
    static void begin(List<String> arguments) {
        if (arguments.contains(ASKED)) {
            Thread watch = new Thread(InputWatch::endWithInput, "input");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private static void endWithInput() {
        try (InputStream in = System.in) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // as good as its end
        }
        Runtime.getRuntime().halt(ENDED);
    }
}
