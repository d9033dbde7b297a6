package crossfoot.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.claims.Claim;
import crossfoot.core.claims.Finding;
import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import crossfoot.core.draft.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftTextTest {
    private final DraftText chinese = new DraftText(Locale.CHINESE);
    private final DraftText english = new DraftText(Locale.ENGLISH);
    private final DraftReport report = CheckedReport.of("a.docx");

    @Test
    void places_count_paragraphs_and_tables_apart() {
        Draft draft = report.checked().orElseThrow().draft();
        assertThat(chinese.place(draft, report.findings().get(0).at())).isEqualTo("第 3 页，第 2 段");
        assertThat(english.place(draft, new Span(3, 0, 1, 0, 7))).isEqualTo("page 4, table 1 row 1 column 2");
        Draft plain = new Draft("a", List.of(new Block.Paragraph(1, 0, 0, "a")));
        assertThat(english.place(plain, Span.inParagraph(1, 0, 1))).isEqualTo("paragraph 1");
    }

    @Test
    void amounts_counts_and_reasons() {
        Finding finding = report.findings().get(0);
        assertThat(chinese.amounts(finding)).isEqualTo("写作 3163.88 万元，应为 3078.82 万元，差 85.06 万元");
        assertThat(english.amounts(report.findings().get(1))).isEqualTo("states 322.3 万元");
        assertThat(chinese.why(finding) + english.why(finding))
                .isEqualTo("3163.88 − 3078.82 = 85.063163.88 - 3078.82 = 85.06");
        assertThat(chinese.counts(report)).isEqualTo("数字 3 个：相符 1，矛盾 1，存疑 1");
        DraftReport none = new DraftReport("b", "", Optional.empty(), List.of());
        assertThat(english.counts(none)).isEqualTo("0 figures");
        assertThat(report.contradicts()).isTrue();
        assertThat(none.contradicts()).isFalse();
    }

    @Test
    void every_verdict_kind_and_standing_has_words() {
        for (DraftText words : List.of(chinese, english)) {
            for (Finding.Verdict verdict : Finding.Verdict.values()) {
                assertThat(words.verdict(verdict)).isNotBlank().doesNotContain("''");
            }
            for (Finding.Kind kind : Finding.Kind.values()) {
                assertThat(words.kind(kind)).isNotBlank();
            }
            for (Claim.Standing standing : Claim.Standing.values()) {
                assertThat(words.standing(standing)).isNotBlank();
                assertThat(words.sign(standing)).isNotBlank();
            }
        }
    }
}
