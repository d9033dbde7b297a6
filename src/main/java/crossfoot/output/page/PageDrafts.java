package crossfoot.output.page;

import crossfoot.core.claims.CheckedDraft;
import crossfoot.core.claims.Claim;
import crossfoot.core.claims.Finding;
import crossfoot.core.draft.Block;
import crossfoot.core.draft.Span;
import crossfoot.core.report.DraftReport;
import crossfoot.core.report.DraftText;
import crossfoot.core.report.PlainText;
import crossfoot.core.report.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The draft reports on the page: what they get wrong, and their text with every figure marked and linked. */
final class PageDrafts {
    private static final DraftText CHINESE = new DraftText(Locale.CHINESE);
    private static final DraftText ENGLISH = new DraftText(Locale.ENGLISH);

    private final FigureLinks links;

    private PageDrafts(Results results) {
        this.links = new FigureLinks(results);
    }

    static void put(Map<String, Object> values, Results results) {
        PageDrafts page = new PageDrafts(results);
        List<Map<String, Object>> drafts = new ArrayList<>();
        for (DraftReport report : results.drafts()) {
            int number = drafts.size() + 1;
            report.checked().ifPresent(checked -> drafts.add(page.draft(report, checked, number)));
        }
        values.put("drafts", drafts);
    }

    private Map<String, Object> draft(DraftReport report, CheckedDraft checked, int number) {
        Map<Span, List<Finding>> byPlace = new HashMap<>();
        checked.findings()
                .forEach(finding -> byPlace.computeIfAbsent(finding.at(), first -> new ArrayList<>())
                        .add(finding));
        Map<Integer, List<Claim>> byBlock = new HashMap<>();
        checked.claims()
                .forEach(claim -> byBlock.computeIfAbsent(claim.at().block(), first -> new ArrayList<>())
                        .add(claim));
        List<Map<String, Object>> blocks = new ArrayList<>();
        for (Block block : checked.draft().blocks()) {
            List<Claim> claims = byBlock.getOrDefault(block.number(), List.of());
            blocks.add(block(block, new MarkedText(claims, byPlace, number)));
        }
        return Map.of(
                "file",
                PlainText.of(report.file()),
                "counts",
                both(words -> words.counts(report)),
                "number",
                number,
                "hasFindings",
                checked.findings().stream().anyMatch(PageDrafts::isSaid),
                "findings",
                checked.findings().stream()
                        .filter(PageDrafts::isSaid)
                        .sorted(Comparator.comparing(Finding::verdict))
                        .map(finding -> finding(checked, finding, number))
                        .toList(),
                "blocks",
                blocks);
    }

    private static Map<String, Object> both(Function<DraftText, String> text) {
        return PageWords.both(text.apply(CHINESE), text.apply(ENGLISH));
    }

    /** What can't be verified is only marked in the text. */
    private static boolean isSaid(Finding finding) {
        return finding.verdict() != Finding.Verdict.UNVERIFIED;
    }

    private Map<String, Object> finding(CheckedDraft checked, Finding finding, int number) {
        String subject = checked.claims().stream()
                .filter(claim -> claim.at().equals(finding.at()))
                .map(Claim::subject)
                .findFirst()
                .orElse("");
        String figure = links.to(subject, finding.quote());
        Map<String, Object> values = new HashMap<>();
        values.put("anchor", "d" + number + '-' + finding.id());
        values.put("place", both(words -> words.place(checked.draft(), finding.at())));
        values.put("placeAnchor", anchor(number, finding.at()));
        values.put("verdict", both(words -> words.verdict(finding.verdict())));
        values.put("class", finding.verdict().key());
        values.put("quote", PlainText.of(finding.quote()));
        values.put("amounts", both(words -> words.amounts(finding)));
        values.put("why", both(words -> words.why(finding)));
        values.put("figure", figure);
        values.put("hasFigure", !figure.isEmpty());
        return values;
    }

    private static String anchor(int number, Span at) {
        return "d" + number + "-b" + at.block() + '-' + at.row() + '-' + at.column() + '-' + at.offset();
    }

    private Map<String, Object> block(Block block, MarkedText marked) {
        Map<String, Object> values = new HashMap<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        if (block instanceof Block.Table table) {
            for (int row = 0; row < table.rows().size(); row++) {
                List<Map<String, Object>> cells = new ArrayList<>();
                for (int column = 0; column < table.rows().get(row).size(); column++) {
                    String text = table.rows().get(row).get(column);
                    cells.add(Map.of("pieces", marked.pieces(text, row, column)));
                }
                rows.add(Map.of("cells", cells));
            }
        }
        values.put("table", !rows.isEmpty());
        values.put("rows", rows);
        if (block instanceof Block.Paragraph paragraph) {
            values.put("level", Math.min(4, paragraph.level()));
            values.put("pieces", marked.pieces(paragraph.text(), -1, -1));
        }
        return values;
    }

    /** The text of one block in pieces, those that state a figure marked. */
    private final class MarkedText {
        private final List<Claim> claims;
        private final Map<Span, List<Finding>> findings;
        private final int number;

        MarkedText(List<Claim> claims, Map<Span, List<Finding>> findings, int number) {
            this.claims = claims;
            this.findings = findings;
            this.number = number;
        }

        List<Map<String, Object>> pieces(String text, int row, int column) {
            List<Claim> here = claims.stream()
                    .filter(claim -> claim.at().row() == row && claim.at().column() == column)
                    .sorted(Comparator.comparingInt(claim -> claim.at().offset()))
                    .toList();
            List<Map<String, Object>> pieces = new ArrayList<>();
            int done = 0;
            for (Claim claim : here) {
                int from = claim.at().offset();
                int to = from + claim.at().length();
                if (from < done || to > text.length()) {
                    continue;
                }
                pieces.add(plain(text.substring(done, from)));
                pieces.add(mark(claim, text.substring(from, to)));
                done = to;
            }
            pieces.add(plain(text.substring(done)));
            return pieces;
        }

        private static String title(DraftText words, String comma, Claim claim, List<Finding> about) {
            List<String> title = new ArrayList<>(List.of(words.standing(claim.standing())));
            about.forEach(finding -> title.add(words.why(finding)));
            return String.join(comma, title);
        }

        private Map<String, Object> plain(String text) {
            return Map.of("marked", false, "text", PlainText.of(text));
        }

        private Map<String, Object> mark(Claim claim, String text) {
            List<Finding> about = findings.getOrDefault(claim.at(), List.of());
            String href = about.stream()
                    .filter(PageDrafts::isSaid)
                    .map(finding -> "#d" + number + '-' + finding.id())
                    .findFirst()
                    .orElse(links.to(claim.subject(), claim.quote()));
            return Map.of(
                    "marked",
                    true,
                    "text",
                    PlainText.of(text),
                    "anchor",
                    anchor(number, claim.at()),
                    "class",
                    claim.standing().name().toLowerCase(Locale.ROOT),
                    "sign",
                    CHINESE.sign(claim.standing()),
                    "title",
                    title(CHINESE, "；", claim, about),
                    "titleEnglish",
                    title(ENGLISH, "; ", claim, about),
                    "href",
                    href.isEmpty() ? "#" + anchor(number, claim.at()) : href);
        }
    }
}
