package crossfoot.input.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordScannerTest {
    @TempDir
    Path folder;

    private List<String> read(String text) throws Exception {
        return Texts.rows(file(text.getBytes(StandardCharsets.UTF_8)), Long.MAX_VALUE);
    }

    private Path file(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("t.csv"), bytes);
    }

    @Test
    void reads_lf_crlf_cr_and_mixed_newlines() throws Exception {
        assertThat(read("a,b\nc,d\r\ne,f\rg,h\r\r\n\n\ri,j"))
                .containsExactly("1:[a][b]", "2:[c][d]", "3:[e][f]", "4:[g][h]", "5:[]", "6:[]", "7:[]", "8:[i][j]");
    }

    @Test
    void a_newline_at_the_end_begins_no_row() throws Exception {
        assertThat(read("a,b\r\n")).containsExactly("1:[a][b]");
        assertThat(read("a,b\r")).containsExactly("1:[a][b]");
        assertThat(read("a,b\n\n")).containsExactly("1:[a][b]", "2:[]");
    }

    @Test
    void a_quoted_field_holds_delimiters_newlines_and_doubled_quotes() throws Exception {
        assertThat(read("a,\"b,c\nd \"\"e\"\"\r\nf\",g\nh,\"\",\"\"\"\"\ni,j,k"))
                .containsExactly("1:[a][b,c\nd \"e\"\r\nf][g]", "4:[h][][\"]", "5:[i][j][k]");
    }

    @Test
    void a_quote_within_a_field_opens_nothing() throws Exception {
        assertThat(read("a,5\" pipe,1\nb,c,2")).containsExactly("1:[a][5\" pipe][1]", "2:[b][c][2]");
    }

    @Test
    void quotes_that_are_not_doubled_are_kept_when_both_readings_agree() throws Exception {
        assertThat(read("\"the \"old\" hall\",1\nb,2")).containsExactly("1:[the \"old\" hall][1]", "2:[b][2]");
    }

    @Test
    void quotes_that_are_not_doubled_break_the_line_when_the_readings_differ() throws Exception {
        assertThat(read("\"12\" pipe\",1\nb,2")).containsExactly("1!\"12\" pipe\",1", "2:[b][2]");
    }

    @Test
    void an_unbalanced_quote_spoils_only_its_own_line() throws Exception {
        assertThat(read("a,\"b,1\nc,d,2\ne,f,3")).containsExactly("1!a,\"b,1", "2:[c][d][2]", "3:[e][f][3]");
        assertThat(read("a,\"b,1\nc,\"d\",2\ne,f,3")).containsExactly("1!a,\"b,1", "2:[c][d][2]", "3:[e][f][3]");
        assertThat(read("a,\"b\"x,1\nc,\"d\",2\n")).containsExactly("1!a,\"b\"x,1", "2:[c][d][2]");
        assertThat(read("a,b,1\nc,d,\"")).containsExactly("1:[a][b][1]", "2!c,d,\"");
    }

    @Test
    void a_stray_quote_in_each_of_two_rows_swallows_neither() throws Exception {
        assertThat(read("a,\"b,1\nc,x,2\nd,\"e,3\nf,g,4"))
                .containsExactly("1!a,\"b,1", "2:[c][x][2]", "3!d,\"e,3", "4:[f][g][4]");
    }

    @Test
    void a_quoted_field_of_253_line_breaks_is_one_record_and_of_254_is_broken() throws Exception {
        String most = "a,\"" + "x\n".repeat(253) + "\",1\nb,c,2";
        assertThat(read(most)).hasSize(2).last().isEqualTo("255:[b][c][2]");
        String more = "a,\"" + "x\n".repeat(254) + "\",1\nb,c,2";
        assertThat(read(more)).hasSize(256).first().isEqualTo("1!a,\"x");
    }

    @Test
    void a_field_of_ten_megabytes_is_handed_on_shortened_and_the_next_line_is_whole() throws Exception {
        String giant = "x".repeat(10_000_000);
        assertThat(read("a,b\nc," + giant + "\r\nd,e\n"))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("1:[a][b]"),
                        second -> assertThat(second).startsWith("2!c,xx").hasSize(40_002),
                        third -> assertThat(third).isEqualTo("3:[d][e]"));
        assertThat(read("a,b\nc,\"" + giant + "\"\rd,e\n")).hasSize(3).last().isEqualTo("3:[d][e]");
    }

    @Test
    void a_record_of_the_greatest_length_is_whole_and_one_byte_more_is_broken() throws Exception {
        for (int extra = -20; extra <= 20; extra++) {
            String line = "y".repeat(RecordScanner.RECORD_BYTES + extra - 2) + ",1";
            List<String> rows = read("a,b\n" + line + "\nc,d");
            assertThat(rows).as("extra %d", extra).hasSize(3).last().isEqualTo("3:[c][d]");
            assertThat(rows.get(1)).as("extra %d", extra).startsWith(extra > 0 ? "2!" : "2:");
            assertThat(Texts.rows(folder.resolve("t.csv"), 1))
                    .as("extra %d, cut", extra)
                    .isEqualTo(rows);
        }
    }

    @Test
    void every_segment_size_gives_the_rows_of_one_segment() throws Exception {
        String text = "日期,摘要,金额\r\n2021-01-05,\"购 \"\"纸\"\",\n两箱\",1.00\r\r\n\na,\"b,1\nc,\"d\"x\",2\n\"e\r\nf\",g,3\r"
                + "h,5\" x,4\n\"i \"j\" k\",,5\nz,\"";
        for (String encoding : List.of("UTF-8", "GB18030")) {
            Path file = file(text.getBytes(Charset.forName(encoding)));
            List<String> whole = Texts.rows(file, Long.MAX_VALUE);
            for (long size = 1; size <= Files.size(file); size++) {
                assertThat(Texts.rows(file, size))
                        .as("segments of %d bytes", size)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void random_noise_of_quotes_and_newlines_is_cut_without_a_difference_and_every_line_is_accounted_for()
            throws Exception {
        String[] pieces = {"\"", "\"", "\"\"", ",", ",", "\n", "\r\n", "\r", "a", "文", "12.5", "\",\"", "\"\n\""};
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("x,y\n");
            for (int i = random.nextInt(80); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Path file = file(text.toString().getBytes(StandardCharsets.UTF_8));
            List<String> whole = Texts.rows(file, Long.MAX_VALUE);
            for (long size = 1; size <= Files.size(file); size += 1 + random.nextInt(7)) {
                assertThat(Texts.rows(file, size))
                        .as("seed %d, size %d", seed, size)
                        .isEqualTo(whole);
            }
            long lines = text.toString().lines().count();
            long within = whole.stream()
                    .filter(row -> row.matches("(?s)\\d+:.*"))
                    .mapToLong(row -> Math.max(0, (row + "|").lines().count() - 1))
                    .sum();
            assertThat(whole.size() + within).as("seed %d", seed).isEqualTo(lines);
        }
    }

    @Test
    void random_records_come_back_as_they_were_written() throws Exception {
        String[] pieces = {"\"", ",", "\n", "\r\n", "a", "文", " ", "12", "\t", "é"};
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            List<String> expected = new ArrayList<>();
            int row = 1;
            for (int record = 0; record < 20; record++) {
                StringBuilder shown = new StringBuilder().append(row).append(':');
                for (int field = 0; field < 4; field++) {
                    StringBuilder value = new StringBuilder();
                    for (int i = random.nextInt(4); i > 0; i--) {
                        value.append(pieces[random.nextInt(pieces.length)]);
                    }
                    String plain = value.toString();
                    boolean quote = random.nextBoolean() || plain.matches("(?s).*[\",\r\n].*");
                    text.append(field == 0 ? "" : ",").append(quote ? '"' + plain.replace("\"", "\"\"") + '"' : plain);
                    shown.append('[').append(plain).append(']');
                    row += (int) plain.chars().filter(c -> c == '\n').count();
                }
                text.append(random.nextBoolean() ? "\n" : "\r\n");
                row++;
                expected.add(shown.toString());
            }
            Path file = file(text.toString().getBytes(StandardCharsets.UTF_8));
            TextShape shape = TextFile.survey(
                    file, "t", LayoutSamples.delimitedBy(','), 1 + random.nextInt((int) Files.size(file)));
            assertThat(Texts.rows(file, shape)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void records_without_quotes_are_split_exactly_as_opencsv_splits_them() throws Exception {
        String[] pieces = {";", ";", ";;", "a", "文", " ", "1,2", "\t", "\\", "'", "\u3000"};
        RFC4180Parser parser = new RFC4180ParserBuilder().withSeparator(';').build();
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int row = 1; row <= 5_000; row++) {
            StringBuilder line = new StringBuilder();
            for (int i = random.nextInt(9); i > 0; i--) {
                line.append(pieces[random.nextInt(pieces.length)]);
            }
            text.append(line).append('\n');
            StringBuilder shown = new StringBuilder().append(row).append(':');
            for (String field : parser.parseLine(line.toString())) {
                shown.append('[').append(field).append(']');
            }
            expected.add(shown.toString());
        }
        Path file = file(text.toString().getBytes(StandardCharsets.UTF_8));
        TextShape shape = TextFile.survey(file, "t", LayoutSamples.delimitedBy(';'), 1000);
        assertThat(Texts.rows(file, shape)).isEqualTo(expected);
    }
}
