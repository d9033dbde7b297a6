package crossfoot.input.sheet;

import java.io.Serializable;

/** What a look at a whole workbook has shown, and reading its rows needs to know; each format has its own. */
public interface Proof extends Serializable {}
