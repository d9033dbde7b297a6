package crossfoot.output.workbook;

/** How a cell looks: what it holds, how much it weighs, how far it is set in. */
record Look(Kind kind, Weight weight, int indent) {
    /** What stands in a cell, and so in a column. */
    enum Kind {
        TITLE,
        NOTE,
        /** What must be seen, outside of all tables. */
        WARNING,
        HEADING,
        HEADING_RIGHT,
        TEXT,
        /** A text that goes on in further lines within its cell. */
        LONG_TEXT,
        /** A text that would be taken for a formula when it is edited. */
        GUARDED_TEXT,
        YEAR,
        COUNT,
        AMOUNT,
        PERCENT,
        DATE,
        LINK,
        /** A link that goes on in further lines within its cell. */
        LONG_LINK,
        /** A link outside of all tables. */
        FREE_LINK,
        /** Whether two figures agree. */
        CHECK,
        /** To be filled in by a person. */
        INPUT,
        GOOD,
        BAD,
        OPEN,
        FAINT;

        /** Whether it stands outside of all tables, and so without their lines. */
        boolean isFree() {
            return this == TITLE || this == NOTE || this == WARNING || this == FREE_LINK;
        }

        boolean isNumber() {
            return this == COUNT || this == AMOUNT || this == PERCENT;
        }
    }

    /** A line, the sum of a group, the sum of a table. */
    enum Weight {
        LINE,
        SUBTOTAL,
        TOTAL
    }

    static Look of(Kind kind) {
        return new Look(kind, Weight.LINE, 0);
    }
}
