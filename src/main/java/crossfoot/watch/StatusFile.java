package crossfoot.watch;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code status.json} in the state folder: the last attempt and the last good run, for whoever looks from outside. */
public final class StatusFile {
    public static final String NAME = "status.json";
    private static final String FORMAT = "crossfoot-last/1";
    private static final String ATTEMPT = "lastAttempt";
    private static final String GOOD = "lastGood";

    private StatusFile() {}

    /**
     * Writes the file, in place of that of the run before.
     *
     * @param good null if nothing was ever published
     */
    public static void write(Path state, Attempt attempt, @Nullable Good good) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeName(ATTEMPT);
            attempt(json, attempt);
            json.writeName(GOOD);
            good(json, good);
            json.writeEndObject();
        }
        Placed.write(state.resolve(NAME), text.append('\n').toString());
    }

    private static void attempt(JsonGenerator json, Attempt attempt) {
        json.writeStartObject();
        json.writeNumberProperty("run", attempt.runNo());
        json.writeStringProperty("startedAt", seconds(attempt.startedAt()));
        json.writeStringProperty("endedAt", seconds(attempt.endedAt()));
        json.writeNumberProperty("exitCode", attempt.exitCode());
        json.writeStringProperty("outcome", attempt.outcome().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("verdict", attempt.verdict());
        json.writeStringProperty("failedStep", attempt.failedStep());
        json.writeStringProperty("message", attempt.message());
        json.writeNumberProperty("entries", attempt.standing().entries());
        json.writeNumberProperty("checks", attempt.standing().checks());
        json.writeNumberProperty("differences", attempt.standing().differences());
        json.writeNumberProperty("rejected", attempt.standing().rejected());
        json.writeNumberProperty("unclassified", attempt.standing().unclassified());
        json.writeNumberProperty("unreadable", attempt.standing().unreadable());
        json.writeNumberProperty("figures", attempt.figures());
        json.writeEndObject();
    }

    private static void good(JsonGenerator json, @Nullable Good good) {
        if (good == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberProperty("run", good.runNo());
        json.writeStringProperty("publishedAt", seconds(good.publishedAt()));
        json.writeStringProperty("confirmedAt", seconds(good.confirmedAt()));
        json.writeNumberProperty("exitCode", good.exitCode());
        json.writeStringProperty("verdict", good.verdict());
        json.writeEndObject();
    }

    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** What the file says of the last good run; null if there is none, or the file does not say it. */
    public static @Nullable Good lastGood(Path state) {
        Path file = state.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            Map<String, String> good = members(Files.readString(file), GOOD);
            return good.isEmpty()
                    ? null
                    : new Good(
                            Long.parseLong(good.getOrDefault("run", "")),
                            Instant.parse(good.getOrDefault("publishedAt", "")),
                            Instant.parse(good.getOrDefault("confirmedAt", "")),
                            Integer.parseInt(good.getOrDefault("exitCode", "")),
                            good.getOrDefault("verdict", ""));
        } catch (IOException | JacksonException | NumberFormatException | DateTimeException notOurs) {
            // Somebody else's file, or half of one: it is written anew, and says less until the next good run.
            return null;
        }
    }

    /**
     * An attempt that came to no run, so that no run says it: configuration, inputs or the machine were at fault.
     *
     * @param message why, and what to do
     */
    public record NoRun(Instant endedAt, int exitCode, String message) {}

    /** The last attempt, if it came to no run; null otherwise, or if the file does not say it. */
    public static @Nullable NoRun noRun(Path state) {
        Path file = state.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            Map<String, String> last = members(Files.readString(file), ATTEMPT);
            boolean run = !last.getOrDefault("failedStep", "").isEmpty()
                    || !last.getOrDefault("outcome", "").equals("not_published")
                    || !last.getOrDefault("verdict", "").isEmpty();
            return run
                    ? null
                    : new NoRun(
                            Instant.parse(last.getOrDefault("endedAt", "")),
                            Integer.parseInt(last.getOrDefault("exitCode", "")),
                            last.getOrDefault("message", ""));
        } catch (IOException | JacksonException | NumberFormatException | DateTimeException notOurs) {
            // As above.
            return null;
        }
    }

    /** The members of an object; none if it is null or not there. */
    private static Map<String, String> members(String text, String of) {
        Map<String, String> members = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            boolean within = false;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                String name = String.valueOf(json.currentName());
                if (token == JsonToken.START_OBJECT) {
                    within = name.equals(of);
                } else if (token == JsonToken.END_OBJECT) {
                    within = false;
                } else if (within && token.isScalarValue()) {
                    members.put(name, json.getString());
                }
            }
        }
        return members;
    }
}
