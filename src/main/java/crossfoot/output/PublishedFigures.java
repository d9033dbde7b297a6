package crossfoot.output;

import crossfoot.core.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the exact amounts back out of a published {@code figures.json}. */
public final class PublishedFigures {
    private PublishedFigures() {}

    /** Year → key → amount; nothing if there is no such file, or if it is not one of ours. */
    public static Map<Integer, Map<String, Money>> read(Path file) throws IOException {
        Map<Integer, Map<String, Money>> figures = new TreeMap<>();
        if (!Files.isRegularFile(file)) {
            return figures;
        }
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME
                        && json.currentName().equals("years")) {
                    years(json, figures);
                    return figures;
                }
            }
            return figures;
        } catch (JacksonException | ArithmeticException | NumberFormatException broken) {
            return Map.of();
        }
    }

    private static void years(JsonParser json, Map<Integer, Map<String, Money>> figures) {
        json.nextToken();
        int year = 0;
        while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
            if (json.currentToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("year")) {
                    year = json.getIntValue();
                } else if (name.equals("amounts")) {
                    amounts(json, figures.computeIfAbsent(year, none -> new TreeMap<>()));
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    /** {@code "total": {"yuan": "46785300.00", …}, …} */
    private static void amounts(JsonParser json, Map<String, Money> amounts) {
        String key = "";
        int depth = 1;
        while (depth > 0 && json.nextToken() != null) {
            JsonToken token = json.currentToken();
            depth += token == JsonToken.START_OBJECT ? 1 : token == JsonToken.END_OBJECT ? -1 : 0;
            if (token == JsonToken.PROPERTY_NAME && depth == 1) {
                key = json.currentName();
            } else if (token == JsonToken.VALUE_STRING && json.currentName().equals("yuan")) {
                amounts.put(
                        key,
                        Money.ofFen(new BigDecimal(json.getString())
                                .movePointRight(2)
                                .longValueExact()));
            }
        }
    }
}
