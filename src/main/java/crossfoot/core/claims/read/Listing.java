package crossfoot.core.claims.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A list of parts while it is read. */
final class Listing {
    private static final String AND_SO_ON = "等";
    private static final String AMONG = "中";
    private static final String IN_ALL = "总计";
    private static final Pattern DONE =
            Pattern.compile("(?:(?:已|累计|实际)(?:拨付|支付|使用|支出|执行)|^(?:实际|已|全部)?到位)(?:资金)?(?:为)?$");

    private static final Pattern ORDERED = Pattern.compile("^(?:[^，]{0,2}[次轮批年项个])?(?:分别|依次)(?:为|是|有)?$");
    private static final List<String> AND = List.of("和", "及", "、");
    private static final List<String> CLOSED = List.of("）", ")");
    private static final int NEAR = 8;
    private static final List<String> FIRST = List.of("", "其中");
    private static final List<String> BUDGETS = List.of("预算收入", "预算支出", "总收入", "总支出");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal ROUNDED = new BigDecimal("0.1");

    private final Mention whole;
    /** Its parts are such. */
    private final Mention kind;

    private final List<Mention> parts = new ArrayList<>();
    private final int sentence;
    private final boolean inBracket;
    /** 其中 3 万元用于甲；4 万元用于乙. */
    private final boolean figuresFirst;

    private final boolean enumerated;
    private final boolean nested;
    private final boolean ordered;
    private boolean certain;
    private boolean semicolons;
    private boolean explaining;
    /** 其中机械化清扫 942 万平方米，机械化率 86.7%；市场化保洁 864 万平方米: it is told of the one part only. */
    private boolean rated;

    /** The words behind the last figure, which may stand in a bracket of its own. */
    private String behind = "";

    private int brackets;
    private int shares;
    private BigDecimal shared = BigDecimal.ZERO;

    /** @param nested it stands within another list, whose parts go on behind a semicolon */
    Listing(Mention whole, Mention first, boolean nested) {
        this.nested = nested;
        this.whole = whole;
        this.certain = Belonging.isKind(whole, first) && first.lead().frame().isEmpty();
        this.kind = Belonging.isKind(whole, first) ? whole : first;
        this.sentence = first.sentence();
        this.ordered = isOrdered(first.lead());
        this.inBracket = first.lead().opensBracket();
        this.figuresFirst = FIRST.contains(first.lead().clause().strip());
        boolean colon = first.lead().startsWith('：', ':');
        boolean bracket = first.lead().startsWith('（', '(') && !first.lead().opensList();
        this.enumerated = Words.ENUMERATING.in(first.lead().text()) || colon || bracket;
    }

    boolean endsBefore(Mention mention, boolean begun) {
        Lead lead = mention.lead();
        if (mention.sentence() != sentence) {
            return true;
        }
        if (!begun) {
            return false;
        }
        if ((inBracket && lead.closesBracket()) || Completeness.isOfSet(parts) || isPast(mention)) {
            return true;
        }
        boolean begunOtherwise = parts.size() > 1 && !semicolons && !inBracket;
        if (isParted(lead) && (begunOtherwise || (nested && !inBracket))) {
            return true;
        }
        brackets = lead.closesBracket() ? Math.max(0, brackets - 1) : brackets;
        String closing = Words.CLOSING.first(lead.text());
        boolean closes = !closing.isEmpty()
                && !mention.quantity().unit().isRate()
                && parts.stream().noneMatch(part -> part.lead().text().contains(closing));
        closes |= isDone(mention) && parts.stream().noneMatch(Listing::isDone);
        boolean inAll = Words.CUMULATIVE.begin(lead.clause().strip())
                && !mention.dimension().equals(whole.dimension());
        return closes || inAll || Words.TOTAL.in(lead.clause());
    }

    /** 其中村委会 22 个、居委会 3 个，户籍人口 38460 人: behind items parted by 、 something else is counted. */
    private boolean isPast(Mention mention) {
        return parts.size() > 1
                && mention.lead().joint() == '，'
                && parts.get(parts.size() - 1).lead().joint() == '、'
                && mention.named()
                && mention.quantity().unit().isCount()
                && !mention.dimension().equals(whole.dimension());
    }

    /** 其中管理费 1 万元，目前资金已拨付 9 万元: what was paid out is no further part. */
    private static boolean isDone(Mention mention) {
        return mention.quantity().unit().isMoney()
                && DONE.matcher(mention.lead().clause().strip()).find();
    }

    /** A list within this one ends before the parts of this one go on: they are parted by semicolons or brackets. */
    boolean goesOn(List<Mention> rest) {
        return semicolons
                || rest.get(0).lead().opensBracket()
                || rest.stream()
                        .limit(NEAR)
                        .anyMatch(mention -> mention.sentence() == sentence && isParted(mention.lead()));
    }

    private static boolean isParted(Lead lead) {
        return lead.text().indexOf('；') >= 0 || lead.text().indexOf(';') >= 0;
    }

    void passed() {
        explaining = false;
    }

    /** A list of the same kind within this one leaves it open where this one goes on. */
    void stop(Mention inner) {
        certain &= !inner.dimension().equals(whole.dimension());
    }

    void take(Mention mention) {
        Lead lead = mention.lead();
        behind = mention.tail();
        boolean parted = isParted(lead);
        semicolons |= parted;
        int last = Math.max(lead.text().lastIndexOf('；'), lead.text().lastIndexOf(';'));
        boolean opening = parts.isEmpty() && (lead.before().endsWith(AMONG) || lead.opensUses());
        boolean carried = Words.CARRIED.begin(lead.clause().strip())
                && whole.subject().term().endsWith(IN_ALL);
        boolean reason = Words.REASON.in(lead.text().substring(last + 1)) && !opening && !carried;
        explaining = reason || (explaining && !parted);
        boolean aside = brackets > 0 || (!parts.isEmpty() && !inBracket && lead.opensBracket());
        brackets += !parts.isEmpty() && lead.opensBracket() ? 1 : 0;
        boolean like = Belonging.isKind(kind, mention);
        boolean otherThings = mention.quantity().unit().isCount()
                && !mention.dimension().equals(whole.dimension())
                && mention.named();
        certain &= !(otherThings && whole.quantity().unit().isCount() && !aside);
        if (!aside && !parts.isEmpty()) {
            share(mention);
        }
        rated |= mention.role() == Role.RATE
                && parts.size() == 1
                && !whole.quantity().unit().isMoney();
        if (like && !aside) {
            certain &= !(rated && parted && parts.size() == 1);
            boolean said = mention.role().isChange()
                    ? !Role.withoutChange(lead.clause()).isBlank()
                    : figuresFirst && lead.clause().isBlank();
            boolean nameless = !mention.named()
                    && !said
                    && !isToldBefore(lead)
                    && !mention.lead().text().isBlank()
                    && !lead.clause().strip().equals(AMONG);
            boolean doubtful = !parts.isEmpty() && (explaining || nameless);
            certain &= !doubtful && !(parted && isOfOther(mention));
            if (!doubtful) {
                parts.add(mention);
            }
        }
    }

    /** 分别为 3 万元、4 万元和 5 万元, 依次为 3 万元、4 万元: what each is of was told before. */
    private static boolean isOrdered(Lead lead) {
        return ORDERED.matcher(lead.clause().strip()).find();
    }

    private void share(Mention mention) {
        if (mention.role() == Role.SHARE) {
            shares++;
            shared = shared.add(mention.quantity().number());
        }
    }

    /** 口袋公园（8 个）1 万平方米: its name stands in front of the bracket; or those of all were told in their order. */
    private boolean isToldBefore(Lead lead) {
        String words = lead.text().strip();
        boolean next = (lead.joint() == '、' && lead.clause().isBlank()) || AND.contains(words);
        return CLOSED.contains(words) || (ordered && next);
    }

    /** 总收入 9 万元，其中税收 6 万元；公共预算收入 5 万元: all of a budget, behind one part only, is none. */
    private boolean isOfOther(Mention mention) {
        String words = mention.subject().words();
        return parts.size() == 1 && !enumerated && BUDGETS.stream().anyMatch(words::endsWith);
    }

    /** The shares of its parts come to 100%: nothing is left out. */
    private boolean isSharedOut() {
        BigDecimal apart = shared.subtract(ALL).abs();
        return shares == parts.size() && shares > 1 && apart.compareTo(ROUNDED) <= 0;
    }

    private String lastTail() {
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1).tail();
    }

    /** @param next the figure behind the list; null if it is the last of its paragraph */
    @Nullable
    Breakdown breakdown(@Nullable Mention next) {
        String later = next == null ? "" : next.lead().text();
        boolean open = later.startsWith(AND_SO_ON) || Completeness.leavesOut(lastTail());
        boolean framed = !parts.isEmpty()
                && !parts.get(0).lead().frame().isEmpty()
                && Belonging.isKind(whole, parts.get(0))
                && (Completeness.isComplementary(parts) || parts.get(0).sentence() == whole.sentence());
        boolean all = enumerated || MadeUp.isAll(behind) || MadeUp.isAll(lastTail());
        return Completeness.of(whole, parts, (all && !open) || isSharedOut(), certain || framed);
    }
}
