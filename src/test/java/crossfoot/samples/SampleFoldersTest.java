package crossfoot.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed samples are what the generator makes, and what they promise. */
class SampleFoldersTest {
    private static final Path COMMITTED = Path.of("input-samples");
    private static final long MOST_BYTES = 5_000_000;

    @TempDir
    Path folder;

    @Test
    void committed_samples_are_what_the_generator_makes() throws IOException {
        SampleFolders.write(folder);
        Map<String, Path> made = files(folder);
        Map<String, Path> committed = files(COMMITTED);
        assertThat(committed.keySet()).isEqualTo(made.keySet());
        for (Map.Entry<String, Path> file : committed.entrySet()) {
            Path other = made.getOrDefault(file.getKey(), folder);
            if (file.getKey().endsWith(".xlsx") && !file.getKey().contains("~$")) {
                assertThat(parts(file.getValue())).as(file.getKey()).isEqualTo(parts(other));
            } else {
                assertThat(file.getValue()).as(file.getKey()).hasSameBinaryContentAs(other);
            }
        }
    }

    /** Byte for byte, but for what another build of zlib may make of the same bytes. */
    private static Map<String, String> parts(Path workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    int hash = Arrays.hashCode(in.readAllBytes());
                    parts.put(entry.getName(), entry.getTimeLocal() + " " + entry.getCrc() + " " + hash);
                }
            }
        }
        return parts;
    }

    private static Map<String, Path> files(Path root) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.filter(Files::isRegularFile)
                    .forEach(file -> files.put(root.relativize(file).toString().replace('\\', '/'), file));
        }
        return files;
    }

    @Test
    void the_same_bytes_come_out_twice() throws IOException {
        SampleFolders.write(folder.resolve("a"));
        SampleFolders.write(folder.resolve("b"));
        files(folder.resolve("a"))
                .forEach((name, file) ->
                        assertThat(folder.resolve("b").resolve(name)).hasSameBinaryContentAs(file));
    }

    @Test
    void samples_are_small() throws IOException {
        long bytes = 0;
        for (Path file : files(COMMITTED).values()) {
            bytes += Files.size(file);
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void each_year_adds_up_to_its_targets_and_has_what_an_office_has() {
        SampleFolders.TARGETS_FEN.forEach((year, fen) -> {
            List<SampleEntry> entries = SampleFolders.year(year);
            long target = fen.stream().mapToLong(Long::longValue).sum();
            assertThat(entries.stream().mapToLong(SampleEntry::fen).sum()).isEqualTo(target);
            assertThat(entries).hasSizeBetween(600, 2_500);
            assertThat(entries.stream().map(entry -> entry.item().project()).distinct())
                    .hasSizeGreaterThan(20);
            assertThat(entries).anyMatch(entry -> entry.fen() < 0);
            assertThat(entries).noneMatch(entry -> entry.fen() == 0);
        });
    }

    @Test
    void three_public_spending_is_in_every_year_but_2021() {
        for (int year : SampleFolders.TARGETS_FEN.keySet()) {
            Map<String, Long> figures = SampleControls.figures(year);
            assertThat(figures.containsKey("threePublic.reception")).isEqualTo(year != 2021);
            assertThat(figures.containsKey("threePublic.vehicleOperation")).isEqualTo(year != 2021);
            assertThat(figures.containsKey("threePublic.vehiclePurchase")).isEqualTo(year == 2020);
            assertThat(figures).doesNotContainKey("threePublic.overseas");
        }
    }

    @Test
    void a_big_ledger_has_the_rows_that_were_asked_for_and_always_the_same() throws IOException {
        for (String kind : List.of("csv", "xlsx")) {
            Path first = folder.resolve("1." + kind);
            Path second = folder.resolve("2." + kind);
            BigLedger.main(new String[] {kind, "1000", first.toString()});
            BigLedger.main(new String[] {kind, "1000", second.toString()});
            assertThat(second).hasSameBinaryContentAs(first);
        }
        assertThat(Files.readAllLines(folder.resolve("1.csv"))).hasSize(1_001);
    }
}
