package crossfoot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** An input, and what an unbroken run makes of it. */
record Sample(Path input, Path config, Map<String, byte[]> unbroken) {
    private static Sample of(Path shared, Path input, Path config) throws Exception {
        Path output = Files.createTempDirectory(shared, "unbroken");
        Program program = new Program(input, config, output);
        assertThat(program.run(Program.MAIN)).endsWith("exit code 4");
        Map<String, byte[]> outputs = program.outputs();
        assertThat(outputs).containsKeys("summary.xlsx", "figures.json", "classified-ledger.csv", "report.html");
        return new Sample(input, config, outputs);
    }

    Program into(Path output) {
        return new Program(input, config, output);
    }

    void ends_as_an_unbroken_run(Program program, String when) throws Exception {
        // 0: it was done and recorded before it was killed
        assertThat(program.run(Program.MAIN)).as(when).containsPattern("(exit code 4|没有新内容.*\\s*exit code 0)$");
        assertThat(program.outputs()).as(when).containsExactlyEntriesOf(unbroken);
        remove(program.output());
    }

    /** Untidy ledgers in many segments and slices. */
    static Sample monthEnd(Path shared) throws Exception {
        Path config = Files.createDirectories(shared.resolve("config"));
        Files.copy(Path.of("input-samples/month-end/config/rules.csv"), config.resolve("rules.csv"));
        Files.writeString(config.resolve("crossfoot.yml"), "segmentBytes: 1500\nsliceRows: 10\nworkers: 2\n");
        return of(shared, Path.of("input-samples/month-end"), config);
    }

    /** As little as has everything: two slices, an overlap, a rejected row, a stated total. */
    static Sample tiny(Path shared) throws Exception {
        Path input = shared.resolve("tiny");
        Path config = Files.createDirectories(input.resolve("config"));
        Files.writeString(config.resolve("rules.csv"), "规则号,经济分类,归类\nA,301*,人员经费\nB,302*,公用经费\n");
        Files.writeString(config.resolve("crossfoot.yml"), "sliceRows: 3\nworkers: 1\n");
        Files.createDirectories(input.resolve("ledgers"));
        String header = "日期,凭证号,摘要,经济分类,金额\n";
        String twice = "2021-01-05,记-1,付办公费,30201 办公费,100.00\n";
        Files.writeString(
                input.resolve("ledgers/a.csv"),
                header + twice + "2021-01-06,记-2,付水费,30205 水费,50.00\n,,合计,,150.00\n2021-01-07,记-3,付电费,30206,1O\n");
        Files.writeString(input.resolve("ledgers/b.csv"), header + twice + "2021-02-01,记-4,工资,30101,7.25\n");
        return of(shared, input, config);
    }

    private static void remove(Path output) throws IOException {
        try (Stream<Path> all = Files.walk(output)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
