package crossfoot.output;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import crossfoot.core.ledger.Problem;
import crossfoot.core.report.CsvGuard;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.RejectedRow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * {@code rejected-rows.csv}: a line for every fault of every row that could not be an entry. RFC 4180, CRLF, UTF-8 with
 * BOM (Excel needs it), texts guarded against being taken for formulas by {@link CsvGuard}.
 */
public final class RejectedRowsCsv {
    private static final String[] HEADER = {"文件", "工作表", "行号", "单元格", "原值", "编号", "原因与处理", "整行内容", "可读金额（元）"};
    private static final char BOM = '\uFEFF';

    private RejectedRowsCsv() {}

    /**
     * Writes the file anew; with its header alone when nothing was rejected.
     *
     * @param problemText reason and remedy of a problem, in the user's language
     * @throws IOException if the file can't be written
     */
    public static void write(Results results, Function<Problem, String> problemText, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                Stream<RejectedRow> rejected = results.rejected().get()) {
            out.write(BOM);
            CSVWriter csv = new CSVWriter(
                    out,
                    ICSVWriter.DEFAULT_SEPARATOR,
                    ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                    ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                    ICSVWriter.RFC4180_LINE_END);
            csv.writeNext(HEADER, false);
            rejected.forEach(row ->
                    row.problems().forEach(problem -> csv.writeNext(cells(row, problem, problemText), false)));
            // opencsv keeps a failure to itself until it is asked for.
            if (csv.checkError()) {
                throw new IOException("can't write " + file, csv.getException());
            }
        }
    }

    private static String[] cells(RejectedRow row, Problem problem, Function<Problem, String> problemText) {
        String[] cells = {
            row.at().file(),
            row.at().sheet(),
            Integer.toString(row.at().rowNumber()),
            problem.cell(),
            problem.value(),
            problem.kind().id(),
            problemText.apply(problem),
            row.rowText(),
            row.amount() == null ? "" : row.amount().yuan()
        };
        for (int column = 0; column < cells.length; column++) {
            cells[column] = CsvGuard.guard(cells[column]);
        }
        return cells;
    }
}
