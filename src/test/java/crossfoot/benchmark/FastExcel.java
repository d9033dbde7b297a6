package crossfoot.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The bare parse of every workbook of an input by fastexcel-reader: each cell's text is asked for, and that is all. */
public final class FastExcel {
    private FastExcel() {}

    /**
     * Does it.
     *
     * @param args the folder of an input
     */
    public static void main(String[] args) throws IOException {
        List<Path> ledgers;
        try (Stream<Path> files = Files.list(Path.of(args[0], "ledgers"))) {
            ledgers = files.sorted().toList();
        }
        long rows = 0;
        long characters = 0;
        for (Path ledger : ledgers) {
            try (ReadableWorkbook workbook = new ReadableWorkbook(ledger.toFile())) {
                for (Sheet sheet : workbook.getSheets().toList()) {
                    try (Stream<Row> stream = sheet.openStream()) {
                        for (Iterator<Row> each = stream.iterator(); each.hasNext(); rows++) {
                            for (Cell cell : each.next()) {
                                characters += cell == null ? 0 : cell.getText().length();
                            }
                        }
                    }
                }
            }
        }
        System.out.println(rows + " " + characters);
    }
}
