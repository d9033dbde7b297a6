package crossfoot.output.workbook;

import crossfoot.output.workbook.Look.Kind;

/** A column of a table: its heading and what stands in it. */
record Column(String heading, Kind kind) {}
