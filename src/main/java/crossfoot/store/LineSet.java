package crossfoot.store;

import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Iterator;

/** Numbers of lines of a segment, ascending; a bit for each line up to the last, for they may be very many. */
final class LineSet extends AbstractSet<Long> {
    private final BitSet bits = new BitSet();

    @Override
    public boolean add(Long lineNo) {
        int bit = Math.toIntExact(lineNo);
        boolean isNew = !bits.get(bit);
        bits.set(bit);
        return isNew;
    }

    @Override
    public boolean contains(Object lineNo) {
        return lineNo instanceof Long line && line >= 0 && line <= Integer.MAX_VALUE && bits.get(line.intValue());
    }

    @Override
    public Iterator<Long> iterator() {
        return bits.stream().asLongStream().iterator();
    }

    @Override
    public int size() {
        return bits.cardinality();
    }

    @Override
    public boolean isEmpty() {
        return bits.isEmpty();
    }
}
