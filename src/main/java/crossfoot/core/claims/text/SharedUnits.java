package crossfoot.core.claims.text;

import java.util.List;

/** 分别为 1、2、3 万元: all of them have the unit of the last. */
final class SharedUnits {
    private static final String LIST = "、,和及";
    private static final List<String> TOLD = List.of("分别", "各", "依次");
    private static final int REACH = 40;

    private SharedUnits() {}

    static void give(String text, List<Quantity> found) {
        for (int i = found.size() - 2; i >= 0; i--) {
            Quantity quantity = found.get(i);
            Quantity next = found.get(i + 1);
            boolean bare = quantity.unit().equals(Unit.NONE)
                    && !next.unit().dimension().isEmpty();
            if (bare && isListed(text, quantity, next)) {
                found.set(i, quantity.with(next.unit(), QuantityScanner.step(quantity.number(), next.unit())));
            }
        }
    }

    private static boolean isListed(String text, Quantity quantity, Quantity next) {
        int gap = Units.pastBlanks(text, quantity.end());
        return gap < text.length()
                && LIST.indexOf(text.charAt(gap)) >= 0
                && Units.pastBlanks(text, gap + 1) == next.start()
                && told(text, quantity.start());
    }

    /** The words before a number say that several follow. */
    static boolean told(String text, int start) {
        String lead = text.substring(Math.max(0, start - REACH), start);
        return TOLD.stream().anyMatch(lead::contains);
    }
}
