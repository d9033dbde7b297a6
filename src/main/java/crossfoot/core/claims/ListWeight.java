package crossfoot.core.claims;

import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Completeness;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Words;
import java.math.BigDecimal;
import java.util.List;

/**
 * How likely a list that its words leave open (其中) was meant to be all of its whole: by how it is opened, how alike its
 * items are told, whether they are known to be of one kind, and how near they come to it.
 */
final class ListWeight {
    private static final List<String> SOME =
            List.of("主要", "重点", "包括", "如", "特别", "最大", "含", "涉及", "仅", "新增", "本年", "达到", "以上");

    private static final BigDecimal MOST = new BigDecimal("0.97");
    private static final BigDecimal NEARLY = new BigDecimal("0.9");
    private static final BigDecimal LARGE = new BigDecimal("0.85");
    private static final BigDecimal FAR = new BigDecimal("0.75");
    private static final int LONG = 3;
    private static final int VERY_LONG = 5;
    private static final int OF_ONE_KIND = 3;

    private final Breakdown list;

    ListWeight(Breakdown list) {
        this.list = list;
    }

    int weight() {
        return opened() + alike() + (isFamily() ? OF_ONE_KIND : 0) + near() + ended();
    }

    private int opened() {
        Mention first = list.parts().get(0);
        String text = first.lead().text();
        int colon = text.contains("：") || text.contains(":") ? 1 : 0;
        boolean some = list.parts().stream()
                .anyMatch(part -> SOME.stream().anyMatch(part.lead().text()::contains));
        boolean next = first.index() <= list.whole().index() + 2;
        return colon + (first.lead().opensList() ? 1 : 0) + (next ? 1 : -1) + (some ? -5 : 0);
    }

    /** Parted by one sign, and ending alike. */
    private int alike() {
        List<Mention> parts = list.parts();
        boolean joined = parts.size() > 1
                && parts.stream()
                                .skip(1)
                                .map(part -> part.lead().joint())
                                .distinct()
                                .count()
                        == 1;
        String last = ending(parts.get(0));
        boolean ending =
                !last.isEmpty() && parts.stream().allMatch(part -> ending(part).equals(last));
        return (joined ? 1 : 0)
                + (ending ? 1 : 0)
                + (parts.size() >= LONG ? 1 : 0)
                + (parts.size() >= VERY_LONG ? 1 : 0);
    }

    private static String ending(Mention part) {
        String name = part.subject().words();
        return name.isEmpty() ? "" : name.substring(name.length() - 1);
    }

    /** Each of another member of one family. */
    boolean isFamily() {
        return Families.hold(list.parts());
    }

    private int near() {
        BigDecimal sum = TableSum.of(list.parts());
        BigDecimal stated = list.whole().quantity().value();
        if (sum.compareTo(stated.multiply(NEARLY)) >= 0) {
            return sum.compareTo(stated.multiply(MOST)) >= 0 ? 3 : 2;
        }
        if (sum.compareTo(stated.multiply(LARGE)) >= 0) {
            return 1;
        }
        return sum.compareTo(stated.multiply(FAR)) >= 0 ? 0 : -3;
    }

    private int ended() {
        Mention last = list.parts().get(list.parts().size() - 1);
        boolean open = Completeness.leavesOut(last.tail());
        boolean rest = Words.CATCHALL.begin(last.subject().words());
        return (open ? -6 : 0) + (rest ? 4 : 0);
    }
}
