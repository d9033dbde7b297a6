package crossfoot.core.summary;

import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import java.time.LocalDate;

/**
 * A line of the register of accepted differences ({@code config/accepted.csv}): someone answers for a difference that a
 * check finds, up to an amount and up to a day.
 *
 * @param at where the line stands
 * @param id 编号, unique in the register
 * @param checkId {@link Check#id()} of the check whose difference it is
 * @param reason 原因
 * @param evidence 依据: the document that shows it
 * @param owner 责任人
 * @param cap 上限, not negative: a larger difference, of either sign, is not accepted
 * @param until 有效至: the last day on which it holds
 */
public record Acceptance(
        SourceRef at,
        String id,
        String checkId,
        String reason,
        String evidence,
        String owner,
        Money cap,
        LocalDate until) {

    /** What a line came to in a run. */
    public enum State {
        /** The difference is accepted. */
        HOLDS,
        /** The difference is larger than the cap. */
        EXCEEDED,
        /** Its last day is past. */
        EXPIRED
    }

    /** A line at work on a check. */
    public record Applied(Acceptance line, State state) {}

    public boolean expired(LocalDate today) {
        return until.isBefore(today);
    }

    Applied to(Money difference, LocalDate today) {
        if (expired(today)) {
            return new Applied(this, State.EXPIRED);
        }
        Money size = difference.compareTo(Money.ZERO) < 0 ? difference.negated() : difference;
        boolean within = size.compareTo(cap) <= 0;
        return new Applied(this, within ? State.HOLDS : State.EXCEEDED);
    }
}
