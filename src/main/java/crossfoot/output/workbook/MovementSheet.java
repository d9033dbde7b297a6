package crossfoot.output.workbook;

import crossfoot.core.money.Money;
import crossfoot.core.movement.Cause;
import crossfoot.core.movement.FigureMovement;
import crossfoot.core.movement.FigureMovement.Share;
import crossfoot.core.movement.MovedEntry;
import crossfoot.core.movement.Movements;
import crossfoot.core.report.Results;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.output.workbook.Look.Kind;
import crossfoot.output.workbook.Look.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 变动说明: what moved since the publication in the input folder, split by cause to the 分, and the entries behind it. */
final class MovementSheet {
    private final Results results;
    private final SummaryCells cells;
    private final Map<String, String> labels = new HashMap<>();

    MovementSheet(Results results) {
        this.results = results;
        this.cells = new SummaryCells(results);
        results.tree().forEach(node -> labels.put(node.key(), node.label()));
    }

    void draw(SheetPen pen) {
        Movements movements = results.sinceBase().orElse(Movements.NONE);
        String note = results.sinceBase().isEmpty() ? "noBase" : movements.isEmpty() ? "sameAsBase" : "sinceBase";
        pen.paper(Paper.SECTIONS);
        pen.title(Tab.MOVEMENTS, pen.words().of(note));
        if (results.sinceBase().isEmpty()) {
            return;
        }
        pen.table(List.of(
                pen.column("fiscalYear", Kind.YEAR),
                pen.column("item", Kind.TEXT),
                pen.column("publishedBefore", Kind.AMOUNT),
                pen.column("publishedNow", Kind.AMOUNT),
                pen.column("movement", Kind.AMOUNT),
                pen.column("movedBy", Kind.TEXT),
                pen.column("detail", Kind.TEXT),
                pen.column("entries", Kind.COUNT),
                pen.column("check", Kind.CHECK)));
        movements.figures().forEach(figure -> figure(pen, figure));
        if (movements.count() > 0) {
            pen.gap(1);
            entries(pen, movements);
        }
    }

    private void figure(SheetPen pen, FigureMovement figure) {
        int row = pen.nextRowNumber();
        boolean there = results.years().contains(figure.year())
                && results.tree().stream().map(Category::key).anyMatch(figure.key()::equals);
        Money sum = figure.shares().stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
        String causes = "SUM(E%d:E%d)".formatted(row + 1, row + figure.shares().size());
        boolean explained = figure.shares().stream().noneMatch(MovementSheet::isOpen);
        pen.draw(
                Weight.SUBTOTAL,
                0,
                List.of(
                        figure.year(),
                        figure.label().isEmpty() ? figure.key() : figure.label(),
                        figure.before(),
                        there ? new Formula(cells.yuan(figure.year(), figure.key()), figure.after()) : figure.after(),
                        new Formula("ROUND(D%1$d-C%1$d,2)".formatted(row), figure.amount()),
                        "",
                        "",
                        "",
                        explained
                                ? pen.equal("E" + row, causes, sum.equals(figure.amount()))
                                : pen.check("FALSE", false)));
        figure.shares().forEach(share -> share(pen, figure, share));
    }

    private static boolean isOpen(Share share) {
        return share.cause().kind() == Cause.Kind.UNEXPLAINED;
    }

    private static void share(SheetPen pen, FigureMovement figure, Share share) {
        pen.line(
                figure.year(),
                "",
                "",
                "",
                share.amount(),
                pen.words().of("moved." + share.cause().kind()),
                share.cause().detail(),
                share.entries() == 0 ? "" : Math.abs(share.entries()),
                "");
    }

    private void entries(SheetPen pen, Movements movements) {
        String count = movements.count() + "";
        pen.note(pen.words().of("movedEntries", count, movements.entries().size() + ""), Kind.NOTE);
        pen.table(List.of(
                pen.column("fiscalYear", Kind.YEAR),
                pen.column("summary", Kind.TEXT),
                pen.column("amountBefore", Kind.AMOUNT),
                pen.column("amountNow", Kind.AMOUNT),
                pen.column("movement", Kind.AMOUNT),
                pen.column("movedBy", Kind.TEXT),
                pen.column("detail", Kind.TEXT),
                pen.column("copies", Kind.COUNT),
                pen.column("voucher", Kind.TEXT),
                pen.column("categoryBefore", Kind.TEXT),
                pen.column("categoryNow", Kind.TEXT),
                pen.column("place", Kind.TEXT)));
        movements.entries().forEach(moved -> entry(pen, moved));
    }

    private void entry(SheetPen pen, MovedEntry moved) {
        ClassifiedEntry before = moved.before();
        ClassifiedEntry after = moved.after();
        List<Object> values = new ArrayList<>(List.of(
                moved.one().entry().fiscalYear(),
                moved.one().entry().summary(),
                before == null ? "" : before.entry().amount(),
                after == null ? "" : after.entry().amount()));
        values.add(moved.amount());
        values.add(pen.words().of("moved." + moved.cause().kind()));
        values.add(moved.cause().detail());
        values.add(moved.copies());
        values.add(moved.one().entry().voucherNo());
        values.add(before == null ? "" : label(before.categoryKey()));
        values.add(after == null ? "" : label(after.categoryKey()));
        values.add(moved.at().display());
        pen.line(values.toArray());
    }

    private String label(String key) {
        return labels.getOrDefault(key, key);
    }
}
