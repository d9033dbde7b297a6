package crossfoot.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.money.Money;
import crossfoot.core.report.ExplanationText;
import crossfoot.core.rules.TableText;
import crossfoot.core.summary.Check.Kind;
import crossfoot.core.summary.Check.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AcceptancesTest {
    private static final String HEADER = "编号,核对编号,原因,依据,责任人,上限（元）,有效至";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private static AcceptanceTable.Reading read(String... lines) {
        return AcceptanceTable.read("accepted.csv", TableText.rows(lines), TableText.shippedTree());
    }

    private static List<Acceptance> register(String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = HEADER;
        System.arraycopy(lines, 0, all, 1, lines.length);
        AcceptanceTable.Reading reading = read(all);
        assertThat(reading).isInstanceOf(AcceptanceTable.Reading.Ok.class);
        return ((AcceptanceTable.Reading.Ok) reading).lines();
    }

    private static Check control(String subject, long expectedFen, long actualFen) {
        return Reconciliation.check(
                new Reconciliation.About(Kind.CONTROL_TOTAL, 2021, subject, "控制数", "control/c.csv!2"),
                new Check.Quantity.Amount(Money.ofFen(expectedFen)),
                new Check.Quantity.Amount(Money.ofFen(actualFen)));
    }

    private static Check held(String line, Check check) {
        return new Acceptances(register(line), TODAY).applied(List.of(check)).get(0);
    }

    @Test
    void a_difference_of_either_sign_is_accepted_up_to_its_cap_and_on_its_last_day() {
        String line = "A1,CF-CONTROL-TOTAL-2021-total,决算尾差,财决〔2022〕3号,财政所,0.03,2026-03-31";
        assertThat(held(line, control("total", 1000, 1003)).status()).isEqualTo(Status.ACCEPTED);
        assertThat(held(line, control("total", 1003, 1000)).status()).isEqualTo(Status.ACCEPTED);
        assertThat(held(line, control("total", 1000, 1004)).status()).isEqualTo(Status.FAIL);
        assertThat(held(line, control("total", 1004, 1000)).status()).isEqualTo(Status.FAIL);
        assertThat(held(line, control("basic", 1000, 1003)).status()).isEqualTo(Status.FAIL);
    }

    @Test
    void past_its_last_day_a_line_accepts_nothing() {
        String line = "A1,CF-CONTROL-TOTAL-2021-total,尾差,文件,财政所,100,2026-03-30";
        Check check = held(line, control("total", 1000, 1003));
        assertThat(check.status()).isEqualTo(Status.FAIL);
        assertThat(new ExplanationText(Locale.CHINESE).lines(check))
                .containsExactly("登记为可接受（A1），但已于 2026-03-30 到期，不予接受；责任人：财政所");
    }

    @Test
    void what_is_accepted_says_why_and_who_answers_for_it() {
        Check check = held("A1,CF-CONTROL-TOTAL-2021-total,尾差,文件 3,财政所,1,2026-12-31", control("total", 0, 3));
        assertThat(new ExplanationText(Locale.ENGLISH).lines(check))
                .containsExactly("accepted (A1): 尾差; evidence: 文件 3; owner: 财政所; up to 1.00 yuan, until 2026-12-31");
    }

    @Test
    void our_own_sums_are_no_matter_of_acceptance() {
        Check ours = Reconciliation.check(
                new Reconciliation.About(Kind.FOOT, 2021, "basic", "纵向", ""),
                new Check.Quantity.Amount(Money.ofFen(1)),
                new Check.Quantity.Amount(Money.ofFen(2)));
        List<Acceptance> register = register("A1,CF-FOOT-2021-basic,尾差,文件,财政所,1,2026-12-31");
        Acceptances acceptances = new Acceptances(register, TODAY);
        assertThat(acceptances.applied(List.of(ours))).containsExactly(ours);
        assertThat(acceptances.unused(List.of(ours)))
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.ACCEPTANCE_OF_OWN_SUM);
    }

    @Test
    void lines_that_do_nothing_are_told_in_their_order() {
        List<Acceptance> register = register(
                "A1,CF-CONTROL-TOTAL-2021-gone,尾差,文件,财政所,1,2026-12-31",
                "A2,CF-CONTROL-TOTAL-2021-total,尾差,文件,财政所,1,2026-12-31",
                "A3,CF-CONTROL-TOTAL-2021-basic,尾差,文件,财政所,0,2026-12-31");
        List<Check> checks = List.of(control("total", 5, 5), control("basic", 5, 6));
        assertThat(new Acceptances(register, TODAY).unused(checks))
                .extracting(problem -> problem.at().rowNumber() + " " + problem.kind() + " " + problem.value())
                .containsExactly(
                        "2 ACCEPTANCE_WITHOUT_CHECK CF-CONTROL-TOTAL-2021-gone",
                        "3 ACCEPTANCE_NOT_NEEDED CF-CONTROL-TOTAL-2021-total");
    }

    @Test
    void every_fault_of_the_register_is_found_at_once() {
        AcceptanceTable.Reading reading = read(
                HEADER + ",",
                "A1,C1,尾差,文件,财政所,1,2026-12-31,",
                "A1,C2,尾差,文件,财政所,1,2026-12-31,",
                "A2,C1,,文件,财政所,1,2026-12-31,",
                "A3,C3,尾差,文件,财政所,,2026-02-30,",
                "A4,C4,尾差,文件,财政所,-1,明年,多");
        assertThat(((AcceptanceTable.Reading.Faulty) reading).problems())
                .extracting(problem -> problem.kind() + " " + problem.cell())
                .containsExactly(
                        "CONFIG_REPEATED_ID A3",
                        "CONFIG_REPEATED_ID B4",
                        "CONFIG_EMPTY_ID C4",
                        "CONFIG_BAD_AMOUNT F5",
                        "CONFIG_BAD_VALUE G5",
                        "CONFIG_STRAY_CELL H6",
                        "CONFIG_BAD_AMOUNT F6",
                        "CONFIG_BAD_VALUE G6");
        assertThat(read("编号,核对编号")).isInstanceOf(AcceptanceTable.Reading.Faulty.class);
    }
}
