package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The texts of headers, dates and codes: anything may stand there. {@code -Dfuzz.seeds=100000} for a long run. */
class TextFuzzTest {
    private static final long SEEDS = Long.getLong("fuzz.seeds", 10_000);
    private static final long FROM = Long.getLong("fuzz.from", 0);
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final int DAYS = 40_000;
    private static final String SIGNS = "0123456789２０年月日号期第.-/: 　\tTZtzapmJanFebMarchSept,'()（）[]【】元万亿单位：金额"
            + "fyFY支出合计\u00A0\uFEFF\u200B\u202E\0\n\uD83D\uDE00\uD800\u0130\u00DF*|_";
    private static final List<String> PATTERNS = List.of(
            "uuuu-MM-dd",
            "uuuu/M/d",
            "uuuu.MM.dd",
            "uuuuMMdd",
            "uuuu年M月d日",
            "uuuu-MM-dd'T'HH:mm:ss",
            "uuuu/M/d H:mm",
            "d MMM uuuu",
            "MMMM d, uuuu");

    private static String any(SplittableRandom random, int longest) {
        StringBuilder any = new StringBuilder();
        int length = random.nextInt(longest);
        for (int i = 0; i < length; i++) {
            any.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return any.toString();
    }

    private static String spoiled(String text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        String sign = String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + sign + text.substring(at);
            case 1 -> text.substring(0, at) + sign + text.substring(at + 1);
            default -> text.substring(0, at) + text.substring(at + 1);
        };
    }

    @Test
    void a_date_that_java_writes_is_read_as_that_day() {
        DateText dates = new DateText(Layout.NONE, false);
        for (long seed = FROM; seed < FROM + SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            String pattern = PATTERNS.get(random.nextInt(PATTERNS.size()));
            String text = day.atTime(13, 45, 6).format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
            assertThat(dates.read(text, CellKind.TEXT, 0).date())
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(day);
        }
    }

    /** Year, month and day by their numbers: exactly where java.time knows the day, too. */
    @Test
    void numbers_are_a_date_where_the_calendar_has_it() {
        DateText dates = new DateText(Layout.NONE, false);
        for (long seed = FROM; seed < FROM + SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int year = 1985 + random.nextInt(120);
            int month = random.nextInt(15);
            int dayOfMonth = random.nextInt(34);
            LocalDate expected = year < 1990 || year > 2100 ? null : day(year, month, dayOfMonth);
            for (String form : List.of("%04d-%02d-%02d", "%04d年%d月%d日", "%04d%02d%02d", "%d/%d/%d")) {
                String text = form.formatted(year, month, dayOfMonth);
                DateText.Reading reading = dates.read(text, CellKind.TEXT, 0);
                assertThat(reading.date()).as("seed %d: %s", seed, text).isEqualTo(expected);
                assertThat(reading.fault() == null).isEqualTo(expected != null);
            }
        }
    }

    private static @Nullable LocalDate day(int year, int month, int dayOfMonth) {
        try {
            return LocalDate.of(year, month, dayOfMonth);
        } catch (DateTimeException none) {
            return null;
        }
    }

    @Test
    void any_text_is_a_date_or_a_fault() {
        DateText plain = new DateText(Layout.NONE, false);
        DateText old = new DateText(Layout.NONE, true);
        for (long seed = FROM; seed < FROM + SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            String pattern = PATTERNS.get(random.nextInt(PATTERNS.size()));
            String dated = day.atTime(13, 45, 6).format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
            for (String text : List.of(any(random, 14), spoiled(dated, random))) {
                for (CellKind kind : List.of(CellKind.TEXT, CellKind.NUMBER, CellKind.DATE)) {
                    int year = random.nextInt(4) * 1_000;
                    judge(plain.read(text, kind, year), text, seed);
                    judge(old.read(text, kind, year), text, seed);
                }
            }
        }
    }

    private static void judge(DateText.Reading reading, String text, long seed) {
        assertThat(reading.date() == null).as("seed %d: %s", seed, text).isEqualTo(reading.fault() != null);
    }

    @Test
    void any_text_may_stand_in_a_header_a_title_or_a_code() {
        CodeText codes = new CodeText(false);
        CodeText projects = new CodeText(true);
        YearText years = new YearText();
        for (long seed = FROM; seed < FROM + SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String text = any(random, 30);
            String normal = HeaderText.normalised(text);
            assertThat(HeaderText.normalised(normal.toUpperCase(Locale.ROOT)).length())
                    .as("seed %d: %s", seed, text)
                    .isLessThanOrEqualTo(2 * text.length());
            assertThat(HeaderText.loose(text).length()).isLessThanOrEqualTo(2 * text.length());
            assertThat(UnitText.inTitle(text) + UnitText.inHeader(text) + UnitText.inBrackets(text))
                    .as("seed %d: %s", seed, text)
                    .matches("(.*元)?");
            Code code = codes.of(RowText.trimmed(text), RowText.trimmed(any(random, 12)));
            assertThat(code.code().length()).isLessThanOrEqualTo(text.length() + 12);
            assertThat(projects.of(text, "").name().length()).isLessThanOrEqualTo(text.length());
            assertThat(years.of(text))
                    .satisfiesAnyOf(
                            year -> assertThat(year).isZero(),
                            year -> assertThat(YearText.isPlausible(year)).isTrue());
        }
    }
}
