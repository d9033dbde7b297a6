package crossfoot.output.workbook;

import crossfoot.core.units.OfficeUnit;
import java.util.HashMap;
import java.util.Map;

/** Where on 单位汇总 the exact figures of a unit stand, so that its own sheet can refer to them. */
final class UnitCells {
    private record Stand(int year, String code) {}

    private final Map<Stand, Integer> rows = new HashMap<>();
    private final Map<Integer, Integer> consolidated = new HashMap<>();

    void stands(int year, OfficeUnit unit, int rowNumber) {
        rows.put(new Stand(year, unit.code()), rowNumber);
    }

    void consolidatedStands(int year, int rowNumber) {
        consolidated.put(year, rowNumber);
    }

    /** The consolidated total of a year in 万元. */
    String consolidatedTotal(int year) {
        return Tab.UNITS.at("B" + consolidated.getOrDefault(year, 1));
    }

    /** @param figureIndex of the figure in the tree */
    String yuan(int year, OfficeUnit unit, int figureIndex) {
        int row = rows.getOrDefault(new Stand(year, unit.code()), 1);
        return Tab.UNITS.at(SheetPen.letter(1 + figureIndex) + row);
    }
}
