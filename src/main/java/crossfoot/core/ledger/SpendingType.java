package crossfoot.core.ledger;

/** The first split of expenditure, decided by the budget project, never by the economic class. */
public enum SpendingType {
    BASIC("基本支出"),
    PROJECT("项目支出");

    private final String label;

    SpendingType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
