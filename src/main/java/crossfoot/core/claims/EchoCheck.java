package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.util.List;
import java.util.Optional;

/** 2833.7 万吨（566.7 亿斤）: what is told in two units must be the same. */
final class EchoCheck {
    private static final int REACH = 40;
    private static final int FARTHEST_POWER = 4;

    private final Verdicts verdicts;
    private final List<Mention> mentions;

    EchoCheck(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
    }

    void check() {
        for (Mention echo : mentions) {
            if (echo.role() == Role.ECHO) {
                figure(echo).ifPresent(figure -> compare(figure, echo));
            }
        }
    }

    /** The nearest before its place. */
    private Optional<Mention> figure(Mention echo) {
        for (int i = echo.index() - 1; i >= Math.max(0, echo.index() - REACH); i--) {
            Mention other = mentions.get(i);
            if (other.at().block() == echo.at().block()
                    && other.role() != Role.ECHO
                    && other.at().offset() < echo.at().offset()) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
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
