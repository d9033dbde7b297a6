package crossfoot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.Passwords;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SheetMeta;
import crossfoot.core.summary.Fold;
import crossfoot.core.summary.FoldedSlice;
import crossfoot.core.summary.Subtotal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a worker leaves in the shared folder, whoever else works there. */
class SegmentWorkTest {
    private static final String KEY = "0123456789abcdef0123";
    private static final String WORD = "geheim密码-19";
    private static final int ATTEMPTS = 6;

    @TempDir
    Path folder;

    private WorkFolder work;
    private Order order;
    private SourceTask source;

    @BeforeEach
    void order() throws Exception {
        StringBuilder text = new StringBuilder("日期,凭证号,摘要,经济科目,金额\n");
        for (int i = 1; i <= 500; i++) {
            text.append("2021-%02d-05,记-%d,水费,30205 水费,%d.01%n".formatted(1 + i % 12, i, i));
        }
        text.append("2021-13-01,记-501,错,30205,1\n");
        Path ledger = Files.writeString(folder.resolve("a.csv"), text);
        Layout layout = Layout.NONE.withLimits(Limits.DEFAULT).withPasswords(new Passwords(List.of(WORD), List.of()));
        SourcePlan decided = SourcePlan.of(ledger, "ledgers/a.csv", layout, 4_000);
        List<Integer> segments =
                decided.survey().segments().stream().map(one -> one.number()).toList();
        source = new SourceTask(KEY, ledger.toString(), decided, segments);
        work = new WorkFolder(folder.resolve("work"));
        List<RawRow> rules = rows("规则号,经济分类,归类", "R1,302*,公用经费");
        String shipped;
        try (InputStream in = Objects.requireNonNull(Order.class.getResourceAsStream("/crossfoot/categories.csv"))) {
            shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<RawRow> categories = rows(shipped.lines().toArray(String[]::new));
        order = new Order(
                "program",
                20,
                new Order.Tables("rules.csv", rules, categories, List.of()),
                segments.stream().map(number -> new Order.Piece(KEY, number)).toList());
        work.put(order, List.of(source));
    }

    private static List<RawRow> rows(String... lines) {
        List<RawRow> rows = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            rows.add(new RawRow(new SheetMeta("table.csv", "", false, false), rows.size() + 1, cells));
        }
        return rows;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(work.root())) {
            return all.map(file -> work.root().relativize(file).toString()).toList();
        }
    }

    @Test
    void any_number_of_attempts_at_once_leave_one_result() throws Exception {
        ExecutorService attempts = Executors.newFixedThreadPool(ATTEMPTS);
        List<Future<List<Subtotal>>> running = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            running.add(attempts.submit(() -> new SegmentWork(work, work.order("program"))
                    .read(work.source(KEY).segment(1))));
        }
        List<HashSet<Subtotal>> sums = new ArrayList<>();
        for (Future<List<Subtotal>> attempt : running) {
            sums.add(new HashSet<>(attempt.get()));
        }
        attempts.shutdown();
        assertThat(sums).allMatch(sums.get(0)::equals);
        assertThat(work.result(source.segment(1)).isWhole()).isTrue();
        assertThat(names()).noneMatch(name -> name.contains("attempt"));
    }

    @Test
    void slices_entries_and_sums_agree() throws Exception {
        SegmentWork worker = new SegmentWork(work, order);
        long entries = 0;
        long rejected = 0;
        Fold sums = new Fold();
        for (SegmentTask segment : source.segments()) {
            worker.read(segment).forEach(sums::add);
            SegmentResult result = work.result(segment);
            List<FoldedSlice> slices = new ArrayList<>();
            result.slices(slices::add);
            assertThat(slices)
                    .hasSizeGreaterThan(1)
                    .allMatch(slice -> slice.entries().isEmpty());
            rejected += slices.stream()
                    .flatMap(slice -> slice.rejected().stream())
                    .filter(row -> row.problems().get(0).at().file().equals("ledgers/a.csv"))
                    .count();
            entries += result.done().tally().entries();
        }
        assertThat(source.segments()).hasSizeGreaterThan(2);
        assertThat(entries).isEqualTo(500);
        assertThat(rejected).isEqualTo(1);
        assertThat(sums.subtotals().stream().mapToLong(Subtotal::entries).sum()).isEqualTo(500);
        assertThat(sums.subtotals().stream()
                        .mapToLong(sum -> sum.amount().fen())
                        .sum())
                .isEqualTo(500 * 501 / 2 * 100 + 500);
    }

    @Test
    void what_is_not_whole_is_done_again() throws Exception {
        SegmentTask segment = source.segment(2);
        SegmentWork worker = new SegmentWork(work, order);
        List<Subtotal> sums = worker.read(segment);
        SegmentResult result = work.result(segment);
        result.entries().forget(KEY);
        assertThat(result.isWhole()).isFalse();
        assertThat(new HashSet<>(worker.read(segment))).isEqualTo(new HashSet<>(sums));
        assertThat(result.isWhole()).isTrue();
    }

    @Test
    void sums_of_other_segments_do_not_count() throws Exception {
        SourceTask rest = new SourceTask(KEY, source.content(), source.decided(), List.of(2, 3));
        work.finish(rest, List.of());
        assertThat(work.sums(rest)).isEmpty();
        assertThat(work.sums(source)).isNull();
        work.put(order, List.of(rest));
        assertThat(work.sums(rest)).isNull();
    }

    @Test
    void an_order_of_another_program_is_refused() {
        assertThatThrownBy(() -> work.order("other")).hasMessageContaining("both jars");
    }

    @Test
    void a_password_is_nowhere_in_the_folder() throws Exception {
        assertThat(source.decided().survey().layout().passwords().words()).containsExactly(WORD);
        assertThat(work.source(KEY).decided().survey().layout().passwords().isNone())
                .isTrue();
        try (Stream<Path> all = Files.walk(work.root())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                assertThat(bytes).doesNotContain("geheim");
            }
        }
    }

    @Test
    void values_of_other_kinds_are_not_read() throws Exception {
        Path file = folder.resolve("foreign");
        try (ObjectFile.Writing writing = new ObjectFile.Writing(file)) {
            writing.add(new java.net.URL("http://127.0.0.1/"));
        }
        assertThatThrownBy(() -> ObjectFile.read(file, Object.class)).isInstanceOf(java.io.InvalidClassException.class);
    }
}
