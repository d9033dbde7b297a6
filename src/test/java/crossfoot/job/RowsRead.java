package crossfoot.job;

/** Counts the rows that intake hands on. */
final class RowsRead implements Progress {
    private long rows;

    long rows() {
        return rows;
    }

    @Override
    public void step(String name, int number, int steps) {}

    @Override
    public void expect(long bytes) {}

    @Override
    public synchronized void read(long more, long bytes) {
        rows += more;
    }

    @Override
    public void stepDone() {}
}
