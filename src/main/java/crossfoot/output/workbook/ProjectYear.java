package crossfoot.output.workbook;

import crossfoot.core.ledger.Code;
import crossfoot.core.report.Results;
import crossfoot.core.rules.ClassifiedEntry;

/** A project in a year and a category: a line of 项目明细. The project is empty for the entries without one. */
record ProjectYear(int year, Code project, String categoryKey) {
    static ProjectYear of(ClassifiedEntry one) {
        return new ProjectYear(one.entry().fiscalYear(), one.entry().project(), one.categoryKey());
    }

    static ProjectYear of(Results.RuleLine line) {
        return new ProjectYear(line.year(), line.project(), line.categoryKey());
    }
}
