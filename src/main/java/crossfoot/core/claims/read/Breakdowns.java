package crossfoot.core.claims.read;

import crossfoot.core.claims.read.Statements.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lists in which a draft tells the parts of a whole. */
public final class Breakdowns {
    /** 公斤/公顷 is not added. */
    private static final String PER = "/";

    private static final String BOTH_SIDES = "收支";
    private static final List<String> SIDES = List.of("收入", "支出");

    private static final String REASON = "原因";
    private static final Pattern AGAIN = Pattern.compile(
            "^(?:[（(]?[一二三四五六七八九十0-9]{1,2}[）)、.．])?([^，。；：]{2,12}?)(?:具体|主要)?(?:的构成(?=[：:])|包括|包含|分为|具体为|内容为|构成为|由以下组成|用于(?=[：:]))[：:]?");
    /** 年末余额较年初 2 万元. */
    private static final Pattern COMPARED =
            Pattern.compile("^[较比]|[较比](?:年初|上年|去年|上年末|年初数|期初)(?:的)?$" + "|^超(?:出|额|过)?(?:年度|全年|年初)?(?:目标|任务|计划|预期)");

    private static final Pattern OF_ITSELF = Pattern.compile("^[^，。；]{0,4}中，");
    private static final Pattern AGAIN_TOLD = Pattern.compile("(?:前述|上述|前面|计入|包含在|列入)[^，]{0,4}$");
    private static final List<String> ANEW = List.of("来源包括", "来源为", "资金包括", "其中包括", "由", "构成为");
    private static final List<String> SOME = List.of("主要", "重点", "等");
    private static final int NONE = -1;
    private static final int DEEPEST = 6;
    private static final int REACH_BACK = 6;

    private final List<Breakdown> found = new ArrayList<>();
    private final List<Mention> mentions;

    private Breakdowns(List<Mention> mentions) {
        this.mentions = mentions;
    }

    /** Those within single paragraphs, then those that go on over several. */
    public static List<Breakdown> of(Statements statements) {
        List<Breakdown> all = new ArrayList<>();
        for (Passage passage : statements.passages()) {
            List<Mention> within = statements.in(passage);
            if (!within.isEmpty() && !within.get(0).inTable()) {
                Breakdowns breakdowns = new Breakdowns(withWhole(statements, within));
                breakdowns.find();
                all.addAll(breakdowns.found);
            }
        }
        all.addAll(SpreadLists.of(statements));
        return all.stream()
                .map(list -> list.withoutFullScores(statements.mentions()))
                .toList();
    }

    /** 项目经费具体为：甲 1 万元、乙 2 万元: what opens a paragraph goes by the name of a figure told before. */
    private static List<Mention> withWhole(Statements statements, List<Mention> within) {
        Mention first = within.get(0);
        Matcher again = AGAIN.matcher(first.lead().text().strip());
        Subject frame = Subject.of(again.find() ? again.group(1) : "");
        List<Mention> all = new ArrayList<>(within);
        for (int at = first.index() - 1; at >= 0 && !frame.isNone() && all.size() == within.size(); at--) {
            Mention whole = statements.mentions().get(at);
            boolean named = whole.named() && whole.subject().key().equals(frame.key());
            if (named && !whole.inTable() && whole.year() == first.year() && Belonging.isKind(whole, first)) {
                all.add(0, whole);
            }
        }
        return all;
    }

    private void find() {
        int at = 1;
        while (at < mentions.size()) {
            at = opens(at) ? Math.max(at + 1, list(told(at), 1)) : at + 1;
        }
    }

    /** 原值 18 万元，其中车辆 2 辆、原值 7 万元: what is counted first may be of nothing that was told, but the money is. */
    private int told(int at) {
        int next = at + 1;
        boolean beside = next < mentions.size()
                && whole(at) < 0
                && mentions.get(next).isAmount()
                && mentions.get(next).sentence() == mentions.get(at).sentence()
                && mentions.get(next).lead().text().indexOf('；') < 0;
        return beside && whole(next) >= 0 && whole(next) < at ? next : at;
    }

    /** The list that opens with this mention is read to its end; returns the index behind it. */
    private int list(int first, int depth) {
        int wholeAt = whole(first);
        if (wholeAt < 0) {
            return first + 1;
        }
        Listing listing = new Listing(mentions.get(wholeAt), mentions.get(first), depth > 1);
        int at = first;
        while (at < mentions.size() && !listing.endsBefore(mentions.get(at), at > first)) {
            boolean nested = at > first && opens(at);
            if (nested && depth < DEEPEST && listing.goesOn(mentions.subList(at, mentions.size()))) {
                at = Math.max(at + 1, list(at, depth + 1));
                listing.passed();
            } else if (nested) {
                listing.stop(mentions.get(at));
                break;
            } else {
                listing.take(mentions.get(at));
                at++;
            }
        }
        Breakdown breakdown = listing.breakdown(at < mentions.size() ? mentions.get(at) : null);
        if (breakdown != null) {
            found.add(breakdown);
        }
        return at;
    }

    /** 原因：人多了；其他资金多了 7000 万元。其中：…: the list is not of a reason. */
    private boolean isOfReason(int at) {
        int first = at;
        while (first > 0
                && mentions.get(first - 1).sentence() == mentions.get(at).sentence()) {
            first--;
        }
        return first < at
                && mentions.subList(first + 1, at + 1).stream()
                        .anyMatch(mention -> mention.lead().text().contains(REASON));
    }

    /** （未支出的 9 万元中，…） is a base of its own, （亦计入前述 3 个） another figure once more: no parts. */
    private static boolean isAside(Mention mention) {
        return (mention.lead().opensBracket()
                        && OF_ITSELF.matcher(mention.tail()).find())
                || AGAIN_TOLD.matcher(mention.lead().clause()).find();
    }

    private boolean opens(int at) {
        Mention mention = mentions.get(at);
        Mention before = mentions.get(at - 1);
        if (mention.quantity().unit().isRate()
                || mention.dimension().isEmpty()
                || mention.dimension().contains(PER)
                || mention.role() == Role.ECHO
                || mention.role() == Role.EACH
                || isAside(mention)) {
            return false;
        }
        boolean sameSentence = mention.sentence() == before.sentence();
        if (framed(at) >= 0) {
            return true;
        }
        if (mention.lead().opensList()) {
            return sameSentence || Words.OPENING.begin(mention.lead().text().strip()) || isOpenedAnew(mention);
        }
        boolean madeUp = sameSentence && MadeUp.opens(mentions.subList(at, mentions.size()));
        if (madeUp || (sameSentence && Belonging.isAmong(before, mention))) {
            return true;
        }
        boolean told = mention.named()
                || (mention.lead().opensBracket() && !mention.lead().clause().isBlank());
        boolean colon = mention.lead().startsWith('：', ':') && mention.lead().joint() != '，';
        boolean shared = colon && before.role() == Role.SHARE;
        if (!sameSentence || !told || !(shared || mention.dimension().equals(before.dimension()))) {
            return false;
        }
        boolean bracket = mention.lead().startsWith('（', '(') && mention.lead().opensBracket();
        boolean part = Terms.isPart(mention.subject().term(), before.subject().term())
                && !Belonging.isLess(before, mention)
                && !isNamelessPart(before);
        boolean changed = mention.role().isChange() && mention.role() == before.role();
        return mention.isAmount() ? colon || bracket || part : bracket && changed;
    }

    /** 其中财政拨款 3 万元: it goes by the name of its whole, but is none. */
    private static boolean isNamelessPart(Mention mention) {
        return !mention.named() && mention.lead().opensList();
    }

    /** 总投资 7 万元。资金来源包括甲 3 万元、乙 4 万元: what is listed in a sentence of its own. */
    private static boolean isOpenedAnew(Mention mention) {
        String clause = mention.lead().clause();
        return mention.isAmount()
                && ANEW.stream().anyMatch(clause::contains)
                && SOME.stream().noneMatch(clause::contains);
    }

    /**
     * The nearest figure before of the same kind that is known to be made of such parts, else the nearest that is not
     * less than the part, else the nearest; the first of the sentence where its parts are listed anew
     * behind a semicolon; -1 if there is none near enough.
     */
    private int whole(int first) {
        Mention part = mentions.get(first);
        if (Belonging.isOfLast(mentions.get(first - 1), part)) {
            return first - 1;
        }
        if (Belonging.isOfChange(mentions.get(first - 1), part)) {
            return NONE;
        }
        if (framed(first) >= 0) {
            return framed(first);
        }
        String opener = part.lead().opener();
        int nearest = -1;
        int larger = -1;
        int farthest = -1;
        boolean again = part.lead().text().indexOf('；') >= 0;
        for (int at = first - 1; at >= Math.max(0, first - REACH_BACK); at--) {
            Mention whole = mentions.get(at);
            if (part.sentence() - whole.sentence() > 1) {
                break;
            }
            boolean reason = part.sentence() != whole.sentence() && isOfReason(at);
            String clause = whole.lead().clause().strip();
            boolean compared = COMPARED.matcher(clause).find();
            boolean aside = part.sentence() != whole.sentence() && whole.lead().opensBracket();
            boolean base = reason || compared || aside || Words.SHARE.begin(clause) || isBase(at);
            if ((Belonging.isKind(whole, part) || Belonging.isPlanOf(whole, part)) && !base && isMeant(whole, opener)) {
                boolean known =
                        Terms.isPart(part.subject().term(), whole.subject().term()) || Belonging.isOfNoun(whole, part);
                if (known && !again && !Belonging.isLess(whole, part)) {
                    return at;
                }
                farthest = whole.sentence() == part.sentence() ? at : farthest;
                nearest = nearest < 0 ? at : nearest;
                larger = larger < 0 && !Belonging.isLess(whole, part) ? at : larger;
            }
        }
        if (again && farthest >= 0) {
            return farthest;
        }
        return larger < 0 ? nearest : larger;
    }

    /**
     * 支出预算 3 万元，比上年增加 1 万元。支出预算中，甲 1 万元；乙 2 万元, or 支出预算包括：甲 1 万元、乙 2 万元: named again; -1 if
     * nothing near goes by the name.
     */
    private int framed(int first) {
        Mention part = mentions.get(first);
        Matcher again = AGAIN.matcher(part.lead().text().strip());
        String name = again.find() ? again.group(1) : part.lead().frame();
        Subject frame = Subject.of(name);
        for (int at = first - 1; !frame.isNone() && at >= Math.max(0, first - REACH_BACK); at--) {
            Mention whole = mentions.get(at);
            Subject of = whole.subject();
            boolean told = whole.named() || whole.lead().text().strip().equals("、");
            boolean named = told && of.term().equals(frame.term()) && of.rest().equals(frame.rest());
            if (named && whole.sentence() < part.sentence() && Belonging.isKind(whole, part)) {
                return at;
            }
        }
        return -1;
    }

    /** 支出包括：: spending, or income and spending, and nothing else. */
    private static boolean isMeant(Mention whole, String opener) {
        String words = whole.subject().words();
        return words.contains(BOTH_SIDES)
                || SIDES.stream().noneMatch(side -> opener.contains(side) && !words.contains(side));
    }

    /** 完成预算 3 万元的 5%: told along with the rate. */
    private boolean isBase(int at) {
        Mention later = mentions.get(at + 1);
        return later.quantity().unit().isRate() && later.lead().text().strip().equals("的");
    }
}
