package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    private static final LocalDate MARCH_5 = LocalDate.of(2021, 3, 5);

    private final DateText dates = new DateText(Layout.NONE, false);

    private DateText.Reading read(String text) {
        return dates.read(text, CellKind.TEXT, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-3-5",
                "2021-03-05",
                "2021/03/05",
                "2021.03.05",
                "2021.3.5",
                "20210305",
                "2021年3月5日",
                "2021 年 3 月 5 日",
                "2021年3月5号",
                "２０２１－０３－０５",
                "2021-03-05 00:00:00",
                "2021-03-05 00:00:00.0",
                "2021-03-05T00:00:00",
                "2021-03-05T00:00:00Z",
                "2021/3/5 14:30",
                "05 Mar 2021",
                "5-March-2021",
                "Mar 5, 2021",
                "mar 5 2021",
                "2021 Mar 5",
                "44260",
            })
    void reads_a_date_however_it_is_written(String text) {
        assertThat(read(text).date()).isEqualTo(MARCH_5);
        assertThat(read(text).fault()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2021年3月; 2021-03-01",
                "2021-03; 2021-03-01",
                "03/2021; 2021-03-01",
                "Sep 2014; 2014-09-01",
                "202103; 2021-03-01",
                "25/03/2021; 2021-03-25",
                "03/25/2021; 2021-03-25",
                "05/05/2021; 2021-05-05",
                "29.02.2020; 2020-02-29",
                "1990-01-01; 1990-01-01",
                "2100-12-31; 2100-12-31",
            })
    void reads_months_and_orders_that_leave_no_doubt(String text, LocalDate date) {
        assertThat(read(text).date()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "05/03/2021; DATE_AMBIGUOUS",
                "05.03.2021; DATE_AMBIGUOUS",
                "3/5; DATE_AMBIGUOUS",
                "201203; DATE_AMBIGUOUS",
                "21-03-05; DATE_TWO_DIGIT_YEAR",
                "5/3/21; DATE_TWO_DIGIT_YEAR",
                "21年3月5日; DATE_TWO_DIGIT_YEAR",
                "21年3月; DATE_TWO_DIGIT_YEAR",
                "210305; DATE_TWO_DIGIT_YEAR",
                "5 Mar 21; DATE_TWO_DIGIT_YEAR",
                "Mar-21; DATE_TWO_DIGIT_YEAR",
                "2021-02-30; DATE_INVALID",
                "2021-13-01; DATE_INVALID",
                "2021-00-10; DATE_INVALID",
                "2021-01-00; DATE_INVALID",
                "30/02/2021; DATE_INVALID",
                "25/13/2021; DATE_INVALID",
                "2月30日; DATE_INVALID",
                "20210230; DATE_INVALID",
                "999999; DATE_INVALID",
                "1989-12-31; DATE_INVALID",
                "2101-01-01; DATE_INVALID",
                "12345; DATE_INVALID",
                "99999; DATE_INVALID",
                "2021; DATE_INVALID",
                "2021年; DATE_INVALID",
                "5日; DATE_INVALID",
                "2021030512; DATE_INVALID",
                "水费; DATE_INVALID",
                "2021-03-05 早上; DATE_INVALID",
                "2021-03-05 x:y; DATE_INVALID",
                ":30; DATE_INVALID",
                "10:30; DATE_INVALID",
                "1-2-3-4; DATE_INVALID",
                "5 Foo 2021; DATE_INVALID",
                "5 Ma 2021; DATE_INVALID",
                "5 anf 2021; DATE_INVALID",
                "Mar Apr 2021; DATE_INVALID",
                "Mar; DATE_INVALID",
                "1 2 Mar 2021; DATE_INVALID",
            })
    void refuses_what_is_no_date_or_could_be_two(String text, ProblemKind fault) {
        assertThat(read(text)).isEqualTo(new DateText.Reading(null, fault, false));
    }

    @Test
    void month_and_day_take_the_year_of_their_own_row() {
        assertThat(dates.read("3月5日", CellKind.TEXT, 2021).date()).isEqualTo(MARCH_5);
        assertThat(dates.read("3月5日", CellKind.TEXT, 2022).date()).isEqualTo(MARCH_5.plusYears(1));
        assertThat(dates.read("3月5日", CellKind.TEXT, 0).fault()).isEqualTo(ProblemKind.DATE_MISSING);
        assertThat(dates.read("2月29日", CellKind.TEXT, 2020).date()).isEqualTo(LocalDate.of(2020, 2, 29));
        assertThat(dates.read("2月29日", CellKind.TEXT, 2021).fault()).isEqualTo(ProblemKind.DATE_INVALID);
        assertThat(dates.read("25-3", CellKind.TEXT, 2021).date()).isEqualTo(LocalDate.of(2021, 3, 25));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"44260; 2021-03-05", "44260.0; 2021-03-05", "44260.75; 2021-03-05", "20210305; 2021-03-05"})
    void reads_the_serial_number_of_a_number_cell(String raw, LocalDate date) {
        assertThat(dates.read(raw, CellKind.NUMBER, 0).date()).isEqualTo(date);
    }

    @Test
    void a_number_of_a_month_is_that_month_of_the_given_year() {
        assertThat(dates.read("4.0", CellKind.NUMBER, 2021).date()).isEqualTo(LocalDate.of(2021, 4, 1));
        assertThat(dates.read("4", CellKind.NUMBER, 0).fault()).isEqualTo(ProblemKind.DATE_MISSING);
        assertThat(dates.read("13", CellKind.NUMBER, 2021).fault()).isEqualTo(ProblemKind.DATE_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "100", "-5", "4.4E4", "123456789", "", "99999999"})
    void refuses_numbers_that_are_no_plausible_day(String raw) {
        assertThat(dates.read(raw, CellKind.NUMBER, 0).fault()).isEqualTo(ProblemKind.DATE_INVALID);
    }

    @Test
    void serial_numbers_follow_the_workbooks_date_system() {
        DateText from1904 = new DateText(Layout.NONE, true);
        assertThat(from1904.read("42798", CellKind.NUMBER, 0).date()).isEqualTo(MARCH_5);
    }

    @Test
    void a_date_cell_is_read_as_the_workbook_gives_it() {
        assertThat(dates.read("2021-03-05", CellKind.DATE, 0).date()).isEqualTo(MARCH_5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "dd/MM/uuuu; 05/03/2021; 2021-03-05",
                "dd/MM/yyyy; 05/03/2021; 2021-03-05",
                "MM/dd/yy; 03/05/21; 2021-03-05",
                "d MMM uuuu; 5 Mar 2021; 2021-03-05",
                "uuuu/MM; 2021/03; 2021-03-01",
                "dd/MM/uuuu HH:mm; 05/03/2021 10:00; 2021-03-05",
            })
    void a_layout_says_how_dates_are_written(String format, String text, LocalDate date) {
        DateText formatted = new DateText(Layouts.dateFormat(format), false);
        assertThat(formatted.read(text, CellKind.TEXT, 0).date()).isEqualTo(date);
    }

    @Test
    void a_format_without_a_year_takes_the_row_s() {
        DateText formatted = new DateText(Layouts.dateFormat("M-d"), false);
        assertThat(formatted.read("3-5", CellKind.TEXT, 2021).date()).isEqualTo(MARCH_5);
        assertThat(formatted.read("2-30", CellKind.TEXT, 2021).fault()).isEqualTo(ProblemKind.DATE_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/02/2021", "2021-03-05", "05/13/2021", "05/03/1950", "水费"})
    void a_layouts_format_is_taken_strictly(String text) {
        DateText formatted = new DateText(Layouts.dateFormat("dd/MM/yyyy"), false);
        assertThat(formatted.read(text, CellKind.TEXT, 0).fault()).isEqualTo(ProblemKind.DATE_INVALID);
    }

    @Test
    void reads_more_different_texts_than_it_keeps() {
        for (int round = 0; round < 2; round++) {
            for (int day = 0; day < 3_000; day++) {
                LocalDate date = LocalDate.of(2000, 1, 1).plusDays(day);
                assertThat(read(date.toString()).date()).isEqualTo(date);
            }
        }
    }
}
