package crossfoot.job;

import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.reckoning.ScoreRule;
import crossfoot.core.rules.NearestText;
import crossfoot.core.rules.RuleLint;
import crossfoot.watch.Watchers;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code crossfoot.yml}: every setting is asked for by its key; what no one asks for is a fault. */
final class SettingsFile {
    private static final SourceRef AT = new SourceRef("crossfoot.yml", "", 0);
    private static final long SEGMENT_BYTES = 16L << 20;
    private static final int SLICE_ROWS = 20_000;
    private static final BigDecimal PACE_TOLERANCE = BigDecimal.TEN;
    private static final String PERCENT = "[0-9]{1,3}(\\.[0-9]{1,2})?%?";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();
    private final List<Problem> faults;

    private SettingsFile(List<Problem> faults) {
        this.faults = faults;
    }

    /** The settings; what the file does not say is as usual, and its faults are added to those found so far. */
    static Settings read(Path file, List<Problem> faults) throws IOException {
        SettingsFile settings = new SettingsFile(faults);
        if (Files.exists(file)) {
            settings.load(file);
        }
        Settings read = new Settings(
                settings.allowance("maxRejected"),
                settings.allowance("maxUnclassified"),
                settings.whole("statedTotalToleranceFen", 0, 0),
                settings.lintKinds("lintFails"),
                settings.years("closedYears"),
                settings.years("approvedYears"),
                settings.scoreRule(),
                settings.percent("paceTolerance", PACE_TOLERANCE),
                settings.whole("segmentBytes", 1, SEGMENT_BYTES),
                settings.small("sliceRows", SLICE_ROWS),
                settings.small("workers", Runtime.getRuntime().availableProcessors()),
                settings.limits(),
                settings.passwords(Objects.requireNonNull(file.toAbsolutePath().getParent())),
                settings.unitFiles(),
                settings.watchers(Objects.requireNonNull(file.toAbsolutePath().getParent())));
        settings.refuseUnknown();
        return read;
    }

    private void load(Path file) throws IOException {
        try {
            LoaderOptions strict = new LoaderOptions();
            strict.setAllowDuplicateKeys(false);
            Object loaded = new Yaml(new SafeConstructor(strict)).load(Files.readString(file));
            if (loaded instanceof Map<?, ?> map) {
                map.forEach((key, value) -> put(String.valueOf(key), value));
            } else if (loaded != null) {
                faults.add(Problem.of(ProblemKind.CONFIG_BAD_VALUE, AT, "", String.valueOf(loaded), "key: value"));
            }
        } catch (CharacterCodingException notUtf8) {
            faults.add(Problem.of(ProblemKind.CONFIG_UNREADABLE, AT, "", "", "UTF-8"));
        } catch (MarkedYAMLException broken) {
            // without the lines around it, which its message has: a password may stand there
            String line = broken.getProblemMark() == null
                    ? ""
                    : " (line " + (broken.getProblemMark().getLine() + 1) + ")";
            faults.add(Problem.of(ProblemKind.CONFIG_UNREADABLE, AT, "", "", broken.getProblem() + line));
        } catch (YAMLException broken) {
            faults.add(Problem.of(ProblemKind.CONFIG_UNREADABLE, AT, "", "", "YAML"));
        }
    }

    /** {@code limits:} may stand as a map of its own, or each of them as {@code limits.rows:}. */
    private void put(String key, @Nullable Object value) {
        if (key.equals("limits") && value instanceof Map<?, ?> map) {
            map.forEach((inner, limit) -> put("limits." + inner, limit));
        } else {
            values.put(key, value == null ? "" : value);
        }
    }

    private @Nullable Object value(String key) {
        known.add(key);
        return values.get(key);
    }

    /** A whole number of at least {@code least}. */
    private long whole(String key, long least, long otherwise) {
        Object value = value(key);
        if (value == null) {
            return otherwise;
        }
        if ((value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= least) {
            return ((Number) value).longValue();
        }
        refuse(key, value, least + ", " + (least + 1) + ", " + (least + 2) + " …");
        return otherwise;
    }

    /** A whole number of at least 1; what is beyond an {@code int} is as much as one. */
    private int small(String key, int otherwise) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, whole(key, 1, otherwise)));
    }

    private boolean unitFiles() {
        String units = String.valueOf(Objects.requireNonNullElse(value("units"), "sheets"));
        if (!units.matches("sheets|files")) {
            refuse("units", units, "sheets, files");
        }
        return units.equals("files");
    }

    private Limits limits() {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                small("limits.parts", usual.parts()),
                whole("limits.partBytes", 1, usual.partBytes()),
                whole("limits.unpackedBytes", 1, usual.unpackedBytes()),
                small("limits.rows", usual.rows()),
                small("limits.texts", usual.texts()),
                whole("limits.textBytes", 1, usual.textBytes()),
                small("limits.depth", usual.depth()),
                whole("limits.pieceBytes", 1, usual.pieceBytes()),
                whole("limits.draftCharacters", 1, usual.draftCharacters()));
    }

    /** Nothing of what stands there is shown. */
    private PasswordList passwords(Path config) throws IOException {
        Object value = value("passwords");
        PasswordList passwords = new PasswordList();
        if (value != null && !passwords.take(value, config)) {
            faults.add(Problem.of(ProblemKind.CONFIG_PASSWORD_FORM, AT, "passwords", ""));
        }
        return passwords;
    }

    /** {@code metricsFile:} and {@code notify:}. */
    private Watchers watchers(Path config) throws IOException {
        WatchersSetting setting = new WatchersSetting(config, this::refuse);
        return setting.read(value("metricsFile"), value("notify"));
    }

    private Allowance allowance(String key) {
        Object value = value(key);
        Allowance allowance = value == null ? Allowance.NONE : Allowance.of(value.toString());
        if (allowance == null) {
            refuse(key, value, Allowance.FORM);
            return Allowance.NONE;
        }
        return allowance;
    }

    /** A list of kinds of findings; none if it is not there. */
    private Set<RuleLint.Kind> lintKinds(String key) {
        Object value = value(key);
        Map<String, RuleLint.Kind> byKey = new LinkedHashMap<>();
        for (RuleLint.Kind kind : RuleLint.Kind.values()) {
            byKey.put(kind.key(), kind);
        }
        Set<RuleLint.Kind> kinds = EnumSet.noneOf(RuleLint.Kind.class);
        for (Object one : listed(value)) {
            RuleLint.Kind kind = byKey.get(String.valueOf(one));
            if (kind == null) {
                refuse(key, one, String.join(", ", byKey.keySet()));
            } else {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Fiscal years of four digits; none if it is not there. */
    private Set<Integer> years(String key) {
        Set<Integer> years = new TreeSet<>();
        for (Object one : listed(value(key))) {
            if (one instanceof Integer year && year >= 1000 && year <= 9999) {
                years.add(year);
            } else {
                refuse(key, one, "2019, 2020, 2021 …");
            }
        }
        return years;
    }

    /** {@code 15%}, {@code 12.5}. */
    private BigDecimal percent(String key, BigDecimal otherwise) {
        Object value = value(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.toString().matches(PERCENT)) {
            refuse(key, value, "10%");
            return otherwise;
        }
        return new BigDecimal(value.toString().replace("%", ""));
    }

    /** {@code executionScore: linear | integer | stepped}, with {@code executionSteps: {95%: 10, 80%: 8}}. */
    private ScoreRule scoreRule() {
        String kind = String.valueOf(Objects.requireNonNullElse(value("executionScore"), "linear"));
        List<ScoreRule.Step> steps = steps(value("executionSteps"));
        if (kind.equals("stepped") == steps.isEmpty()) {
            refuse("executionScore", kind, "stepped + executionSteps: {95%: 10, 80%: 8}");
        }
        return switch (kind) {
            case "linear" -> ScoreRule.LINEAR;
            case "integer" -> new ScoreRule(ScoreRule.Kind.INTEGER, List.of());
            case "stepped" -> new ScoreRule(ScoreRule.Kind.STEPPED, steps);
            default -> {
                refuse("executionScore", kind, "linear, integer, stepped");
                yield ScoreRule.LINEAR;
            }
        };
    }

    private List<ScoreRule.Step> steps(@Nullable Object value) {
        List<ScoreRule.Step> steps = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((from, points) -> {
                boolean good = String.valueOf(from).matches(PERCENT)
                        && String.valueOf(points).matches("(10|[0-9](\\.[0-9]{1,2})?)");
                if (good) {
                    BigDecimal percent = new BigDecimal(String.valueOf(from).replace("%", ""));
                    steps.add(new ScoreRule.Step(percent, new BigDecimal(String.valueOf(points))));
                } else {
                    refuse("executionSteps", from + ": " + points, "95%: 10");
                }
            });
        } else if (value != null) {
            refuse("executionSteps", value, "{95%: 10, 80%: 8}");
        }
        steps.sort(Comparator.comparing(ScoreRule.Step::fromPercent).reversed());
        return steps;
    }

    /** One value is a list of one. */
    private static List<?> listed(@Nullable Object value) {
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }

    private void refuse(String key, @Nullable Object value, String wanted) {
        faults.add(Problem.of(ProblemKind.CONFIG_BAD_VALUE, AT, key, String.valueOf(value), wanted));
    }

    private void refuseUnknown() {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                faults.add(Problem.of(ProblemKind.CONFIG_UNKNOWN_KEY, AT, key, key, NearestText.among(known, key)));
            }
        }
    }
}
