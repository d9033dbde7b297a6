package crossfoot.job;

import crossfoot.watch.Channel;
import crossfoot.watch.CommandHook;
import crossfoot.watch.MailBox;
import crossfoot.watch.Watchers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code metricsFile:} and {@code notify:} of {@code crossfoot.yml}; one watcher, or a list of them. */
public final class WatchersSetting {
    private static final Set<String> KEYS = Set.of("when", "command", "mail", "timeLimitSeconds");
    private static final Set<String> MAIL_KEYS =
            Set.of("host", "port", "from", "to", "user", "passwordEnv", "passwordFile", "security");
    private static final int TIME_LIMIT_SECONDS = 10;
    private static final int MOST_SECONDS = 60;
    private static final Map<MailBox.Security, Integer> PORTS =
            Map.of(MailBox.Security.NONE, 25, MailBox.Security.STARTTLS, 587, MailBox.Security.TLS, 465);

    /** Is told what is wrong: the key, its value, what is wanted. */
    interface Refusal {
        void of(String key, @Nullable Object value, String wanted);
    }

    private final Path config;
    private final Refusal refusal;

    WatchersSetting(Path config, Refusal refusal) {
        this.config = config;
        this.refusal = refusal;
    }

    /** The watchers that a configuration names, as far as they are named well; its faults are for the run to tell. */
    public static Watchers in(Path config) throws IOException {
        return SettingsFile.read(config.resolve("crossfoot.yml"), new ArrayList<>())
                .watchers();
    }

    /** The watchers; those that are faulty are refused and left out. */
    Watchers read(@Nullable Object metricsFile, @Nullable Object notify) throws IOException {
        List<Watchers.Watcher> watchers = new ArrayList<>();
        List<?> listed = notify instanceof List<?> list ? list : notify == null ? List.of() : List.of(notify);
        for (Object one : listed) {
            if (!(one instanceof Map<?, ?> map) || !KEYS.containsAll(map.keySet())) {
                refusal.of("notify", keys(one), String.join(", ", sorted(KEYS)));
                continue;
            }
            Watchers.@Nullable Watcher watcher = watcher(map);
            if (watcher != null) {
                watchers.add(watcher);
            }
        }
        return new Watchers(metricsFile(metricsFile), watchers);
    }

    /** Relative to the configuration's folder, as every file that it names. */
    private @Nullable Path metricsFile(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof String text && text.endsWith(".prom")) {
            Path file = path(text);
            if (file != null) {
                return file;
            }
        }
        refusal.of("metricsFile", value, "/var/lib/prometheus/node-exporter/crossfoot.prom");
        return null;
    }

    private @Nullable Path path(String text) {
        try {
            return config.resolve(text);
        } catch (InvalidPathException bad) {
            return null;
        }
    }

    private Watchers.@Nullable Watcher watcher(Map<?, ?> map) throws IOException {
        Watchers.@Nullable When when = when(map.get("when"));
        @Nullable Duration limit = limit(map.get("timeLimitSeconds"));
        List<Channel> channels = new ArrayList<>();
        if (when == null || limit == null) {
            return null;
        }
        if (map.containsKey("command")) {
            List<String> command = texts(map.get("command"));
            if (command.isEmpty()) {
                refusal.of("notify.command", map.get("command"), "[/usr/local/bin/tell, --to, office]");
            } else {
                channels.add(new CommandHook(command, limit));
            }
        }
        if (map.containsKey("mail")) {
            @Nullable Channel mail = mail(map.get("mail"), limit);
            if (mail != null) {
                channels.add(mail);
            }
        }
        if (!map.containsKey("command") && !map.containsKey("mail")) {
            refusal.of("notify", keys(map), "command, mail");
        }
        return new Watchers.Watcher(when, channels);
    }

    private Watchers.@Nullable When when(@Nullable Object value) {
        for (Watchers.When when : Watchers.When.values()) {
            if (value == null ? when == Watchers.When.FINDINGS : name(when).equals(value)) {
                return when;
            }
        }
        refusal.of("notify.when", value, names(Watchers.When.values()));
        return null;
    }

    private @Nullable Duration limit(@Nullable Object value) {
        if (value == null) {
            return Duration.ofSeconds(TIME_LIMIT_SECONDS);
        }
        if (value instanceof Integer seconds && seconds >= 1 && seconds <= MOST_SECONDS) {
            return Duration.ofSeconds(seconds);
        }
        refusal.of("notify.timeLimitSeconds", value, "1 – " + MOST_SECONDS);
        return null;
    }

    private @Nullable Channel mail(@Nullable Object value, Duration limit) throws IOException {
        if (!(value instanceof Map<?, ?> map) || !MAIL_KEYS.containsAll(map.keySet())) {
            refusal.of("notify.mail", keys(value), String.join(", ", sorted(MAIL_KEYS)));
            return null;
        }
        MailBox.@Nullable Security security = security(map.get("security"));
        String host = text(map, "host");
        String from = text(map, "from");
        String to = String.join(",", texts(map.get("to")));
        boolean addressed = MailBox.isAddress(from) && MailBox.isAddress(to);
        if (host.isEmpty() || !addressed) {
            refusal.of("notify.mail", host + " " + from + " " + to, "{host, from, to}");
        }
        boolean known = map.containsKey("user");
        MailBox.@Nullable Login login = known ? login(map) : null;
        if (security == null || host.isEmpty() || !addressed || (known && login == null)) {
            return null;
        }
        @Nullable Integer port = port(map.get("port"), security);
        return port == null ? null : new MailBox(new MailBox.Server(host, port, security), login, from, to, limit);
    }

    private MailBox.@Nullable Security security(@Nullable Object value) {
        for (MailBox.Security security : MailBox.Security.values()) {
            if (value == null
                    ? security == MailBox.Security.STARTTLS
                    : name(security).equals(value)) {
                return security;
            }
        }
        refusal.of("notify.mail.security", value, names(MailBox.Security.values()));
        return null;
    }

    private @Nullable Integer port(@Nullable Object value, MailBox.Security security) {
        if (value == null) {
            return PORTS.get(security);
        }
        if (value instanceof Integer port && port >= 1 && port <= 65_535) {
            return port;
        }
        refusal.of("notify.mail.port", value, "25, 465, 587");
        return null;
    }

    /** A password stands in an environment variable or in a file, never in the configuration itself. */
    private MailBox.@Nullable Login login(Map<?, ?> map) throws IOException {
        String variable = text(map, "passwordEnv");
        String fileName = text(map, "passwordFile");
        @Nullable String password = null;
        if (!variable.isEmpty()) {
            password = System.getenv(variable);
        } else if (!fileName.isEmpty()) {
            @Nullable Path file = path(fileName);
            password = file != null && Files.isReadable(file) && Files.isRegularFile(file)
                    ? Files.readString(file).lines().findFirst().orElse("")
                    : null;
        }
        if (password == null) {
            refusal.of("notify.mail.user", variable + fileName, "passwordEnv, passwordFile");
            return null;
        }
        return new MailBox.Login(text(map, "user"), password);
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text.strip() : "";
    }

    /** One text, or a list of nothing but texts; else nothing. */
    private static List<String> texts(@Nullable Object value) {
        List<?> listed = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        boolean all = listed.stream().allMatch(one -> one instanceof String text && !text.isBlank());
        return all ? listed.stream().map(String::valueOf).toList() : List.of();
    }

    /** Of what was given only its keys: a password may stand among the values. */
    private static String keys(@Nullable Object given) {
        return given instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "))
                : "";
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String names(Enum<?>[] constants) {
        return Stream.of(constants).map(WatchersSetting::name).collect(Collectors.joining(", "));
    }
}
