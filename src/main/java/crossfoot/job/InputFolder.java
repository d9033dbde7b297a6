package crossfoot.job;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands in the input folder: every file that a run reads, with its hash, and the program's own. Links, pipes,
 * lock files, parts and
 * hidden files are no sources: listed, never followed. Nothing is ever written here.
 *
 * @param day on which it was looked at: what has expired by then is an input too
 */
public record InputFolder(
        Path root, List<LedgerFile> ledgers, Map<String, String> hashes, List<Problem> notSources, LocalDate day) {
    private static final List<String> FOLDERS =
            List.of("ledgers", "budget", "control", "indicators", "reports", "reviews", "base");
    static final String LEDGERS = "ledgers/";
    private static final String PROGRAM = "(crossfoot)";
    private static final String EXPIRED = "(expired)";
    private static final int BUFFER_BYTES = 1 << 20;
    private static final Pattern OF_READING =
            Pattern.compile("\\(crossfoot\\)|config/(rules\\.(csv|xlsx)|categories\\.csv)");
    private static final Pattern OF_REVIEWS = Pattern.compile("reviews/.*");

    /** Nothing at all. */
    static final InputFolder NONE = new InputFolder(Path.of(""), List.of(), Map.of(), List.of(), LocalDate.EPOCH);

    /** Lists and hashes; the configuration is hashed along, for a run is the same only with the same rules. */
    public static InputFolder scan(Path root, Path config) throws IOException {
        return scan(root, config, LocalDate.now(ZoneId.systemDefault()));
    }

    /** As it stands on that day. */
    static InputFolder scan(Path root, Path config, LocalDate day) throws IOException {
        List<LedgerFile> ledgers = new ArrayList<>();
        Map<String, String> hashes = new TreeMap<>();
        List<Problem> notSources = new ArrayList<>();
        for (String folder : FOLDERS) {
            for (Path path : files(root.resolve(folder))) {
                String name = root.relativize(path).toString().replace('\\', '/');
                String why = whyNotASource(path);
                if (!why.isEmpty()) {
                    notSources.add(Problem.ofFile(ProblemKind.NOT_A_SOURCE, name, why));
                    continue;
                }
                String sha256 = sha256(path);
                hashes.put(name, sha256);
                if (folder.equals("ledgers")) {
                    ledgers.add(LedgerFile.of(name, path, sha256));
                }
            }
        }
        for (Path path : files(config)) {
            if (whyNotASource(path).isEmpty()) {
                hashes.put("config/" + config.relativize(path).toString().replace('\\', '/'), sha256(path));
            }
        }
        hashes.put(PROGRAM, programHash());
        List<String> expired = ConfigurationFiles.expired(config, day);
        if (!expired.isEmpty()) {
            hashes.put(EXPIRED, String.join(" ", expired));
        }
        return new InputFolder(root, ledgers, hashes, notSources, day);
    }

    /** The hash of the program, made by its build: another program may read the same file differently. */
    static String programHash() throws IOException {
        Properties program = new Properties();
        try (InputStream in = InputFolder.class.getResourceAsStream("/crossfoot/program.properties")) {
            program.load(Objects.requireNonNull(in, "program.properties"));
        }
        return program.getProperty("sha256");
    }

    /** The files of one of its folders, {@code budget/}, by their names. */
    List<String> in(String folder) {
        return hashes.keySet().stream().filter(name -> name.startsWith(folder)).toList();
    }

    /** One hash over all that a run reads. */
    public String inputs() {
        StringBuilder all = new StringBuilder();
        hashes.forEach(
                (name, sha256) -> all.append(name).append('\0').append(sha256).append('\n'));
        return sha256(all.toString());
    }

    /** The hash of what decides how every ledger is read and classified; layouts and reviews concern single ones. */
    String readingHash() {
        return hash(OF_READING);
    }

    /** The hash of all review sheets. */
    String reviewsHash() {
        return hash(OF_REVIEWS);
    }

    private String hash(Pattern names) {
        StringBuilder all = new StringBuilder();
        hashes.forEach((name, sha256) -> {
            if (names.matcher(name).matches()) {
                all.append(name).append('\0').append(sha256).append('\n');
            }
        });
        return sha256(all.toString());
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        }
    }

    private static String whyNotASource(Path path) {
        if (Files.isSymbolicLink(path)) {
            return "符号链接";
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return "不是普通文件";
        }
        return whyNotASource(String.valueOf(path.getFileName()));
    }

    /** Why a file of this name, or an archive's member, is not looked at; empty if it is. */
    static String whyNotASource(String name) {
        if (name.startsWith("~$") || name.startsWith(".")) {
            return "锁文件或隐藏文件";
        }
        if (name.equalsIgnoreCase("Thumbs.db") || name.equalsIgnoreCase("desktop.ini")) {
            return "系统文件";
        }
        return name.endsWith(".part") || name.endsWith(".tmp") ? "未传完的文件" : "";
    }

    /** The same folder with other ledgers, and more that are none. */
    InputFolder with(List<LedgerFile> others, List<Problem> more) {
        List<Problem> all = new ArrayList<>(notSources);
        all.addAll(more);
        return new InputFolder(root, others, hashes, all, day);
    }

    static String sha256(Path path) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(path)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
