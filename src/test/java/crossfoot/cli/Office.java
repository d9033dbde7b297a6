package crossfoot.cli;

import crossfoot.server.States;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An input folder with short ledgers, and what the commands make of it. */
final class Office {
    static final String HEADER = "日期,凭证号,摘要,经济分类,金额";
    static final String RULES = "规则号,经济分类,归类\nA,301*,人员经费\nB,302*,公用经费\n";

    private final Path folder;

    Office(Path folder) throws IOException {
        this.folder = folder;
        config("rules.csv", RULES);
    }

    Path input() {
        return folder.resolve("in");
    }

    Path output() {
        return folder.resolve("out");
    }

    /** A ledger of lines such as {@code 2021-03-05,记-1,付办公费,30201 办公费,100.00}. */
    Office ledger(String name, String... lines) throws IOException {
        return ledger(name, HEADER, List.of(lines));
    }

    Office ledger(String name, String header, List<String> lines) throws IOException {
        List<String> all = new ArrayList<>(List.of(header));
        all.addAll(lines);
        return write(input().resolve("ledgers").resolve(name), String.join("\n", all) + "\n");
    }

    Office config(String name, String text) throws IOException {
        return write(input().resolve("config").resolve(name), text);
    }

    Office cumulative(String glob) throws IOException {
        return config("layouts.yml", "layouts:\n  - match: \"" + glob + "\"\n    mode: cumulative\n");
    }

    Office write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Office delete(String ledger) throws IOException {
        Files.delete(input().resolve("ledgers").resolve(ledger));
        return this;
    }

    Typed run(String... more) {
        return type("run", "--input", input().toString(), more);
    }

    /** A command that knows the output folder. */
    Typed ask(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(command, "--output", output().toString()));
        args.addAll(States.options(output().resolve(".state")));
        args.addAll(List.of(more));
        return Typed.type(args.toArray(String[]::new));
    }

    private Typed type(String command, String option, String value, String... more) {
        List<String> args = new ArrayList<>(List.of(option, value));
        args.addAll(List.of(more));
        return ask(command, args.toArray(String[]::new));
    }

    String published(String file) throws IOException {
        return Files.readString(output().resolve(file));
    }

    /** What counts, as voucher numbers with amounts, in the order of the classified ledger. */
    List<String> counted() throws IOException {
        List<String> counted = new ArrayList<>();
        for (String line : published("classified-ledger.csv").lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            counted.add(cells[7] + " " + cells[2]);
        }
        return counted;
    }

    /** The total of a year in 元, as published. */
    BigDecimal total(int year) throws IOException {
        Matcher total = Pattern.compile(
                        "\"year\": " + year + ",.*?\"total\": \\{\\s*\"yuan\": \"([-0-9.]+)\"", Pattern.DOTALL)
                .matcher(published("figures.json"));
        return total.find() ? new BigDecimal(total.group(1)) : BigDecimal.ZERO;
    }

    /** Name → bytes as Latin-1 of all that is published. */
    Map<String, String> outputs() throws IOException {
        return outputs(output());
    }

    static Map<String, String> outputs(Path output) throws IOException {
        Map<String, String> outputs = new TreeMap<>();
        try (Stream<Path> files = Files.list(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                outputs.put(
                        String.valueOf(file.getFileName()),
                        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return outputs;
    }
}
