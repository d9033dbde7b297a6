package crossfoot.cli;

import crossfoot.core.ledger.Messages;
import crossfoot.core.ledger.Problem;
import crossfoot.job.ExitCode;
import crossfoot.job.Launch;
import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says things on the terminal in the chosen language. */
final class Speech {
    private final PrintWriter out;
    private final PrintWriter err;
    private final ResourceBundle words;
    private final Messages messages;
    private final boolean quiet;

    Speech(PrintWriter out, PrintWriter err, Locale locale, boolean quiet) {
        this.out = out;
        this.err = err;
        this.words = ResourceBundle.getBundle(
                "crossfoot.speech",
                locale.equals(Locale.ENGLISH) ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.messages = new Messages(locale);
        this.quiet = quiet;
    }

    String words(String key, Object... details) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(details);
    }

    void say(String key, Object... details) {
        out.println(words(key, details));
        out.flush();
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void complain(String key, Object... details) {
        err.println(words(key, details));
        err.flush();
    }

    void problems(List<Problem> problems) {
        problems.forEach(problem -> err.println(messages.text(problem)));
        err.flush();
    }

    String text(Problem problem) {
        return messages.text(problem);
    }

    /** How the run ended; nothing at all when quiet and all is well. Returns the exit code. */
    int ending(Launch.Ending ending, String output) {
        if (ending.exitCode() == ExitCode.DONE && quiet) {
            return ExitCode.DONE;
        }
        if (ending.nothingNew()) {
            say("nothingNew", ending.verdict());
        } else if (ending.exitCode() == ExitCode.FAILED || ending.exitCode() == ExitCode.STOPPED) {
            complain(
                    ending.exitCode() == ExitCode.FAILED ? "failed" : "stopped", ending.failedStep(), ending.message());
        } else if (ending.verdict().isEmpty()) {
            complain("noInput", ending.message());
        } else {
            line(ending.verdict());
            say("published", output, ending.exitCode());
        }
        return ending.exitCode();
    }
}
