package crossfoot.job;

import crossfoot.store.ServerRefused;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecutionException;

/** What began a failure, as {@code Kind: words of the machine}; several with semicolons between. */
public final class Reason {
    /** H2's words for a database that has closed itself, and for a table of it: what follows from a failure. */
    private static final List<String> CLOSED = List.of("[90098-", "/4]");

    private static final int DEEPEST = 100;

    private Reason() {}

    public static String of(Throwable failure) {
        return of(List.of(failure));
    }

    /**
     * Of all the failures of a run. Where memory was used up, or a server lost, whatever else failed did so for that;
     * what only follows, and Batch's word that a part of the job has failed, are said if nothing else is known.
     */
    static String of(List<Throwable> failures) {
        List<Throwable> roots = found(failures, OutOfMemoryError.class::isInstance);
        if (roots.isEmpty()) {
            roots = found(failures, Reason::isServerLost);
        }
        if (roots.isEmpty()) {
            roots = failures.stream().map(Reason::root).toList();
        }
        List<Throwable> telling = roots.stream()
                .filter(root -> !(root instanceof JobExecutionException) && !isClosed(root))
                .toList();
        if (telling.isEmpty()) {
            telling = roots.stream().filter(Reason::isClosed).toList();
        }
        return (telling.isEmpty() ? roots : telling)
                .stream().map(Reason::text).distinct().collect(Collectors.joining("; "));
    }

    /** The first of this kind in each of the failures. */
    private static List<Throwable> found(List<Throwable> failures, Predicate<Throwable> such) {
        return failures.stream()
                .map(failure -> first(failure, such, 0))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Throwable first(Throwable failure, Predicate<Throwable> such, int depth) {
        if (such.test(failure) || depth > DEEPEST) {
            return such.test(failure) ? failure : null;
        }
        return Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()))
                .map(one -> first(one, such, depth + 1))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isServerLost(Throwable failure) {
        return failure instanceof SQLException sql && ServerRefused.isLost(sql);
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static boolean isClosed(Throwable root) {
        return CLOSED.stream().anyMatch(text(root)::contains);
    }

    private static String text(Throwable root) {
        String kind = isServerLost(root) ? "ServerLost" : root.getClass().getSimpleName();
        return kind + ": " + root.getMessage();
    }
}
