package crossfoot.output.workbook;

/** How a sheet is scrolled and printed. */
enum Paper {
    /** Upright, on one page. */
    COVER,
    /** Landscape, on one page, its first column standing while the others scroll. */
    TABLE,
    /** Landscape, on as many pages as it takes, the heading on each; to be filtered. */
    LIST,
    /** Landscape, on as many pages as it takes, several tables one below the other. */
    SECTIONS
}
