package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** 年初数 | … | 年末数, a row for each year: what one year closes with, the next one opens with. */
final class YearChain {
    private static final List<String> OPENING = List.of("年初", "期初", "上年结转", "上年末");
    private static final List<String> CLOSING = List.of("年末", "期末", "结转下年");

    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;

    private record Link(Mention closing, Mention opening) {
        boolean holds() {
            return closing.quantity().meets(opening.quantity());
        }
    }

    YearChain(Verdicts verdicts, Cells cells) {
        this.verdicts = verdicts;
        this.cells = cells;
        this.grid = cells.grid();
    }

    void check() {
        int opening = column(OPENING);
        int closing = column(CLOSING);
        if (opening < 0 || closing < 0) {
            return;
        }
        List<Link> links = new ArrayList<>();
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            for (int next : new int[] {row + 1, row - 1}) {
                link(row, next, closing, opening).ifPresent(links::add);
            }
        }
        links.stream().filter(Link::holds).forEach(link -> verdicts.agree(List.of(link.closing(), link.opening())));
        if (links.stream().filter(Link::holds).count() * 2 >= links.size()) {
            links.stream().filter(link -> !link.holds()).forEach(this::say);
        }
    }

    /** The only one that is called so; -1 if there is none. */
    private int column(List<String> heads) {
        int[] found = IntStream.range(0, grid.columns())
                .filter(column -> heads.stream().anyMatch(grid.header(column)::contains))
                .filter(cells::isAdded)
                .toArray();
        return found.length == 1 ? found[0] : -1;
    }

    private Optional<Link> link(int row, int next, int closing, int opening) {
        if (next < grid.firstRow() || next >= grid.rows()) {
            return Optional.empty();
        }
        return cells.at(row, closing)
                .flatMap(last -> cells.at(next, opening)
                        .filter(first -> last.year() > 0 && first.year() == last.year() + 1)
                        .map(first -> new Link(last, first)));
    }

    /** The later figure is wrong, unless what was carried over is known to be. */
    private void say(Link link) {
        if (!verdicts.isContradicted(link.closing()) && !verdicts.isContradicted(link.opening())) {
            verdicts.contradict(Kind.REPEAT, link.opening(), RepeatCheck.twice(link.closing(), link.opening()));
        }
    }
}
