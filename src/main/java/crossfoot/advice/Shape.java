package crossfoot.advice;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SpendingType;

/**
 * What advice looks at of an entry: entries of one shape are one to it.
 *
 * @param summary the 摘要 without its digits, which are months, numbers of people and of contracts
 */
record Shape(SpendingType spendingType, Code project, Code economic, Code function, String summary) {
    static Shape of(Entry entry) {
        return new Shape(
                entry.spendingType(),
                entry.project(),
                entry.economic(),
                entry.function(),
                withoutDigits(entry.summary()));
    }

    private static String withoutDigits(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().filter(character -> !Character.isDigit(character)).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
