package crossfoot.core.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which header means which field: the names of {@code crossfoot/headers.csv}, and for those it lacks the shapes of
 * {@code crossfoot/headerpatterns.csv}. Immutable.
 */
final class HeaderSynonyms {
    /** A field, and how sure it is: a name's place in its list, and more if not met exactly; the least is best. */
    record Match(Field field, int rank) {
        /** The header is one of the field's names. */
        boolean isExact() {
            return rank < LOOSE;
        }
    }

    private static final int LOOSE = 1_000;
    private static final int BY_ENDING = 2_000;
    private static final int BY_SHAPE = 3_000;
    private static final int LONGEST_SHAPED = 32;
    private static final String[] CODE_ENDINGS = {"编码", "代码", "编号", "code"};
    private static final String[] NAME_ENDINGS = {"名称", "name"};
    private static final Map<Field, Field> CODE_OF = Map.of(
            Field.FUNCTION_NAME, Field.FUNCTION_CODE,
            Field.ECONOMIC_NAME, Field.ECONOMIC_CODE,
            Field.GOV_ECONOMIC_NAME, Field.GOV_ECONOMIC_CODE,
            Field.PROJECT_NAME, Field.PROJECT_CODE,
            Field.ACCOUNT_NAME, Field.ACCOUNT_CODE);

    /** What the names of a field look like; the first that fits, in the order of the table. */
    private record Shape(Field field, Pattern pattern) {}

    private static final List<Shape> SHAPES = loadShapes();
    private static final HeaderSynonyms SHIPPED = load();

    private final Map<String, Match> matches;

    private HeaderSynonyms(Map<String, Match> matches) {
        this.matches = Map.copyOf(matches);
    }

    static HeaderSynonyms shipped() {
        return SHIPPED;
    }

    /** The field that a header's text means; null if none. */
    @Nullable
    Match match(String header) {
        Match exact = matches.get(HeaderText.normalised(header));
        if (exact != null) {
            return exact;
        }
        String bare = HeaderText.loose(header);
        Match loose = matches.get(bare);
        if (loose != null) {
            return new Match(loose.field(), loose.rank() + LOOSE);
        }
        Match ending = byEnding(bare);
        return ending != null ? ending : byShape(bare);
    }

    /** 支出功能分类科目代码 is the code of 支出功能分类科目. */
    private @Nullable Match byEnding(String header) {
        for (String ending : CODE_ENDINGS) {
            Match base = withoutEnding(header, ending);
            Field code = base == null ? null : CODE_OF.get(base.field());
            if (base != null && code != null) {
                return new Match(code, base.rank() + BY_ENDING);
            }
        }
        for (String ending : NAME_ENDINGS) {
            Match base = withoutEnding(header, ending);
            if (base != null && CODE_OF.containsKey(base.field())) {
                return new Match(base.field(), base.rank() + BY_ENDING);
            }
        }
        return null;
    }

    /** A name that no table has, put together from the words that the field's names are made of. */
    private static @Nullable Match byShape(String header) {
        if (header.length() > LONGEST_SHAPED) {
            return null;
        }
        for (int i = 0; i < SHAPES.size(); i++) {
            Shape shape = SHAPES.get(i);
            if (shape.pattern().matcher(header).matches()) {
                return new Match(shape.field(), BY_SHAPE + i);
            }
        }
        return null;
    }

    private @Nullable Match withoutEnding(String header, String ending) {
        return header.endsWith(ending) ? matches.get(header.substring(0, header.length() - ending.length())) : null;
    }

    private static HeaderSynonyms load() {
        Map<String, Match> matches = new HashMap<>();
        for (String line : ResourceLines.of("headers.csv")) {
            Field field = fieldOf(line);
            int rank = 0;
            for (String alias : restOf(line).split("\\|", -1)) {
                matches.putIfAbsent(HeaderText.normalised(alias), new Match(field, rank++));
            }
        }
        return new HeaderSynonyms(matches);
    }

    private static List<Shape> loadShapes() {
        return ResourceLines.of("headerpatterns.csv").stream()
                .map(line -> new Shape(fieldOf(line), Pattern.compile(restOf(line))))
                .toList();
    }

    private static Field fieldOf(String line) {
        return Objects.requireNonNull(Field.byKey(line.substring(0, line.indexOf(','))), line);
    }

    private static String restOf(String line) {
        return line.substring(line.indexOf(',') + 1);
    }
}
