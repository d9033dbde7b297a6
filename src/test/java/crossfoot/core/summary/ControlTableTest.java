package crossfoot.core.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.rules.TableText;
import crossfoot.core.summary.ControlTotal.Stock;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlTableTest {
    private static ControlTable.Reading read(String... lines) {
        return ControlTable.read("control/c.csv", TableText.rows(lines), TableText.shippedTree());
    }

    private static List<ControlTotal> totals(String... lines) {
        ControlTable.Reading reading = read(lines);
        assertThat(reading).isInstanceOf(ControlTable.Reading.Ok.class);
        return ((ControlTable.Reading.Ok) reading).totals();
    }

    private static List<String> faultsAt(String... lines) {
        ControlTable.Reading reading = read(lines);
        assertThat(reading).isInstanceOf(ControlTable.Reading.Faulty.class);
        return ((ControlTable.Reading.Faulty) reading)
                .problems().stream()
                        .map(problem -> problem.kind() + " " + problem.cell())
                        .toList();
    }

    @Test
    void what_is_meant_is_told_by_the_subject() {
        assertThat(totals(
                        "年度,科目,金额",
                        "2021,基本支出,15997100",
                        "2021,threePublic.reception,0",
                        "2021,301,1",
                        "2021,30201 办公费,2",
                        "2021,2120104,3",
                        "2021,城管经费,4"))
                .extracting(ControlTotal::kind, ControlTotal::subject, ControlTotal::label)
                .containsExactly(
                        tuple(ControlTotal.Kind.FIGURE, "basic", "基本支出"),
                        tuple(ControlTotal.Kind.FIGURE, "threePublic.reception", "公务接待费"),
                        tuple(ControlTotal.Kind.ECONOMIC, "301", "301"),
                        tuple(ControlTotal.Kind.ECONOMIC, "30201", "30201 办公费"),
                        tuple(ControlTotal.Kind.PROJECT, "2120104", "2120104"),
                        tuple(ControlTotal.Kind.PROJECT, "城管经费", "城管经费"));
    }

    @Test
    void the_type_decides_where_it_is_given() {
        assertThat(totals("年度,类型,科目,金额（万元）", "2021,项目,城市管理,1", "2021,Economic,50101,1", "2021,指标,城市管理,-0.5"))
                .containsExactly(
                        total(2, ControlTotal.Kind.PROJECT, "城市管理", "城市管理", 1_000_000),
                        total(3, ControlTotal.Kind.ECONOMIC, "50101", "50101", 1_000_000),
                        total(4, ControlTotal.Kind.FIGURE, "project.urban", "城市管理", -500_000));
    }

    @Test
    void stocks_are_told_by_the_type_or_by_the_subject() {
        assertThat(totals(
                        "年度,类型,科目,金额",
                        "2021,,年初结转和结余,1",
                        "2021,指标,年末财政拨款结转和结余,2",
                        "2021,年初结转,项目支出,3",
                        "2021,Closing,30201,4",
                        "2021,年末结余,城管经费,5",
                        "2021,项目,年初结转节能改造,6"))
                .extracting(ControlTotal::stock, ControlTotal::kind, ControlTotal::subject)
                .containsExactly(
                        tuple(Stock.OPENING, ControlTotal.Kind.FIGURE, "total"),
                        tuple(Stock.CLOSING, ControlTotal.Kind.FIGURE, "total"),
                        tuple(Stock.OPENING, ControlTotal.Kind.FIGURE, "project"),
                        tuple(Stock.CLOSING, ControlTotal.Kind.ECONOMIC, "30201"),
                        tuple(Stock.CLOSING, ControlTotal.Kind.PROJECT, "城管经费"),
                        tuple(Stock.SPENT, ControlTotal.Kind.PROJECT, "年初结转节能改造"));
    }

    private static ControlTotal total(int row, ControlTotal.Kind kind, String subject, String label, long fen) {
        return new ControlTotal(
                new SourceRef("config/table.csv", "", row), 2021, kind, subject, label, Money.ofFen(fen));
    }

    @Test
    void every_fault_is_found_at_once() {
        assertThat(faultsAt(
                        "年度,类型,科目,金额,",
                        "2021,,合计,1,",
                        "2021,指标,城管,1,",
                        "2021,经济分类,办公费,1,",
                        "2021,别的,城市管理,1,",
                        "2021,,,1,",
                        "年,,城市管理,,",
                        "2021,,城市管理,1,多",
                        "2021,,城市管理,1.005,",
                        "2021,,城市管理,-,"))
                .containsExactly(
                        "CONFIG_UNKNOWN_FIGURE C2",
                        "CONFIG_UNKNOWN_FIGURE C3",
                        "CONFIG_BAD_VALUE C4",
                        "CONFIG_BAD_VALUE B5",
                        "CONFIG_EMPTY_ID C6",
                        "CONFIG_BAD_VALUE A7",
                        "CONFIG_BAD_AMOUNT D7",
                        "CONFIG_STRAY_CELL E8",
                        "CONFIG_BAD_AMOUNT D9",
                        "CONFIG_BAD_AMOUNT D10");
        assertThat(faultsAt("年度,科目", "2021,城市管理")).containsExactly("CONFIG_MISSING_COLUMN ");
    }

    @Test
    void the_nearest_figure_is_named() {
        ControlTable.Reading.Faulty faulty =
                (ControlTable.Reading.Faulty) read("年度,类型,科目,金额", "2021,指标,城市管里,1", "2021,,Total,1", "2021,,合计,1");
        assertThat(faulty.problems())
                .extracting(Problem::details)
                .containsExactly(List.of("城市管理"), List.of("一般公共预算支出"));
    }
}
