package crossfoot.core.money;

/** The unit in which a ledger states its amounts. */
public enum AmountUnit {
    YUAN("元", 100),
    THOUSAND_YUAN("千元", 100_000),
    WAN_YUAN("万元", 1_000_000);

    private final String label;
    private final long fenPerUnit;

    AmountUnit(String label, long fenPerUnit) {
        this.label = label;
        this.fenPerUnit = fenPerUnit;
    }

    public String label() {
        return label;
    }

    public long fenPerUnit() {
        return fenPerUnit;
    }
}
