package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The log of a program of its own, for it is written to the real stderr. */
class JsonLogTest {
    @TempDir
    Path folder;

    private List<String> log(Office office, int exitCode) throws Exception {
        Path err = folder.resolve("err");
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "crossfoot.cli.Crossfoot",
                        "run",
                        "--quiet",
                        "--log",
                        "json",
                        "--input",
                        office.input().toString(),
                        "--output",
                        office.output().toString())
                .redirectError(err.toFile())
                .start();
        String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(Files.readString(err)).isEqualTo(exitCode);
        assertThat(out).isEmpty();
        return Files.readAllLines(err);
    }

    /** The members of a line of JSON, in their order, as name=value. */
    private static List<String> members(String line) {
        List<String> members = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            while (json.nextToken() != null) {
                if (json.currentToken().isScalarValue()) {
                    members.add(json.currentName() + "=" + json.getString());
                }
            }
        }
        return members;
    }

    @Test
    void every_line_is_an_object_and_tells_steps_and_end_while_stdout_is_silent() throws Exception {
        Office office = new Office(folder).ledger("2021.csv", "2021-01-05,记-1,付办公费,30201 办公费,100.00");
        List<String> lines = log(office, 0);
        assertThat(lines)
                .hasSize(9)
                .allSatisfy(line -> assertThat(members(line)).hasSizeGreaterThan(4));
        assertThat(members(lines.get(1))).contains("message=step ended", "step=intake", "rows=2", "level=INFO");
        assertThat(members(lines.get(8)))
                .contains("message=run ended", "run=1", "exitCode=0", "outcome=published", "entries=1");
        assertThat(lines.get(8)).contains("\"exitCode\":0");
    }

    @Test
    void a_run_that_fails_is_an_error() throws Exception {
        Office office = new Office(folder).config("rules.csv", "规则号,经济分类,归类\nA,301*,没有\n");
        office.ledger("2021.csv", "2021-01-05,记-1,付办公费,30201 办公费,100.00");
        List<String> last = log(office, 2);
        assertThat(last).anySatisfy(line -> assertThat(line).contains("\"level\":\"ERROR\"", "\"exitCode\":2"));
    }
}
