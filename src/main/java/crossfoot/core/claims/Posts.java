package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.List;

/** 编制 36 人，实有 38 人: nobody can be paid without a post, so more persons than posts are asked about. */
final class Posts {
    private static final String POSTS = "编制";
    private static final String ABOVE = "超编";
    private static final List<String> PERSONS = List.of("实有", "在职", "在编", "现有");
    private static final List<String> WITHOUT =
            List.of("超编", "编外", "聘", "退休", "离休", "遗属", "劳务", "合同", "临时", "公益", "派遣", "三支一扶");
    private static final List<String> UNITS = List.of("人", "名", "");
    private static final int NEAR = 8;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    /** Far more persons than posts are not all in a post. */
    private static final BigDecimal MOST_ABOVE = new BigDecimal("1.15");

    private final Verdicts verdicts;
    private final List<Mention> mentions;

    Posts(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
    }

    void check(Mention persons) {
        if (!isCount(persons) || !isNamed(persons, PERSONS) || isNamed(persons, WITHOUT) || isOfPosts(persons)) {
            return;
        }
        List<Mention> posts = mentions.subList(Math.max(0, persons.index() - NEAR), persons.index()).stream()
                .filter(one -> isOfPosts(one) && isCount(one) && isTogether(one, persons))
                .toList();
        BigDecimal all = TableSum.of(posts);
        BigDecimal most = all.multiply(MOST_ABOVE);
        boolean told = mentions.subList(persons.index() + 1, Math.min(mentions.size(), persons.index() + NEAR)).stream()
                .anyMatch(one -> one.sentence() == persons.sentence() && isOfAbove(one));
        boolean more = !told
                && persons.quantity().value().compareTo(all) > 0
                && persons.quantity().value().compareTo(most) <= 0;
        if (!posts.isEmpty() && more) {
            String arithmetic = persons.quantity().number().toPlainString() + " > "
                    + Arithmetic.sum(persons.quantity().unit(), posts);
            verdicts.ask(Kind.IMPOSSIBLE, persons, new Reason("posts", arithmetic, null, posts));
        }
    }

    /** 超编 4 人, or 控制率 108%: the draft says itself that they are more. */
    private static boolean isOfAbove(Mention behind) {
        return behind.lead().text().contains(ABOVE)
                || (behind.quantity().unit().isRate()
                        && behind.quantity().value().compareTo(ALL) > 0);
    }

    private static boolean isCount(Mention mention) {
        return mention.isAmount() && mention.quantity().exact() && UNITS.contains(mention.dimension());
    }

    /** In a sentence, or in a row of a form. */
    private static boolean isTogether(Mention posts, Mention persons) {
        boolean row = posts.inTable()
                && persons.inTable()
                && posts.at().block() == persons.at().block()
                && posts.at().row() == persons.at().row();
        return row || (!posts.inTable() && posts.sentence() == persons.sentence());
    }

    static boolean isOfPosts(Mention mention) {
        return name(mention).contains(POSTS);
    }

    private static boolean isNamed(Mention mention, List<String> words) {
        String name = name(mention) + mention.tail().strip();
        return words.stream().anyMatch(name::contains);
    }

    private static String name(Mention mention) {
        return mention.inTable() ? mention.lead().text() : mention.lead().clause();
    }
}
