package crossfoot.core.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import crossfoot.core.draft.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Precision and recall of the checker on labelled passages: the committed ones, or with {@code -Dpassages=FOLDER} those
 * that stand elsewhere in the same form.
 */
class PassagesTest {
    private static final int LEAST_PRECISION_PERCENT = 99;
    private static final int LEAST_RECALL_PERCENT = 98;
    private static final int LEAST_PROVEN_PERCENT = 93;
    private static final int LEAST_PRECISION_OF_STREETS = 98;
    private static final int LEAST_RECALL_OF_STREETS = 80;
    private static final int LEAST_PRECISION_OF_OFFICES = 96;
    private static final int LEAST_RECALL_OF_OFFICES = 78;
    private static final int LEAST_PRECISION_OF_MANNERS = 97;
    private static final int LEAST_RECALL_OF_MANNERS = 85;
    private static final int FEWEST_PASSAGES = 100;
    private static final Duration LONG_DRAFT_LIMIT = Duration.ofSeconds(5);

    private static final Path COMMITTED = Path.of("src/test/resources/passages");
    private static final Path STREETS = Path.of("src/test/resources/streets");
    private static final Path OFFICES = Path.of("src/test/resources/offices");
    private static final Path MANNERS = Path.of("src/test/resources/manners");
    private static final Optional<Path> ELSEWHERE =
            Optional.ofNullable(System.getProperty("passages")).map(Path::of);

    private static final String SHORT = "支出合计90.00万元，其中基本支出50.00万元，项目支出30.00万元；另有28.80万元待拨。";

    @Test
    void the_checker_says_what_the_labels_say() throws IOException {
        Marks marks = new Marks();
        Marks heldOut = new Marks();
        for (Passage passage : passages()) {
            CheckedDraft checked = new DraftCheck(passage.known()).check(passage.draft());
            marks.add(passage, checked);
            if (passage.name().startsWith("holdout")) {
                heldOut.add(passage, checked);
            }
        }
        System.out.println("held out: " + heldOut.summary() + "all: " + marks.told());
        if (ELSEWHERE.isEmpty()) {
            assertThat(marks.precisionPercent()).as("precision").isGreaterThanOrEqualTo(LEAST_PRECISION_PERCENT);
            assertThat(marks.recallPercent()).as("recall").isGreaterThanOrEqualTo(LEAST_RECALL_PERCENT);
            assertThat(marks.provenPercent()).as("proofs").isGreaterThanOrEqualTo(LEAST_PROVEN_PERCENT);
        }
    }

    @Test
    void reports_of_streets_by_another_hand_are_mostly_found_and_hardly_accused() throws IOException {
        Marks marks = told("streets", STREETS);
        assertThat(marks.precisionPercent()).as("precision").isGreaterThanOrEqualTo(LEAST_PRECISION_OF_STREETS);
        assertThat(marks.recallPercent()).as("recall").isGreaterThanOrEqualTo(LEAST_RECALL_OF_STREETS);
    }

    @Test
    void reports_of_many_offices_are_mostly_found_and_hardly_accused() throws IOException {
        Marks marks = told("offices", OFFICES);
        assertThat(marks.precisionPercent()).as("precision").isGreaterThanOrEqualTo(LEAST_PRECISION_OF_OFFICES);
        assertThat(marks.recallPercent()).as("recall").isGreaterThanOrEqualTo(LEAST_RECALL_OF_OFFICES);
    }

    @Test
    void reports_in_the_manner_of_published_ones_are_mostly_found_and_hardly_accused() throws IOException {
        Marks marks = told("manners", MANNERS);
        assertThat(marks.precisionPercent()).as("precision").isGreaterThanOrEqualTo(LEAST_PRECISION_OF_MANNERS);
        assertThat(marks.recallPercent()).as("recall").isGreaterThanOrEqualTo(LEAST_RECALL_OF_MANNERS);
    }

    private static Marks told(String name, Path folder) throws IOException {
        Marks marks = new Marks();
        for (Passage passage : Passage.below(folder)) {
            marks.add(passage, new DraftCheck(passage.known()).check(passage.draft()));
        }
        System.out.println(name + ": " + marks.told());
        return marks;
    }

    @Test
    void a_hundred_pages_are_checked_within_seconds() {
        Passage passage = LongDraft.of(100, 20_221_231);
        assertThat(passage.labels()).hasSize(20);
        Marks marks = new Marks();
        CheckedDraft checked =
                assertTimeout(LONG_DRAFT_LIMIT, () -> new DraftCheck(passage.known()).check(passage.draft()));
        marks.add(passage, checked);
        System.out.println(marks.told());
        assertThat(marks.recallPercent()).isGreaterThanOrEqualTo(LEAST_RECALL_PERCENT);
        assertThat(marks.precisionPercent()).isGreaterThanOrEqualTo(LEAST_PRECISION_PERCENT);
    }

    @Test
    void every_labelled_figure_stands_in_its_passage_as_often_as_said() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Passage passage : labelled()) {
            for (Label label : passage.labels()) {
                for (Label.Figure figure : label.figures()) {
                    int stands = figure.places(passage.draft()).size();
                    if (stands != figure.of() || figure.which() > figure.of()) {
                        wrong.add(passage.name() + ": " + figure + " stands " + stands + " times");
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_arithmetic_of_every_label_holds() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Passage passage : labelled()) {
            for (Label label : passage.labels()) {
                if (!label.arithmetic().isEmpty()) {
                    LabelArithmetic.wrong(label.arithmetic())
                            .forEach(part -> wrong.add(passage.name() + ": " + part + " of " + label.arithmetic()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void there_are_passages_enough() throws IOException {
        assertThat(Passage.below(COMMITTED)).hasSizeGreaterThanOrEqualTo(FEWEST_PASSAGES);
    }

    @Test
    void a_figure_is_no_part_of_a_longer_number() {
        Passage passage = labelled("agrees | sum | 8.80 | - | no");
        assertThat(passage.labels().get(0).figures().get(0).places(passage.draft()))
                .isEmpty();
        assertThat(labelled("agrees | sum | 28.80万元 | - | yes")
                        .labels()
                        .get(0)
                        .figures()
                        .get(0)
                        .places(passage.draft()))
                .containsExactly(Span.inParagraph(1, SHORT.indexOf("28.80"), "28.80万元".length()));
    }

    @Test
    void a_miss_and_a_false_alarm_are_counted_and_named() {
        Passage passage = labelled("contradicts | sum | 90.00万元 or 50.00万元 | 80.00 | 50.00 + 30.00 = 80.00");
        assertThat(marked(passage).recallPercent()).isZero();
        assertThat(marked(passage).misses()).singleElement().asString().contains("90.00万元");
        assertThat(marked(passage, "90.00万元").recallPercent()).isEqualTo(100);
        assertThat(marked(passage, "50.00").precisionPercent()).isEqualTo(100);
        Marks half = marked(passage, "90.00", "28.80");
        assertThat(half.precisionPercent()).isEqualTo(50);
        assertThat(half.falseAlarms()).singleElement().asString().contains("28.80");
    }

    @Test
    void a_contradiction_is_too_much_where_a_question_is_right() {
        assertThat(marked(labelled("question | sum | 90.00万元 | - | may be"), "90.00")
                        .precisionPercent())
                .isZero();
        assertThat(marked(labelled("open | sum | 90.00万元 | - | may be"), "90.00")
                        .precisionPercent())
                .isZero();
        assertThat(marked(labelled("follows | sum | 90.00万元 | - | of it"), "90.00")
                        .precisionPercent())
                .isEqualTo(100);
    }

    @Test
    void wrong_arithmetic_and_wrong_labels_are_refused() {
        assertThat(LabelArithmetic.wrong("1 + 2 * (3 - 1) = 5, 1.33 ~ 4 / 3, 1.3 != 4 / 3, 2 = 3"))
                .containsExactly("2 = 3");
        assertThat(LabelArithmetic.wrong("1.34 ~ 4 / 3")).hasSize(1);
        assertThatThrownBy(() -> labelled("contradicts | sum | 90.00万元"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5 fields");
    }

    /** All that have labels. */
    private static List<Passage> labelled() throws IOException {
        List<Passage> labelled = new ArrayList<>(passages());
        labelled.addAll(Passage.below(STREETS));
        labelled.addAll(Passage.below(OFFICES));
        labelled.addAll(Passage.below(MANNERS));
        return labelled;
    }

    private static List<Passage> passages() throws IOException {
        return Passage.below(ELSEWHERE.orElse(COMMITTED));
    }

    private static Passage labelled(String label) {
        return Passage.of("short.md", SHORT + "\n\n<!-- labels\n" + label + "\n-->\n");
    }

    private static Marks marked(Passage passage, String... contradicted) {
        List<Finding> findings = new ArrayList<>();
        for (String figure : contradicted) {
            Span at = Span.inParagraph(1, SHORT.indexOf(figure), figure.length());
            findings.add(new Finding(
                    "CF-RP-sum-" + findings.size(),
                    Finding.Verdict.CONTRADICTS,
                    Finding.Kind.SUM,
                    at,
                    figure,
                    figure,
                    "",
                    "",
                    "万元",
                    new Finding.Why("因为", "because"),
                    List.of()));
        }
        Marks marks = new Marks();
        marks.add(passage, new CheckedDraft(passage.draft(), List.of(), findings));
        return marks;
    }
}
