package crossfoot.core.claims;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.Finding.Verdict;
import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import crossfoot.core.draft.Span;
import crossfoot.core.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Passages spoiled at random: whatever a draft says, the checker ends, and what it says holds together. */
class DraftFuzzTest {
    private static final Path PASSAGES = Path.of("src/test/resources/passages");
    private static final int SEEDS = Integer.getInteger("fuzz.seeds", 30);

    /** One is put in the other's place, either way. */
    private static final List<List<String>> SWAPS = List.of(
            List.of("万元", "元"),
            List.of("万元", "亿元"),
            List.of("增长", "下降"),
            List.of("增加", "减少"),
            List.of("其中", "包括"),
            List.of("其中：", ""),
            List.of("分别为", "为"),
            List.of("，", "；"),
            List.of("、", "，"),
            List.of("。", "，"),
            List.of("%", "个百分点"),
            List.of("合计", "小计"),
            List.of("上年", "年初预算"),
            List.of("年初预算", "调整预算"),
            List.of("预算", "决算"),
            List.of("收入", "支出"),
            List.of("执行率", "完成率"),
            List.of("占", "为"),
            List.of("超出", "结余"),
            List.of("比上年", "较预算"),
            List.of("人", "个"),
            List.of("基本支出", "项目支出"),
            List.of("2021", "2022"),
            List.of("2023", "2022"),
            List.of("1", "一"),
            List.of("3", "３"),
            List.of(".", "．"),
            List.of("|", " | "),
            List.of("是", "为"),
            List.of("持平", "增长"),
            List.of("倍", "%"),
            List.of("共", "约"));

    private static final List<String> SIGNS =
            List.of("约", "近", "余", "以上", "超过", "不足", "其中", "-", "（", "）", "（1）", "一、", "至", "等", "0", "9", "万", "\n\n");

    @Test
    void ends_with_findings_that_hold_together() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(PASSAGES)) {
            files = all.filter(file ->
                            file.toString().endsWith(".md") && !file.toString().endsWith("README.md"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(100);
        int findings = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            for (Path file : files) {
                findings += check(Files.readString(file).replaceAll("(?s)<!-- labels.*", ""), seed, file);
            }
        }
        assertThat(findings).isGreaterThan(SEEDS);
    }

    private static int check(String text, int seed, Path file) {
        Random random = new Random(seed * 31L + file.toString().hashCode());
        String spoiled = spoiled(text, random);
        Draft draft = MarkdownDraft.of("a.md", spoiled);
        KnownFigures known = new KnownFigures(random.nextBoolean() ? ledger(random) : List.of());
        CheckedDraft checked = new DraftCheck(known).check(draft);
        for (Finding finding : checked.findings()) {
            String as = file + " seed " + seed + ": " + finding;
            assertThat(shown(draft, finding.at())).as(as).isNotBlank();
            finding.from().forEach(span -> assertThat(shown(draft, span)).as(as).isNotBlank());
            assertThat(finding.why().chinese()).as(as).isNotBlank().doesNotContain("{");
            assertThat(finding.why().english()).as(as).isNotBlank().doesNotContain("{");
            boolean alone = finding.from().isEmpty() && known.figures().isEmpty();
            // what is impossible contradicts itself, or the classification that ships
            assertThat(alone && finding.verdict() == Verdict.CONTRADICTS && finding.kind() != Kind.IMPOSSIBLE)
                    .as("a contradiction of nothing: " + as)
                    .isFalse();
            if (!finding.expected().isEmpty() && !finding.difference().isEmpty()) {
                BigDecimal off = new BigDecimal(finding.stated()).subtract(new BigDecimal(finding.expected()));
                assertThat(off).as(as).isEqualByComparingTo(new BigDecimal(finding.difference()));
            }
        }
        checked.claims()
                .forEach(claim -> assertThat(shown(draft, claim.at()))
                        .as(file + " seed " + seed + ": " + claim)
                        .isNotBlank());
        return checked.findings().size();
    }

    private static String shown(Draft draft, Span span) {
        Block block = draft.blocks().get(span.block() - 1);
        String text = block instanceof Block.Paragraph paragraph
                ? paragraph.text()
                : ((Block.Table) block).rows().get(span.row()).get(span.column());
        return text.substring(span.offset(), span.offset() + span.length());
    }

    private static String spoiled(String text, Random random) {
        StringBuilder spoiled = new StringBuilder(text);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(spoiled.length());
            switch (random.nextInt(6)) {
                case 0 -> digit(spoiled, at, random);
                case 1 -> spoiled.insert(at, SIGNS.get(random.nextInt(SIGNS.size())));
                case 2 -> spoiled.delete(at, Math.min(spoiled.length() - 1, at + 1 + random.nextInt(12)));
                case 3 -> doubled(spoiled, at, random);
                default -> swap(spoiled, random);
            }
        }
        return spoiled.toString();
    }

    private static void digit(StringBuilder text, int from, Random random) {
        for (int at = from; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                text.setCharAt(at, (char) ('0' + random.nextInt(10)));
                return;
            }
        }
    }

    private static void doubled(StringBuilder text, int from, Random random) {
        int to = Math.min(text.length(), from + 1 + random.nextInt(60));
        text.insert(random.nextInt(text.length()), text.substring(from, to));
    }

    private static void swap(StringBuilder text, Random random) {
        List<String> pair = SWAPS.get(random.nextInt(SWAPS.size()));
        boolean forth = random.nextBoolean() && !pair.get(1).isEmpty();
        String old = pair.get(forth ? 1 : 0);
        boolean all = random.nextBoolean();
        int at = text.indexOf(old, random.nextInt(text.length()) / 2);
        while (at >= 0) {
            String put = pair.get(forth ? 0 : 1);
            text.replace(at, at + old.length(), put);
            at = all ? text.indexOf(old, at + put.length()) : -1;
        }
    }

    private static List<KnownFigures.Figure> ledger(Random random) {
        List<KnownFigures.Figure> figures = new ArrayList<>();
        List<String> names = List.of("一般公共预算支出", "基本支出", "人员经费", "公用经费", "项目支出", "城市管理", "公务接待费", "办公费");
        for (int year = 2020; year <= 2023; year++) {
            for (KnownFigures.Sort sort : KnownFigures.Sort.values()) {
                String name = names.get(random.nextInt(names.size()));
                Money amount = Money.ofFen(random.nextInt(1_000_000_000));
                figures.add(new KnownFigures.Figure(year, sort, name, Set.of(name), amount));
            }
        }
        return figures;
    }
}
