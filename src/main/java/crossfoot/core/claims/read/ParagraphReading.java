package crossfoot.core.claims.read;

import crossfoot.core.claims.read.DraftReading.Setting;
import crossfoot.core.claims.read.Mention.Against;
import crossfoot.core.claims.text.Quantity;
import crossfoot.core.claims.text.QuantityScanner;
import crossfoot.core.draft.Block;
import crossfoot.core.draft.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the figures of one paragraph from left to right. */
final class ParagraphReading {
    private static final String ENDS = "。！？!?\n";
    private static final List<String> GOING_ON = List.of("决算数", "支出决算数", "支出数", "执行数");
    private static final String IN_ALL = "共";
    private static final String INCOME = "收入";
    private static final List<String> COUNTED = List.of("个", "项", "类");
    private static final String PROJECTS = "项目";
    private static final int QUOTE_BEFORE = 32;
    private static final int QUOTE_AFTER = 12;
    private static final int CLAUSES_BACK = 4;
    private static final int REMEMBERED = 1000;
    private static final int LONGEST_NOUN = 12;
    private static final int LONGEST_TAIL = 60;
    /** 2.本年（2021年）收入。 */
    private static final int LONGEST_HEAD = 20;

    private final Block.Paragraph paragraph;
    private final List<Quantity> quantities;
    private final String text;
    private final Setting setting;
    private final List<Mention> mentions;
    private final Map<String, Subject> subjects = new HashMap<>();
    private int sentence;
    private int sentenceStart;
    private int sentenceYear;
    /** Outside of a bracket, in which another year may be told. */
    private int outerYear;

    private Scope sentenceScope = Scope.NONE;
    private boolean ownerNamed;
    private int paragraphYear;
    /** That of the figure before, if that was given to compare with: what its bracket tells is of that year. */
    private int comparedYear;

    private int read;
    private int next;
    private Against against = Against.NOTHING;
    private Subject subject = Subject.NONE;
    /** That of the first figure of a sentence: what the next sentence is likeliest to be of. */
    private Subject first = Subject.NONE;

    private boolean begins = true;
    private final Planning planning;

    ParagraphReading(Block.Paragraph paragraph, Setting setting, Measure list, List<Mention> mentions, int sentences) {
        this.planning = new Planning(list, mentions);
        this.paragraph = paragraph;
        String plain = Plain.text(paragraph.text());
        this.quantities = QuantityScanner.scan(plain);
        this.text = Enclosed.opened(plain, quantities);
        this.setting = setting;
        this.mentions = mentions;
        this.sentence = sentences;
    }

    /** Returns the number that the next sentence of the draft has. */
    int read() {
        Echoes echoes = new Echoes(text, mentions);
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            next = i + 1 < quantities.size() ? quantities.get(i + 1).start() : text.length();
            int end = lastEnd(read, quantity.start());
            if (end >= 0) {
                paragraphYear = i == 0 && end <= LONGEST_HEAD ? Years.last(text.substring(0, end)) : paragraphYear;
                sentence++;
                sentenceStart = end + 1;
                sentenceYear = 0;
                outerYear = 0;
                comparedYear = 0;
                sentenceScope = Scope.NONE;
                subject = first;
                begins = true;
                against = Words.OPENING.begin(text.substring(sentenceStart).strip()) ? against : Against.NOTHING;
                planning.begin();
            }
            if (i == 0 || !echoes.take(quantities.get(i - 1), quantity)) {
                Mention mention =
                        mention(quantity, Lead.of(text.substring(Math.max(read, sentenceStart), quantity.start())));
                if (mention.compares(mentions)) {
                    mentions.add(mentions.remove(mentions.size() - 1).now());
                }
                mentions.add(mention);
            }
            read = quantity.end();
        }
        return echoes.tell(paragraph.number(), sentence) + 1;
    }

    int firstYear() {
        return paragraphYear > 0 ? paragraphYear : Years.last(text.substring(0, Math.min(text.length(), 160)));
    }

    String tail() {
        return text.substring(read);
    }

    private int lastEnd(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private Mention mention(Quantity quantity, Lead lead) {
        String clause = lead.clause();
        Role role = Role.of(quantity.unit(), lead, begins ? null : mentions.get(mentions.size() - 1));
        years(lead);
        Subject before = subject(role.isChange() ? Role.withoutChange(clause) : clause);
        boolean counted = before.isNone() && quantity.unit().isCount() && !clause.contains(IN_ALL);
        Subject own = counted ? counted(quantity.end()) : isOfCount(lead, quantity) ? Subject.NONE : before;
        boolean telling = role == Role.AMOUNT || role == Role.RATE;
        boolean named = telling ? !own.isNone() : !own.term().isEmpty() || own.isNamed();
        subject = scoped(named ? own : inherited(lead), lead);
        first = begins ? subject : first;
        begins = false;
        Against measured = Against.of(role == Role.EXECUTION ? budget(lead) : lead.text());
        against = measured == Against.NOTHING ? against : measured;
        boolean past = role == Role.EXECUTION && measured == Against.NOTHING && against == Against.PRIOR_YEAR;
        Against by = past ? Against.NOTHING : against;
        boolean done = role == Role.EXECUTION || (quantity.unit().isRate() && Planning.isTold(lead));
        against = done && against.isBudget() ? Against.NOTHING : against;
        int compared = Years.compared(clause);
        boolean said = compared > 0 || Words.PRIOR.in(clause) || isStart(clause, quantity.end());
        boolean prior = said
                && (role == Role.AMOUNT || role == Role.RATE || role == Role.EXECUTION)
                && !isCarried(own)
                && !Role.isReached(clause);
        comparedYear = prior ? compared : 0;
        return new Mention(
                mentions.size(),
                Span.inParagraph(paragraph.number(), quantity.start(), quantity.end() - quantity.start()),
                quote(quantity),
                sentence,
                quantity,
                lead,
                behind(quantity.end()),
                subject,
                named,
                year(prior, compared),
                role,
                planning.measure(quantity, role, lead, sentence),
                by,
                prior);
    }

    /** 执行率（执行数÷全年预算数）: by what it says to be divided. */
    private static String budget(Lead lead) {
        int over = lead.text().lastIndexOf('÷');
        return over < 0 ? lead.clause() : lead.text().substring(over);
    }

    /** 由 120 件 下降到 …: what it was in the beginning. */
    private boolean isStart(String clause, int end) {
        boolean from = clause.indexOf('由') >= 0 || clause.indexOf('从') >= 0;
        String ahead = text.substring(end, Math.min(next, end + LONGEST_TAIL));
        return from && Role.isReached(Lead.of(ahead).clause());
    }

    /** The same words are read once. */
    private Subject subject(String clause) {
        if (subjects.size() > REMEMBERED) {
            subjects.clear();
        }
        return subjects.computeIfAbsent(clause, Subject::of);
    }

    /** 上述 4 个项目支出 3 万元: not all of 项目支出, but of those counted right before it. */
    private boolean isOfCount(Lead lead, Quantity quantity) {
        Mention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        return last != null
                && quantity.unit().isMoney()
                && last.sentence() == sentence
                && last.at().block() == paragraph.number()
                && COUNTED.contains(last.quantity().unit().symbol())
                && lead.text().equals(lead.clause())
                && lead.text().startsWith(PROJECTS);
    }

    /** 3 个社区食堂: what is counted stands behind the figure. */
    private Subject counted(int from) {
        int end = from;
        while (end < Math.min(next, from + LONGEST_NOUN) && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return subject(text.substring(from, end));
    }

    private static boolean isCarried(Subject subject) {
        return subject.term().equals("年初结转");
    }

    private void years(Lead lead) {
        sentenceYear = lead.closesBracket() ? outerYear : sentenceYear;
        outerYear = lead.opensBracket() ? sentenceYear : outerYear;
        sentenceYear = lead.opensBracket() && comparedYear > 0 ? comparedYear : sentenceYear;
        int year = Years.last(lead.text());
        if (year > 0) {
            sentenceYear = year;
            paragraphYear = paragraphYear == 0 && !lead.opensBracket() ? year : paragraphYear;
        }
    }

    private int year(boolean prior, int compared) {
        if (prior && compared > 0) {
            return compared;
        }
        int year = sentenceYear > 0 ? sentenceYear : paragraphYear > 0 ? paragraphYear : setting.year();
        return prior && year > 0 ? year - 1 : year;
    }

    /** From the clauses before, else from the figure before, else from the heading. */
    private Subject inherited(Lead lead) {
        String before = lead.before();
        for (int i = 0; i < CLAUSES_BACK && !before.isBlank(); i++) {
            Lead earlier = Lead.of(before);
            Subject named = subject(earlier.clause());
            if (!named.term().isEmpty()) {
                return named;
            }
            before = earlier.before();
        }
        boolean begun =
                !mentions.isEmpty() && mentions.get(mentions.size() - 1).at().block() == paragraph.number();
        return begun ? subject : setting.subject();
    }

    /** What its sentence has said of whose money it is holds for all of it; after that, nobody can be sure. */
    private Subject scoped(Subject plain, Lead lead) {
        String before = Lead.of(lead.before()).clause();
        Scope told = before.endsWith("中") ? Scope.of(before, "") : Scope.NONE;
        Scope own = plain.scope();
        sentenceScope = told.within(sentenceScope);
        if (!own.owner().isEmpty()) {
            sentenceScope = sentenceScope.ofOwner(own.owner());
            ownerNamed = true;
        }
        Scope all = sentenceScope.ofMoney(siblingMoney(plain)).within(setting.outer());
        boolean unclear =
                ownerNamed && own.owner().isEmpty() && sentenceScope.owner().isEmpty();
        Subject scoped = plain.within(all);
        return unclear ? scoped.unsure() : scoped;
    }

    /** 一般公共预算基本支出 3 万元，项目支出 4 万元: both of that money. */
    private String siblingMoney(Subject plain) {
        String said = sentenceScope.money();
        Mention before = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        if (before == null || before.sentence() != sentence || !said.isEmpty()) {
            return said;
        }
        String whole = Terms.wholeOf(plain.term());
        Subject earlier = before.subject();
        boolean sibling = whole.equals(Terms.wholeOf(earlier.term())) || Terms.isPart(plain.term(), earlier.term());
        return sibling && !whole.isEmpty() && !whole.equals(INCOME)
                ? earlier.scope().money()
                : said;
    }

    private String behind(int from) {
        int end = from;
        while (end < Math.min(next, from + LONGEST_TAIL) && (ENDS.indexOf(text.charAt(end)) < 0 || isGoingOn(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    /** 完成预算的 98%。决算数小于预算数的主要原因是…: the next sentence is of the same figure. */
    private boolean isGoingOn(int end) {
        return GOING_ON.stream().anyMatch(words -> text.startsWith(words, end + 1));
    }

    private String quote(Quantity quantity) {
        int start = Math.max(sentenceStart, quantity.start() - QUOTE_BEFORE);
        int end = Math.min(text.length(), quantity.end() + QUOTE_AFTER);
        int stop = quantity.end();
        while (stop < end && ENDS.indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        return paragraph.text().substring(start, Math.min(end, stop + 1)).strip();
    }
}
