package crossfoot.job;

import crossfoot.intake.SegmentTask;
import crossfoot.intake.SourceTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** What is to be read, a partition a segment. */
final class SegmentPartitions implements Partitioner {
    private final IntakePlan plan;
    private final Map<String, SegmentTask> tasks = new LinkedHashMap<>();

    SegmentPartitions(IntakePlan plan) {
        this.plan = plan;
    }

    SegmentTask task(String partition) {
        SegmentTask task = tasks.get(partition);
        if (task == null) {
            throw new IllegalStateException("no partition " + partition);
        }
        return task;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        tasks.clear();
        try {
            for (SourceTask source : plan.decide()) {
                source.segments().forEach(task -> tasks.put(task.name(), task));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        tasks.keySet().forEach(name -> partitions.put(name, new ExecutionContext()));
        return partitions;
    }
}
