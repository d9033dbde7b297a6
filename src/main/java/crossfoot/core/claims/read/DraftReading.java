package crossfoot.core.claims.read;

import crossfoot.core.claims.read.Statements.Passage;
import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a draft block by block, keeping in mind what headings have said. */
final class DraftReading {
    private static final int LONGEST_HEADING = 40;
    private static final int TITLE_LINES = 2;
    private static final String ITEM_MARKS = "（(1234567890一二三四五六七八九十①②③④⑤⑥“其";
    private static final Pattern MARK =
            Pattern.compile("([一二三四五六七八九十]{1,3}、|[0-9]{1,2}[、.．]|[（(][0-9一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[）)]|[①-⑩])");
    private static final Pattern ASIDE = Pattern.compile("[（(][^（()）]*[）)]$");
    private static final Pattern NUMBER = Pattern.compile("^[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]+");
    /** What was to be reached, and what it was to cost. */
    private static final Pattern GOALS = Pattern.compile(
            "(?:年初|年度|项目|总体|预期|绩效|设定|当年|主要|重点|年|的|期){0,4}目标(?:内容|情况)?[：:]|(?:[0-9]{4}年度?)?(?:主要|重点|年度)?工作(?:目标|计划|任务)[：:]");

    private static final String TOP_LEVEL = "一二三四五六七八九十第";

    private final List<Mention> mentions = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private Setting setting = new Setting(0, "", Scope.NONE, Subject.NONE);
    /** What the heading is of, planned or done. */
    private Measure headed = Measure.ACTUAL;

    private Measure listed = Measure.ACTUAL;
    private int sentences;
    /** A year has been named. */
    private boolean told;

    /**
     * What headings and the beginning of the report have settled.
     *
     * @param title the first lines: the unit named there is the one that reports
     * @param year 0 if none was named yet
     */
    record Setting(int year, String title, Scope scope, Subject subject) {
        /** The scope of what is said below; the unit that reports needs no name. */
        Scope outer() {
            return (title.contains(scope.owner()) ? scope.ofOwner("") : scope).unsure();
        }
    }

    Statements read(Draft draft) {
        setting = new Setting(firstYear(draft), "", Scope.NONE, Subject.NONE);
        for (Block block : draft.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Block.Table table) {
                int first = mentions.size();
                sentences = new TableReading(setting, mentions, sentences).read(table);
                passages.add(new Passage(table.number(), false, first, mentions.size(), "", ""));
            }
        }
        return new Statements(mentions, passages);
    }

    /** Figures that stand before any year are of the first that is named. */
    private static int firstYear(Draft draft) {
        return draft.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast)
                .mapToInt(paragraph -> Years.last(paragraph.text()))
                .filter(year -> year > 0)
                .findFirst()
                .orElse(0);
    }

    private void paragraph(Block.Paragraph paragraph) {
        int first = mentions.size();
        String text = Plain.text(paragraph.text());
        if (paragraph.number() <= TITLE_LINES) {
            setting = new Setting(setting.year(), setting.title() + text + "\n", setting.scope(), setting.subject());
        }
        listed = GOALS.matcher(text.strip()).lookingAt() ? Measure.BUDGET : isItem(text) ? listed : headed;
        ParagraphReading reading = new ParagraphReading(paragraph, setting, listed, mentions, sentences);
        sentences = reading.read();
        if (SpreadLists.opens(reading.tail())) {
            listed = planned(first);
        }
        boolean heading = paragraph.level() > 0 || isHeading(text, mentions.size() - first);
        if (heading) {
            settle(text);
            listed = headed;
        } else if (!told && reading.firstYear() > 0) {
            told = true;
            setting = new Setting(reading.firstYear(), setting.title(), setting.scope(), setting.subject());
        }
        passages.add(new Passage(paragraph.number(), heading, first, mentions.size(), reading.tail(), mark(text)));
    }

    private static String mark(String text) {
        Matcher mark = MARK.matcher(text.strip());
        return mark.lookingAt() ? mark.group().replaceAll("[0-9一二三四五六七八九十①-⑩]+", "N") : "";
    }

    /** What a list is of is planned: so are its items, below. */
    private Measure planned(int first) {
        for (int i = mentions.size() - 1; i >= first; i--) {
            if (mentions.get(i).isAmount()) {
                return mentions.get(i).measure();
            }
        }
        return Measure.ACTUAL;
    }

    private static boolean isItem(String text) {
        String words = text.strip();
        return !words.isEmpty() && ITEM_MARKS.indexOf(words.charAt(0)) >= 0;
    }

    private static boolean isHeading(String text, int figures) {
        String last = text.isEmpty() ? "" : text.substring(text.length() - 1);
        boolean closed = last.equals("。") && text.indexOf('。') == text.length() - 1 && text.indexOf('，') < 0;
        boolean ends = !"。；;，：:".contains(last)
                || (closed && NUMBER.matcher(text.strip()).lookingAt());
        return figures == 0 && text.length() <= LONGEST_HEADING && ends;
    }

    /** 中心学校 of （二）中心学校（专项资金）. */
    private static String named(String title) {
        return NUMBER.matcher(ASIDE.matcher(title).replaceFirst("")).replaceFirst("");
    }

    private void settle(String title) {
        String words = title.strip();
        boolean top = !words.isEmpty() && TOP_LEVEL.indexOf(words.charAt(0)) >= 0;
        Scope scope = Scope.of(words, named(words));
        int year = Years.last(words);
        told |= year > 0;
        headed = Measure.of(words);
        Subject subject = Subject.of(words.endsWith("情况") ? words.substring(0, words.length() - 2) : words);
        setting = new Setting(
                year > 0 ? year : setting.year(),
                setting.title(),
                scope.isNone() && !top ? setting.scope() : scope,
                subject.term().isEmpty() && !top ? setting.subject() : subject);
    }
}
