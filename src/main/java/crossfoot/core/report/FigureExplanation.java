package crossfoot.core.report;

import crossfoot.core.money.Money;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.rules.ClassifiedEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is made of: its entries added up anew, in every way in which one may ask.
 *
 * @param published the figure as it stands in the outputs
 * @param readded the sum of its entries, which must be the same
 * @param entries how many they are; a shared entry counts where its first part is
 * @param shares how many entries have a part in it and are counted in another figure
 * @param parts of each breakdown the parts, which add up to {@code readded}
 * @param largest the entries with the largest amounts, the largest first
 */
public record FigureExplanation(
        FigureScope scope,
        FigureAmount published,
        Money readded,
        long entries,
        long shares,
        Map<By, List<Part>> parts,
        List<ClassifiedEntry> largest) {

    /** In what a figure is broken down. */
    public enum By {
        RULE,
        PROJECT,
        ECONOMIC,
        MONTH,
        SOURCE;

        private String of(ClassifiedEntry classified) {
            return switch (this) {
                case RULE -> classified.ruleId();
                case PROJECT -> classified.entry().project().display();
                case ECONOMIC -> classified.entry().economic().display();
                case MONTH ->
                    classified.entry().date() == null
                            ? ""
                            : "%02d".formatted(classified.entry().month());
                case SOURCE -> classified.entry().at().file();
            };
        }
    }

    /** A part of a figure, counted as the figure; an empty name where the entries say nothing. */
    public record Part(String name, Money amount, long entries, long shares) {
        /** The two together, under the name of this. */
        public Part plus(Part more) {
            return new Part(name, amount.plus(more.amount), entries + more.entries, shares + more.shares);
        }
    }

    public FigureExplanation {
        largest = List.copyOf(largest);
    }

    /** The entries and the published figure are the same money and the same number. */
    public boolean agrees() {
        return readded.equals(published.exact()) && entries == published.entries();
    }

    /**
     * Adds up the entries of a figure.
     *
     * @param all all entries that count; those outside the scope are passed over
     * @param shown how many of the largest entries are kept
     */
    public static FigureExplanation of(
            FigureScope scope, FigureAmount published, Stream<ClassifiedEntry> all, int shown) {
        Adding adding = new Adding(shown);
        all.filter(scope::holds).forEach(adding::add);
        return new FigureExplanation(
                scope, published, adding.sum, adding.entries, adding.shares, adding.parts(), adding.largestFirst());
    }

    private static final class Adding {
        private static final Comparator<ClassifiedEntry> BY_AMOUNT = Comparator.comparing(
                (ClassifiedEntry one) -> Math.abs(one.entry().amount().fen()));

        private final Map<By, Map<String, Part>> parts = new EnumMap<>(By.class);
        private final PriorityQueue<ClassifiedEntry> largest = new PriorityQueue<>(BY_AMOUNT);
        private final int shown;
        private Money sum = Money.ZERO;
        private long entries;
        private long shares;
        private @Nullable ClassifiedEntry last;

        Adding(int shown) {
            this.shown = shown;
            for (By by : By.values()) {
                parts.put(by, new TreeMap<>());
            }
        }

        void add(ClassifiedEntry classified) {
            Money amount = classified.entry().amount();
            sum = sum.plus(amount);
            int counts = classified.counts();
            int shared = counts == 0 && !isOfLast(classified) ? 1 : 0;
            entries += counts;
            shares += shared;
            last = classified;
            parts.forEach((by, of) -> {
                String name = by.of(classified);
                of.merge(name, new Part(name, amount, counts, shared), Part::plus);
            });
            largest.add(classified);
            if (largest.size() > shown) {
                largest.remove();
            }
        }

        /** It is a further part of the entry that was added last. */
        private boolean isOfLast(ClassifiedEntry one) {
            ClassifiedEntry.Part part = one.part();
            ClassifiedEntry.Part before = last == null ? null : last.part();
            return last != null
                    && part != null
                    && before != null
                    && before.number() < part.number()
                    && last.entry().at().equals(one.entry().at());
        }

        Map<By, List<Part>> parts() {
            Map<By, List<Part>> sorted = new EnumMap<>(By.class);
            parts.forEach((by, of) -> {
                List<Part> list = new ArrayList<>(of.values());
                if (by != By.MONTH) {
                    list.sort(Comparator.comparing(Part::amount).reversed());
                }
                sorted.put(by, List.copyOf(list));
            });
            return sorted;
        }

        List<ClassifiedEntry> largestFirst() {
            List<ClassifiedEntry> sorted = new ArrayList<>(largest);
            sorted.sort(BY_AMOUNT.reversed());
            return sorted;
        }
    }
}
