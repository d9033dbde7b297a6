package crossfoot.job;

import java.nio.file.Path;

/**
 * Workers on other machines.
 *
 * @param engine what sets them to work
 * @param folder that all of them see by this path, for nothing else
 */
public record Crew(Engine engine, Path folder) {
    /** Where workers of this machine, or on storage that all see, may leave their work. */
    public static Path folderIn(Path state) {
        return state.resolve("work");
    }
}
