package crossfoot.output.page;

import crossfoot.core.report.Figures;
import crossfoot.core.report.PlainText;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.report.WanyuanText;
import crossfoot.core.rules.Category;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The charts as places and lengths in a drawing 400 units wide; the template draws them. A negative amount has no
 * length
 * and keeps its number.
 */
final class PageChart {
    private static final int WIDTH = 400;
    private static final int COLUMN_TOP = 24;
    private static final int COLUMN_HEIGHT = 160;
    private static final int COLUMN_WIDTH_MAX = 64;
    private static final int BAR_LEFT = 92;
    private static final int BAR_LENGTH = 220;
    private static final int BAR_PITCH = 28;
    private static final int COLOURS = 8;

    private PageChart() {}

    /** A column a year, made of the figures right below the total. */
    static Map<String, Object> columns(Results results) {
        List<Category> parts = results.tree().stream()
                .filter(node -> node.parentKey().equals("total"))
                .toList();
        double most = 1;
        for (int year : results.years()) {
            most = Math.max(most, stack(results, year, parts));
        }
        List<Map<String, Object>> columns = new ArrayList<>();
        int pitch = WIDTH / Math.max(1, results.years().size());
        for (int index = 0; index < results.years().size(); index++) {
            columns.add(column(results, parts, new Place(results.years().get(index), index * pitch, pitch, most)));
        }
        List<Map<String, Object>> legend = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            legend.add(Map.of("label", PlainText.of(parts.get(index).label()), "colour", index % COLOURS));
        }
        return Map.of("columns", columns, "legend", legend, "base", COLUMN_TOP + COLUMN_HEIGHT);
    }

    private record Place(int year, int left, int pitch, double most) {}

    private static double stack(Results results, int year, List<Category> parts) {
        double stack = 0;
        for (Category part : parts) {
            stack += Math.max(
                    0, Figures.amount(results, year, part.key()).exact().fen());
        }
        return stack;
    }

    private static Map<String, Object> column(Results results, List<Category> parts, Place place) {
        int width = Math.min(COLUMN_WIDTH_MAX, place.pitch * 3 / 5);
        int left = place.left + (place.pitch - width) / 2;
        List<Map<String, Object>> boxes = new ArrayList<>();
        long top = COLUMN_TOP + COLUMN_HEIGHT;
        for (int index = 0; index < parts.size(); index++) {
            FigureAmount amount =
                    Figures.amount(results, place.year, parts.get(index).key());
            long height = length(amount, place.most, COLUMN_HEIGHT);
            top -= height;
            Map<String, Object> box = new HashMap<>();
            box.put("x", left);
            box.put("y", top);
            box.put("width", width);
            box.put("height", height);
            box.put("colour", index % COLOURS);
            box.put("title", title(parts.get(index), amount));
            boxes.add(box);
        }
        FigureAmount total = Figures.amount(results, place.year, "total");
        return Map.of(
                "boxes",
                boxes,
                "middle",
                place.left + place.pitch / 2,
                "above",
                top - 6,
                "year",
                Integer.toString(place.year),
                "total",
                WanyuanText.of(total.wanHundredths()));
    }

    /** A bar for each figure that has no parts. */
    static Map<String, Object> bars(Results results, int year) {
        List<Category> leaves = results.tree().stream().filter(Category::leaf).toList();
        double most = 1;
        for (Category leaf : leaves) {
            double fen = Figures.amount(results, year, leaf.key()).exact().fen();
            most = Math.max(most, fen);
        }
        List<Map<String, Object>> bars = new ArrayList<>();
        for (int index = 0; index < leaves.size(); index++) {
            FigureAmount amount =
                    Figures.amount(results, year, leaves.get(index).key());
            long length = length(amount, most, BAR_LENGTH);
            Map<String, Object> bar = new HashMap<>();
            bar.put("label", PlainText.of(leaves.get(index).label()));
            bar.put("left", BAR_LEFT);
            bar.put("labelEnd", BAR_LEFT - 8);
            bar.put("length", length);
            bar.put("y", index * BAR_PITCH + 4);
            bar.put("textY", index * BAR_PITCH + 19);
            bar.put("end", BAR_LEFT + length + 6);
            bar.put("amount", WanyuanText.of(amount.wanHundredths()));
            bar.put("title", title(leaves.get(index), amount));
            bars.add(bar);
        }
        return Map.of("bars", bars, "height", leaves.size() * BAR_PITCH + 4);
    }

    private static String title(Category node, FigureAmount amount) {
        return PlainText.of(node.label()) + " " + WanyuanText.of(amount.wanHundredths()) + " 万元";
    }

    private static long length(FigureAmount amount, double most, int longest) {
        return Math.round(Math.max(0, amount.exact().fen()) / most * longest);
    }
}
