package crossfoot.core.summary;

import java.util.List;

/** How the totals that the ledgers state cut their sheets up. */
record Cuts(Sections pages, Sections subtotals, Sections groups) {
    private static final String PAGE = "SINCE:PAGE";
    private static final String GROUP = "SINCE:GROUP";
    private static final String SUBTOTAL = "SINCE:SUBTOTAL";

    static Cuts of(List<StatedSum> totals) {
        return new Cuts(
                new Sections(totals, total -> total.scopeKey().equals(PAGE) || isCarried(total)),
                new Sections(
                        totals,
                        total -> total.scopeKey().equals(SUBTOTAL)
                                || total.scopeKey().equals(GROUP)),
                new Sections(totals, total -> total.scopeKey().equals(GROUP)));
    }

    /** 过次页, 承前页: they state the sheet so far, and a page ends there. */
    private static boolean isCarried(StatedSum total) {
        return total.label().contains("页") || total.label().contains("forward");
    }

    /** The row above the first one that a total covers in its sheet. */
    int above(StatedSum total) {
        return switch (total.scopeKey()) {
            case PAGE -> pages.cutAbove(total.at());
            case GROUP -> groups.cutAbove(total.at());
            case SUBTOTAL -> subtotals.cutAbove(total.at());
            default -> 0;
        };
    }
}
