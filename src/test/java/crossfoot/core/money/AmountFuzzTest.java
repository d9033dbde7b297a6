package crossfoot.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Amounts against BigDecimal as the judge, and texts that are none. {@code -Dfuzz.seeds=100000} for a long run. */
class AmountFuzzTest {
    private static final long SEEDS = Long.getLong("fuzz.seeds", 20_000);
    private static final long FROM = Long.getLong("fuzz.from", 0);
    private static final String SIGNS =
            "0123456789０１２３４５,，.．-－+()（）¥￥$元万亿千 \u00A0\u3000\t\nEe'/\u2212aO零\uD83D\uDE00\0";
    private static final BigDecimal MOST_FEN = BigDecimal.valueOf(Long.MAX_VALUE);

    private static BigDecimal fen(BigDecimal number, AmountUnit unit) {
        return number.multiply(BigDecimal.valueOf(unit.fenPerUnit()));
    }

    private static Reading.Amount amount(Reading reading, String text) {
        assertThat(reading).as(text).isInstanceOf(Reading.Amount.class);
        return (Reading.Amount) reading;
    }

    @Test
    void what_is_written_comes_back_to_the_fen() {
        for (long seed = FROM; seed < FROM + SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long fen = random.nextLong() >> random.nextInt(63);
            BigDecimal yuan = BigDecimal.valueOf(fen, 2);
            String text = dressed(yuan, random);
            assertThat(amount(MoneyText.parse(text, AmountUnit.YUAN, false), text)
                            .money()
                            .fen())
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(fen);
        }
    }

    /** Grouped or not, full-width or not, the sign before, after or as brackets. */
    private static String dressed(BigDecimal yuan, SplittableRandom random) {
        String digits = yuan.abs().toPlainString();
        if (random.nextBoolean()) {
            StringBuilder grouped = new StringBuilder(digits);
            for (int i = digits.indexOf('.') - 3; i > 0; i -= 3) {
                grouped.insert(i, ',');
            }
            digits = grouped.toString();
        }
        if (random.nextInt(4) == 0) {
            StringBuilder wide = new StringBuilder();
            digits.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
            digits = wide.toString();
        }
        String marked = random.nextInt(3) == 0 ? "¥" + digits : digits;
        if (yuan.signum() >= 0) {
            return random.nextBoolean() ? marked : " " + marked + "元";
        }
        return switch (random.nextInt(3)) {
            case 0 -> "-" + marked;
            case 1 -> "(" + marked + ")";
            default -> marked + "-";
        };
    }

    @Test
    void a_plain_decimal_is_exact_or_refused() {
        for (long seed = FROM; seed < FROM + SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
            int whole = 1 + random.nextInt(22);
            int decimals = random.nextInt(9);
            for (int i = 0; i < whole + decimals; i++) {
                text.append(i == whole ? "." : "").append(random.nextInt(10));
            }
            for (AmountUnit unit : AmountUnit.values()) {
                BigDecimal exact = fen(new BigDecimal(text.toString()), unit);
                boolean fits = decimals <= unit.decimals() && exact.abs().compareTo(MOST_FEN) <= 0;
                Reading reading = MoneyText.parse(text.toString(), unit, false);
                assertThat(reading instanceof Reading.Amount)
                        .as("seed %d: %s %s", seed, text, unit)
                        .isEqualTo(fits);
                if (reading instanceof Reading.Amount amount) {
                    assertThat(BigDecimal.valueOf(amount.money().fen())).isEqualByComparingTo(exact);
                }
            }
        }
    }

    /** A number cell is off by no more than a spreadsheet's own noise. */
    @Test
    void a_number_cell_is_what_bigdecimal_says() {
        for (long seed = FROM; seed < FROM + SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double value = random.nextBoolean()
                    ? Double.longBitsToDouble(random.nextLong())
                    : (random.nextLong() >> random.nextInt(60)) / 100.0;
            String text = Double.toString(value);
            for (AmountUnit unit : AmountUnit.values()) {
                Reading reading = MoneyText.parseNumber(text, unit);
                if (reading instanceof Reading.Amount amount) {
                    BigDecimal exact = fen(new BigDecimal(text), unit);
                    BigDecimal noise =
                            exact.abs().multiply(new BigDecimal("2.23E-16")).max(new BigDecimal("0.000001"));
                    assertThat(exact.subtract(BigDecimal.valueOf(amount.money().fen()))
                                    .abs())
                            .as("seed %d: %s", seed, text)
                            .isLessThanOrEqualTo(noise);
                }
            }
        }
    }

    @Test
    void any_text_is_an_amount_or_a_refusal_with_its_place() {
        for (long seed = FROM; seed < FROM + SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder any = new StringBuilder();
            int length = random.nextInt(14);
            for (int i = 0; i < length; i++) {
                any.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            String text = any.toString();
            for (AmountUnit unit : AmountUnit.values()) {
                judge(MoneyText.parse(text, unit, random.nextBoolean()), text, seed);
                judge(MoneyText.parseNumber(text, unit), text, seed);
            }
        }
    }

    private static void judge(Reading reading, String text, long seed) {
        if (reading instanceof Reading.Refused refused) {
            assertThat(refused.position()).as("seed %d: %s", seed, text).isBetween(0, text.length());
        } else if (reading instanceof Reading.Amount) {
            assertThat(text.codePoints().anyMatch(Character::isDigit))
                    .as("seed %d: %s", seed, text)
                    .isTrue();
        }
    }
}
