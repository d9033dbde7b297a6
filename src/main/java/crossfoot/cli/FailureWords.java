package crossfoot.cli;

import java.util.stream.Stream;

/** Why a run failed, and what mends it, where the machine's own word for it is known; else that word. */
record FailureWords(Speech speech) {
    private static final long MEGABYTE = 1 << 20;
    private static final long LEAST_HEAP = 512;

    String cause(String message) {
        String key = "cause." + kind(message);
        return speech.knows(key) ? speech.words(key, message.replaceFirst("^\\w+: ", ""), moreHeap()) : message;
    }

    /** The command that mends it; as this says for what is mended by none of its own. */
    String remedy(String message, String otherwise) {
        String key = "remedy." + kind(message);
        return speech.words(speech.knows(key) ? key : otherwise);
    }

    /** The cause, and the remedy behind it if it has one of its own. */
    String whole(String message) {
        String key = "remedy." + kind(message);
        return cause(message) + (speech.knows(key) ? "\n  " + speech.words(key) : "");
    }

    private static String kind(String message) {
        if (contains(message, "OutOfMemoryError", "[90098-", "/4]")) {
            // H2 closes itself without another word only where memory is used up.
            return "OutOfMemoryError";
        }
        if (contains(message, "No space left", "File too large", "Disk quota exceeded", "There is not enough space")) {
            return "NoSpace";
        }
        if (contains(message, "Read-only file system")) {
            return "ReadOnlyFileSystemException";
        }
        // POI keeps to itself why it could not write.
        if (contains(message, "failed to be saved in the stream")) {
            return "NotSaved";
        }
        if (contains(message, "Is a directory")) {
            return "FolderInTheWay";
        }
        if (contains(message, "Permission denied", "Operation not permitted")) {
            return "AccessDeniedException";
        }
        if (contains(message, "Input/output error")) {
            return "Device";
        }
        if (contains(message, "Too many open files")) {
            return "OpenFiles";
        }
        // H2 found in the middle of its work what it had not written.
        return contains(message, "[90030", "File corrupted")
                ? "DatabaseDamaged"
                : message.replaceFirst("(?s)\\W.*", "");
    }

    private static boolean contains(String message, String... signs) {
        return Stream.of(signs).anyMatch(message::contains);
    }

    /** So many megabytes are twice what there were. */
    private static String moreHeap() {
        return Long.toString(Math.max(LEAST_HEAP, 2 * Runtime.getRuntime().maxMemory() / MEGABYTE));
    }
}
