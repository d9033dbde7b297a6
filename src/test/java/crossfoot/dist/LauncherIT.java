package crossfoot.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip, unpacked on a clean folder: the first result, and nothing new after it. */
class LauncherIT {
    @TempDir
    Path folder;

    private Path home;

    /** The name of the jar: {@code crossfoot}, or {@code crossfoot-server}. */
    private static String artifact() {
        return String.valueOf(Path.of(System.getProperty("crossfoot.jar")).getFileName())
                .replace(".jar", "");
    }

    private void unpack() throws IOException {
        Path jar = Path.of(System.getProperty("crossfoot.jar"));
        String zips = artifact() + "-\\d.*\\.zip";
        Path zip;
        try (Stream<Path> files = Files.list(Objects.requireNonNull(jar.getParent()))) {
            zip = files.filter(file -> String.valueOf(file.getFileName()).matches(zips))
                    .findFirst()
                    .orElseThrow();
        }
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                    Files.setLastModifiedTime(target, Objects.requireNonNull(entry.getLastModifiedTime()));
                }
            }
        }
        try (Stream<Path> unpacked = Files.list(folder)) {
            home = unpacked.findFirst().orElseThrow();
        }
    }

    private String start(int exitCode, String... args) throws Exception {
        List<String> command = new java.util.ArrayList<>(
                List.of("sh", home.resolve("bin/crossfoot").toString()));
        command.addAll(Arrays.asList(args));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("CROSSFOOT_CACHE", folder.resolve("cache").toString());
        builder.environment()
                .put(
                        "CROSSFOOT_JAVA",
                        Path.of(System.getProperty("java.home"), "bin/java").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(exitCode);
        return said;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void gives_its_first_result_makes_its_archive_and_keeps_everything_private() throws Exception {
        unpack();
        assertThat(start(0, "run")).contains("2021年 一般公共预算支出 4678.53").endsWith("结果在 output，退出码 0\n");
        assertThat(folder.resolve("cache").toFile().list()).hasSize(1).allMatch(name -> name.endsWith(".jsa"));
        assertThat(start(0, "run")).startsWith("没有新内容");
        assertThat(start(0, "run", "--quiet")).isEmpty();
        assertThat(permissions(home.resolve("output"))).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("output/summary.xlsx"))).isEqualTo("rw-------");
        assertThat(permissions(home.resolve("output/.state/crossfoot.mv.db"))).isEqualTo("rw-------");
        assertThat(start(2, "run", "--no-such-option")).contains("--no-such-option");
        assertThat(Files.readString(home.resolve("share/bash-completion/crossfoot")))
                .contains("--dry-run", "resume", "prune");
        asks_a_server_by_the_jar_that_is_made_for_it();
    }

    /** The default jar has no driver, and says where there is one. */
    private void asks_a_server_by_the_jar_that_is_made_for_it() throws Exception {
        String address = "jdbc:postgresql://localhost:1/postgres?user=postgres";
        if (artifact().equals("crossfoot-server")) {
            assertThat(start(1, "status", "--db", address)).contains("连不上数据库服务器");
        } else {
            assertThat(start(2, "status", "--db", address)).contains("crossfoot-server.jar：mvn", "-Pserver package");
        }
    }
}
