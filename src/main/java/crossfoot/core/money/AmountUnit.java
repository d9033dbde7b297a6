package crossfoot.core.money;

/** The unit in which a ledger states its amounts. */
public enum AmountUnit {
    YUAN("元", 2, 100),
    THOUSAND_YUAN("千元", 5, 100_000),
    WAN_YUAN("万元", 6, 1_000_000);

    private final String label;
    private final int decimals;
    private final long fenPerUnit;

    AmountUnit(String label, int decimals, long fenPerUnit) {
        this.label = label;
        this.decimals = decimals;
        this.fenPerUnit = fenPerUnit;
    }

    public String label() {
        return label;
    }

    /** How many decimals an amount in this unit can have before it is finer than 1 分. */
    public int decimals() {
        return decimals;
    }

    public long fenPerUnit() {
        return fenPerUnit;
    }
}
