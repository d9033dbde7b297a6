package crossfoot.core.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which header means which field: the table {@code crossfoot/headers.csv}. Immutable. */
final class HeaderSynonyms {
    /** A field, and how sure it is: a name's place in its list, and more if not met exactly; the least is best. */
    record Match(Field field, int rank) {}

    private static final int LOOSE = 1_000;
    private static final int BY_ENDING = 2_000;
    private static final String[] CODE_ENDINGS = {"编码", "代码", "编号", "code"};
    private static final String[] NAME_ENDINGS = {"名称", "name"};
    private static final Map<Field, Field> CODE_OF = Map.of(
            Field.FUNCTION_NAME, Field.FUNCTION_CODE,
            Field.ECONOMIC_NAME, Field.ECONOMIC_CODE,
            Field.GOV_ECONOMIC_NAME, Field.GOV_ECONOMIC_CODE,
            Field.PROJECT_NAME, Field.PROJECT_CODE,
            Field.ACCOUNT_NAME, Field.ACCOUNT_CODE);

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
        return loose != null ? new Match(loose.field(), loose.rank() + LOOSE) : byEnding(bare);
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

    private @Nullable Match withoutEnding(String header, String ending) {
        return header.endsWith(ending) ? matches.get(header.substring(0, header.length() - ending.length())) : null;
    }

    private static HeaderSynonyms load() {
        Map<String, Match> matches = new HashMap<>();
        for (String line : ResourceLines.of("headers.csv")) {
            int comma = line.indexOf(',');
            Field field = Field.byKey(line.substring(0, comma));
            if (field == null) {
                throw new IllegalStateException("headers.csv names no field: " + line);
            }
            int rank = 0;
            for (String alias : line.substring(comma + 1).split("\\|", -1)) {
                matches.putIfAbsent(HeaderText.normalised(alias), new Match(field, rank++));
            }
        }
        return new HeaderSynonyms(matches);
    }
}
