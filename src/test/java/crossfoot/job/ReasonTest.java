package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecutionException;

class ReasonTest {
    private final JobExecutionException part = new JobExecutionException("Partition handler said no");
    private final IllegalStateException closed = new IllegalStateException("The database has been closed [90098-240]");

    @Test
    void is_what_began_it() {
        assertThat(Reason.of(new UncheckedIOException(new IOException("No space left on device"))))
                .isEqualTo("IOException: No space left on device");
    }

    @Test
    void memory_comes_before_all_that_followed_from_it() {
        RuntimeException failure = new IllegalStateException("cannot update", closed);
        failure.addSuppressed(new IllegalStateException("in the chunk", new OutOfMemoryError("Java heap space")));
        assertThat(Reason.of(failure)).isEqualTo("OutOfMemoryError: Java heap space");
        assertThat(Reason.of(List.of(part, new IOException("other"), failure)))
                .isEqualTo("OutOfMemoryError: Java heap space");
    }

    @Test
    void what_only_follows_is_left_out_unless_it_is_all_that_is_known() {
        IOException broken = new IOException("broken");
        assertThat(Reason.of(List.of(part, closed, broken, broken))).isEqualTo("IOException: broken");
        assertThat(Reason.of(closed)).startsWith("IllegalStateException: The database has been closed");
        assertThat(Reason.of(List.of(part))).isEqualTo("JobExecutionException: Partition handler said no");
    }

    @Test
    void several_are_named_once_each() {
        assertThat(Reason.of(List.of(new IOException("a"), new IOException("b"), new IOException("a"))))
                .isEqualTo("IOException: a; IOException: b");
    }

    @Test
    void failures_that_refer_to_each_other_end() {
        RuntimeException one = new IllegalStateException("one");
        RuntimeException two = new IllegalStateException("two", one);
        one.addSuppressed(two);
        assertThat(Reason.of(two)).isEqualTo("IllegalStateException: one");
    }
}
