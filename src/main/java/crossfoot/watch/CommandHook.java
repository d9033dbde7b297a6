package crossfoot.watch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command that is run at the end: it gets the lines on its standard input and the facts as environment variables.
 * What it says itself goes nowhere.
 *
 * @param limit it is ended if it takes longer
 */
public record CommandHook(List<String> command, Duration limit) implements Channel {
    public CommandHook {
        command = List.copyOf(command);
    }

    @Override
    public String name() {
        return command.get(0);
    }

    @Override
    public void send(Notice notice) throws NotSent {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(notice.facts());
        Process process;
        try {
            process = builder.start();
        } catch (IOException cannotStart) {
            throw new NotSent(String.valueOf(cannotStart.getMessage()));
        }
        boolean heard = isHeard(process, notice.text());
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NotSent("> " + limit.toSeconds() + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotSent("interrupted");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new NotSent("exit code " + process.exitValue() + (heard ? "" : ", input not read"));
        }
    }

    /** A pipe holds more than ten lines; a command that does not want them may close it. */
    private static boolean isHeard(Process process, String text) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
