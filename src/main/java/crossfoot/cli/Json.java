package crossfoot.cli;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object, its members in the order in which they were put. */
final class Json {
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    /** An answer to a command; {@code format} says which, and the version of its keys. */
    static Json answer(String format) {
        return new Json().with("format", format);
    }

    /** Texts, numbers, booleans, null, lists and other objects; everything else is written as text. */
    Json with(String key, @Nullable Object value) {
        members.put(key, value);
        return this;
    }

    @Override
    public String toString() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, this);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Json object) {
            json.writeStartObject();
            object.members.forEach((key, member) -> {
                json.writeName(key);
                write(json, member);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(one -> write(json, one));
            json.writeEndArray();
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value.toString());
        }
    }
}
