package crossfoot.core.claims.read;

import java.util.List;

/**
 * Whose money is meant, and which: 市本级, 一般公共预算.
 *
 * @param owner empty where none is named: the unit that reports
 * @param money empty where none is named: all of it
 * @param sure it is said where the figure stands, or nothing else was spoken of before
 */
public record Scope(String owner, String money, boolean sure) {
    public static final Scope NONE = new Scope("", "", true);
    private static final int SHORTEST_NAME = 3;
    /** What stands between whose money it is and what of it is counted. */
    private static final List<String> PERIODS = List.of("本年", "当年", "全年", "年末");

    private static final String FISCAL = "财政拨款";
    private static final String PARTS_OF_WORDS = "安健完齐周保";

    /** What the words say; {@code name} are those in front of what is counted: 绿化中心 of 绿化中心基本支出. */
    static Scope of(String words, String name) {
        String money = Words.MONEY.first(words);
        String owner = Words.OWNER.all().stream()
                .filter(word -> isWord(words, word))
                .findFirst()
                .orElse("");
        int end = money.isEmpty() ? -1 : name.lastIndexOf(money);
        return new Scope(owner.isEmpty() ? named(end < 0 ? name : name.substring(0, end)) : owner, money, true);
    }

    /** 全区 is no part of 安全区域. */
    private static boolean isWord(String words, String word) {
        int at = words.indexOf(word);
        return at == 0 || (at > 0 && PARTS_OF_WORDS.indexOf(words.charAt(at - 1)) < 0);
    }

    private static String named(String words) {
        int period = PERIODS.stream().mapToInt(words::lastIndexOf).max().orElse(-1);
        String name = period < 0 ? words : words.substring(0, period);
        boolean unit =
                name.length() >= SHORTEST_NAME && Words.UNIT.all().stream().anyMatch(name::endsWith);
        return unit ? name : "";
    }

    public boolean isNone() {
        return owner.isEmpty() && money.isEmpty();
    }

    /** What isn't said of a figure itself is said of what it is part of. */
    public Scope within(Scope outer) {
        boolean inherits = (owner.isEmpty() && !outer.owner.isEmpty()) || (money.isEmpty() && !outer.money.isEmpty());
        return new Scope(
                owner.isEmpty() ? outer.owner : owner,
                money.isEmpty() ? outer.money : money,
                sure && (outer.sure || !inherits));
    }

    Scope unsure() {
        return new Scope(owner, money, false);
    }

    Scope ofOwner(String whose) {
        return new Scope(whose, money, sure);
    }

    Scope ofMoney(String which) {
        return new Scope(owner, which, sure);
    }

    /** Both may be of the same money: one of them says less. */
    public boolean fits(Scope other) {
        return fits(owner, other.owner) && (fits(money, other.money) || isFiscal(money, other.money));
    }

    private static boolean fits(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static boolean isFiscal(String one, String other) {
        List<String> both = List.of(one, other);
        return both.contains(FISCAL) && both.contains("一般公共预算");
    }

    /** Certainly the same money. */
    public boolean isSame(Scope other) {
        return sure && other.sure && owner.equals(other.owner) && money.equals(other.money);
    }
}
