package crossfoot.core.claims;

import crossfoot.core.draft.Block;
import crossfoot.core.draft.Span;
import java.util.ArrayList;
import java.util.List;

/** How the checker's word on passages compares with their labels. */
final class Marks {
    private int wanted;
    private int found;
    private int right;
    private int proofsWanted;
    private int proven;
    private int claims;
    private final List<String> misses = new ArrayList<>();
    private final List<String> falseAlarms = new ArrayList<>();
    private final List<String> weak = new ArrayList<>();
    private final List<String> unproven = new ArrayList<>();

    void add(Passage passage, CheckedDraft checked) {
        claims += checked.claims().size();
        List<Finding> alarms =
                checked.findings().stream().filter(Marks::isAlarm).toList();
        alarms.forEach(alarm -> judge(alarm, passage));
        for (Label label : passage.labels()) {
            if (label.verdict().mustBeFound()) {
                look(label, alarms, passage);
            } else if (label.verdict() == Label.Verdict.AGREES) {
                prove(label, checked, passage);
            }
        }
    }

    private static boolean isAlarm(Finding finding) {
        return finding.verdict() == Finding.Verdict.CONTRADICTS || finding.verdict() == Finding.Verdict.QUESTION;
    }

    private void judge(Finding alarm, Passage passage) {
        boolean question = alarm.verdict() == Finding.Verdict.QUESTION;
        List<Label.Verdict> labels = passage.labels().stream()
                .filter(label -> label.isOn(alarm.at(), passage.draft()))
                .map(Label::verdict)
                .toList();
        if (labels.contains(Label.Verdict.CONTRADICTS)) {
            right++;
        } else if (question && labels.contains(Label.Verdict.QUESTION)) {
            right++;
        } else if (!isAllowed(question, labels)) {
            falseAlarms.add("%s: %s %s at %s “%s”: %s"
                    .formatted(
                            passage.name(),
                            alarm.verdict().key(),
                            alarm.kind().key(),
                            text(passage, alarm.at()),
                            alarm.quote(),
                            alarm.why().chinese()));
        }
    }

    /** Neither right nor wrong. */
    private static boolean isAllowed(boolean question, List<Label.Verdict> labels) {
        return labels.contains(Label.Verdict.FOLLOWS) || (question && labels.contains(Label.Verdict.OPEN));
    }

    private void look(Label label, List<Finding> alarms, Passage passage) {
        wanted++;
        List<Finding> hits = alarms.stream()
                .filter(alarm -> label.isOn(alarm.at(), passage.draft()))
                .toList();
        if (hits.isEmpty()) {
            misses.add(line(label, passage));
            return;
        }
        found++;
        if (label.verdict() == Label.Verdict.CONTRADICTS
                && hits.stream().noneMatch(hit -> hit.verdict() == Finding.Verdict.CONTRADICTS)) {
            weak.add(line(label, passage));
        }
    }

    private void prove(Label label, CheckedDraft checked, Passage passage) {
        proofsWanted++;
        if (checked.claims().stream()
                .filter(claim -> claim.standing() == Claim.Standing.AGREES)
                .anyMatch(claim -> label.isOn(claim.at(), passage.draft()))) {
            proven++;
        } else {
            unproven.add(line(label, passage));
        }
    }

    private static String line(Label label, Passage passage) {
        return passage.name() + ": " + label.verdict() + " " + label.kind() + " "
                + label.figures().get(0).text() + " | " + label.why();
    }

    private static String text(Passage passage, Span at) {
        Block block = passage.draft().blocks().get(at.block() - 1);
        String whole = block instanceof Block.Table table
                ? table.rows().get(at.row()).get(at.column())
                : ((Block.Paragraph) block).text();
        return whole.substring(at.offset(), at.offset() + at.length());
    }

    /** Of what was called a contradiction or a question, how much is one; 100 if nothing was. */
    int precisionPercent() {
        return percent(right, right + falseAlarms.size());
    }

    /** Of what is a contradiction or a question, how much was called so. */
    int recallPercent() {
        return percent(found, wanted);
    }

    int provenPercent() {
        return percent(proven, proofsWanted);
    }

    List<String> misses() {
        return misses;
    }

    List<String> falseAlarms() {
        return falseAlarms;
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 100 : (int) (part * 100L / whole);
    }

    /** In one line. */
    String summary() {
        return "claims %d; precision %d %% (%d right, %d false alarms); recall %d %% (%d of %d, %d weakly); "
                        .formatted(
                                claims,
                                precisionPercent(),
                                right,
                                falseAlarms.size(),
                                recallPercent(),
                                found,
                                wanted,
                                weak.size())
                + "proven %d %% (%d of %d)%n".formatted(provenPercent(), proven, proofsWanted);
    }

    String told() {
        StringBuilder told = new StringBuilder(summary());
        list(told, "false alarm", falseAlarms);
        list(told, "missed", misses);
        list(told, "weak", weak);
        list(told, "not proven", unproven);
        return told.toString();
    }

    private static void list(StringBuilder told, String what, List<String> lines) {
        lines.forEach(line -> told.append("  %s  %s%n".formatted(what, line)));
    }
}
