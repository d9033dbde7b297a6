package crossfoot.samples;

import java.time.LocalDate;

/** One line of a synthetic ledger; {@code fen} is negative for a reversal. */
record SampleEntry(
        LocalDate date,
        String voucher,
        int line,
        String summary,
        String functionCode,
        String functionName,
        String economicCode,
        String economicName,
        String projectCode,
        String projectName,
        String fund,
        long fen) {

    String yuan() {
        return java.math.BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
