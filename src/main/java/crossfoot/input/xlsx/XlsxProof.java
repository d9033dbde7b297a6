package crossfoot.input.xlsx;

import crossfoot.input.sheet.MergedCells;
import crossfoot.input.sheet.Proof;
import java.io.Serializable;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackagePart;

/** That every part of a workbook that is used is whole, and what was learned of the sheets on the way. */
public final class XlsxProof implements Proof, Serializable {
    private static final long serialVersionUID = 1;

    private final Map<String, String> mergesByPart;

    /** @param mergesByPart a sheet's part name → its element {@code mergeCells}, as it stands there */
    XlsxProof(Map<String, String> mergesByPart) {
        this.mergesByPart = Map.copyOf(mergesByPart);
    }

    /** The merged cells of a sheet, none of them begun. */
    MergedCells mergedCells(PackagePart sheet) {
        MergedCells merged = new MergedCells();
        String text = mergesByPart.getOrDefault(sheet.getPartName().getName(), "");
        int end = text.indexOf("mergeCells>", "mergeCells".length());
        int at = text.indexOf("mergeCell ");
        while (at >= 0 && (end < 0 || at < end)) {
            int close = text.indexOf('>', at);
            int ref = text.indexOf(" ref=", at);
            if (ref >= 0 && close > ref + 6) {
                int until = text.indexOf(text.charAt(ref + 5), ref + 6);
                if (until > 0) {
                    merged.add(CellRefs.range(text.substring(ref + 6, until)));
                }
            }
            at = text.indexOf("mergeCell ", at + 1);
        }
        return merged;
    }
}
