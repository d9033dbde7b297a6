package crossfoot.core.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.BalanceRun;
import crossfoot.core.ledger.RunningTotals.Tail;
import crossfoot.core.ledger.StatedTotal.Side;
import crossfoot.core.money.Money;
import crossfoot.core.summary.Facts.SourceFacts;
import crossfoot.core.summary.Facts.Span;
import crossfoot.core.summary.Tally;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerOpeningsTest {
    private static final int NO_DAY = 0;

    private record Sheet(List<Tail> tails) {}

    private final List<SourceFacts> sources = new ArrayList<>();

    /** The balances of one sheet, in 分: {@code opening} as a line states it, the last, and how many do not follow. */
    private static Sheet sheet(String name, long opening, long closing, long breaks) {
        List<Tail> tails = new ArrayList<>();
        String[] keys = {"BEFORE", "OPENING\t2", "ROWS", "RISING", "FALLING", "LAST", "SINCE"};
        long[] sums = {0, opening, 9, breaks, 9, closing, 0};
        for (int i = 0; i < keys.length; i++) {
            tails.add(new Tail("BALANCE\t" + name + "\t" + keys[i], Side.AMOUNT, Money.ofFen(sums[i]), false));
        }
        return new Sheet(tails);
    }

    private LedgerOpeningsTest ledger(String series, String file, int firstDay, int lastDay, Sheet... sheets) {
        List<Tail> tails = new ArrayList<>();
        for (Sheet sheet : sheets) {
            tails.addAll(sheet.tails);
        }
        Span span = firstDay == NO_DAY ? null : new Span(series, firstDay, lastDay);
        sources.add(new SourceFacts(file, Tally.NONE, List.of(), BalanceRun.of(List.of(tails)), span));
        return this;
    }

    private List<String> told() {
        return new LedgerOpenings(sources)
                .checks().stream()
                        .map(check -> "%s %s %s %s≠%s"
                                .formatted(
                                        check.status(),
                                        check.where(),
                                        check.what().replaceFirst("余额：年初余额 = 上年末余额", ""),
                                        check.expected().text(),
                                        check.actual().text()))
                        .toList();
    }

    @Test
    void the_first_ledger_of_a_year_goes_on_where_the_last_of_the_year_before_ended() {
        ledger("*", "2021-11.csv", 20211101, 20211130, sheet("", 100, 200, 0))
                .ledger("*", "2021-12.csv", 20211201, 20211231, sheet("", 200, 300, 0))
                .ledger("*", "2022-01.csv", 20220101, 20220131, sheet("", 310, 400, 0))
                .ledger("*", "2022-02.csv", 20220201, 20220228, sheet("", 500, 600, 0));
        assertThat(told()).containsExactly("FAIL 2022-01.csv!2 （2021-12.csv） 3.00≠3.10");
    }

    @Test
    void sheets_of_one_name_follow_one_another_the_year_in_it_left_aside() {
        ledger(
                "*",
                "a.xlsx",
                20210101,
                20221231,
                sheet("办公费2021年", 0, 700, 0),
                sheet("办公费2022年", 700, 800, 0),
                sheet("水费2021年", 0, 70, 0),
                sheet("水费2022年", 71, 80, 0));
        assertThat(told())
                .containsExactly(
                        "PASS a.xlsx!办公费2022年!2 （a.xlsx!办公费2021年） 7.00≠7.00",
                        "FAIL a.xlsx!水费2022年!2 （a.xlsx!水费2021年） 0.70≠0.71");
    }

    @Test
    void nothing_is_said_of_ledgers_that_do_not_follow_one_another() {
        ledger("甲*", "甲2021.csv", 20210101, 20211231, sheet("", 0, 100, 0))
                .ledger("乙*", "乙2022.csv", 20220101, 20221231, sheet("", 200, 300, 0))
                .ledger("甲*", "甲2023.csv", 20230101, 20231231, sheet("", 300, 400, 0))
                .ledger("丙*", "丙2021.csv", 20210101, 20211231, sheet("", 0, 100, 1))
                .ledger("丙*", "丙2022.csv", 20220101, 20221231, sheet("", 200, 300, 0))
                .ledger("丁*", "丁.csv", NO_DAY, NO_DAY, sheet("", 0, 100, 0));
        assertThat(told()).isEmpty();
    }

    @Test
    void of_two_ledgers_that_may_be_meant_none_is() {
        ledger("*", "a-2021.csv", 20210101, 20211231, sheet("", 0, 100, 0))
                .ledger("*", "b-2021.csv", 20210101, 20211231, sheet("", 0, 200, 0))
                .ledger("*", "2022.csv", 20220101, 20221231, sheet("", 300, 400, 0));
        assertThat(told()).isEmpty();
    }
}
