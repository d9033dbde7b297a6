package crossfoot.cli;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Problem;
import crossfoot.core.money.Money;
import crossfoot.core.movement.BudgetRevision;
import crossfoot.core.movement.Cause;
import crossfoot.core.movement.FigureMovement;
import crossfoot.core.movement.FigureMovement.Share;
import crossfoot.core.movement.MovedEntry;
import crossfoot.core.movement.Movements;
import crossfoot.core.movement.SeriesChange;
import crossfoot.core.report.PlainText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What moved, in words: each figure with its causes, then the entries. */
final class MovementText {
    private final Speech speech;
    private final Movements movements;
    private final Map<String, String> labels;

    /** @param labels of the categories, by their keys */
    MovementText(Speech speech, Movements movements, Map<String, String> labels) {
        this.speech = speech;
        this.movements = movements;
        this.labels = Map.copyOf(labels);
    }

    /** A line a figure: {@code 2021年 公用经费 100.00 → 150.00，+50.00 = 新增 2 笔 +80.00，消失 1 笔 -30.00}. */
    List<String> figures() {
        List<String> lines = new ArrayList<>();
        for (FigureMovement figure : movements.figures()) {
            Map<Cause.Kind, Share> byKind = new EnumMap<>(Cause.Kind.class);
            figure.shares().forEach(share -> byKind.merge(share.cause().kind(), share, MovementText::sum));
            lines.add(speech.words(
                    "movedFigure",
                    figure.year(),
                    figure.label().isEmpty() ? figure.key() : figure.label(),
                    figure.before().yuan(),
                    figure.after().yuan(),
                    signed(figure.amount()),
                    byKind.values().stream()
                            .map(share -> share(share, ""))
                            .collect(Collectors.joining(speech.words("comma")))));
        }
        for (BudgetRevision budget : movements.budgets()) {
            lines.add(speech.words(
                    "movedBudget",
                    budget.year(),
                    PlainText.of(budget.label()),
                    budget.before().yuan(),
                    budget.after().yuan(),
                    signed(budget.initial()),
                    signed(budget.additional()),
                    signed(budget.adjusted())));
        }
        return lines;
    }

    /** Entries that come and entries that go are as many entries as both. */
    private static Share sum(Share a, Share b) {
        return new Share(a.cause(), a.amount().plus(b.amount()), Math.abs(a.entries()) + Math.abs(b.entries()));
    }

    private String share(Share share, String detail) {
        String key = share.cause().kind() == Cause.Kind.TREE || share.entries() == 0 ? "movedShareOnly" : "movedShare";
        return speech.words(
                key,
                speech.words("cause." + share.cause().kind().key()),
                Math.abs(share.entries()),
                signed(share.amount()),
                detail.isEmpty() ? "" : "（" + detail + "）");
    }

    /** The causes of every figure that no other is part of, down to the file or the rule. */
    List<String> causes() {
        List<String> lines = new ArrayList<>();
        for (FigureMovement figure : movements.figures()) {
            if (figure.shares().stream()
                    .anyMatch(share -> !share.cause().detail().isEmpty())) {
                lines.add(speech.words("movedBy", figure.year(), figure.label()));
                figure.shares()
                        .forEach(share -> lines.add(speech.words(
                                "movedCause",
                                share(share, PlainText.of(share.cause().detail())))));
            }
        }
        return lines;
    }

    /** The gravest entries, so many of them. */
    List<String> entries(int most) {
        return movements.entries().stream().limit(most).map(this::entry).toList();
    }

    private String entry(MovedEntry moved) {
        Entry entry = moved.one().entry();
        Problem problem = moved.cause().kind() == Cause.Kind.ALTERED ? SeriesChange.problem(moved) : null;
        boolean reclassified = moved.cause().kind() == Cause.Kind.RECLASSIFIED;
        String line = speech.words(
                "movedEntry",
                speech.words("cause." + moved.cause().kind().key()),
                entry.at().display(),
                entry.date() == null ? entry.fiscalYear() + "" : entry.date().toString(),
                PlainText.of(entry.voucherNo()),
                PlainText.of(entry.summary()),
                reclassified ? moved.weight().yuan() : signed(moved.amount()),
                category(moved),
                reclassified ? PlainText.of(moved.cause().detail()) : "");
        return problem == null
                ? line
                : line + "\n    "
                        + speech.words("movedAltered", problem.details().get(0), speech.detail(problem, 1));
    }

    /** 公用经费, or 公用经费 → 人员经费 where it is another now. */
    private String category(MovedEntry moved) {
        String was = moved.before() == null ? "" : label(moved.before().categoryKey());
        String is = moved.after() == null ? "" : label(moved.after().categoryKey());
        boolean both = !was.isEmpty() && !is.isEmpty() && !was.equals(is);
        return both ? was + " → " + is : is.isEmpty() ? was : is;
    }

    private String label(String key) {
        return labels.getOrDefault(key, key);
    }

    private static String signed(Money amount) {
        return (amount.fen() > 0 ? "+" : "") + amount.yuan();
    }
}
