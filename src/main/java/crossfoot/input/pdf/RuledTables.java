package crossfoot.input.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds the tables of a page by the lines ruled around their cells. */
final class RuledTables {
    /** A page of more is a drawing. */
    private static final int MOST_RULINGS = 4_000;

    private RuledTables() {}

    /** Takes the characters that stand in tables out of the list. */
    static List<PageTable> takeFrom(List<Glyph> glyphs, List<Ruling> rulings) {
        List<PageTable> tables = new ArrayList<>();
        if (rulings.size() > MOST_RULINGS) {
            return tables;
        }
        for (List<Ruling> group : groups(rulings)) {
            List<Float> xs = places(group, false);
            List<Float> ys = places(group, true);
            if (xs.size() >= 2 && ys.size() >= 2 && xs.size() + ys.size() >= 5) {
                RuledGrid grid = new RuledGrid(group, xs, ys);
                glyphs.removeIf(grid::take);
                tables.add(grid.table());
            }
        }
        return tables;
    }

    /** Rulings that touch, directly or over others. */
    private static List<List<Ruling>> groups(List<Ruling> rulings) {
        List<List<Ruling>> groups = new ArrayList<>();
        List<Ruling> left = new ArrayList<>(rulings);
        while (!left.isEmpty()) {
            List<Ruling> group = new ArrayList<>();
            group.add(left.remove(left.size() - 1));
            for (int i = 0; i < group.size(); i++) {
                Ruling one = group.get(i);
                List<Ruling> near = left.stream().filter(one::touches).toList();
                left.removeAll(near);
                group.addAll(near);
            }
            groups.add(group);
        }
        return groups;
    }

    /** The different places across of a group's rulings of one direction, ascending. */
    private static List<Float> places(List<Ruling> group, boolean horizontal) {
        TreeSet<Float> all = new TreeSet<>();
        group.stream().filter(ruling -> ruling.horizontal() == horizontal).forEach(ruling -> all.add(ruling.at()));
        List<Float> places = new ArrayList<>();
        for (float place : all) {
            if (places.isEmpty() || place - places.get(places.size() - 1) > Ruling.SLACK) {
                places.add(place);
            }
        }
        return places;
    }
}
