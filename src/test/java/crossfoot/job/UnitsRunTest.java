package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several offices in one run: each comes to what its own run comes to, and together they foot. */
class UnitsRunTest {
    private static final String UNITS = """
            单位编码,单位名称,别名,文件,说明
            001,城西街道办事处,城西街道|城西本级,,
            002,城西街道社区中心,社区中心,社区-*.csv,账上没有单位列
            003,综合执法队,执法队,执法/**,
            """;
    private static final String TRANSFERS = "规则号,摘要,经济分类,对方单位,说明\nT1,~拨付,399*,,\nT2,~上缴,,001,\n";
    private static final String RULES = "规则号,经济分类,摘要,归类\nR0,,~装备,城市管理\nR1,301*,,人员经费\nR2,302*|399*,,公用经费\n";
    private static final String WITH_UNIT = "单位,凭证日期,凭证号,摘要,经济分类,金额\n";
    private static final String WITHOUT = "凭证日期,凭证号,摘要,经济分类,金额\n";
    private static final Pattern YEAR =
            Pattern.compile("\"year\":(\\d+),\"amounts\":\\{(.*?)\\},\"budget\":\\{(.*?)\\}[,}]");

    @TempDir
    Path folder;

    private int offices;

    private Office office(String units) throws IOException {
        Office office = new Office(folder.resolve("office" + offices++)).config("rules.csv", RULES);
        return units.isEmpty() ? office : office.config("units.csv", units);
    }

    /** Ledger → text; of one unit, or of all. */
    private static Map<String, String> ledgers(String code) {
        Map<String, String> ledgers = new TreeMap<>();
        if (!code.equals("002") && !code.equals("003")) {
            ledgers.put(
                    "本级.csv",
                    WITH_UNIT
                            + "城西本级,2021-01-05,记-1,发工资,30101,1000000.01\n"
                            + "001 城西街道办事处,2021-02-05,记-2,拨付社区中心经费,39999,50000.04\n"
                            + "城西街道办事处,2021-02-06,记-3,拨付执法队装备款,39999,7000.03\n"
                            + "城西街道办事处,2021-02-07,记-4,拨付小学经费,39999,3000.04\n"
                            + "城西街道办事处,2020-02-05,记-2,付招待费,30217,2000.04\n");
        }
        if (!code.equals("001") && !code.equals("003")) {
            ledgers.put(
                    "社区-1月.csv",
                    WITHOUT
                            + "2021-01-09,记-1,付手续费,30204,50.00\n2021-01-10,记-2,买文具,30201,12345.55\n"
                            + "2021-01-31,,本月合计,,12395.55\n2021-01-31,,本年累计,,12395.55\n");
            ledgers.put(
                    "社区-2月.csv",
                    WITHOUT
                            + "2021-02-10,记-3,上缴管理费,30299,1234.44\n2021-02-28,,本月合计,,1234.44\n"
                            + "2021-02-28,,本年累计,,13629.99\n");
        }
        if (!code.equals("001") && !code.equals("002")) {
            ledgers.put("执法/2021.csv", WITHOUT + "2021-01-09,记-1,付手续费,30204,50.00\n2021-03-10,记-2,买装备,30201,6999.00\n");
        }
        String[] mixed = {
            "001",
            "社区中心,2021-05-05,记-9,买桌子,30201,1.11",
            "执法队,2021-05-05,记-9,买椅子,30201,2.22",
            "城西街道,2021-05-05,记-9,买灯,30217,3.33"
        };
        StringBuilder shared = new StringBuilder(WITH_UNIT);
        Map<String, String> owners = Map.of("社区", "002", "执法", "003", "城西", "001");
        for (int i = 1; i < mixed.length; i++) {
            String owner = owners.getOrDefault(mixed[i].substring(0, 2), "");
            shared.append(code.isEmpty() || code.equals(owner) ? mixed[i] + "\n" : "");
        }
        ledgers.put("共用.csv", shared.toString());
        return ledgers;
    }

    private Office filled(String units, String code) throws IOException {
        Office office = office(units);
        for (Map.Entry<String, String> ledger : ledgers(code).entrySet()) {
            office.ledger(ledger.getKey(), ledger.getValue());
        }
        String budget = "年度,项目,单位,年初预算（元）\n";
        List<String> lines = List.of("001|2021,公用经费,001,100000", "002|2021,公用经费,社区中心,20000");
        StringBuilder rows = new StringBuilder(budget);
        for (String line : lines) {
            rows.append(code.isEmpty() || line.startsWith(code) ? line.substring(4) + "\n" : "");
        }
        office.put("budget/预算.csv", rows.toString());
        String controls = "年度,科目,单位,金额（元）\n"
                + (code.isEmpty() || code.equals("001") ? "2021,total,城西街道,1060003.45\n" : "")
                + (code.isEmpty() || code.equals("003") ? "2021,total,003,7051.22\n" : "");
        return office.put("control/控制数.csv", controls);
    }

    private static String json(Office office, String file) throws IOException {
        return office.published(file).replaceAll("\\s", "");
    }

    /** Year → amounts and budget as they stand in a piece of {@code figures.json}. */
    private static Map<String, String> years(String json) {
        Map<String, String> years = new TreeMap<>();
        Matcher year = YEAR.matcher(json);
        while (year.find()) {
            years.put(year.group(1), year.group(2) + year.group(3));
        }
        assertThat(years).isNotEmpty();
        return years;
    }

    private static String unit(String json, String code) {
        String units = json.substring(json.indexOf("\"units\":["), json.indexOf("\"consolidation\":{"));
        int at = units.indexOf("\"code\":\"" + code + "\"");
        int end = units.indexOf("{\"unit\":", at);
        return units.substring(at, end < 0 ? units.length() : end);
    }

    @Test
    void every_unit_has_the_figures_of_its_own_run_and_the_consolidation_foots() throws Exception {
        Office all = filled(UNITS, "").config("transfers.csv", TRANSFERS);
        assertThat(all.run()).isEqualTo(ExitCode.DONE);
        String together = json(all, "figures.json");
        for (String code : List.of("001", "002", "003")) {
            Office alone = filled("", code);
            assertThat(alone.run()).isEqualTo(ExitCode.DONE);
            String single = json(alone, "figures.json");
            assertThat(years(unit(together, code)))
                    .as(code)
                    .isEqualTo(years(single.substring(single.indexOf("\"years\""), single.indexOf("\"checks\""))));
        }
        assertThat(together)
                .contains("\"overlaps\":0}")
                .doesNotContain("\"status\":\"fail\"")
                .contains(
                        "\"from\":\"001\",\"fromUnit\":\"城西街道办事处\",\"to\":\"002\",\"toUnit\":\"城西街道社区中心\",\"entries\":1,\"yuan\":\"50000.04\"")
                .contains(
                        "\"from\":\"002\",\"fromUnit\":\"城西街道社区中心\",\"to\":\"001\",\"toUnit\":\"城西街道办事处\",\"entries\":1,\"yuan\":\"1234.44\"")
                .contains("\"reason\":\"unnamed\"");
        String consolidation = together.substring(together.indexOf("\"consolidation\":{"));
        assertThat(consolidation)
                .contains(
                        "\"total\":{\"unitsYuan\":\"1080685.77\",\"eliminatedYuan\":\"58234.51\",\"yuan\":\"1022451.26\"");
    }

    @Test
    void another_table_of_units_reads_no_ledger_again() throws Exception {
        Office office = filled(UNITS, "");
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        String before = unit(json(office, "figures.json"), "002");
        office.config("units.csv", UNITS.replace("社区-*.csv", "社区-1*.csv"));
        RowsRead read = new RowsRead();
        assertThat(office.ending(read).exitCode()).isEqualTo(ExitCode.DIFFERENCES);
        assertThat(read.rows()).isZero();
        String after = json(office, "figures.json");
        assertThat(unit(after, "002")).isNotEqualTo(before);
        assertThat(after).contains("\"said\":\"ledgers/社区-2月.csv\"");
    }

    @Test
    void an_entry_of_no_unit_counts_is_told_and_fails_a_check() throws Exception {
        Office office = filled(UNITS, "").ledger("别家.csv", WITH_UNIT + "城东街道,2021-05-05,记-1,买纸,30201,10.00\n");
        assertThat(office.run()).isEqualTo(ExitCode.DIFFERENCES);
        String json = json(office, "figures.json");
        assertThat(unit(json, "")).contains("\"total\":{\"yuan\":\"10.00\"");
        assertThat(json)
                .contains(
                        "\"id\":\"CF-CONSOLIDATION-unlisted\",\"year\":null,\"kind\":\"consolidation\",\"status\":\"fail\"")
                .contains("CF-UN-001")
                .contains("\"unitsYuan\":\"1080695.77\"");
        assertThat(json.split("\"status\":\"fail\"", -1)).hasSize(2);
    }

    @Test
    void a_total_that_a_unit_does_not_tie_to_is_told_with_the_unit() throws Exception {
        Office office = filled(UNITS, "").put("control/其他.csv", "年度,科目,单位,金额（元）\n2021,total,执法队,7001.22\n");
        assertThat(office.run()).isEqualTo(ExitCode.DIFFERENCES);
        assertThat(json(office, "figures.json"))
                .contains("\"id\":\"CF-CONTROL-TOTAL-2021-figure-total@003\"", "综合执法队：一般公共预算支出：控制数=明细账")
                .contains("\"kind\":\"entry_left_out\"")
                .contains("\"places\":[\"ledgers/执法/2021.csv!2\"]");
        office.config(
                "accepted.csv",
                "编号,核对,原因,依据,责任人,上限,有效至\n1,CF-CONTROL-TOTAL-2021-figure-total@003,在途,对账单,出纳,50,2099-12-31\n");
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        assertThat(unit(json(office, "figures.json"), "003")).contains("\"status\":\"accepted\"");
    }

    @Test
    void a_total_of_the_consolidation_is_held_against_the_consolidated_figure() throws Exception {
        Office office = filled(UNITS, "").config("transfers.csv", TRANSFERS);
        office.put("control/合并.csv", "年度,科目,单位,金额（元）\n2021,total,合并,1022451.26\n2021,公用经费,合并,1\n");
        assertThat(office.run()).isEqualTo(ExitCode.DIFFERENCES);
        String json = json(office, "figures.json");
        assertThat(json.split("\"status\":\"fail\"", -1)).hasSize(2);
        assertThat(json).contains("CF-CONTROL-TOTAL-2021-figure-basic.operating@合并");
        office.put("control/合并.csv", "年度,科目,单位,金额（元）\n2021,30201,合并,1\n");
        assertThat(faults(office)).containsExactly("control/合并.csv C2 合并");
    }

    @Test
    void all_that_is_wrong_with_the_tables_is_told_before_anything_is_read() throws Exception {
        Office office = filled(UNITS.replace("003,综合执法队", "002,社区中心") + "004,丁,,共*.csv,\n005,戊,,*.csv,\n", "")
                .config("transfers.csv", "规则号,摘要,对方单位\nT1,/[/,\n")
                .put("budget/别家.csv", "年度,项目,单位,年初预算（元）\n2021,项目支出,城东,1\n");
        assertThat(faults(office))
                .contains("units.csv B4 社区中心", "units.csv A4 002", "transfers.csv B2 /[/")
                .doesNotContain("budget/别家.csv C2 城东");
        office.config("units.csv", UNITS + "004,丁,,共*.csv,\n005,戊,,*.csv,\n").config("transfers.csv", TRANSFERS);
        assertThat(faults(office))
                .contains("budget/别家.csv C2 城东", "ledgers/共用.csv  ")
                .hasSize(1 + 4);
        assertThat(office.output("figures.json")).doesNotExist();
    }

    private static List<String> faults(Office office) {
        ConfigurationFaulty faulty = Assertions.catchThrowableOfType(ConfigurationFaulty.class, office::ending);
        List<String> faults = new ArrayList<>();
        for (Problem problem : faulty.problems()) {
            faults.add(problem.at().file() + " " + problem.cell() + " " + problem.value());
        }
        return faults;
    }

    @Test
    void transfers_without_units_are_a_fault() throws Exception {
        Office office = filled("", "").config("transfers.csv", TRANSFERS);
        ConfigurationFaulty faulty = Assertions.catchThrowableOfType(ConfigurationFaulty.class, office::ending);
        assertThat(faulty.problems()).extracting(Problem::kind).containsExactly(ProblemKind.CONFIG_TRANSFERS_ALONE);
    }

    @Test
    void the_table_may_come_from_a_chinese_spreadsheet() throws Exception {
        Office office = filled("", "");
        Charset chinese = Charset.forName("GB18030");
        assertThat(new String(UNITS.getBytes(chinese), StandardCharsets.UTF_8)).isNotEqualTo(UNITS);
        Files.write(folder.resolve("office0/input/config/units.csv"), UNITS.getBytes(chinese));
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        assertThat(json(office, "figures.json")).contains("\"unit\":\"综合执法队\"");
    }

    @Test
    void in_files_every_unit_has_the_outputs_of_its_own_run() throws Exception {
        Office all = filled(UNITS, "").config("transfers.csv", TRANSFERS).config("crossfoot.yml", "units: files\n");
        assertThat(all.run()).isEqualTo(ExitCode.DONE);
        for (String code : List.of("001", "002", "003")) {
            Office alone = filled("", code);
            assertThat(alone.run()).isEqualTo(ExitCode.DONE);
            String own = "units/" + code + "/";
            assertThat(all.published(own + "narrative.md")).isEqualTo(alone.published("narrative.md"));
            assertThat(years(json(all, own + "figures.json"))).isEqualTo(years(json(alone, "figures.json")));
            assertThat(all.output(own + "summary.xlsx")).exists();
            assertThat(all.output(own + "narrative.docx")).exists();
        }
        assertThat(checks(json(all, "units/002/figures.json"))).isNotEmpty();
        try (Stream<Path> files = Files.list(all.output("units"))) {
            assertThat(files).hasSize(3);
        }
        all.config("crossfoot.yml", "units: sheets\n");
        assertThat(all.run()).isEqualTo(ExitCode.DONE);
        assertThat(all.output("units")).doesNotExist();
        assertThat(all.output("summary.xlsx")).exists();
    }

    private static String journal(int cents) {
        return "日期,凭证号,摘要,科目编码,借方金额,贷方金额\n"
                + "2021-03-05,记-1,付水费,5001,100.%1$02d,\n2021-03-05,记-1,付水费,1011,,100.%1$02d\n".formatted(cents)
                + "2021-03-05,记-1,付水费,7101,100.%1$02d,\n2021-03-05,记-1,付水费,6001,,100.%1$02d\n".formatted(cents)
                + "2021-12-31,记-2,折旧,5001,%1$d.00,\n2021-12-31,记-2,折旧,1602,,%1$d.00\n".formatted(cents);
    }

    @Test
    void the_two_sides_of_a_units_journal_are_those_of_its_own_run() throws Exception {
        Office all = office("单位编码,单位名称,文件\n1,甲,甲*\n2,乙,乙*\n")
                .ledger("甲.csv", journal(1))
                .ledger("乙.csv", journal(22));
        assertThat(all.run()).isIn(ExitCode.DONE, ExitCode.OPEN_ENTRIES);
        Office alone = office("").ledger("乙.csv", journal(22));
        assertThat(alone.run()).isIn(ExitCode.DONE, ExitCode.OPEN_ENTRIES);
        String own = sides(json(alone, "figures.json"), "");
        assertThat(own).contains("122.22", "100.22");
        assertThat(sides(unit(json(all, "figures.json"), "2"), "@2")).isEqualTo(own);
    }

    private static String sides(String json, String suffix) {
        String check = json.substring(json.indexOf("\"CF-JOURNAL-SIDES-2021-"));
        return check.substring(check.indexOf("\"status\""), check.indexOf("}"))
                .replaceFirst("\"what\":\"乙：", "\"what\":\"")
                .replace(suffix, "");
    }

    private static List<String> checks(String json) {
        List<String> checks = new ArrayList<>();
        Matcher check = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(json);
        while (check.find()) {
            checks.add(check.group(1));
        }
        return checks;
    }
}
