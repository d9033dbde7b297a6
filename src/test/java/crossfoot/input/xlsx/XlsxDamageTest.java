package crossfoot.input.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Limits;
import crossfoot.input.RawWorkbook;
import crossfoot.input.Rows;
import crossfoot.input.xml.ZipParts;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxDamageTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String ROW = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>1000.25</v></c></row>";

    @TempDir
    Path folder;

    private String refusal(RawWorkbook book) throws Exception {
        return refusal(book.write(folder.resolve("a.xlsx")));
    }

    private static String refusal(Path file) {
        return Rows.refusal(() -> Rows.of(file, Layout.NONE));
    }

    private static RawWorkbook sample() {
        return RawWorkbook.ofRows(ROW).texts("<si><t>甲</t></si>");
    }

    /** A stored entry, so that a byte of the XML can be changed where it stands. */
    private Path stored(String part, String text) throws Exception {
        Path file = sample().write(folder.resolve("s.xlsx"));
        Path stored = folder.resolve("stored.xlsx");
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(stored))) {
            out.setLevel(0);
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                out.write(entry.getName().equals(part) ? text.getBytes(StandardCharsets.UTF_8) : bytes);
                out.closeEntry();
            }
        }
        return stored;
    }

    @Test
    void one_flipped_digit_in_a_part_makes_the_file_damaged() throws Exception {
        for (String part : new String[] {SHEET, "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"}) {
            byte[] bytes = Files.readAllBytes(stored("none", ""));
            String raw = new String(bytes, StandardCharsets.ISO_8859_1);
            // Past the local header and the XML's beginning, still within the part.
            int header = raw.indexOf(part);
            while (!raw.startsWith("PK\003\004", header - 30)) {
                header = raw.indexOf(part, header + 1);
            }
            bytes[header + part.length() + 30] ^= 1;
            Path file = Files.write(folder.resolve("flipped.xlsx"), bytes);
            assertThat(refusal(file)).startsWith("FILE_DAMAGED[" + part + ": CRC ");
        }
    }

    @Test
    void a_workbook_cut_anywhere_is_refused() throws Exception {
        byte[] whole = Files.readAllBytes(sample().write(folder.resolve("a.xlsx")));
        for (int length = 8; length < whole.length; length += 13) {
            Path file = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, length));
            assertThat(refusal(file)).as("%d of %d bytes", length, whole.length).startsWith("FILE_DAMAGED[");
        }
    }

    @Test
    void a_flipped_byte_anywhere_changes_no_value_without_a_refusal() throws Exception {
        Path file = sample().write(folder.resolve("a.xlsx"));
        byte[] whole = Files.readAllBytes(file);
        var expected = Rows.of(file, Layout.NONE);
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Path changed = Files.write(folder.resolve("changed.xlsx"), bytes);
            String refusal = refusal(changed);
            if (refusal.isEmpty()) {
                assertThat(Rows.of(changed, Layout.NONE)).as("seed %d", seed).isEqualTo(expected);
            } else {
                assertThat(refusal).as("seed %d", seed).matches("(?s)(FILE_|ENCODING_|ARCHIVE_).*");
            }
        }
    }

    @Test
    void cut_xml_in_a_sound_container_is_damaged() throws Exception {
        String xml = "<worksheet xmlns=\"MAIN\"><sheetData>" + ROW;
        for (int length = 1; length < xml.length(); length++) {
            assertThat(refusal(sample().part(SHEET, xml.substring(0, length))))
                    .as("%d characters", length)
                    .startsWith("FILE_DAMAGED[");
        }
    }

    @Test
    void external_entities_and_entity_bombs_are_refused_and_not_resolved() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + "<worksheet xmlns=\"MAIN\"><sheetData><row><c t='str'><v>&e;</v></c></row></sheetData></worksheet>";
        assertThat(refusal(sample().part(SHEET, external)))
                .startsWith("FILE_DAMAGED[")
                .doesNotContain("geheim");
        assertThat(refusal(
                        sample().replace("xl/sharedStrings.xml", "<sst", "<!DOCTYPE sst [<!ENTITY a \"aaa\">]><sst")))
                .startsWith("FILE_DAMAGED[");
        assertThat(refusal(sample().part(
                                SHEET,
                                "<worksheet><sheetData><row><c t='str'><v>&e;</v></c></row></sheetData></worksheet>")))
                .startsWith("FILE_DAMAGED[");
    }

    @Test
    void a_part_that_is_a_url_is_refused() throws Exception {
        for (String part : new String[] {"worksheets/sheet1.xml", "sharedStrings.xml", "styles.xml"}) {
            assertThat(refusal(sample().replace(
                                    "xl/_rels/workbook.xml.rels",
                                    "Target=\"" + part + "\"",
                                    "Target=\"http://192.0.2.1/x.xml\" TargetMode=\"External\"")))
                    .as(part)
                    .startsWith("FILE_DAMAGED[");
        }
    }

    @Test
    void a_part_beyond_the_limit_is_too_large_within_seconds() throws Exception {
        Path file = sample().write(folder.resolve("a.xlsx"));
        Path bomb = folder.resolve("bomb.xlsx");
        byte[] spaces = "<row/>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.setLevel(1);
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                zip.getInputStream(entry).transferTo(out);
                for (long length = 0;
                        entry.getName().equals(SHEET) && length <= Limits.DEFAULT.partBytes();
                        length += spaces.length) {
                    out.write(spaces);
                }
                out.closeEntry();
            }
        }
        assertThat(refusal(bomb))
                .startsWith("FILE_TOO_LARGE[" + SHEET + ", ")
                .endsWith(", 1073741824 (limits.partBytes)]");
    }

    @Test
    void a_list_of_parts_beyond_its_limit_is_too_large() throws Exception {
        assertThat(refusal(sample().part("_rels/.rels", " ".repeat((int) ZipParts.LIST_BYTES + 1))))
                .startsWith("FILE_TOO_LARGE[_rels/.rels, ");
    }

    @Test
    void a_text_without_end_is_refused() throws Exception {
        assertThat(refusal(sample().texts("<si><t>" + "a".repeat(800_000) + "</t></si>")))
                .startsWith("FILE_DAMAGED[xl/sharedStrings.xml: text > ");
    }

    @Test
    void elements_without_bottom_are_refused() throws Exception {
        assertThat(refusal(sample().texts("<a>".repeat(100) + "</a>".repeat(100))))
                .contains("deeper than");
    }

    @Test
    void what_no_workbook_says_is_damage() throws Exception {
        String[] rows = {
            "<row r='1'><c r='A1' t='s'><v>1</v></c></row>", // no such text
            "<row r='1'><c r='A1' t='s'><v>x</v></c></row>",
            "<row r='1'><c r='A2'><v>1</v></c></row>", // another row's cell
            "<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>",
            "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>1</v></c></row>", // a cell twice
            "<row r='1'><c r='XFE1'><v>1</v></c></row>", // beyond the last column
            "<row r='1048577'/>", // beyond the last row
            "<row r='0'/>",
            "<row r='x'/>",
            "<row r='2'/><row r='1'/>",
            "<row r='2'/><row r='2'/>",
            "<row r='1'><c r='A1' s='1'><v>zwei</v></c></row>", // a date that is no number
            "<row r='1'><c r='A1' t='q'><v>1</v></c></row>" // an unknown type
        };
        for (String row : rows) {
            assertThat(refusal(RawWorkbook.ofRows(row).texts("<si><t>甲</t></si>")))
                    .as(row)
                    .startsWith("FILE_DAMAGED[");
        }
        assertThat(refusal(RawWorkbook.ofSheet("<sheetData><row/><row/></sheetData><mergeCells><mergeCell ref='A1:B2'/>"
                        + "<mergeCell ref='B1:C1'/></mergeCells>")))
                .contains("overlap");
    }

    @Test
    void two_parts_of_one_name_are_damage() throws Exception {
        Path file = sample().part("xl/worksheets/SHEET1.xml", "<x/>").write(folder.resolve("a.xlsx"));
        assertThat(refusal(file)).startsWith("FILE_DAMAGED[").contains("×2");
    }

    @Test
    void other_office_files_are_called_by_name() throws Exception {
        String type = "spreadsheetml.sheet.main+xml";
        assertThat(refusal(sample().replace("[Content_Types].xml", type, "wordprocessingml.document.main+xml")))
                .isEqualTo("FILE_FORMAT_UNKNOWN[DOCX]");
        assertThat(refusal(sample().replace(
                                "[Content_Types].xml",
                                "vnd.openxmlformats-officedocument." + type,
                                "vnd.ms-excel.sheet.binary.macroEnabled.main")))
                .isEqualTo("FILE_FORMAT_UNKNOWN[XLSB]");
    }

    @Test
    void an_encrypted_workbook_is_called_so() throws Exception {
        Path file = folder.resolve("e.xlsx");
        byte[] plain = Files.readAllBytes(sample().write(folder.resolve("a.xlsx")));
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(plain);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
        assertThat(refusal(file)).isEqualTo("FILE_ENCRYPTED[]");
    }

    @Test
    void a_refusal_does_not_tell_where_the_file_lies() throws Exception {
        byte[] whole = Files.readAllBytes(sample().write(folder.resolve("a.xlsx")));
        Path file = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, whole.length - 30));
        assertThat(refusal(file)).startsWith("FILE_DAMAGED[").doesNotContain(folder.toString());
    }
}
