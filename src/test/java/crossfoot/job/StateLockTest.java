package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process at a time, told from the dead by host, process and heartbeat. */
class StateLockTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("crossfoot.lock");
    }

    @Test
    void a_folder_that_is_held_is_refused_with_its_owner_and_free_when_it_is_closed() throws Exception {
        try (StateLock held = StateLock.take(folder)) {
            assertThat(held).isNotNull();
            long pid = ProcessHandle.current().pid();
            assertThatThrownBy(() -> StateLock.take(folder))
                    .isInstanceOf(OtherRunAlive.class)
                    .hasMessageStartingWith(RunStore.host() + ", pid " + pid + ", ");
            assertThatThrownBy(() -> StateLock.probe(folder)).isInstanceOf(OtherRunAlive.class);
        }
        assertThat(file()).doesNotExist();
        StateLock.take(folder).close();
    }

    @Test
    void a_state_that_is_made_is_for_its_owner_only() throws Exception {
        Path state = folder.resolve("deep/state");
        StateLock.take(state).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
                .isEqualTo("rwx------");
    }

    @Test
    void what_a_dead_process_of_this_machine_has_left_is_taken_at_once() throws Exception {
        Files.writeString(file(), RunStore.host() + "\t99999999\t2020-01-01T00:00:00Z\t7\n");
        long before = System.nanoTime();
        StateLock.take(folder).close();
        assertThat(System.nanoTime() - before).isLessThan(StateLock.BEAT.toNanos());
    }

    @Test
    void a_file_that_says_nothing_is_taken() throws Exception {
        Files.writeString(file(), "");
        StateLock.take(folder).close();
    }

    @Test
    void an_owner_on_another_machine_is_alive_as_long_as_it_counts_on() throws Exception {
        CountDownLatch enough = new CountDownLatch(1);
        Thread elsewhere = new Thread(() -> {
            try {
                long beat = 0;
                do {
                    beat++;
                    Files.writeString(file(), "other-machine\t4711\t2099-01-01T00:00:00Z\t" + beat + "\n");
                } while (!enough.await(StateLock.BEAT.toMillis() / 2, TimeUnit.MILLISECONDS));
            } catch (IOException | InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        Files.writeString(file(), "other-machine\t4711\t2099-01-01T00:00:00Z\t0\n");
        elsewhere.start();
        assertThatThrownBy(() -> StateLock.take(folder))
                .isInstanceOf(OtherRunAlive.class)
                .hasMessage("other-machine, pid 4711, 2099-01-01T00:00:00Z");
        enough.countDown();
        elsewhere.join();
        StateLock.take(folder).close();
    }

    @Test
    void what_another_host_has_taken_is_left_to_it() throws Exception {
        StateLock halted = StateLock.take(folder);
        assertThat(halted.isHeld()).isTrue();
        String other = "other-machine\t4711\t2099-01-01T00:00:00Z\t1\n";
        Files.writeString(file(), other);
        assertThat(halted.isHeld()).isFalse();
        TimeUnit.MILLISECONDS.sleep(StateLock.BEAT.toMillis() + 500);
        halted.close();
        assertThat(file()).hasContent(other);
    }

    @Test
    void a_lock_that_was_removed_or_made_anew_is_not_held() throws Exception {
        StateLock halted = StateLock.take(folder);
        String own = Files.readString(file());
        Files.move(file(), folder.resolve("away"));
        assertThat(halted.isHeld()).isFalse();
        Files.writeString(file(), own);
        assertThat(halted.isHeld()).isFalse();
        halted.close();
        assertThat(file()).hasContent(own);
    }

    @Test
    void the_holder_counts_on_when_memory_is_used_up() throws Exception {
        Process full = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullHeap.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(full.getInputStream().readNBytes(2)).containsExactly(FullHeap.BEGINS, FullHeap.FULL);
            String first = Files.readString(file());
            TimeUnit.NANOSECONDS.sleep(3 * StateLock.BEAT.toNanos());
            assertThat(Files.readString(file())).isNotEqualTo(first).startsWith(first.substring(0, first.length() - 2));
            assertThat(full.isAlive()).isTrue();
        } finally {
            full.destroyForcibly().waitFor();
        }
    }

    @Test
    void the_holder_counts_on() throws Exception {
        try (StateLock held = StateLock.take(folder)) {
            assertThat(held).isNotNull();
            String first = Files.readString(file());
            long deadline = System.nanoTime() + 5 * StateLock.BEAT.toNanos();
            while (Files.readString(file()).equals(first) && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(Files.readString(file())).isNotEqualTo(first).endsWith("\t2\n");
        }
    }
}
