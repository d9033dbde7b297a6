package crossfoot.core.rules;

import java.io.Serializable;

/**
 * A node of the category tree; a leaf is what an entry can be assigned to.
 *
 * @param key as in {@code figures.json}: {@code project.urban}
 * @param label 城市管理
 * @param parentKey key of the node above; empty for {@code total}
 * @param leaf it has no node below it
 */
public record Category(String key, String label, String parentKey, boolean leaf) implements Serializable {}
