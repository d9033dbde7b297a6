package crossfoot.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What one process took, from outside.
 *
 * @param wallMillis from its start to its end
 * @param cpuMillis of all its threads, by the kernel's clock ticks; 0 where there is no {@code /proc}
 * @param peakBytes the most memory it had at once; 0 where there is no {@code /proc}
 */
record Measured(long wallMillis, long cpuMillis, long peakBytes) {
    private static final int POLL_MILLIS = 10;
    private static final int MILLIS_OF_A_TICK = 10;

    /** Runs a command to its end; what it says goes to the log. */
    static Measured of(List<String> command, Path log) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        long cpu = 0;
        long peak = 0;
        boolean ended = false;
        while (!ended) {
            ended = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
            cpu = Math.max(cpu, cpuMillis(process.pid()));
            peak = Math.max(peak, peakBytes(process.pid()));
        }
        long wall = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        if (process.exitValue() != 0) {
            throw new IllegalStateException("exit " + process.exitValue() + ": " + String.join(" ", command));
        }
        return new Measured(wall, cpu, peak);
    }

    private static long cpuMillis(long pid) {
        String stat = proc(pid, "stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        return fields.length < 13 ? 0 : (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_OF_A_TICK;
    }

    private static long peakBytes(long pid) {
        return proc(pid, "status")
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }

    private static String proc(long pid, String name) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), name), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
