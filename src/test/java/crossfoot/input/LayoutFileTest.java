package crossfoot.input;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Field;
import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Problem;
import crossfoot.core.money.AmountUnit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutFileTest {
    @TempDir
    Path folder;

    private LayoutReading read(String yaml) throws Exception {
        return LayoutFile.read(Files.writeString(folder.resolve("layouts.yml"), yaml));
    }

    private Layout only(String keys) throws Exception {
        LayoutReading reading = read("layouts:\n  - match: \"*\"\n    " + keys + "\n");
        assertThat(reading).isInstanceOf(LayoutReading.Layouts.class);
        return ((LayoutReading.Layouts) reading).layouts().get(0);
    }

    /** Each fault as {@code line kind key=value [details]}. */
    private List<String> faults(String yaml) throws Exception {
        LayoutReading reading = read(yaml);
        assertThat(reading).isInstanceOf(LayoutReading.Faulty.class);
        return ((LayoutReading.Faulty) reading)
                .problems().stream()
                        .map(one -> one.at().rowNumber() + " " + one.kind() + " " + one.cell() + "=" + one.value() + " "
                                + one.details())
                        .toList();
    }

    private List<String> faultsOf(String keys) throws Exception {
        return faults("layouts:\n  - match: \"*\"\n    " + keys + "\n");
    }

    @Test
    void reads_every_key() throws Exception {
        LayoutReading reading = read("""
                layouts:
                  - match: "uk/*.csv"
                    columns: {date: "Payment Date", amount: "Amount (£)", summary: "=F"}
                    headerRow: 3
                    encoding: windows-1252
                    delimiter: ";"
                    dateFormat: dd/MM/yyyy
                    numberFormat: "1.234,56"
                    unit: 万元
                    sheets: [Q1, Q2]
                    sign: "-"
                    constants: {fiscalYear: 2021, unit: 某某街道}
                    mode: cumulative
                    spendingAccounts: ["7101", "7201"]
                """);
        assertThat(reading)
                .isEqualTo(new LayoutReading.Layouts(List.of(new Layout(
                        "uk/*.csv",
                        Map.of(Field.DATE, "Payment Date", Field.AMOUNT, "Amount (£)", Field.SUMMARY, "=F"),
                        3,
                        "windows-1252",
                        ';',
                        "dd/MM/yyyy",
                        true,
                        AmountUnit.WAN_YUAN,
                        List.of("Q1", "Q2"),
                        true,
                        Map.of(Field.FISCAL_YEAR, "2021", Field.UNIT, "某某街道"),
                        true,
                        List.of("7101", "7201")))));
    }

    @Test
    void what_is_not_said_is_left_open() throws Exception {
        Layout open = only("sign: \"+\"");
        assertThat(open)
                .isEqualTo(new Layout(
                        "*", Map.of(), null, null, null, null, false, null, List.of(), false, Map.of(), false,
                        List.of()));
    }

    @Test
    void a_tab_can_be_named_and_one_text_stands_for_a_list() throws Exception {
        assertThat(only("delimiter: tab").delimiter()).isEqualTo('\t');
        assertThat(only("delimiter: '\\t'").delimiter()).isEqualTo('\t');
        assertThat(only("delimiter: \"\\t\"").delimiter()).isEqualTo('\t');
        assertThat(only("sheets: 2021").sheets()).containsExactly("2021");
        assertThat(only("headerRow: 0").headerRow()).isZero();
        assertThat(only("encoding: gbk").encoding()).isEqualTo("GBK");
    }

    @Test
    void a_missing_or_empty_file_is_no_layouts() throws Exception {
        LayoutReading.Layouts none = new LayoutReading.Layouts(List.of());
        assertThat(LayoutFile.read(folder.resolve("layouts.yml"))).isEqualTo(none);
        assertThat(read("")).isEqualTo(none);
        assertThat(read("# nothing yet\nlayouts: []\n")).isEqualTo(none);
        assertThat(none.forFile("a.csv")).isSameAs(Layout.NONE);
    }

    @Test
    void the_first_layout_that_matches_holds() throws Exception {
        LayoutReading.Layouts layouts = (LayoutReading.Layouts) read("""
                layouts:
                  - match: "uk/*.csv"
                  - match: "**/2021*.{csv,txt}"
                  - match: "**"
                """);
        assertThat(layouts.forFile("uk/2021.csv").glob()).isEqualTo("uk/*.csv");
        assertThat(layouts.forFile("uk/a/2021.csv").glob()).isEqualTo("**/2021*.{csv,txt}");
        assertThat(layouts.forFile("2021上半年.txt").glob()).isEqualTo("**/2021*.{csv,txt}");
        assertThat(layouts.forFile("uk/a/b.csv").glob()).isEqualTo("**");
    }

    @Test
    void tells_all_faults_at_once_in_order_with_their_lines() throws Exception {
        assertThat(faults("""
                        layouts:
                          - match: "a[.csv"
                            headerrow: 3
                            columns: {datum: X, amount: "=1", amount: B}
                            unit: 百元
                          - delimiter: ";;"
                            delimiter: ","
                        extra: 1
                        """))
                .containsExactly(
                        "2 CONFIG_BAD_PATTERN match=a[.csv [Missing ']]",
                        "3 CONFIG_UNKNOWN_KEY headerrow=headerrow [headerRow]",
                        "4 CONFIG_UNKNOWN_KEY datum=datum [date]",
                        "4 CONFIG_BAD_VALUE amount==1 [=A … =XFD]",
                        "4 CONFIG_REPEATED_ID amount=amount []",
                        "5 CONFIG_BAD_VALUE unit=百元 [元 | 千元 | 万元]",
                        "6 CONFIG_BAD_VALUE delimiter=;; [, ; | tab]",
                        "6 CONFIG_MISSING_COLUMN match= [match]",
                        "7 CONFIG_REPEATED_ID delimiter=delimiter []",
                        "8 CONFIG_UNKNOWN_KEY extra=extra [layouts]");
    }

    @Test
    void refuses_values_of_the_wrong_kind() throws Exception {
        assertThat(faultsOf("headerRow: three")).containsExactly("3 CONFIG_BAD_VALUE headerRow=three [0, 1, 2, …]");
        assertThat(faultsOf("headerRow: -1")).hasSize(1);
        assertThat(faultsOf("headerRow: ")).containsExactly("3 CONFIG_BAD_VALUE headerRow= […]");
        assertThat(faultsOf("encoding: utf-9")).hasSize(1).first().asString().contains("GB18030");
        assertThat(faultsOf("encoding: 'no name'")).hasSize(1);
        assertThat(faultsOf("dateFormat: dd/QQQQQQ"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("3 CONFIG_BAD_PATTERN");
        assertThat(faultsOf("numberFormat: '1 234,56'")).hasSize(1);
        assertThat(faultsOf("sign: minus")).hasSize(1);
        assertThat(faultsOf("mode: sum")).hasSize(1);
        assertThat(faultsOf("sheets: {a: b}")).hasSize(1);
        assertThat(faultsOf("sheets: [[a]]")).hasSize(1);
        assertThat(faultsOf("columns: date")).hasSize(1);
        for (String bad : List.of("a", "7", "'\"'", "，", "''", "[a]")) {
            assertThat(faultsOf("delimiter: " + bad)).as(bad).hasSize(1);
        }
    }

    @Test
    void an_unknown_key_like_none_is_answered_with_all_of_them() throws Exception {
        assertThat(faultsOf("zzz: 1")).singleElement().asString().contains("[match, columns, headerRow, ");
    }

    @Test
    void refuses_another_shape() throws Exception {
        assertThat(faults("- a\n")).containsExactly("1 CONFIG_BAD_VALUE = [layouts: [...]]");
        assertThat(faults("layouts: a\n")).containsExactly("1 CONFIG_BAD_VALUE layouts=a [- match: ...]");
        assertThat(faults("layouts: [a]\n")).containsExactly("1 CONFIG_BAD_VALUE layouts=a [- match: ...]");
    }

    @Test
    void refuses_what_is_no_yaml_with_the_line() throws Exception {
        assertThat(faults("layouts:\n  - match: \"a\n"))
                .singleElement()
                .asString()
                .startsWith("3 CONFIG_UNREADABLE");
        assertThat(faults("layouts: \u0001\n")).containsExactly("0 CONFIG_UNREADABLE =U+0001 [YAML]");
        Path file = Files.write(folder.resolve("layouts.yml"), "布局:".getBytes("GB18030"));
        assertThat(LayoutFile.read(file))
                .isInstanceOfSatisfying(
                        LayoutReading.Faulty.class,
                        faulty -> assertThat(faulty.problems())
                                .extracting(Problem::details)
                                .containsExactly(List.of("UTF-8")));
    }

    @Test
    void builds_no_types_and_follows_no_alias_without_end() throws Exception {
        assertThat(faultsOf("sheets: !!java.io.File {}")).hasSize(1);
        assertThat(faultsOf("sheets: &x [*x]")).hasSize(1);
        Files.write(folder.resolve("layouts.yml"), "\uFEFFlayouts: []".getBytes(StandardCharsets.UTF_8));
        assertThat(LayoutFile.read(folder.resolve("layouts.yml"))).isInstanceOf(LayoutReading.Layouts.class);
    }
}
