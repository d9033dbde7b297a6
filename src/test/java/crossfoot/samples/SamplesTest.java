package crossfoot.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs on the samples list: no more and no less than what was planted. */
class SamplesTest {
    private static final Path STREET_OFFICE = Path.of("input-samples/street-office");
    private static final Path MONTH_END = Path.of("input-samples/month-end");
    private static final Pattern CHECK =
            Pattern.compile("\"id\": \"([^\"]+)\",[^}]*?\"status\": \"(\\w+)\"", Pattern.DOTALL);
    private static final Pattern SOURCE = Pattern.compile(
            "\"file\": \"([^\"]+)\",[^}]*?\"status\": \"(\\w+)\"[^}]*?\"overlaps\": (\\d+)", Pattern.DOTALL);

    private static final int DONE = 0;
    private static final int OPEN_ENTRIES = 4;
    private static final long SECONDS = 120;

    @TempDir
    static Path outputs;

    private static Path street = Path.of("");
    private static Path monthEnd = Path.of("");
    private static List<Planted> planted = List.of();

    /** A line of {@code expected.md}. */
    private record Planted(String type, String id, String file, String sheet, String row, String cell) {
        String place() {
            return file + '!' + sheet + '!' + row;
        }
    }

    @BeforeAll
    static void run_both() throws Exception {
        street = run(STREET_OFFICE, outputs.resolve("street"), DONE);
        monthEnd = run(MONTH_END, outputs.resolve("month-end"), OPEN_ENTRIES);
        planted = Files.readAllLines(MONTH_END.resolve("expected.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| 类型"))
                .map(SamplesTest::planted)
                .toList();
        assertThat(planted).hasSizeGreaterThan(20);
    }

    /** Through the door, in a process of its own, as a user would. */
    private static Path run(Path input, Path output, int exitCode) throws Exception {
        Path log = Files.createFile(outputs.resolve(output.getFileName() + ".log"));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "crossfoot.cli.Crossfoot",
                "run",
                "--input",
                input.toString(),
                "--output",
                output.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(exitCode);
        return output;
    }

    private static Planted planted(String line) {
        String[] cells = line.split("\\|", -1);
        return new Planted(
                cells[1].strip(),
                cells[2].strip(),
                cells[3].strip(),
                cells[4].strip(),
                cells[5].strip(),
                cells[6].strip());
    }

    private static List<Planted> ofType(String type) {
        List<Planted> found =
                planted.stream().filter(line -> line.type.equals(type)).toList();
        assertThat(found).as(type).isNotEmpty();
        return found;
    }

    private static List<Map<String, String>> table(Path file) throws IOException, CsvValidationException {
        List<Map<String, String>> rows = new ArrayList<>();
        String text = Files.readString(file).substring(1);
        try (CSVReaderHeaderAware reader = new CSVReaderHeaderAware(new java.io.StringReader(text))) {
            for (Map<String, String> row = reader.readMap(); row != null; row = reader.readMap()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static Map<String, String> checks(Path output) throws IOException {
        Map<String, String> checks = new HashMap<>();
        Matcher check = CHECK.matcher(Files.readString(output.resolve("figures.json")));
        while (check.find()) {
            checks.put(check.group(1), check.group(2));
        }
        return checks;
    }

    @Test
    void rejected_rows_are_the_planted_ones() throws Exception {
        Set<String> listed = new TreeSet<>();
        for (Map<String, String> row : table(monthEnd.resolve("rejected-rows.csv"))) {
            listed.add(String.join(
                    " ", cell(row, "编号"), cell(row, "文件"), cell(row, "工作表"), cell(row, "行号"), cell(row, "单元格")));
        }
        assertThat(listed)
                .isEqualTo(ofType("拒收").stream()
                        .map(line -> String.join(" ", line.id, line.file, line.sheet, line.row, line.cell))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void unclassified_entries_are_the_planted_ones() throws Exception {
        Set<String> listed = table(monthEnd.resolve("classified-ledger.csv")).stream()
                .filter(row -> cell(row, "归类编码").equals("unclassified"))
                .map(SamplesTest::place)
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(ofType("待分类").stream().map(Planted::place).collect(Collectors.toSet()));
    }

    private static String place(Map<String, String> row) {
        return cell(row, "文件") + '!' + cell(row, "表") + '!' + cell(row, "行");
    }

    @Test
    void failing_checks_are_the_planted_ones() throws IOException {
        Set<String> failed = new TreeSet<>();
        checks(monthEnd).forEach((id, status) -> {
            if (!status.equals("pass")) {
                failed.add(id);
            }
        });
        assertThat(failed)
                .isEqualTo(ofType("核对不符").stream().map(Planted::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void what_stands_twice_counts_once() throws Exception {
        Map<String, Integer> overlaps = new HashMap<>();
        Set<String> duplicates = new TreeSet<>();
        Matcher source = SOURCE.matcher(Files.readString(monthEnd.resolve("figures.json")));
        while (source.find()) {
            overlaps.merge(source.group(1), Integer.parseInt(source.group(3)), Integer::sum);
            if (source.group(2).equals("duplicate")) {
                duplicates.add(source.group(1));
            }
        }
        overlaps.values().removeIf(count -> count == 0);
        List<Planted> twice = ofType("重复分录");
        Map<String, Integer> expected = new HashMap<>();
        twice.forEach(line -> expected.merge(line.file, 1, Integer::sum));
        assertThat(overlaps).isEqualTo(expected);
        Set<String> counted = table(monthEnd.resolve("classified-ledger.csv")).stream()
                .map(SamplesTest::place)
                .collect(Collectors.toSet());
        assertThat(twice).noneMatch(line -> counted.contains(line.place()));
        assertThat(duplicates)
                .isEqualTo(ofType("重复文件").stream().map(Planted::file).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void notes_are_said_on_the_page() throws IOException {
        String page = Files.readString(monthEnd.resolve("report.html"));
        for (Planted line : ofType("提示")) {
            String place = Pattern.quote(line.file + '!' + line.sheet);
            assertThat(page).containsPattern(place + "[^<]*\\[" + line.id + "\\]");
        }
    }

    /** The draft holds both sides of what contradicts itself. */
    @Test
    void the_draft_contradicts_itself() throws IOException {
        for (Planted line : ofType("草稿矛盾")) {
            String draft = Files.readString(MONTH_END.resolve(line.file));
            assertThat(line.id.split("[≠+]", -1)).allMatch(draft::contains);
        }
    }

    @Test
    void every_rule_of_the_street_office_is_used() throws Exception {
        Set<String> used = new TreeSet<>();
        table(street.resolve("classified-ledger.csv")).forEach(row -> used.add(cell(row, "规则号")));
        Set<String> rules = new TreeSet<>();
        table(STREET_OFFICE.resolve("config/rules.csv")).forEach(row -> rules.add(cell(row, "规则号")));
        assertThat(used).isEqualTo(rules);
        assertThat(rules).hasSizeBetween(25, 40);
    }

    @Test
    void the_street_office_ties_to_every_control_total_and_budget() throws IOException {
        Map<String, String> checks = checks(street);
        assertThat(checks.values()).allMatch("pass"::equals);
        assertThat(checks.keySet().stream().filter(id -> id.startsWith("CF-CONTROL-TOTAL")))
                .hasSizeGreaterThan(300);
        assertThat(checks.keySet().stream().filter(id -> id.startsWith("CF-STATED-TOTAL")))
                .hasSizeGreaterThan(100);
        assertThat(checks.keySet().stream().filter(id -> id.startsWith("CF-BUDGET")))
                .hasSize(12);
    }

    @Test
    void three_units_tie_one_by_one_together_and_consolidated() throws Exception {
        Path units = run(Path.of("input-samples/three-units"), outputs.resolve("units"), DONE);
        Map<String, String> checks = checks(units);
        assertThat(checks.values()).allMatch("pass"::equals);
        assertThat(checks.keySet())
                .contains(
                        "CF-CONTROL-TOTAL-2021-figure-total",
                        "CF-CONTROL-TOTAL-2022-figure-total@001",
                        "CF-CONTROL-TOTAL-2022-figure-total@合并");
        assertThat(Files.readString(units.resolve("figures.json")))
                .contains("\"from\": \"002\"", "\"reason\": \"unnamed\"");
    }

    /** In 2020 each figure rounded by itself would not foot: 1302.01 + 175.01 against 1477.03. */
    @Test
    void one_year_foots_only_because_it_is_rounded_jointly() throws IOException {
        String figures = Files.readString(street.resolve("figures.json"));
        String year = figures.substring(figures.indexOf("\"year\": 2020"), figures.indexOf("\"year\": 2021"));
        assertThat(year).contains("\"13020144.99\"", "\"1750144.99\"", "\"14770289.98\"", "\"1477.03\"");
        assertThat(year.contains("\"1302.02\"") || year.contains("\"175.02\"")).isTrue();
    }
}
