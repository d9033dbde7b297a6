package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.List;

/** 社会保障支出 2.58 元，卫生健康支出 1.22 万元: so little beside amounts in 万元 is asked about, if it is no price. */
final class UnitDoubts {
    private static final BigDecimal LITTLE = BigDecimal.valueOf(1_000);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final List<String> PRICES =
            List.of("均", "每", "单价", "标准", "票价", "定额", "限额", "按照", "/", "补贴为", "日", "餐", "学时", "利率", "罚款");

    private final Verdicts verdicts;
    private final Surroundings surroundings;

    UnitDoubts(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
    }

    void check(Mention little) {
        var quantity = little.quantity();
        boolean odd = !little.inTable()
                && little.isAmount()
                && little.named()
                && quantity.exact()
                && quantity.unit().symbol().equals("元")
                && quantity.number().scale() > 0
                && quantity.value().signum() > 0
                && quantity.value().compareTo(LITTLE) < 0
                && verdicts.isOpen(little)
                && PRICES.stream().noneMatch((little.lead().text() + little.tail())::contains);
        List<Mention> beside = odd ? surroundings.rest(little, UnitDoubts::isOfTenThousand) : List.of();
        List<Mention> before = odd ? surroundings.before(little, UnitDoubts::isOfTenThousand) : List.of();
        if (!beside.isEmpty() || !before.isEmpty()) {
            Mention other = before.isEmpty() ? beside.get(0) : before.get(0);
            String arithmetic = quantity.number().toPlainString() + "元 ≪ "
                    + other.quantity().number().toPlainString()
                    + other.quantity().unit().symbol();
            verdicts.ask(Kind.IMPOSSIBLE, little, new Reason("unit.doubt", arithmetic, null, List.of(other)));
        }
    }

    private static boolean isOfTenThousand(Mention other) {
        return other.isAmount()
                && other.quantity().unit().isMoney()
                && other.quantity().unit().factor().compareTo(TEN_THOUSAND) == 0;
    }
}
