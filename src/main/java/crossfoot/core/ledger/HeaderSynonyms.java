package crossfoot.core.ledger;

import crossfoot.core.ledger.ColumnReading.How;
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
    /**
     * A field, and how sure it is.
     *
     * @param rank a name's place in its list, and more if not met exactly; the least is best
     * @param by the name or the pattern that decided
     */
    record Match(Field field, int rank, How how, String by) {
        private Match by(How other, int penalty) {
            return new Match(field, rank + penalty, other, by);
        }

        /** The header is one of the field's names. */
        boolean isExact() {
            return rank < LOOSE;
        }
    }

    /** From a name to the next one of its list; less than that, and the same name is met less exactly. */
    private static final int NEXT_NAME = 10;

    private static final int LOOSE = 5;
    private static final int BY_ENDING = 7;
    private static final int BY_SHAPE = 3_000;
    private static final int LONGEST_SHAPED = 32;
    /** In brackets behind the name of an amount: it is no spending. */
    private static final Pattern NO_SPENDING = Pattern.compile("预算|指标|计划|批复|申请|可用|结余|结转|累计|年初|期初|期末|余额");

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

    /** What the field is called: the first of its names. */
    static String nameOf(Field field) {
        return SHIPPED.matches.values().stream()
                .filter(match -> match.field() == field && match.rank() == 0)
                .map(Match::by)
                .findFirst()
                .orElse(field.key());
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
        if (loose != null
                && loose.field().isMoney()
                && NO_SPENDING.matcher(header).find()) {
            return null;
        }
        if (loose != null) {
            return loose.by(How.DECORATED, LOOSE);
        }
        Match ending = byEnding(bare);
        Match both = ending != null ? ending : bilingual(bare);
        return both != null ? both : byShape(bare);
    }

    /** 金额 Amount: the Chinese name decides, unless that in other letters is known to mean something else. */
    private @Nullable Match bilingual(String header) {
        Match one = matches.get(header.replaceAll("[\\x00-\\x7f]+", ""));
        String other = header.replaceAll("[^a-z]+", "");
        if (one == null || other.isEmpty()) {
            return null;
        }
        Match two = matches.get(other);
        return two == null || two.field() == one.field() ? one.by(How.DECORATED, LOOSE) : null;
    }

    /** 支出功能分类科目代码 is the code of 支出功能分类科目. */
    private @Nullable Match byEnding(String header) {
        for (String ending : CODE_ENDINGS) {
            Match base = withoutEnding(header, ending);
            Field code = base == null ? null : CODE_OF.get(base.field());
            if (base != null && code != null) {
                return new Match(code, base.rank() + BY_ENDING, How.ENDING, base.by() + ending);
            }
        }
        for (String ending : NAME_ENDINGS) {
            Match base = withoutEnding(header, ending);
            if (base != null && CODE_OF.containsKey(base.field())) {
                return new Match(base.field(), base.rank() + BY_ENDING, How.ENDING, base.by() + ending);
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
                return new Match(
                        shape.field(), BY_SHAPE + i, How.SHAPE, shape.pattern().pattern());
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
                matches.putIfAbsent(HeaderText.normalised(alias), new Match(field, rank, How.NAME, alias));
                rank += NEXT_NAME;
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
