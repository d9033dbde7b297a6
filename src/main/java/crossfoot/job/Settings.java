package crossfoot.job;

/**
 * {@code crossfoot.yml}.
 *
 * @param maxRejected how many rejected rows are let pass (exit 4 above)
 * @param maxUnclassified how many unclassified entries are let pass (exit 4 above)
 * @param toleranceFen by how much a stated total may be off, in 分
 * @param segmentBytes how long a segment of a text is
 * @param sliceRows how many rows one transaction takes in
 * @param workers how many segments are read at the same time
 */
record Settings(
        Allowance maxRejected,
        Allowance maxUnclassified,
        long toleranceFen,
        long segmentBytes,
        int sliceRows,
        int workers) {}
