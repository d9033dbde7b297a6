package crossfoot.input.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
    private static final String TABLE = "日期,摘要,金额\r\n2021-01-05,购买办公用纸,1234.50\r\n2021-02-05,“水电”费𠮷,-3.00\r\n";
    private static final List<String> ROWS =
            List.of("1:[日期][摘要][金额]", "2:[2021-01-05][购买办公用纸][1234.50]", "3:[2021-02-05][“水电”费𠮷][-3.00]");

    @TempDir
    Path folder;

    private Path file(byte[]... parts) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return Files.write(folder.resolve("t.csv"), all.toByteArray());
    }

    private static byte[] in(String charset, String text) {
        return text.getBytes(Charset.forName(charset));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static TextShape survey(Path file, Layout layout) throws Exception {
        return TextFile.survey(file, "t", layout, 16);
    }

    private static String refusal(Path file, Layout layout) {
        UnreadableFile refused = catchThrowableOfType(UnreadableFile.class, () -> survey(file, layout));
        Problem problem = refused.problems().get(0);
        return problem.kind() + problem.details().toString();
    }

    /** As systems write it to keep a spreadsheet from making numbers of codes. */
    @Test
    void a_text_in_quotes_behind_an_equals_sign_says_what_stands_in_the_quotes() throws Exception {
        String table = "=\"日期\",摘要,编码,金额\n=\"2021-01-05\",\"=\"\"甲\"\"\",=\"00301\",1.00\n"
                + "2021-01-06,=\"\",=1+1,=\"a\"&\"b\"\n";
        assertThat(Texts.rows(file(in("UTF-8", table)), 1_000))
                .containsExactly(
                        "1:[日期][摘要][编码][金额]", "2:[2021-01-05][甲][00301][1.00]", "3:[2021-01-06][][=1+1][=\"a\"&\"b\"]");
    }

    @Test
    void tells_utf8_gb18030_and_utf16_with_and_without_a_mark() throws Exception {
        List<String> cases = List.of(
                "UTF-8:",
                "UTF-8:EFBBBF",
                "UTF-8:EFBBBFEFBBBF",
                "UTF-8:C3AFC2BBC2BF",
                "GB18030:",
                "GB18030:84319533",
                "UTF-16LE:FFFE",
                "UTF-16BE:FEFF",
                "UTF-16LE:",
                "UTF-16BE:");
        for (String one : cases) {
            String charset = one.substring(0, one.indexOf(':'));
            byte[] mark = HexFormat.of().parseHex(one.substring(one.indexOf(':') + 1));
            Path file = file(mark, in(charset, TABLE));
            TextShape shape = survey(file, Layout.NONE);
            assertThat(shape.charset().name()).as(one).isEqualTo(charset);
            assertThat(Texts.rows(file, shape)).as(one).isEqualTo(ROWS);
        }
    }

    @Test
    void decides_the_encoding_over_the_whole_file() throws Exception {
        String ascii = "a,b,1.00\n".repeat(40_000);
        Path file = file(in("UTF-8", ascii), in("GB18030", "甲,乙,2.00\n"));
        TextShape shape = TextFile.survey(file, "t", Layout.NONE, 1 << 20);
        assertThat(shape.charset().name()).isEqualTo("GB18030");
        assertThat(Texts.rows(file, shape)).hasSize(40_001).last().isEqualTo("40001:[甲][乙][2.00]");
    }

    @Test
    void a_text_that_is_neither_utf8_nor_gb18030_is_undecided_with_the_first_byte_that_is_not() throws Exception {
        assertThat(refusal(file(in("windows-1252", "a,£ 1\n")), Layout.NONE)).isEqualTo("ENCODING_UNDECIDED[2]");
        assertThat(refusal(file(in("UTF-8", "甲,1\n"), in("GB18030", "乙方,1\n")), Layout.NONE))
                .startsWith("ENCODING_UNDECIDED[");
        assertThat(refusal(file(in("UTF-8", "a,甲"), bytes(0xE7)), Layout.NONE)).isEqualTo("ENCODING_UNDECIDED[5]");
    }

    @Test
    void a_damaged_utf8_text_is_not_taken_for_gb18030() throws Exception {
        // Characters in pairs: their bytes would pass as GB18030.
        Path file = file(in("UTF-8", "日期,摘要\n".repeat(8)), bytes(0xB0, 0xA1), in("UTF-8", "日期,摘要\n"));
        assertThat(refusal(file, Layout.NONE)).isEqualTo("ENCODING_UNDECIDED[112]");
    }

    @Test
    void a_western_text_that_could_be_read_as_chinese_is_undecided() throws Exception {
        Path file = file(in("windows-1252", "Résumé services,1\nRégie,2\n"));
        assertThat(refusal(file, Layout.NONE)).isEqualTo("ENCODING_UNDECIDED[1]");
        TextShape shape = survey(file, LayoutSamples.encodedIn("windows-1252"));
        assertThat(Texts.rows(file, shape)).containsExactly("1:[Résumé services][1]", "2:[Régie][2]");
        assertThat(shape.cuts()).hasSize(2);
    }

    @Test
    void a_layout_wins_but_bytes_that_are_not_in_its_encoding_are_refused() throws Exception {
        Path file = file(in("GB18030", TABLE));
        assertThat(refusal(file, LayoutSamples.encodedIn("UTF-8"))).isEqualTo("ENCODING_UNDECIDED[0]");
        Path cut = file(in("UTF-16LE", "a,b\n"), bytes(0x61));
        assertThat(refusal(cut, LayoutSamples.encodedIn("UTF-16LE"))).isEqualTo("ENCODING_UNDECIDED[8]");
        Path lone = file(in("UTF-16BE", "a\n"), bytes(0xD8, 0x00, 0, 0x61));
        assertThat(refusal(lone, LayoutSamples.encodedIn("UTF-16BE"))).isEqualTo("ENCODING_UNDECIDED[4]");
        Path other = file(in("Shift_JIS", "日付,金額\n2021,1\n"));
        assertThat(Texts.rows(other, survey(other, LayoutSamples.encodedIn("Shift_JIS"))))
                .containsExactly("1:[日付][金額]", "2:[2021][1]");
    }

    @Test
    void a_pipe_in_gb18030_is_told_from_the_second_byte_of_a_character() throws Exception {
        // 东 … are common; these three end in 0x7C.
        String text = "编码|名称|金额\n1|鐋|2\n3|畖|4\n5|億|6\n";
        byte[] bytes = in("GB18030", text);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).containsPattern("[\\x80-\\xFF]\\|");
        Path file = file(bytes, in("GB18030", "7|东塘街道办事处办公费用支出明细账\n"));
        TextShape shape = survey(file, LayoutSamples.delimitedBy('|'));
        assertThat(shape.cuts()).hasSize(1);
        assertThat(Texts.rows(file, shape))
                .containsExactly(
                        "1:[编码][名称][金额]", "2:[1][鐋][2]", "3:[3][畖][4]", "4:[5][億][6]", "5:[7][东塘街道办事处办公费用支出明细账]");
    }

    @Test
    void nul_in_any_text_but_utf16_is_no_text() throws Exception {
        assertThat(refusal(file(in("UTF-8", "a,20\0" + "00.50\n")), Layout.NONE))
                .isEqualTo("FILE_FORMAT_UNKNOWN[binary (NUL, byte 4)]");
        assertThat(refusal(file(in("GB18030", "甲乙丙丁,1\n\0")), Layout.NONE))
                .isEqualTo("FILE_FORMAT_UNKNOWN[binary (NUL, byte 11)]");
        assertThat(refusal(file(in("windows-1252", "é,\0\n")), LayoutSamples.encodedIn("windows-1252")))
                .isEqualTo("FILE_FORMAT_UNKNOWN[binary (NUL, byte 2)]");
    }

    @Test
    void strict_utf8_is_what_the_jdk_takes_for_utf8() {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        for (int lead = 0x80; lead <= 0xFF; lead++) {
            for (int second = 0; second <= 0xFF; second++) {
                for (int tail = 0; tail <= 2; tail++) {
                    byte[] sample = new byte[2 + tail];
                    java.util.Arrays.fill(sample, (byte) 0xBF);
                    sample[0] = (byte) lead;
                    sample[1] = (byte) second;
                    Utf8Check check = new Utf8Check(0);
                    for (int i = 0; i < sample.length; i++) {
                        check.accept(sample, i, i + 1);
                    }
                    if (check.faultAt() < 0 != decodes(decoder, sample)) {
                        fail("differs: " + HexFormat.of().formatHex(sample));
                    }
                }
            }
        }
    }

    @Test
    void gb18030_by_its_structure_is_what_the_jdk_takes_for_gb18030() {
        var decoder = Charset.forName("GB18030").newDecoder();
        for (int first = 0x80; first <= 0xFF; first++) {
            for (int second = 0; second <= 0xFF; second++) {
                same(decoder, bytes(first, second));
                for (int third : new int[] {0x80, 0x81, 0xA5, 0xFE, 0xFF}) {
                    for (int fourth : new int[] {0x2F, 0x30, 0x32, 0x39, 0x3A}) {
                        same(decoder, bytes(first, second, third, fourth));
                    }
                }
            }
        }
    }

    private static void same(java.nio.charset.CharsetDecoder decoder, byte[] sample) {
        Gb18030Check check = new Gb18030Check(0);
        check.accept(sample, 0, sample.length);
        if (check.faultAt() < 0 != decodes(decoder, sample)) {
            fail("differs: " + HexFormat.of().formatHex(sample));
        }
    }

    private static boolean decodes(java.nio.charset.CharsetDecoder decoder, byte[] sample) {
        try {
            return decoder.decode(java.nio.ByteBuffer.wrap(sample)).length() > 0;
        } catch (java.nio.charset.CharacterCodingException broken) {
            return false;
        }
    }

    @Test
    void a_long_utf16_text_is_transcoded_without_a_seam() throws Exception {
        String line = "2021-03-05,𠮷野家的午餐费和别的,12.00\n";
        Path file = file(in("UTF-16BE", line.repeat(9_000)));
        TextShape shape = survey(file, Layout.NONE);
        assertThat(shape.charset()).isEqualTo(StandardCharsets.UTF_16BE);
        assertThat(Texts.rows(file, shape))
                .hasSize(9_000)
                .allMatch(row -> row.endsWith(":[2021-03-05][𠮷野家的午餐费和别的][12.00]"));
    }

    @Test
    void chooses_the_delimiter_by_consistency() throws Exception {
        assertThat(delimiterOf("a,b,c\n1,2,3\n")).isEqualTo(',');
        assertThat(delimiterOf("a;b;c\n1;2,50;3\n4;5,60;6\n")).isEqualTo(';');
        assertThat(delimiterOf("a\tb\tc\n1\t\"2,3,4\"\t5,000.00\n2\t3\t4\n")).isEqualTo('\t');
        assertThat(delimiterOf("a|b|c\n1|2, and more|3\n2|x|4\n")).isEqualTo('|');
        assertThat(delimiterOf("支出明细账\n单位: 街道办, 2021\n日期;摘要;金额\n1;2;3\n1;2;3\n1;2;3\n"))
                .isEqualTo(';');
        assertThat(delimiterOf("a;b\n\"1,2,3\";2\n\"3,4,5\";4\n")).isEqualTo(';');
        assertThat(delimiterOf("one column\nonly\n")).isEqualTo(',');
        assertThat(delimiterOf("sep=;\na,b,c\n1,2,3\n")).isEqualTo(';');
        assertThat(delimiterOf("sep=#\na,b,c\n1,2,3\n")).isEqualTo(',');
    }

    private char delimiterOf(String text) throws Exception {
        return survey(file(in("UTF-8", text)), Layout.NONE).delimiter();
    }
}
