package crossfoot.input;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Problem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

/** What became of {@code layouts.yml}. */
public sealed interface LayoutReading {
    /** The layouts, in the file's order; none if there is no file. */
    record Layouts(List<Layout> layouts) implements LayoutReading {
        public Layouts {
            layouts = List.copyOf(layouts);
        }

        /**
         * The first layout whose glob matches; {@link Layout#NONE} if none does.
         *
         * @param pathBelowLedgers with {@code /}; of an archive's member {@code 2021.zip!1月.csv}, and a glob may match
         *     this or the member's path alone, as if it had been unpacked beside the archive
         */
        public Layout forFile(String pathBelowLedgers) {
            Path path = Path.of(pathBelowLedgers);
            Path unpacked = Path.of(pathBelowLedgers.replaceFirst("[^/]*!", ""));
            for (Layout layout : layouts) {
                if (matches(layout.glob(), path) || matches(layout.glob(), unpacked)) {
                    return layout;
                }
            }
            return Layout.NONE;
        }

        /** As everywhere but in Java, {@code **}{@code /} at the beginning means no folder, too. */
        private static boolean matches(String glob, Path path) {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(path)
                    || (glob.startsWith("**/") && matches(glob.substring(3), path));
        }
    }

    /** All faults of the file, in its order; at least one. */
    record Faulty(List<Problem> problems) implements LayoutReading {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
