package crossfoot.fuzz;

import crossfoot.core.ledger.Messages;
import crossfoot.core.ledger.Problem;
import crossfoot.job.ConfigurationFaulty;
import crossfoot.job.FileCheck;
import crossfoot.job.FileChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks every file below the folders it is given, in one process, as {@code check} does, and counts the verdicts. Run
 * by hand on collections of odd files, with {@code -Xmx256m}: anything but a verdict is printed as FAIL; with {@code
 * -Dall=true} every verdict is printed.
 */
final class CorpusDrive {
    private static final int LIMIT_SECONDS = 60;
    private static final long SLOW_MILLIS = 5_000;

    private CorpusDrive() {}

    public static void main(String[] folders) throws Exception {
        Map<String, Integer> verdicts = new TreeMap<>();
        ExecutorService worker = Executors.newCachedThreadPool(CorpusDrive::daemon);
        int files = 0;
        for (String folder : folders) {
            for (Path file : files(Path.of(folder))) {
                long begin = System.nanoTime();
                String verdict = verdict(worker.submit(() -> check(file)));
                long millis = (System.nanoTime() - begin) / 1_000_000;
                verdicts.merge(verdict.replaceFirst("(?s): .*", ""), 1, Integer::sum);
                files++;
                boolean all = Boolean.getBoolean("all");
                if (all || verdict.startsWith("FAIL") || millis > SLOW_MILLIS) {
                    System.out.println(verdict + "  " + millis + " ms  " + file);
                }
            }
        }
        verdicts.forEach((verdict, count) -> System.out.println(count + "\t" + verdict));
        System.out.println(files + " files");
        System.exit(0);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private static String verdict(Future<String> check) throws InterruptedException {
        try {
            return check.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException hangs) {
            return "FAIL more than " + LIMIT_SECONDS + " s";
        } catch (ExecutionException failed) {
            failed.getCause().printStackTrace(System.out);
            return "FAIL " + failed.getCause().getClass().getSimpleName() + ": "
                    + failed.getCause().getMessage();
        }
    }

    private static String check(Path file) throws IOException, ConfigurationFaulty {
        Path temporary = Files.createTempDirectory("corpus");
        List<FileCheck> checks = FileChecks.of(file, null, temporary);
        Files.delete(temporary);
        List<String> verdicts = checks.stream().map(CorpusDrive::verdict).toList();
        return verdicts.stream()
                .filter(verdict -> verdict.startsWith("FAIL"))
                .findFirst()
                .orElse(verdicts.get(verdicts.size() - 1));
    }

    private static String verdict(FileCheck check) {
        String kinds = check.problems().stream()
                .map(Problem::kind)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
        if (check.tally().outcomes() != check.tally().rowsRead()) {
            return "FAIL rows " + check.tally();
        }
        String words = check.problems().isEmpty()
                ? ""
                : new Messages(Locale.ENGLISH).text(check.problems().get(0));
        return "exit " + check.exitCode() + " " + kinds + ": " + words;
    }
}
