package crossfoot.input.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;

class DateFormatsTest {
    @Test
    void knows_built_in_date_formats_and_the_files_own() {
        for (int format : new int[] {14, 22, 27, 36, 45, 47, 50, 58}) {
            assertThat(DateFormats.isDate(format, null)).as("%d", format).isTrue();
        }
        for (int format : new int[] {0, 2, 13, 23, 26, 37, 44, 48, 49, 59, 164}) {
            assertThat(DateFormats.isDate(format, null)).as("%d", format).isFalse();
        }
        assertThat(DateFormats.isDate(176, "yyyy\"年\"m\"月\"d\"日\";@")).isTrue();
        assertThat(DateFormats.isDate(176, "[DBNum1][$-804]yyyy\"年\"m\"月\"")).isTrue();
        assertThat(DateFormats.isDate(176, "#,##0.00_);[Red]\\(#,##0.00\\)")).isFalse();
        assertThat(DateFormats.isDate(176, "0.00\"元\"")).isFalse();
        assertThat(DateFormats.isDate(14, "0.00"))
                .as("a built-in one that the file redefines")
                .isFalse();
    }

    @Test
    void gives_the_day_that_poi_gives_in_both_date_systems() {
        DateFormats from1900 = new DateFormats(false);
        DateFormats from1904 = new DateFormats(true);
        for (int serial = 61; serial <= 2_958_465; serial += 997) {
            String text = Integer.toString(serial);
            LocalDate day = DateUtil.getLocalDateTime(serial, false).toLocalDate();
            assertThat(from1900.isoDate(text)).isEqualTo(day.toString());
            if (serial < 2_950_000) {
                LocalDate other = DateUtil.getLocalDateTime(serial, true).toLocalDate();
                assertThat(from1904.isoDate(text)).isEqualTo(other.toString());
            }
        }
    }

    @Test
    void a_serial_that_is_no_day_stays_a_number() {
        DateFormats dates = new DateFormats(false);
        for (String serial : new String[] {"0", "0.99", "-1", "60", "60.5", "2958466", "1E300", "NaN"}) {
            assertThat(dates.isoDate(serial)).as(serial).isNull();
        }
        assertThat(dates.isoDate("1")).isEqualTo("1900-01-01");
        assertThat(dates.isoDate("59")).isEqualTo("1900-02-28");
        assertThat(dates.isoDate("61")).isEqualTo("1900-03-01");
        assertThat(dates.isoDate("2958465.4")).isEqualTo("9999-12-31");
        assertThat(dates.isoDate("2958465.9999999999")).isNull();
        assertThat(new DateFormats(true).isoDate("0")).isEqualTo("1904-01-01");
    }

    @Test
    void drops_the_time_of_day_and_rounds_noise_to_the_millisecond() {
        DateFormats dates = new DateFormats(false);
        assertThat(dates.isoDate("44260.75")).isEqualTo("2021-03-05");
        assertThat(dates.isoDate("44260.99999")).isEqualTo("2021-03-05");
        assertThat(dates.isoDate("44260.999999999")).isEqualTo("2021-03-06");
    }
}
