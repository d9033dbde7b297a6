package crossfoot.core.rules;

/** The condition of one cell of the rule table, compiled; {@link #text()} is the cell as typed. */
public record Condition(String text) {}
