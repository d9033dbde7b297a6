package crossfoot.core.summary;

import java.util.ArrayList;
import java.util.List;

/** Where candidates stand: all are counted, the first few are kept. */
final class Places {
    private final List<String> first = new ArrayList<>();
    private long count;

    void add(String place) {
        if (count < Explanation.MOST) {
            first.add(place);
        }
        count++;
    }

    long count() {
        return count;
    }

    List<String> first() {
        return first;
    }

    boolean isEmpty() {
        return count == 0;
    }
}
