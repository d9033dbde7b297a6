package crossfoot.core.report;

/**
 * How well suggestions do on entries whose category is known: these were taken out of what is learned from, then asked.
 *
 * @param by what was taken out at a time
 * @param folds how often
 */
public record HoldOut(By by, int folds, Score entries, Score money) {
    /** What is kept together, so that nothing of it is learned from. */
    public enum By {
        /** All entries of a project, whatever its code and year; those without a project by their text. */
        PROJECT,
        /** All entries that one rule, or one line of a review sheet, has decided. */
        RULE,
        /** All entries of one 摘要, digits apart; others of its project stay. */
        TEXT
    }

    /**
     * A count of entries, or of 分 without regard to their signs.
     *
     * @param right suggested as it is
     * @param suggested of which anything was suggested
     * @param all taken out
     */
    public record Score(long right, long suggested, long all) {
        public static final Score NONE = new Score(0, 0, 0);

        /** Right of suggested, in hundredths of a percent, rounded down. */
        public long precision() {
            return share(right, suggested);
        }

        /** Right of all, in hundredths of a percent, rounded down. */
        public long recall() {
            return share(right, all);
        }

        public Score plus(Score more) {
            return new Score(
                    Math.addExact(right, more.right),
                    Math.addExact(suggested, more.suggested),
                    Math.addExact(all, more.all));
        }

        private static long share(long part, long whole) {
            return whole == 0 ? 0 : Math.multiplyExact(part, 10_000L) / whole;
        }
    }
}
