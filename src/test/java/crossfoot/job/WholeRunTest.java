package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.server.States;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** Whole runs on real folders, a real database, real files. */
class WholeRunTest {
    private static final Path STREET_OFFICE = Path.of("input-samples/street-office");
    private static final Path MONTH_END = Path.of("input-samples/month-end");

    @TempDir
    Path folder;

    private static Launch.Ending run(Path input, Path output, Path config) throws Exception {
        try (Workspace workspace = Workspace.open(States.at(output.resolve(".state")))) {
            RunStore.Places places =
                    new RunStore.Places("", input.toString(), config.toString(), output.toString(), "");
            return new Launch(workspace, new Silence(), Crews.asked(output.resolve(".state")))
                    .run(places, Launch.Demand.PLAIN);
        }
    }

    private static Map<String, String> outputs(Path output) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(file.getFileName().toString(), InputFolder.sha256(file));
            }
        }
        return hashes;
    }

    private Path config(Path from, String settings) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config-" + settings.hashCode()));
        Files.copy(from.resolve("config/rules.csv"), config.resolve("rules.csv"));
        Files.writeString(config.resolve("crossfoot.yml"), settings);
        return config;
    }

    @Test
    void street_office_gives_the_published_figures_of_2021() throws Exception {
        Launch.Ending ending = run(STREET_OFFICE, folder.resolve("out"), STREET_OFFICE.resolve("config"));
        assertThat(ending.exitCode()).as(ending.message()).isEqualTo(ExitCode.DONE);
        String figures = Files.readString(folder.resolve("out/figures.json"));
        String year2021 = figures.substring(figures.indexOf("\"year\": 2021"), figures.indexOf("\"year\": 2022"));
        assertThat(wanyuan(year2021, "total")).isEqualTo("4678.53");
        assertThat(wanyuan(year2021, "basic")).isEqualTo("1599.71");
        assertThat(wanyuan(year2021, "basic.personnel")).isEqualTo("1413.38");
        assertThat(wanyuan(year2021, "basic.operating")).isEqualTo("186.33");
        assertThat(wanyuan(year2021, "project")).isEqualTo("3078.82");
        assertThat(wanyuan(year2021, "project.social")).isEqualTo("417.85");
        assertThat(wanyuan(year2021, "project.public")).isEqualTo("333.58");
        assertThat(wanyuan(year2021, "project.urban")).isEqualTo("525.22");
        assertThat(wanyuan(year2021, "project.economic")).isEqualTo("28.80");
        assertThat(wanyuan(year2021, "project.other")).isEqualTo("1773.37");
        assertThat(year2021).contains("203.73%");
    }

    private static String wanyuan(String json, String key) {
        String of = json.substring(json.indexOf('"' + key + "\": {"));
        int from = of.indexOf("\"wanyuan\": \"") + "\"wanyuan\": \"".length();
        return of.substring(from, of.indexOf('"', from));
    }

    @Test
    void the_same_content_again_is_nothing_new_until_an_output_is_lost() throws Exception {
        Path output = folder.resolve("out");
        run(STREET_OFFICE, output, STREET_OFFICE.resolve("config"));
        Map<String, String> first = outputs(output);
        assertThat(run(STREET_OFFICE, output, STREET_OFFICE.resolve("config")).nothingNew())
                .isTrue();
        Files.delete(output.resolve("figures.json"));
        assertThat(run(STREET_OFFICE, output, STREET_OFFICE.resolve("config")).nothingNew())
                .isFalse();
        assertThat(outputs(output)).isEqualTo(first);
    }

    @Test
    void a_run_that_died_before_it_began_is_begun_anew() throws Exception {
        Path output = folder.resolve("out");
        String inputs = InputFolder.scan(MONTH_END, MONTH_END.resolve("config")).inputs();
        try (Workspace workspace = Workspace.open(States.at(output.resolve(".state")))) {
            JobParameters parameters = new JobParametersBuilder()
                    .addString("inputs", inputs)
                    .addLong("run", 1L)
                    .toJobParameters();
            workspace.wiring().repository().createJobInstance(LedgerJob.NAME, parameters);
        }
        Launch.Ending ending = run(MONTH_END, output, MONTH_END.resolve("config"));
        assertThat(ending.exitCode()).as(ending.message()).isEqualTo(ExitCode.OPEN_ENTRIES);
    }

    @Test
    void slices_segments_and_workers_do_not_change_a_figure() throws Exception {
        Path plain = config(MONTH_END, "");
        Path cut = config(MONTH_END, "segmentBytes: 200\nsliceRows: 3\nworkers: 4\n");
        run(MONTH_END, folder.resolve("a"), plain);
        run(MONTH_END, folder.resolve("b"), cut);
        for (String file : new String[] {"classified-ledger.csv", "rejected-rows.csv"}) {
            assertThat(folder.resolve("b").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(file));
        }
        String a = Files.readString(folder.resolve("a/figures.json"));
        String b = Files.readString(folder.resolve("b/figures.json"));
        assertThat(b.replaceFirst("\"inputs\": \"\\w+\"", "")).isEqualTo(a.replaceFirst("\"inputs\": \"\\w+\"", ""));
    }

    @Test
    void month_end_ends_with_4_and_names_every_planted_fault() throws Exception {
        Launch.Ending ending = run(MONTH_END, folder.resolve("out"), MONTH_END.resolve("config"));
        assertThat(ending.exitCode()).isEqualTo(ExitCode.OPEN_ENTRIES);
        String rejected = Files.readString(folder.resolve("out/rejected-rows.csv"));
        assertThat(rejected).contains(",20,F20,", ",21,F21,", ",22,A22,", ",23,F23,", ",27,", "CF-IN-016");
        String figures = Files.readString(folder.resolve("out/figures.json"));
        assertThat(figures).contains("\"rejected\": 10", "\"overlaps\": 3", "\"unclassified\": 1", "\"duplicate\"");
        assertThat(figures)
                .contains("CF-STATED-TOTAL-ledgers/2023-01至06.csv!26-AMOUNT", "\"actualYuan\": \"22480.36\"");
        String ledger = Files.readString(folder.resolve("out/classified-ledger.csv"));
        assertThat(ledger.lines()).hasSize(35);
    }

    @Test
    void a_faulty_rule_table_runs_nothing_and_lists_all_faults() throws Exception {
        Path config = Files.createDirectories(folder.resolve("bad"));
        Files.writeString(
                config.resolve("rules.csv"), "规则号,经济分类,归类\nR1,301*,没有的类\nR1,/[/,人员经费\n", StandardCharsets.UTF_8);
        ConfigurationFaulty faulty = org.assertj.core.api.Assertions.catchThrowableOfType(
                ConfigurationFaulty.class, () -> run(MONTH_END, folder.resolve("out"), config));
        assertThat(faulty.problems()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(folder.resolve("out/figures.json")).doesNotExist();
    }

    @Test
    void a_failed_publish_is_resumed_at_publish() throws Exception {
        Path output = folder.resolve("file-in-the-way");
        Files.writeString(output, "not a folder");
        Path state = folder.resolve("state");
        RunStore.Places places = new RunStore.Places(
                "", STREET_OFFICE.toString(), STREET_OFFICE.resolve("config").toString(), output.toString(), "");
        try (Workspace workspace = Workspace.open(States.at(state))) {
            Launch.Ending ending = new Launch(workspace, new Silence()).run(places, Launch.Demand.PLAIN);
            assertThat(ending.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(ending.failedStep()).isEqualTo("publish");
        }
        Files.delete(output);
        try (Workspace workspace = Workspace.open(States.at(state))) {
            RunStore.Run failed = workspace.runs().last().orElseThrow();
            Launch launch = new Launch(workspace, new Silence());
            assertThat(failed.failedStep()).isEqualTo("publish");
            assertThat(InputChanges.since(failed, workspace.runs())).isEmpty();
            assertThat(launch.resume(failed).exitCode()).isEqualTo(ExitCode.DONE);
        }
        run(STREET_OFFICE, folder.resolve("unbroken"), STREET_OFFICE.resolve("config"));
        assertThat(outputs(output)).isEqualTo(outputs(folder.resolve("unbroken")));
    }

    @Test
    void a_councils_export_gives_its_exact_figures_with_a_layout() throws Exception {
        Path input = folder.resolve("council");
        Files.createDirectories(input.resolve("ledgers"));
        Files.createDirectories(input.resolve("config"));
        StringBuilder csv = new StringBuilder("Directorate,Transaction No,Payment Date,Expense Type,Net Amount\n");
        long fen = 0;
        for (int i = 1; i <= 100; i++) {
            long pence = 100_000L + i * 7L;
            boolean refund = i % 10 == 0;
            fen += refund ? -pence : pence;
            String amount = "£1,%03d.%02d".formatted(pence / 100 - 1000, pence % 100);
            csv.append("Café & Parks,%d,%02d/03/2021,Salaries,\"%s\"%n"
                    .formatted(i, 1 + i % 12, refund ? '(' + amount + ')' : amount));
        }
        Files.write(input.resolve("ledgers/council_2021.csv"), csv.toString().getBytes("windows-1252"));
        Files.writeString(input.resolve("config/rules.csv"), "id,economic,category\nR1,~Salaries,basic.personnel\n");
        Path config = input.resolve("config");
        Files.writeString(
                config.resolve("layouts.yml"),
                "layouts:\n  - match: \"council_*.csv\"\n    encoding: windows-1252\n    dateFormat: dd/MM/yyyy\n");
        assertThat(run(input, folder.resolve("out"), config).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("out/figures.json")))
                .contains("\"yuan\": \"%d.%02d\"".formatted(fen / 100, fen % 100));
    }
}
