package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 产出指标 50 分，得 49 分；效益指标 30 分，得 29 分；…，合计得分 98 分: what was got for each is all of the score. */
final class ScoreSums {
    private static final Pattern GOT = Pattern.compile("得分?(?:为)?$");
    private static final Pattern TOTAL =
            Pattern.compile("(?:合计|总计|共计|共|综合|最终|总)(?:自评|评价|评)?(?:得分|总分|得|分)?(?:为)?$|总得分(?:为)?$|总分(?:为)?$");
    private static final Pattern BESIDES = Pattern.compile("加上|除\\p{IsHan}{2,12}外");
    private static final int FEWEST = 3;
    private static final int MOST = 60;
    private static final String FULL = "满分";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    ScoreSums(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    /** 总分 95 分。其中甲（满分 50 分）得 47 分，乙（满分 50 分）得 48 分: of all that can be got. */
    void ofFull(Mention total) {
        String clause = total.lead().clause().strip();
        if (total.inTable() || !isScore(total) || !TOTAL.matcher(clause).find()) {
            return;
        }
        List<Mention> behind = mentions.stream()
                .skip(total.index() + 1L)
                .limit(MOST)
                .takeWhile(
                        other -> other.at().block() == total.at().block() && other.sentence() <= total.sentence() + 1)
                .filter(ScoreSums::isScore)
                .toList();
        List<Mention> full = behind.stream()
                .filter(other -> other.lead().text().endsWith(FULL)
                        || other.lead().clause().strip().endsWith(FULL))
                .toList();
        List<Mention> got = behind.stream()
                .filter(other -> GOT.matcher(other.lead().clause().strip()).find())
                .toList();
        boolean all =
                got.size() == full.size() && got.size() > 1 && TableSum.of(full).compareTo(HUNDRED) == 0;
        if (all && !TableSum.agrees(verdicts, total, got) && verdicts.isOpen(total)) {
            verdicts.contradict(Kind.SUM, total, SumCheck.apart(total, got, "sum.apart"));
        }
    }

    void check(Mention total) {
        String clause = total.lead().clause().strip();
        if (total.inTable()
                || !isScore(total)
                || clause.contains(FULL)
                || !TOTAL.matcher(clause).find()) {
            return;
        }
        List<Mention> got = surroundings.paragraph(
                total,
                other -> isScore(other)
                        && GOT.matcher(other.lead().clause().strip()).find()
                        && !TOTAL.matcher(other.lead().clause().strip()).find());
        if (got.size() >= FEWEST
                && !TableSum.agrees(verdicts, total, got)
                && !isWithAll(total, got)
                && !isBesides(total, got)
                && verdicts.isOpen(total)) {
            verdicts.contradict(
                    Kind.SUM,
                    total,
                    SumCheck.apart(
                            total,
                            got.stream()
                                    .sorted((one, other) -> Integer.compare(one.index(), other.index()))
                                    .toList(),
                            "sum.apart"));
        }
    }

    /** 加上预算执行得分，总分 96.7 分; 除预算执行外，产出得 48 分…: what was got besides is told elsewhere. */
    private boolean isBesides(Mention total, List<Mention> got) {
        BigDecimal missing = total.quantity().value().subtract(TableSum.of(got));
        return BESIDES.matcher(total.lead().text()).find()
                || !surroundings
                        .before(total, one -> BESIDES.matcher(one.lead().text()).find())
                        .isEmpty()
                || mentions.stream()
                        .anyMatch(other -> other.dimension().equals(total.dimension())
                                && !got.contains(other)
                                && other.quantity().value().compareTo(missing) == 0);
    }

    /** 预算执行 10 分，产出指标 50 分得 47 分: of what has one score only, all has been got. */
    private boolean isWithAll(Mention total, List<Mention> got) {
        List<Mention> alone = surroundings.paragraph(
                total,
                other -> isScore(other)
                        && !got.contains(other)
                        && !other.isFullScore(mentions)
                        && !TOTAL.matcher(other.lead().clause().strip()).find());
        List<Mention> all = new ArrayList<>(got);
        all.addAll(alone);
        return !alone.isEmpty() && TableSum.agrees(verdicts, total, all);
    }

    private static boolean isScore(Mention mention) {
        return mention.isAmount()
                && mention.quantity().exact()
                && mention.quantity().unit().symbol().equals("分");
    }
}
