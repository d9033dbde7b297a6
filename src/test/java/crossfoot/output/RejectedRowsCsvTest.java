package crossfoot.output;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.report.Results.RejectedRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedRowsCsvTest {
    private static final String HEADER = "\uFEFF文件,工作表,行号,单元格,原值,编号,原因与处理,整行内容,可读金额（元）\r\n";

    @TempDir
    Path folder;

    private final PublishedYear published = new PublishedYear();

    @Test
    void has_a_header_alone_when_nothing_is_rejected() throws IOException {
        assertThat(text()).isEqualTo(HEADER);
    }

    @Test
    void has_a_line_for_every_problem_and_guards_texts_but_not_numbers() throws IOException {
        SourceRef at = new SourceRef("ledgers/a.csv", "", 9);
        published.rejected.add(PublishedYear.rejected(17, "1,2O0.00"));
        published.rejected.add(new RejectedRow(
                at,
                List.of(
                        Problem.of(ProblemKind.DATE_MISSING, at, "A9", ""),
                        Problem.of(ProblemKind.AMOUNT_TOO_MANY_DECIMALS, at, "C9", "-1.234"),
                        Problem.of(ProblemKind.CELL_ERROR, at, "D9", "@\"x\"\n二")),
                "＝1|2",
                Money.ofFen(-123)));
        assertThat(text())
                .isEqualTo(HEADER
                        + "ledgers/2021.xlsx,三季度,17,I17,\"1,2O0.00\",CF-IN-001,不行。,\"'=记-1|1,2O0.00\",\r\n"
                        + "ledgers/a.csv,,9,A9,,CF-IN-010,不行。,'＝1|2,-1.23\r\n"
                        + "ledgers/a.csv,,9,C9,-1.234,CF-IN-003,不行。,'＝1|2,-1.23\r\n"
                        + "ledgers/a.csv,,9,D9,\"'@\"\"x\"\"\n二\",CF-IN-012,不行。,'＝1|2,-1.23\r\n");
    }

    private String text() throws IOException {
        Path file = folder.resolve("rejected-rows.csv");
        RejectedRowsCsv.write(published.results(), problem -> "不行。", file);
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
