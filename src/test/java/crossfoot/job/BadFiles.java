package crossfoot.job;

import crossfoot.input.RawWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Specimens of what an office hands in by mistake, or someone else on purpose. */
final class BadFiles {
    static final String HEADER = "日期,凭证号,摘要,经济科目,金额\n";
    static final String ROW = "2021-01-05,记-1,水费,30205 水费,12.34\n";

    private BadFiles() {}

    /** A sound workbook with one entry, and these cells in place of its amount. */
    static RawWorkbook workbook(String... amounts) {
        StringBuilder rows = new StringBuilder("<row>" + cell("日期") + cell("凭证号") + cell("摘要") + cell("金额") + "</row>");
        int number = 0;
        for (String amount : amounts) {
            number++;
            rows.append("<row>")
                    .append(cell("2021-01-05"))
                    .append(cell("记-" + number))
                    .append(cell("水费"));
            rows.append(amount).append("</row>");
        }
        return RawWorkbook.ofRows(rows.toString());
    }

    private static String cell(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    static byte[] bytes(RawWorkbook workbook, Path folder) throws IOException {
        Path file = workbook.write(folder.resolve("specimen"));
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    /** A compound file with one stream of this name. */
    static byte[] compound(String stream, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(content), stream);
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    static byte[] xls() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("一").createRow(0).createCell(0).setCellValue("日期");
            workbook.write(out);
        }
        return out.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] cut(byte[] bytes, int parts) {
        return java.util.Arrays.copyOf(bytes, bytes.length * (parts - 1) / parts);
    }

    /** One bit of what is packed is another one. */
    static byte[] flipped(byte[] zip, String part) {
        byte[] bytes = zip.clone();
        int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf(part) + part.length() + 12;
        bytes[at] ^= 4;
        return bytes;
    }
}
