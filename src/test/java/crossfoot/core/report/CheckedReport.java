package crossfoot.core.report;

import crossfoot.core.claims.CheckedDraft;
import crossfoot.core.claims.Claim;
import crossfoot.core.claims.Finding;
import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import crossfoot.core.draft.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A draft report that is checked, made by hand: one paragraph that contradicts its table, and a question. */
public final class CheckedReport {
    private static final String PROSE = "2021年专项支出3163.88万元，其中奖励322.3万元。";

    private CheckedReport() {}

    public static DraftReport of(String file) {
        Block.Paragraph heading = new Block.Paragraph(1, 3, 1, "二、支出<情况>");
        Block.Paragraph prose = new Block.Paragraph(2, 3, 0, PROSE);
        Block.Table table = new Block.Table(3, 4, "表1", List.of(List.of("项目支出", "3078.82"), List.of("其他", "—")));
        Span stated = Span.inParagraph(2, 9, 9);
        Span asked = Span.inParagraph(2, 23, 7);
        Span cell = new Span(3, 0, 1, 0, 7);
        List<Claim> claims = new ArrayList<>();
        claims.add(new Claim(stated, PROSE, "专项支出", Claim.Standing.CONTRADICTS));
        claims.add(new Claim(asked, PROSE, "奖励", Claim.Standing.QUESTION));
        claims.add(new Claim(cell, "3078.82", "项目支出", Claim.Standing.AGREES));
        List<Finding> findings = List.of(
                new Finding(
                        "CF-RP-repeat-1",
                        Finding.Verdict.CONTRADICTS,
                        Finding.Kind.REPEAT,
                        stated,
                        "专项支出3163.88万元",
                        "3163.88",
                        "3078.82",
                        "85.06",
                        "万元",
                        new Finding.Why("3163.88 − 3078.82 = 85.06", "3163.88 - 3078.82 = 85.06"),
                        List.of(cell)),
                new Finding(
                        "CF-RP-impossible-1",
                        Finding.Verdict.QUESTION,
                        Finding.Kind.IMPOSSIBLE,
                        asked,
                        "奖励322.3万元",
                        "322.3",
                        "",
                        "",
                        "万元",
                        new Finding.Why("大于所在的类别", "more than its category"),
                        List.of()));
        CheckedDraft checked = new CheckedDraft(new Draft(file, List.of(heading, prose, table)), claims, findings);
        return new DraftReport(file, "DOCX", Optional.of(checked), List.of());
    }
}
