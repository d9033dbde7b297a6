package crossfoot.spark;

import org.apache.spark.Partitioner;

/** All sums of a source into one partition. The hash is of a text, so that it is the same in every process. */
final class BySource extends Partitioner {
    private static final long serialVersionUID = 1;

    private final int partitions;

    BySource(int partitions) {
        this.partitions = partitions;
    }

    @Override
    public int numPartitions() {
        return partitions;
    }

    @Override
    public int getPartition(Object key) {
        return Math.floorMod(((SumKey) key).sourceKey().hashCode(), partitions);
    }
}
