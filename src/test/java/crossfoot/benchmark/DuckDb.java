package crossfoot.benchmark;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same work in DuckDB, as somebody would write it there: read a big ledger, classify it by the same rules, store it
 * and its subtotals, export every entry with its category. It proves nothing, rejects nothing and draws nothing.
 */
public final class DuckDb {
    private static final Pattern LIKE = Pattern.compile("(.*)\\*");
    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");
    private static final Map<String, String> COLUMNS = Map.of(
            "支出类型", "spending_type",
            "功能分类", "function_code",
            "经济分类", "economic_code",
            "项目编码", "''",
            "项目名称", "project",
            "摘要", "summary",
            "资金来源", "fund",
            "单位", "unit");

    private DuckDb() {}

    /**
     * Does it.
     *
     * @param args the folder of an input ({@code ledgers/}, {@code config/rules.csv}), an empty folder to write to
     */
    public static void main(String[] args) throws IOException, SQLException, CsvException {
        Path input = Path.of(args[0]);
        Path output = Files.createDirectories(Path.of(args[1]));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + output.resolve("ledger.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute(entries(input));
            statement.execute("CREATE TABLE subtotals AS SELECT file, year, month(day) AS month, unit, function_code,"
                    + " economic_code, project, fund, rule, category, sum(amount) AS amount, count(*) AS entries"
                    + " FROM entries GROUP BY ALL");
            statement.execute("COPY entries TO '%s' (HEADER)".formatted(output.resolve("classified-ledger.csv")));
            try (ResultSet sums = statement.executeQuery(
                    "SELECT year, category, sum(amount) FROM subtotals GROUP BY ALL ORDER BY ALL")) {
                while (sums.next()) {
                    System.out.println(sums.getString(1) + " " + sums.getString(2) + " " + sums.getString(3));
                }
            }
        }
    }

    private static String entries(Path input) throws IOException, CsvException {
        String read = """
                SELECT filename AS file, CAST(会计年度 AS INT) AS year, CAST(凭证日期 AS DATE) AS day, 凭证号 AS voucher,
                  分录号 AS line, 摘要 AS summary, split_part(功能分类, ' ', 1) AS function_code,
                  split_part(功能分类, ' ', 2) AS function_name, split_part(部门经济分类, ' ', 1) AS economic_code,
                  split_part(部门经济分类, ' ', 2) AS economic_name, coalesce(项目, '') AS project, 资金来源 AS fund,
                  单位 AS unit, CASE WHEN coalesce(项目, '') = '' THEN '基本支出' ELSE '项目支出' END AS spending_type,
                  CAST(金额 AS DECIMAL(18, 2)) AS amount
                FROM read_csv('%s/ledgers/*.csv', header = true, all_varchar = true, filename = true)
                """.formatted(input);
        StringBuilder rules = new StringBuilder();
        StringBuilder categories = new StringBuilder();
        for (Map<String, String> rule : rules(input.resolve("config/rules.csv"))) {
            String number = rule.getOrDefault("规则号", "");
            rules.append(" WHEN ").append(condition(rule)).append(" THEN ").append(text(number));
            categories.append(" WHEN ").append(text(number)).append(" THEN ").append(text(rule.getOrDefault("归类", "")));
        }
        return "CREATE TABLE entries AS SELECT *, CASE rule" + categories + " END AS category FROM (SELECT *, CASE"
                + rules + " END AS rule FROM (" + read + "))";
    }

    private static List<Map<String, String>> rules(Path table) throws IOException, CsvException {
        List<Map<String, String>> rules = new ArrayList<>();
        try (CSVReader reader = new CSVReader(Files.newBufferedReader(table))) {
            List<String[]> lines = reader.readAll();
            String[] header = lines.get(0);
            header[0] = header[0].replace("\ufeff", "");
            for (String[] line : lines.subList(1, lines.size())) {
                Map<String, String> rule = new java.util.HashMap<>();
                for (int column = 0; column < header.length; column++) {
                    rule.put(header[column], line[column]);
                }
                rules.add(rule);
            }
        }
        return rules;
    }

    private static String condition(Map<String, String> rule) {
        List<String> all = new ArrayList<>();
        COLUMNS.forEach((name, column) -> {
            String cell = rule.getOrDefault(name, "");
            if (!cell.isEmpty()) {
                all.add(condition(column, cell));
            }
        });
        if (!rule.getOrDefault("起始年", "").isEmpty()) {
            all.add("year >= " + rule.get("起始年"));
        }
        if (!rule.getOrDefault("截止年", "").isEmpty()) {
            all.add("year <= " + rule.get("截止年"));
        }
        return String.join(" AND ", all);
    }

    /** {@code a|b|!c}: one of the first, and none of the others; a regular expression keeps its strokes. */
    private static String condition(String column, String cell) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        String[] alternatives = cell.startsWith("/") ? new String[] {cell} : cell.split("\\|", -1);
        for (String alternative : alternatives) {
            if (alternative.startsWith("!")) {
                unwanted.add("NOT " + test(column, alternative.substring(1)));
            } else {
                wanted.add(test(column, alternative));
            }
        }
        List<String> all = new ArrayList<>(unwanted);
        if (!wanted.isEmpty()) {
            all.add("(" + String.join(" OR ", wanted) + ")");
        }
        return "(" + String.join(" AND ", all) + ")";
    }

    private static String test(String column, String pattern) {
        Matcher range = RANGE.matcher(pattern);
        Matcher prefix = LIKE.matcher(pattern);
        if (pattern.startsWith("~")) {
            return "contains(%s, %s)".formatted(column, text(pattern.substring(1)));
        }
        if (pattern.startsWith("/")) {
            return "regexp_matches(%s, %s)".formatted(column, text(pattern.substring(1, pattern.length() - 1)));
        }
        if (range.matches()) {
            return "%s BETWEEN %s AND %s".formatted(column, text(range.group(1)), text(range.group(2)));
        }
        return prefix.matches()
                ? "starts_with(%s, %s)".formatted(column, text(prefix.group(1)))
                : "%s = %s".formatted(column, text(pattern));
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
