package crossfoot.core.units;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.TableText;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.ControlTotal;
import crossfoot.core.summary.FigureFold;
import crossfoot.core.summary.FigureSums;
import crossfoot.core.units.Transfer.Fate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsolidationTest {
    private static final CategoryTree TREE = TableText.shippedTree();
    private static final UnitTable UNITS =
            UnitTableTest.table("001,城西街道,,,", "002,城西街道社区中心,社区中心,,", "003,执法队,,,", "004,档案馆,,,");
    private static final Map<Integer, Set<String>> PRESENT =
            Map.of(2020, Set.of("001", "002"), 2021, Set.of("001", "002", "003"));

    private final List<ClassifiedEntry> lines = new ArrayList<>();

    private static ClassifiedEntry line(String unit, int year, String summary, String economic, long fen) {
        return new ClassifiedEntry(entry(unit, year, summary, economic, fen), "project.urban", "R1", "");
    }

    private static Entry entry(String unit, int year, String summary, String economic, long fen) {
        return new Entry(
                new SourceRef("ledgers/a.csv", "", 2),
                unit,
                year,
                LocalDate.of(year, 3, 5),
                "记-1",
                "",
                summary,
                Code.NONE,
                new Code(economic, ""),
                Code.NONE,
                new Code("", summary.startsWith("见项目") ? "社区中心建设" : ""),
                "",
                SpendingType.PROJECT,
                Money.ofFen(fen),
                false);
    }

    private static TransferTable transfers(String... lines) {
        TransferTable.Reading reading = TransferTable.read("transfers.csv", TableText.rows(lines), TREE);
        assertThat(reading).isInstanceOf(TransferTable.Reading.Ok.class);
        return ((TransferTable.Reading.Ok) reading).table();
    }

    private static final TransferTable TRANSFERS =
            transfers("规则号,摘要,经济分类,单位,对方单位,说明", "# 备注,,,,,", "T1,~拨付,399*,,,", "T2,~上缴,,,001,", "T3,~代付,,,市财政局,");

    private static Transfers transfers() {
        return new Transfers(new UnitFinder(UNITS), TRANSFERS, PRESENT);
    }

    @ParameterizedTest
    @CsvSource({
        "城西街道, 2021, 拨付社区中心经费, 39999, 002, TAKEN_OUT",
        "城西街道, 2021, 见项目：拨付, 39999, 002, TAKEN_OUT",
        "城西街道, 2021, 城西街道拨付执法队, 39999, 003, TAKEN_OUT",
        "城西街道, 2020, 拨付执法队, 39999, 003, NOT_IN_RUN",
        "城西街道, 2019, 拨付执法队, 39999, 003, NOT_IN_RUN",
        "城西街道, 2021, 拨付档案馆, 39999, 004, NOT_IN_RUN",
        "城西街道, 2021, 拨付小学, 39999, '', UNNAMED",
        "城西街道, 2021, 拨付社区中心、执法队, 39999, '', SEVERAL",
        "城西街道, 2021, 上缴, 30201, 001, ITSELF",
        "执法队, 2021, 上缴, 30201, 001, TAKEN_OUT",
        "执法队, 2021, 代付, 30201, '', OUTSIDE",
        "镇政府, 2021, 上缴, 30201, 001, UNLISTED"
    })
    void says_who_received_it_and_what_becomes_of_it(
            String unit, int year, String summary, String economic, String to, Fate fate) {
        Transfer transfer =
                transfers().of(line(unit, year, summary, economic, 100)).orElseThrow();
        assertThat(transfer.fate()).isEqualTo(fate);
        assertThat(transfer.isTakenOut()).isEqualTo(fate == Fate.TAKEN_OUT);
        OfficeUnit receiver = transfer.to();
        assertThat(receiver == null ? "" : receiver.code()).isEqualTo(to);
    }

    @Test
    void what_no_line_covers_is_no_transfer() {
        assertThat(transfers().of(line("城西街道", 2021, "拨付社区中心经费", "30201", 100))).isEmpty();
        assertThat(TransferTable.NONE.covering(entry("城西街道", 2021, "上缴", "30201", 100)))
                .isEmpty();
    }

    @Test
    void a_shared_entry_moves_as_a_whole() {
        ClassifiedEntry part = new ClassifiedEntry(
                entry("城西街道", 2021, "拨付社区中心", "39999", 40),
                "project.urban",
                "R1",
                "",
                new ClassifiedEntry.Part(1, 2, Money.ofFen(100)));
        assertThat(transfers().of(part).orElseThrow().line().entry().amount()).isEqualTo(Money.ofFen(40));
    }

    @Test
    void a_faulty_table_tells_all_its_faults() {
        TransferTable.Reading reading = TransferTable.read(
                "transfers.csv", TableText.rows("规则号,摘要,归类,对方单位", "T1,/[/,,", "T1,,,#N/A", "#,,,#N/A"), TREE);
        assertThat(reading).isInstanceOf(TransferTable.Reading.Faulty.class);
        assertThat(((TransferTable.Reading.Faulty) reading).problems())
                .extracting(Problem::kind)
                .containsExactlyInAnyOrder(
                        ProblemKind.CONFIG_UNKNOWN_COLUMN,
                        ProblemKind.CONFIG_BAD_PATTERN,
                        ProblemKind.CONFIG_REPEATED_ID,
                        ProblemKind.CONFIG_BAD_CELL);
    }

    @Test
    void a_table_of_transfers_needs_the_column_of_the_receiver() {
        TransferTable.Reading reading = TransferTable.read("transfers.csv", TableText.rows("规则号,摘要", "T1,~拨"), TREE);
        assertThat(((TransferTable.Reading.Faulty) reading).problems())
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.CONFIG_MISSING_COLUMN);
    }

    private Consolidation consolidation() {
        UnitSums sums = new UnitSums(new UnitFinder(UNITS), transfers(), year -> year > 2000);
        Map<OfficeUnit, FigureFold> folds = new LinkedHashMap<>();
        UNITS.units().forEach(unit -> folds.put(unit, new FigureFold()));
        for (ClassifiedEntry line : lines) {
            sums.add(line);
            folds.computeIfAbsent(UNITS.of(line.entry().unit(), "x"), unit -> new FigureFold())
                    .add(line);
        }
        List<Consolidation.Share> shares = new ArrayList<>();
        folds.forEach((unit, fold) -> shares.add(new Consolidation.Share(unit, fold.sums(TREE))));
        assertThat(sums.reAdded(UNITS.units().get(3))).isEmpty();
        return new Consolidation(
                TREE,
                shares,
                sums.takenOut().sums(TREE),
                sums.kept().sums(TREE),
                sums.movements(),
                sums.stays(),
                sums.unlisted());
    }

    @Test
    void of_years_that_are_not_shown_nothing_is_told_but_all_is_added() {
        UnitSums sums = new UnitSums(new UnitFinder(UNITS), transfers(), year -> year == 2021);
        sums.add(line("城西街道", 2020, "拨付社区中心", "39999", 7));
        sums.add(line("城西街道", 2020, "拨付小学", "39999", 8));
        sums.add(line("镇政府", 2020, "付办公费", "30201", 5));
        assertThat(sums.movements()).isEmpty();
        assertThat(sums.stays()).isEmpty();
        assertThat(sums.unlisted()).isEmpty();
        assertThat(sums.takenOut().sums(TREE).of(2020, "total").amount()).isEqualTo(Money.ofFen(7));
        assertThat(sums.kept().sums(TREE).of(2020, "total").amount()).isEqualTo(Money.ofFen(13));
    }

    private FigureSums whole() {
        FigureFold whole = new FigureFold();
        lines.forEach(whole::add);
        return whole.sums(TREE);
    }

    private void ledger() {
        lines.add(line("城西街道", 2021, "拨付社区中心", "39999", 10_000));
        lines.add(line("城西街道", 2020, "拨付社区中心", "39999", 7));
        lines.add(line("城西街道", 2021, "拨付社区中心", "39999", -500));
        lines.add(line("执法队", 2021, "上缴", "30217", 300));
        lines.add(line("社区中心", 2021, "付活动费", "30201", 9_000));
        lines.add(line("社区中心", 2020, "付活动费", "30201", 1));
        lines.add(line("城西街道", 2021, "拨付小学", "39999", 20));
        lines.add(line("城西街道", 2021, "拨付小学", "39999", 22));
    }

    @Test
    void consolidated_is_the_units_less_what_moved_between_them() {
        ledger();
        Consolidation consolidation = consolidation();
        assertThat(consolidation.together(2021, "total").amount()).isEqualTo(Money.ofFen(18_842));
        assertThat(consolidation.consolidated(2021, "total").amount()).isEqualTo(Money.ofFen(9_042));
        assertThat(consolidation.consolidated(2021, "total").entries()).isEqualTo(3);
        assertThat(consolidation.consolidated(2020, "project.urban").amount()).isEqualTo(Money.ofFen(1));
        assertThat(consolidation.together(2021, "threePublic.reception").amount())
                .isEqualTo(Money.ofFen(300));
        assertThat(consolidation.consolidated(2021, "threePublic.reception").amount())
                .isEqualTo(Money.ZERO);
        assertThat(consolidation.movements())
                .extracting(move ->
                        move.year() + move.from().code() + ">" + move.to().code() + " "
                                + move.sum().amount().yuan() + "/" + move.sum().entries())
                .containsExactly("2020001>002 0.07/1", "2021001>002 95.00/2", "2021003>001 3.00/1");
        assertThat(consolidation.stays()).hasSize(1);
        assertThat(consolidation.checks(new TreeSet<>(Set.of(2020, 2021)), whole()))
                .extracting(Check::status)
                .containsOnly(Check.Status.PASS);
    }

    @Test
    void a_lost_cent_fails_the_checks_of_its_figures_and_of_these_alone() {
        ledger();
        FigureSums whole = whole();
        Consolidation consolidation = consolidation();
        lines.set(4, line("社区中心", 2021, "付活动费", "30201", 9_001));
        FigureFold other = new FigureFold();
        lines.stream().skip(3).forEach(other::add);
        Consolidation cut = new Consolidation(
                TREE,
                consolidation.shares(),
                consolidation.takenOut(),
                other.sums(TREE),
                List.of(),
                List.of(),
                List.of());
        assertThat(cut.checks(new TreeSet<>(Set.of(2021)), whole))
                .filteredOn(check -> check.status() == Check.Status.FAIL)
                .extracting(Check::id)
                .containsExactlyInAnyOrder(
                        "CF-CONSOLIDATION-2021-total",
                        "CF-CONSOLIDATION-2021-project",
                        "CF-CONSOLIDATION-2021-project.urban",
                        "CF-CONSOLIDATION-2021-threePublic.reception",
                        "CF-CONSOLIDATION-2021-transfers");
    }

    @Test
    void what_others_state_of_the_consolidation_is_held_against_it() {
        ledger();
        List<ControlTotal> stated = new ArrayList<>();
        for (long fen : new long[] {9_042, 9_043}) {
            stated.add(new ControlTotal(
                    new SourceRef("control/a.csv", "", 2),
                    2021,
                    ControlTotal.Kind.FIGURE,
                    "total",
                    "合计",
                    Money.ofFen(fen)));
        }
        assertThat(consolidation().checks(stated))
                .extracting(check -> check.id() + " " + check.status() + " "
                        + check.difference().text())
                .containsExactly(
                        "CF-CONTROL-TOTAL-2021-figure-total@合并 PASS 0.00",
                        "CF-CONTROL-TOTAL-2021-figure-total@合并 FAIL -0.01");
    }

    @Test
    void entries_of_no_unit_count_and_fail_a_check() {
        ledger();
        lines.add(line("镇政府", 2021, "付办公费", "30201", 5));
        lines.add(line("", 2021, "上缴", "30201", 6));
        Consolidation consolidation = consolidation();
        assertThat(consolidation.together(2021, "total").amount()).isEqualTo(Money.ofFen(18_853));
        assertThat(consolidation.checks(new TreeSet<>(Set.of(2020, 2021)), whole()))
                .filteredOn(check -> check.status() == Check.Status.FAIL)
                .extracting(Check::id)
                .containsExactly("CF-CONSOLIDATION-unlisted");
        assertThat(consolidation.labels()).containsEntry("total", "一般公共预算支出").hasSize(15);
        assertThat(UnitFindings.of(consolidation))
                .extracting(problem -> problem.kind() + " " + problem.value() + " " + problem.details())
                .containsExactly(
                        "UNIT_UNLISTED 镇政府 [1, 0.05]",
                        "UNIT_UNLISTED ledgers/a.csv [1, 0.06]",
                        "UNIT_WITHOUT_ENTRIES 档案馆 []",
                        "TRANSFER_STAYS  [@fate.UNNAMED, 2, 0.42, ledgers/a.csv!2]",
                        "TRANSFER_STAYS 城西街道 [@fate.UNLISTED, 1, 0.06, ledgers/a.csv!2]");
    }
}
