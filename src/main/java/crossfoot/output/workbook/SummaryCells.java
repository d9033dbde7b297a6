package crossfoot.output.workbook;

import crossfoot.core.report.Results;
import crossfoot.core.rules.Category;
import java.util.List;

/** Where on 支出汇总 a figure stands, so that other sheets can refer to it. */
record SummaryCells(Results results) {
    private static final int FIRST_ROW = 5;

    private int years() {
        return results.years().size();
    }

    int firstRow() {
        return FIRST_ROW;
    }

    int row(String key) {
        List<Category> tree = results.tree();
        int index = 0;
        while (!tree.get(index).key().equals(key)) {
            index++;
        }
        return FIRST_ROW + index;
    }

    /** 0-based column of a year's 万元; the column of all years follows the last. */
    int wanColumn(int yearIndex) {
        return 1 + yearIndex;
    }

    /** 0-based column of a year's 元; the column of all years follows the last. */
    int yuanColumn(int yearIndex) {
        return 2 + years() + yearIndex;
    }

    int checkColumn() {
        return 3 + 2 * years();
    }

    String wan(int year, String key) {
        return at(wanColumn(results.years().indexOf(year)), key);
    }

    String yuan(int year, String key) {
        return at(yuanColumn(results.years().indexOf(year)), key);
    }

    /** The exact amount of all years. */
    String allYuan(String key) {
        return at(yuanColumn(years()), key);
    }

    private String at(int column, String key) {
        return Tab.SUMMARY.at(SheetPen.letter(column) + row(key));
    }
}
