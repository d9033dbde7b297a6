package crossfoot.job;

import crossfoot.core.ledger.Passwords;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * {@code passwords:} of {@code crossfoot.yml}: texts, or maps of {@code match} (a glob, all ledgers if it is not
 * given) and where the password is: {@code password}, the name of an environment variable ({@code env}), or a file
 * ({@code file}, relative to the configuration folder, its first line).
 */
final class PasswordList {
    private final List<Item> items = new ArrayList<>();

    /** @param word null if {@code source} does not hold one */
    private record Item(
            String glob, String source, @Nullable String word) {
        boolean matches(String name) {
            Path inner = Path.of(name.replaceFirst("[^/]*!", ""));
            var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            return matcher.matches(Path.of(name)) || matcher.matches(inner) || matcher.matches(inner.getFileName());
        }

        @Override
        public String toString() {
            return glob + " " + source;
        }
    }

    /** Reads what the setting holds; false if it is anything else. */
    boolean take(Object setting, Path config) throws IOException {
        if (setting instanceof String word) {
            items.add(new Item("**", "", word));
            return true;
        }
        if (setting instanceof Map<?, ?> map) {
            return takeMap(map, config);
        }
        boolean all = setting instanceof List<?>;
        if (setting instanceof List<?> list) {
            for (Object one : list) {
                all &= !(one instanceof List<?>) && one != null && take(one, config);
            }
        }
        return all;
    }

    private boolean takeMap(Map<?, ?> map, Path config) throws IOException {
        Object glob = map.containsKey("match") ? map.get("match") : "**";
        List<?> sources =
                map.keySet().stream().filter(key -> !"match".equals(key)).toList();
        if (!(glob instanceof String pattern) || !isGlob(pattern) || sources.size() != 1) {
            return false;
        }
        if (!(map.get(sources.get(0)) instanceof String value)) {
            return false;
        }
        String key = String.valueOf(sources.get(0));
        boolean known = List.of("password", "env", "file").contains(key);
        if (known) {
            String source = key.equals("password") ? "" : key + " " + value;
            items.add(new Item(pattern, source, word(key, value, config)));
        }
        return known;
    }

    private static boolean isGlob(String pattern) {
        try {
            return !FileSystems.getDefault()
                    .getPathMatcher("glob:" + pattern)
                    .toString()
                    .isEmpty();
        } catch (PatternSyntaxException bad) {
            return false;
        }
    }

    private static @Nullable String word(String key, String value, Path config) throws IOException {
        if (key.equals("env")) {
            return System.getenv(value);
        }
        if (!key.equals("file")) {
            return value;
        }
        try {
            Path file = config.resolve(value);
            return Files.isReadable(file) && Files.isRegularFile(file)
                    ? Files.readString(file).lines().findFirst().orElse("")
                    : null;
        } catch (InvalidPathException bad) {
            return null;
        }
    }

    /** What may open a ledger. */
    Passwords forFile(String pathBelowLedgers) {
        List<String> words = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Item item : items) {
            if (item.matches(pathBelowLedgers)) {
                if (item.word() == null) {
                    missing.add(item.source());
                } else {
                    words.add(item.word());
                }
            }
        }
        return new Passwords(words, missing);
    }
}
