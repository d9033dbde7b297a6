package crossfoot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrintSieveTest {
    private final Random random = new Random(11);

    private List<Fingerprint> prints(int number) {
        List<Fingerprint> prints = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            prints.add(new Fingerprint(random.nextLong(), random.nextLong()));
        }
        return prints;
    }

    @Test
    void misses_nothing_that_is_shared_and_passes_few_that_are_not() {
        List<Fingerprint> first = prints(10_000);
        List<Fingerprint> second = prints(10_000);
        List<Fingerprint> both = prints(500);
        PrintSieve sieve = new PrintSieve(21_000);
        first.forEach(print -> sieve.add(0, print));
        both.forEach(print -> sieve.add(0, print));
        second.forEach(print -> sieve.add(3, print));
        both.forEach(print -> sieve.add(3, print));
        assertThat(both).allMatch(sieve::mayBeShared);
        assertThat(first.stream().filter(sieve::mayBeShared).count()).isLessThan(600);
        assertThat(sieve.seenAgain()).isBetween(500L, 1_100L);
    }

    @Test
    void what_one_source_repeats_is_not_shared() {
        List<Fingerprint> once = prints(1_000);
        PrintSieve sieve = new PrintSieve(2_000);
        once.forEach(print -> sieve.add(0, print));
        once.forEach(print -> sieve.add(0, print));
        assertThat(once).noneMatch(sieve::mayBeShared);
        assertThat(sieve.seenAgain()).isZero();
    }
}
