package crossfoot.core.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest {
    @ParameterizedTest
    @CsvSource({
        "ledgers/支出2021-9.csv, ledgers/支出2021-10.csv",
        "ledgers/支出20210630.csv, ledgers/支出2021-07-31.csv",
        "ledgers/支出202106.csv, ledgers/支出2021年7月.csv",
        "ledgers/2021/支出1-6月.csv, ledgers/2020/支出1-9月.csv",
        "ledgers/支出(1).xlsx, ledgers/支出(2).xlsx",
        "ledgers/支出.csv, ledgers/支出2.csv",
        "ledgers/支出12345678901234567890.csv, ledgers/支出12345678901234567891.csv"
    })
    void names_follow_one_another_by_the_numbers_in_them(String earlier, String later) {
        assertThat(Stream.of(later, earlier).sorted(Export.BY_NAME)).containsExactly(earlier, later);
    }

    @Test
    void names_that_differ_in_dates_and_numbers_are_of_one_series() {
        assertThat(Export.seriesOf("ledgers/a/支出2021年1-6月(2).csv"))
                .isEqualTo(Export.seriesOf("ledgers/a/支出_2022-01.csv"))
                .isNotEqualTo(Export.seriesOf("ledgers/b/支出_2022-01.csv"))
                .isNotEqualTo(Export.seriesOf("ledgers/a/支出_2022-01.xlsx"))
                .isNotEqualTo(Export.seriesOf("ledgers/a/收入_2022-01.csv"));
        assertThat(Export.seriesOf("ledgers/.../支出2021")).isEqualTo("ledgers/.../支出*");
    }

    private static Export export(String file, long first, long last, Set<Integer> years) {
        return new Export(file, first, last, years, years.isEmpty() ? 0 : 5);
    }

    @Test
    void an_export_is_replaced_by_the_newest_that_covers_it() {
        Export may = export("5.csv", 20210101, 20210531, Set.of(2021));
        Export june = export("6.csv", 20210101, 20210630, Set.of(2021));
        Export july = export("7.csv", 20210101, 20210731, Set.of(2021));
        Series series = new Series(List.of(july, may, june));
        assertThat(series.replacements())
                .extracting(one -> one.older().file() + " " + one.newer().file())
                .containsExactly("5.csv 7.csv", "6.csv 7.csv");
        assertThat(series.notes()).isEmpty();
    }

    @Test
    void a_year_that_the_newer_one_lacks_keeps_the_older_one_counting() {
        Export both = export("a.csv", 20201201, 20210531, Set.of(2020, 2021));
        Export one = export("b.csv", 20210101, 20210630, Set.of(2021));
        Series series = new Series(List.of(both, one));
        assertThat(series.replacements()).isEmpty();
        assertThat(series.notes()).containsOnlyKeys("a.csv");
    }

    @Test
    void an_export_without_entries_replaces_none_and_is_replaced() {
        Export empty = export("a.csv", 0, 0, Set.of());
        Export full = export("b.csv", 20210101, 20210630, Set.of(2021));
        assertThat(new Series(List.of(full, empty)).replacements())
                .extracting(one -> one.older().file())
                .containsExactly("a.csv");
    }

    @Test
    void exports_that_hold_the_same_are_told_apart_by_size_and_name() {
        Export small = new Export("a.csv", 20210101, 20210630, Set.of(2021), 4);
        Export large = new Export("b.csv", 20210101, 20210630, Set.of(2021), 5);
        Export same = new Export("c.csv", 20210101, 20210630, Set.of(2021), 5);
        assertThat(new Series(List.of(large, same, small)).replacements())
                .extracting(one -> one.why().details().get(1))
                .containsExactly("@series.entries", "@series.order");
    }
}
