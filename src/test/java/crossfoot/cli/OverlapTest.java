package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same entry in several files counts once: as often as the file that has it most often. */
class OverlapTest {
    private static final String ONE = "2021-01-05,记-1,付办公费,30201 办公费,100.00";
    private static final String TWO = "2021-02-05,记-2,付水费,30205 水费,200.00";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void office() throws IOException {
        office = new Office(folder);
    }

    @Test
    void equal_rows_within_one_file_are_legitimate() throws IOException {
        office.ledger("a.csv", ONE, ONE, TWO).run();
        assertThat(office.counted()).containsExactly("记-1 100.00", "记-1 100.00", "记-2 200.00");
    }

    @Test
    void the_file_that_has_most_of_an_entry_says_how_often_it_counts() throws IOException {
        office.ledger("a.csv", ONE).ledger("b.csv", TWO, ONE, ONE).ledger("c.csv", ONE, TWO);
        Typed run = office.run();
        assertThat(office.counted()).containsExactlyInAnyOrder("记-1 100.00", "记-1 100.00", "记-2 200.00");
        assertThat(office.published("figures.json"))
                .containsPattern("\"counts\": \\{\\s+\"entries\": 3,")
                .contains("\"overlaps\": 3\n");
        assertThat(run.out()).contains("ledgers/a.csv!2", "ledgers/c.csv!2", "ledgers/c.csv!3");
    }

    @Test
    void blanks_around_a_text_make_no_other_entry() throws IOException {
        office.ledger("a.csv", ONE).ledger("b.csv", "2021/1/5, 记-1 ,付办公费　,30201 办公费,\"100.00 \"", TWO);
        office.run();
        assertThat(office.counted()).containsExactlyInAnyOrder("记-1 100.00", "记-2 200.00");
    }

    @Test
    void another_voucher_another_amount_or_no_voucher_is_another_entry() throws IOException {
        office.ledger("a.csv", ONE, "2021-03-05,,付手续费,30201 办公费,5.00")
                .ledger("b.csv", ONE.replace("记-1", "记-9"), ONE.replace("100.00", "100.01"))
                .ledger("c.csv", "2021-03-05,,付手续费,30201 办公费,5.00");
        office.run();
        assertThat(office.total(2021)).isEqualByComparingTo("310.01");
    }

    @Test
    void any_cut_of_the_same_entries_into_files_counts_as_the_rule_says() throws IOException {
        for (long seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            Map<String, Integer> most = new TreeMap<>();
            for (String file : List.of("a.csv", "b.csv", "c.csv")) {
                List<String> lines = new ArrayList<>();
                Map<String, Integer> here = new HashMap<>();
                for (int i = 0; i < 40; i++) {
                    int no = 1 + random.nextInt(12);
                    lines.add("2021-01-%02d,记-%d,付款,30201 办公费,%d.00".formatted(no, no, no));
                    here.merge("记-" + no + " " + no + ".00", 1, Integer::sum);
                }
                Collections.shuffle(lines, random);
                here.forEach((entry, times) -> most.merge(entry, times, Math::max));
                office.ledger(file, lines.toArray(String[]::new));
            }
            office.run();
            Map<String, Integer> counted = new TreeMap<>();
            office.counted().forEach(entry -> counted.merge(entry, 1, Integer::sum));
            assertThat(counted).as("seed " + seed).isEqualTo(most);
        }
    }
}
