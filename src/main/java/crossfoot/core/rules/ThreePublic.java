package crossfoot.core.rules;

import java.util.Optional;

/**
 * The “三公” figures: what was spent under one economic class each, basic and project alike. They are part of the figures
 * of the {@link CategoryTree}, never added to them. Source: the classes of 部门预算支出经济分类 that the 三公 form names.
 */
public enum ThreePublic {
    OVERSEAS("threePublic.overseas", "因公出国（境）费", "30212"),
    VEHICLE_PURCHASE("threePublic.vehiclePurchase", "公务用车购置费", "31013"),
    VEHICLE_OPERATION("threePublic.vehicleOperation", "公务用车运行维护费", "30231"),
    RECEPTION("threePublic.reception", "公务接待费", "30217");

    private final String key;
    private final String label;
    private final String economicCode;

    ThreePublic(String key, String label, String economicCode) {
        this.key = key;
        this.label = label;
        this.economicCode = economicCode;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public String economicCode() {
        return economicCode;
    }

    /** The figure with this key or label. */
    public static Optional<ThreePublic> find(String labelOrKey) {
        String sought = FoldedText.fold(labelOrKey);
        for (ThreePublic figure : values()) {
            if (FoldedText.fold(figure.key).equals(sought)
                    || FoldedText.fold(figure.label).equals(sought)) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }
}
