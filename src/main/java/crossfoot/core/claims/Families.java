package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.ledger.ResourceLines;
import java.util.Arrays;
import java.util.List;

/** Names that are told of one kind after the other, from {@code crossfoot/families.csv}: 一级, 二级, 三级. */
final class Families {
    private static final String AMONG = "其中";
    private static final List<List<String>> ALL = ResourceLines.of("families.csv").stream()
            .map(line -> Arrays.asList(line.substring(line.indexOf(',') + 1).split("\\|")))
            .toList();

    private Families() {}

    static List<List<String>> all() {
        return ALL;
    }

    /** The member that the words of a part name; empty if none. */
    static String member(List<String> family, Mention part) {
        String clause = part.lead().clause().replace(AMONG, "");
        return family.stream().filter(clause::contains).findFirst().orElse("");
    }

    /** Each of another member of one family. */
    static boolean hold(List<Mention> parts) {
        return ALL.stream().anyMatch(family -> areOf(family, parts));
    }

    /** 公务员 26 人、参公 4 人、事业 24 人: the first of them is one of their kind, and no whole. */
    static boolean hold(Mention whole, List<Mention> parts) {
        return ALL.stream()
                .anyMatch(
                        family -> areOf(family, parts) && !member(family, whole).isEmpty());
    }

    private static boolean areOf(List<String> family, List<Mention> parts) {
        long different = parts.stream()
                .map(part -> member(family, part))
                .filter(member -> !member.isEmpty())
                .distinct()
                .count();
        return different == parts.size();
    }
}
