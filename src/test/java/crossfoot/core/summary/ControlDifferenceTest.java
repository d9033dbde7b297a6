package crossfoot.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.summary.Books.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Control totals that lack a part of the ledger, or hold what the ledger does not count. */
class ControlDifferenceTest {
    private static final Line PLAIN = Line.PLAIN;
    private static final ControlTotal.Kind FIGURE = ControlTotal.Kind.FIGURE;

    /** Rows 2 to 6. */
    private static Books five() {
        return new Books()
                .entry(PLAIN, "2021-01-05", 121_031)
                .entry(PLAIN, "2021-01-12", 84_527)
                .entry(PLAIN, "2021-02-03", 239_184)
                .entry(PLAIN, "2021-02-17", 31_862)
                .entry(PLAIN, "2021-03-04", 412_705);
    }

    private static final long FIVE = 889_309;

    @Test
    void a_control_total_may_lack_a_file_a_sheet_a_day_a_project_a_category_or_a_class() {
        Line sheet = PLAIN.file("x").sheet("一");
        Line project = PLAIN.project("绿化");
        Books books = new Books()
                .entry(PLAIN.file("b.csv"), "2021-01-05", 1_000_01)
                .entry(PLAIN.file("b.csv"), "2021-02-06", 1_000_02)
                .entry(sheet, "2021-01-07", 2_000_04)
                .entry(sheet, "2021-02-08", 2_000_08)
                .entry(PLAIN.file("x").sheet("二"), "2021-02-08", 2_000_16)
                .entry(PLAIN, "2021-03-09", 4_000_16)
                .entry(PLAIN, "2021-03-09", 4_000_32)
                .entry(project, "2021-04-10", 8_000_01)
                .entry(project, "2021-05-11", 8_000_02)
                .entry(PLAIN.economic("30101"), "2021-06-12", 16_000_01, "basic.personnel")
                .entry(PLAIN.economic("30299"), "2021-07-13", 16_000_02, "basic.personnel")
                .entry(PLAIN.economic("310"), "", 32_000_01)
                .entry(PLAIN.economic("31002"), "2021-08-14", 32_000_02)
                .entry(PLAIN.economic("30202"), "2021-08-15", 64_000_02)
                .entry(PLAIN.economic("30202"), "2021-09-14", 64_000_01)
                .entry(PLAIN.economic("30"), "2021-10-15", 7);
        long all = books.facts().views().getOrDefault(View.MONTHS, List.of()).stream()
                .mapToLong(one -> one.amount().fen())
                .sum();
        long[] parts = {2_000_03, 4_000_12, 8_000_48, 16_000_03, 32_000_03, 64_000_03, 128_000_03};
        for (long part : parts) {
            books.control(FIGURE, "total", all - part);
        }
        assertThat(books.said())
                .extracting(one ->
                        one.get(0).details().get(0) + " " + one.get(0).places().get(0))
                .containsExactly(
                        "@part.FILE b.csv",
                        "@part.SHEET x!一",
                        "@part.MONTH 2021-03",
                        "@part.PROJECT 绿化",
                        "@part.CATEGORY 人员经费",
                        "@part.ECONOMIC_CLASS 310",
                        "@part.ECONOMIC 30202");
    }

    @Test
    void a_day_is_named_where_its_month_has_more() {
        Books books = five().entry(PLAIN, "2021-01-12", 7_001).control(FIGURE, "total", FIVE + 7_001 - 91_528);
        assertThat(books.kinds()).containsExactly("PART_LEFT_OUT 2021-01-12");
    }

    @Test
    void parts_with_equal_sums_are_counted() {
        Books books = new Books()
                .entry(PLAIN, "2021-01-05", 121_031)
                .entry(PLAIN, "2021-01-06", 84_527)
                .entry(PLAIN, "2021-02-05", 121_032)
                .entry(PLAIN, "2021-02-06", 84_526)
                .entry(PLAIN, "2021-03-06", 777)
                .control(FIGURE, "total", 206_335);
        assertThat(books.said().get(0)).singleElement().satisfies(one -> {
            assertThat(one.count()).isEqualTo(2);
            assertThat(one.places()).containsExactly("2021-01", "2021-02");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "FIGURE, basic.operating, 4000, a.csv!3",
        "FIGURE, basic, 4000, a.csv!3",
        "FIGURE, threePublic.reception, 2001, a.csv!4",
        "ECONOMIC, 302, 4000, a.csv!3",
        "ECONOMIC, 30217, 2001, a.csv!4",
        "PROJECT, 绿化, 8000, a.csv!5",
    })
    void a_control_total_is_explained_by_its_own_entries_only(
            ControlTotal.Kind kind, String subject, long fen, String place) {
        Books books = new Books()
                .entry(PLAIN.economic("30101"), "2020-01-05", 4_000)
                .entry(PLAIN.economic("30201"), "2021-01-05", 4_000)
                .entry(PLAIN.economic("30217"), "2021-01-05", 2_001)
                .entry(PLAIN.economic("50299").project("绿化"), "2021-01-05", 8_000, "project.urban")
                .entry(PLAIN.economic("50299"), "2021-02-05", 4_000, "project.urban")
                .entry(PLAIN.economic("50299").project("树"), "2021-02-05", 2_000, "project.urban")
                .entry(PLAIN.economic("30217").project("绿化"), "2021-03-05", 9_001, "basic.operating");
        long ours = switch (subject) {
            case "basic.operating", "basic", "302" -> 15_002;
            case "绿化" -> 17_001;
            default -> 11_002;
        };
        assertThat(books.control(kind, subject, ours - fen).kinds()).containsExactly("ENTRY_LEFT_OUT " + place);
    }

    @Test
    void a_control_total_may_hold_what_the_ledger_counts_once_or_cannot_classify() {
        Books books = five().entry(PLAIN, "2021-05-06", 3_001)
                .countedElsewhere()
                .entry(PLAIN, "2021-05-06", 4_007)
                .countedElsewhere()
                .entry(PLAIN, "2021-05-06", 5_011, "unclassified")
                .entry(PLAIN, "2021-05-06", 6_017, "unclassified")
                .entry(PLAIN, "2020-05-06", 6_017, "unclassified")
                .control(FIGURE, "basic", FIVE + 3_001)
                .control(FIGURE, "basic", FIVE + 7_008)
                .control(FIGURE, "basic", FIVE + 6_017)
                .control(FIGURE, "basic", FIVE + 11_028)
                .control(FIGURE, "total", FIVE + 2 * 6_017 + 5_011);
        assertThat(books.said())
                .extracting(one -> one.stream()
                        .map(each -> each.kind() + " " + each.count() + each.places())
                        .toList())
                .containsExactly(
                        List.of("OVERLAP 1[a.csv!7]"),
                        List.of("OVERLAPS_TOGETHER 2[a.csv!7]"),
                        List.of("UNCLASSIFIED 1[a.csv!10]"),
                        List.of("UNCLASSIFIED_TOGETHER 2[a.csv!9]"),
                        List.of("ENTRY_TWICE 1[a.csv!10]"));
    }

    @Test
    void an_overlap_is_not_told_again_as_the_entry_that_counts() {
        Books books = five().entry(PLAIN.file("b.csv"), "2021-01-12", 84_527)
                .countedElsewhere()
                .control(FIGURE, "total", FIVE + 84_527);
        assertThat(books.kinds()).containsExactly("OVERLAP b.csv!7");
    }
}
