package crossfoot.core.summary;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.summary.Explanation.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a figure's entries add up to by file, sheet, month and so on: one of these sums may be the difference. */
final class PartSums {
    /** What the entries of a part have in common; in the order in which they are told. */
    private enum Part {
        FILE,
        SHEET,
        MONTH,
        PAGE,
        SECTION,
        DAY,
        PROJECT,
        CATEGORY,
        ECONOMIC_CLASS,
        ECONOMIC
    }

    private static final class Sum {
        private final SourceRef first;
        private SourceRef last;
        private long fen;
        private long entries;

        Sum(SourceRef first) {
            this.first = first;
            this.last = first;
        }
    }

    private static final int CLASS_DIGITS = 3;

    private final Cuts cuts;
    private final Function<String, String> categoryLabel;
    private final int mostParts;
    private final Map<Part, Map<Object, Sum>> sums = new EnumMap<>(Part.class);
    private long entries;

    /** @param mostParts of more parts of one kind than this, none are kept */
    PartSums(Cuts cuts, Function<String, String> categoryLabel, int mostParts) {
        this.cuts = cuts;
        this.categoryLabel = categoryLabel;
        this.mostParts = mostParts;
        for (Part part : Part.values()) {
            sums.put(part, new LinkedHashMap<>());
        }
    }

    void add(CoveredEntry entry) {
        entries++;
        for (Part part : Part.values()) {
            Map<Object, Sum> ofKind = sums.get(part);
            Object key = key(part, entry);
            if (ofKind == null || key == null) {
                continue;
            }
            Sum sum = ofKind.computeIfAbsent(key, absent -> new Sum(entry.at()));
            sum.fen = Money.addFen(sum.fen, entry.fen());
            sum.last = entry.at();
            sum.entries++;
            if (ofKind.size() > mostParts) {
                sums.remove(part);
            }
        }
    }

    private @Nullable Object key(Part part, CoveredEntry covered) {
        LocalDate date = covered.entry().date();
        String code = covered.entry().economic().code();
        return switch (part) {
            case FILE -> covered.at().file();
            case SHEET ->
                covered.at().sheet().isEmpty()
                        ? null
                        : covered.at().file() + "!" + covered.at().sheet();
            case MONTH -> date == null ? null : date.getYear() * 100 + date.getMonthValue();
            case PAGE -> cuts.pages().of(covered.at());
            case SECTION -> cuts.subtotals().of(covered.at());
            case DAY -> date;
            case PROJECT ->
                covered.entry().project().isEmpty() ? null : covered.entry().project();
            case CATEGORY -> covered.categoryKey().isEmpty() ? null : covered.categoryKey();
            case ECONOMIC_CLASS -> code.length() < CLASS_DIGITS ? null : code.substring(0, CLASS_DIGITS);
            case ECONOMIC -> code.isEmpty() ? null : covered.entry().economic();
        };
    }

    /** The parts of several entries, but not all, that add up to the difference, or to its opposite. */
    List<Explanation> explanations(long difference) {
        List<Explanation> found = new ArrayList<>();
        for (Kind kind : List.of(Kind.PART_LEFT_OUT, Kind.PART_TWICE)) {
            long wanted = kind == Kind.PART_TWICE ? -difference : difference;
            List<Sum> told = new ArrayList<>();
            sums.forEach((part, ofKind) -> {
                Places places = new Places();
                Sum first = null;
                for (Map.Entry<Object, Sum> one : ofKind.entrySet()) {
                    Sum sum = one.getValue();
                    if (sum.fen == wanted && sum.entries > 1 && sum.entries < entries && !isTold(told, sum)) {
                        first = first == null ? sum : first;
                        told.add(sum);
                        places.add(label(part, one.getKey(), sum));
                    }
                }
                if (first != null) {
                    String number = Long.toString(first.entries);
                    String begin = first.first.display();
                    found.add(Explanation.of(kind, Money.ofFen(wanted), places, "@part." + part, number, begin));
                }
            });
        }
        return found;
    }

    /** The same entries under another name. */
    private static boolean isTold(List<Sum> told, Sum sum) {
        return told.stream()
                .anyMatch(other ->
                        other.entries == sum.entries && other.first.equals(sum.first) && other.last.equals(sum.last));
    }

    private String label(Part part, Object key, Sum sum) {
        return switch (part) {
            case FILE, SHEET, DAY, ECONOMIC_CLASS -> key.toString();
            case MONTH -> "%d-%02d".formatted((Integer) key / 100, (Integer) key % 100);
            case PAGE, SECTION -> sum.first.display() + "–" + sum.last.rowNumber();
            case PROJECT, ECONOMIC -> ((Code) key).display();
            case CATEGORY -> categoryLabel.apply(key.toString());
        };
    }
}
