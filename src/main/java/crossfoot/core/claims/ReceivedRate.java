package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.util.List;

/** 收到 3 万元，发放 2 万元，执行率 67%: what came in stands for the budget, where each is told once. */
final class ReceivedRate {
    private static final List<String> RECEIVED = List.of("收到", "到位", "下达", "下拨", "拨入", "拨付到");
    private static final List<String> GIVEN = List.of("发放", "支出", "使用", "支付", "列支");

    private final Verdicts verdicts;
    private final Surroundings surroundings;

    ReceivedRate(Verdicts verdicts, Surroundings surroundings) {
        this.verdicts = verdicts;
        this.surroundings = surroundings;
    }

    void check(Mention rate) {
        List<Mention> told = surroundings.item(
                rate, other -> other.isAmount() && other.quantity().unit().isMoney());
        boolean pair = told.size() == 2
                && told.get(0).index() == rate.index() - 1
                && isAny(told.get(1), RECEIVED)
                && isAny(told.get(0), GIVEN);
        if (pair) {
            RateText.settle(
                    verdicts,
                    RateText.share(rate, told.get(0), told.get(1)).stream().toList(),
                    true);
        }
    }

    private static boolean isAny(Mention mention, List<String> words) {
        return words.stream().anyMatch(mention.lead().clause()::contains);
    }
}
