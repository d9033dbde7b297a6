package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** 2833.7 万吨（566.7 亿斤）: what is told in two units must be the same. */
final class EchoCheck {
    private static final int FARTHEST_POWER = 4;

    private final Verdicts verdicts;
    private final List<Mention> mentions;

    EchoCheck(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
    }

    void check() {
        NavigableMap<Long, Mention> figures = new TreeMap<>();
        for (Mention mention : mentions) {
            if (mention.role() != Role.ECHO && !mention.inTable()) {
                figures.put(place(mention), mention);
            }
        }
        for (Mention echo : mentions) {
            if (echo.role() == Role.ECHO) {
                compare(Objects.requireNonNull(figures.lowerEntry(place(echo))).getValue(), echo);
            }
        }
    }

    private static long place(Mention mention) {
        return ((long) mention.at().block() << Integer.SIZE) + mention.at().offset();
    }

    /** The second is wrong, unless only the unit of the first is, of which nothing is proven. */
    private void compare(Mention figure, Mention echo) {
        Interval told = Interval.of(echo);
        if (Interval.of(figure).meets(told)) {
            verdicts.agree(List.of(figure, echo));
            return;
        }
        String arithmetic = text(figure) + " ≠ " + text(echo);
        if (Interval.of(figure).meets(told.widened(echo.quantity().grain()))) {
            Reason reason =
                    new Reason("rate.digit", arithmetic, figure.quantity().value(), List.of(figure));
            verdicts.note(Kind.REPEAT, echo, reason);
        } else if (isOtherUnit(Interval.of(figure), told) && verdicts.isOpen(figure)) {
            say(figure, echo, arithmetic);
        } else {
            say(echo, figure, arithmetic);
        }
    }

    private static boolean isOtherUnit(Interval figure, Interval told) {
        for (int power = 1; power <= FARTHEST_POWER; power++) {
            boolean more = figure.meets(
                    new Interval(told.low().movePointRight(power), told.high().movePointRight(power)));
            boolean less = figure.meets(
                    new Interval(told.low().movePointLeft(power), told.high().movePointLeft(power)));
            if (more || less) {
                return true;
            }
        }
        return false;
    }

    private void say(Mention wrong, Mention right, String arithmetic) {
        verdicts.contradict(
                Kind.REPEAT,
                wrong,
                new Reason("echo", arithmetic, right.quantity().value(), List.of(right)));
    }

    private static String text(Mention mention) {
        return mention.quantity().number().toPlainString()
                + mention.quantity().unit().symbol();
    }
}
