package crossfoot.advice;

import crossfoot.core.report.HoldOut;
import crossfoot.core.report.HoldOut.By;
import crossfoot.core.report.HoldOut.Score;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Takes out of what is known one part after another, learns from the rest, and asks for what was taken out. */
final class Trial {
    /** More parts than this are put together to so many. */
    private static final int MOST_FOLDS = 50;

    private final List<Alike> known;

    Trial(List<Alike> known) {
        this.known = known.stream()
                .filter(one -> !one.category().equals(Alike.SHARED))
                .toList();
    }

    HoldOut by(By by) throws IOException {
        List<List<Alike>> folds = folds(by);
        Score entries = Score.NONE;
        Score money = Score.NONE;
        for (List<Alike> fold : folds) {
            Set<Alike> out = new HashSet<>(fold);
            List<Alike> rest = known.stream().filter(one -> !out.contains(one)).toList();
            try (Nearest nearest = new Nearest(rest)) {
                for (Alike one : fold) {
                    Optional<Guess> guess = Guess.of(nearest.of(one.shape()));
                    entries = entries.plus(score(guess, one, one.entries()));
                    money = money.plus(score(guess, one, one.turnoverFen()));
                }
            }
        }
        return new HoldOut(by, folds.size(), entries, money);
    }

    private static Score score(Optional<Guess> guess, Alike one, long weight) {
        boolean right = guess.isPresent() && guess.get().category().equals(one.category());
        return new Score(right ? weight : 0, guess.isPresent() ? weight : 0, weight);
    }

    private List<List<Alike>> folds(By by) {
        Map<String, List<Alike>> parts = new TreeMap<>();
        known.forEach(one ->
                parts.computeIfAbsent(part(by, one), none -> new ArrayList<>()).add(one));
        List<List<Alike>> folds = new ArrayList<>();
        for (List<Alike> part : parts.values()) {
            if (folds.size() < MOST_FOLDS) {
                folds.add(part);
            } else {
                folds.get(Math.floorMod(part.get(0).shape().summary().hashCode(), MOST_FOLDS))
                        .addAll(part);
            }
        }
        return folds;
    }

    private static String part(By by, Alike one) {
        String project = one.shape().project().name();
        String subject = project.isEmpty() ? one.shape().summary() : project;
        return switch (by) {
            case PROJECT -> one.shape().spendingType() + subject;
            case RULE -> one.rule();
            case TEXT -> one.shape().summary();
        };
    }
}
