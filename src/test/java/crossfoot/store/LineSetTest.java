package crossfoot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LineSetTest {
    @Test
    void holds_lines_ascending_and_each_once() {
        LineSet lines = new LineSet();
        assertThat(lines).isEmpty();
        assertThat(lines.addAll(List.of(9L, 3L, 4L, 3L))).isTrue();
        assertThat(lines.add(3L)).isFalse();
        assertThat(lines)
                .containsExactly(3L, 4L, 9L)
                .isEqualTo(Set.of(3L, 4L, 9L))
                .isNotEmpty();
        assertThat(lines.contains(5L)).isFalse();
        assertThat(lines.contains(Long.MAX_VALUE)).isFalse();
        assertThat(LineRanges.decode(LineRanges.encode(lines))).isEqualTo(lines);
    }
}
