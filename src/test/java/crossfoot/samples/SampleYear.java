package crossfoot.samples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The synthetic entries of one year: each category adds up to its target to the 分. */
final class SampleYear {
    private static final String[] COMMUNITIES = {"湖滨社区", "樟园社区", "桥头社区", "新港社区", "兴塘社区"};
    private static final String[] SEASONS = {"一", "二", "三", "四"};
    private static final int ONE_IN_REVERSED = 120;
    private static final int LAST_DAY = 26;

    /** An entry before vouchers are numbered. */
    private static final class Draft {
        final SampleItem item;
        final LocalDate date;
        final String summary;
        final String voucher;
        final String fund;
        long fen;

        @Nullable
        Draft reversed;

        int number;

        Draft(SampleItem item, LocalDate date, String summary, String voucher, String fund) {
            this.item = item;
            this.date = date;
            this.summary = summary;
            this.voucher = voucher;
            this.fund = fund;
        }
    }

    private final int year;
    private final Random random;
    private final List<Draft> drafts = new ArrayList<>();

    private SampleYear(int year) {
        this.year = year;
        this.random = new Random(year * 7919L);
    }

    /** Makes a year: leaf → exact target in 分; the fixed items cost what they cost. */
    static List<SampleEntry> of(int year, Map<String, Long> targets) {
        SampleYear made = new SampleYear(year);
        targets.forEach(made::fill);
        return made.numbered();
    }

    private void fill(String leaf, long targetFen) {
        int first = drafts.size();
        long left = targetFen;
        for (ThreePublicSpending.Fixed fixed : ThreePublicSpending.of(year, leaf)) {
            Draft draft = draft(fixed.item(), fixed.month(), 0);
            draft.fen = fixed.fen();
            left -= fixed.fen();
        }
        int free = drafts.size();
        List<SampleItem> items = SampleItems.all().stream()
                .filter(item -> item.leaf().equals(leaf) && item.isOf(year))
                .toList();
        long weights = items.stream().mapToLong(SampleItem::weight).sum();
        for (SampleItem item : items) {
            spend(item, left / weights * item.weight() / item.times());
        }
        settle(drafts.subList(free, drafts.size()), left);
        reverseSome(List.copyOf(drafts.subList(first, drafts.size())));
    }

    private void spend(SampleItem item, long usualFen) {
        for (int i = 0; i < item.times(); i++) {
            int month = item.times() % 12 == 0 || item.times() > 12 ? i % 12 + 1 : (i + 1) * 12 / item.times();
            Draft draft = draft(item, month, i);
            draft.fen = usualFen * (850 + random.nextInt(300)) / 1000;
        }
    }

    private Draft draft(SampleItem item, int month, int number) {
        int day = item.voucher().isEmpty()
                ? 2 + random.nextInt(LAST_DAY - 2)
                : 5 + Math.floorMod(item.voucher().hashCode() + month, 15);
        String summary = item.summary()
                .replace("{月}", Integer.toString(month))
                .replace("{季}", SEASONS[(month - 1) / 3])
                .replace("{社区}", COMMUNITIES[(number / 12 + number) % COMMUNITIES.length]);
        String voucher = item.voucher().isEmpty() ? "" : item.voucher() + month + '-' + number / 12;
        boolean granted = !item.leaf().startsWith("basic.") && random.nextInt(4) == 0;
        boolean levied = item.project().startsWith("征拆");
        String fund = levied ? "非税收入拨款" : granted ? "上级专项" : "本级财力";
        Draft draft = new Draft(item, workday(LocalDate.of(year, month, day)), summary, voucher, fund);
        drafts.add(draft);
        return draft;
    }

    private static LocalDate workday(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY
                ? date.plusDays(2)
                : date.getDayOfWeek() == DayOfWeek.SUNDAY ? date.plusDays(1) : date;
    }

    /** Makes the sums round where they are so in life, and gives what is missing to the largest of the others. */
    private static void settle(List<Draft> some, long targetFen) {
        long usual = some.stream().mapToLong(draft -> draft.fen).sum();
        for (Draft draft : some) {
            long grain = draft.item.grainFen();
            draft.fen = Math.max(grain, Math.multiplyExact(draft.fen, targetFen) / usual / grain * grain);
        }
        long sum = some.stream().mapToLong(draft -> draft.fen).sum();
        Draft largest =
                some.stream().max(Comparator.comparingLong(draft -> draft.fen)).orElseThrow();
        largest.fen = Math.addExact(largest.fen, targetFen - sum);
    }

    /** A wrong amount was booked and taken back in red; the right one stands as well. */
    private void reverseSome(List<Draft> some) {
        for (Draft right : some) {
            if (right.item.voucher().isEmpty() && random.nextInt(ONE_IN_REVERSED) == 0) {
                long wrongFen = right.fen + right.fen / 900 * 90 + 900;
                Draft wrong = new Draft(right.item, right.date, right.summary, "", right.fund);
                Draft red = new Draft(
                        right.item, workday(right.date.withDayOfMonth(LAST_DAY)), right.summary, "", right.fund);
                wrong.fen = wrongFen;
                red.fen = -wrongFen;
                red.reversed = wrong;
                drafts.add(wrong);
                drafts.add(red);
            }
        }
    }

    private List<SampleEntry> numbered() {
        Map<Draft, Integer> order = new HashMap<>();
        drafts.forEach(draft -> order.put(draft, order.size()));
        List<Draft> sorted = drafts.stream()
                .sorted(Comparator.comparing((Draft draft) -> draft.date)
                        .thenComparing(draft -> draft.voucher)
                        .thenComparing(order::get))
                .toList();
        List<SampleEntry> entries = new ArrayList<>();
        Draft before = null;
        int line = 0;
        for (Draft draft : sorted) {
            boolean sameMonth = before != null && before.date.getMonth() == draft.date.getMonth();
            boolean same =
                    before != null && sameMonth && !draft.voucher.isEmpty() && before.voucher.equals(draft.voucher);
            int last = before != null && sameMonth ? before.number : 0;
            draft.number = same ? last : last + 1;
            line = same ? line + 1 : 1;
            entries.add(entry(draft, line));
            before = draft;
        }
        return List.copyOf(entries);
    }

    private static SampleEntry entry(Draft draft, int line) {
        Draft wrong = draft.reversed;
        String summary = wrong == null
                ? draft.summary
                : "红冲%d月%s号凭证：%s".formatted(wrong.date.getMonthValue(), voucher(wrong), draft.summary);
        return new SampleEntry(draft.date, voucher(draft), line, summary, draft.item, draft.fund, draft.fen);
    }

    private static String voucher(Draft draft) {
        return "记-%04d".formatted(draft.number);
    }
}
