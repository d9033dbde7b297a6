package crossfoot.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * A command as it was typed, done.
 *
 * @param out what it said to stdout
 * @param err what it said to stderr
 */
record Typed(int exitCode, String out, String err) {
    static Typed type(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Crossfoot.commandLine(List.of(args));
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int exitCode = line.execute(args);
        return new Typed(exitCode, out.toString(), err.toString());
    }
}
