package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The figures near a figure. */
final class Surroundings {
    private static final int BACK = 14;
    private static final int AHEAD = 3;
    private static final int PARAGRAPHS = 3;
    private static final int FAR_BACK = 40;

    /** Of a table's columns. */
    private final List<Mention> mentions;

    Surroundings(List<Mention> mentions) {
        this.mentions = mentions;
    }

    /** Those before it in its sentence, the nearest first. */
    List<Mention> before(Mention mention, Predicate<Mention> wanted) {
        List<Mention> near = new ArrayList<>();
        for (int i = mention.index() - 1; i >= Math.max(0, mention.index() - BACK); i--) {
            Mention other = mentions.get(i);
            if (other.sentence() != mention.sentence()) {
                break;
            }
            if (wanted.test(other)) {
                near.add(other);
            }
        }
        return near;
    }

    /** How many of each are worth looking at. */
    record Reach(int before, int behind, int earlier) {}

    /**
     * Those before it in its paragraph, those right behind it, then those of paragraphs before, the nearest first; a
     * table between hides none of them.
     */
    List<Mention> near(Mention mention, Reach reach, Predicate<Mention> wanted) {
        List<Mention> near = new ArrayList<>();
        paragraph(mention, wanted).stream().limit(reach.before()).forEach(near::add);
        behind(mention, wanted).stream().limit(reach.behind()).forEach(near::add);
        List<Mention> earlier = earlier(mention, wanted);
        earlier.stream().limit(reach.earlier()).forEach(near::add);
        earlier.stream()
                .skip(reach.earlier())
                .filter(other -> !other.inTable())
                .limit(AHEAD)
                .forEach(near::add);
        return near;
    }

    /** One for its paragraph, its sentence and its own item of a list each. */
    int closeness(Mention mention, Mention other) {
        boolean item = !item(mention, one -> one.index() == other.index()).isEmpty();
        return (other.at().block() == mention.at().block() ? 1 : 0)
                + (other.sentence() == mention.sentence() ? 1 : 0)
                + (item ? 1 : 0);
    }

    /** The few right before it, in whatever sentence of its paragraph. */
    List<Mention> back(Mention mention, Predicate<Mention> wanted) {
        return paragraph(mention, wanted).stream().limit(AHEAD * 2L).toList();
    }

    /** The one right behind it in its paragraph. */
    Optional<Mention> next(Mention mention) {
        int behind = mention.index() + 1;
        return behind < mentions.size()
                        && mentions.get(behind).at().block() == mention.at().block()
                ? Optional.of(mentions.get(behind))
                : Optional.empty();
    }

    /** With nothing between them but a bracket that is closed again. */
    boolean isRightBefore(Mention mention, Mention later) {
        int next = mention.index() + 1;
        if (next >= later.index() || mention.sentence() != later.sentence()) {
            return next == later.index();
        }
        boolean one =
                mentions.get(next).lead().startsWith('（', '(') && later.lead().closesBracket();
        for (int i = next + 1; i < later.index(); i++) {
            one &= !mentions.get(i).lead().closesBracket();
        }
        return one;
    }

    /** In its sentence, with nothing but rates between them. */
    boolean isNext(Mention mention, Mention later) {
        for (int i = mention.index() + 1; i < later.index(); i++) {
            if (!mentions.get(i).quantity().unit().isRate()) {
                return false;
            }
        }
        return mention.sentence() == later.sentence();
    }

    /** In its sentence, with nothing between them but how it has changed and what has come of its budget. */
    boolean isTold(Mention mention, Mention later) {
        for (int i = mention.index() + 1; i < later.index(); i++) {
            Mention between = mentions.get(i);
            if (!between.role().isChange() && between.role() != Role.EXECUTION) {
                return false;
            }
        }
        return mention.sentence() == later.sentence();
    }

    /** What its sentence has named last as that of which it tells; empty if nothing. */
    String frame(Mention mention) {
        if (!mention.lead().frame().isEmpty()) {
            return mention.lead().frame();
        }
        return before(mention, other -> !other.lead().frame().isEmpty()).stream()
                .findFirst()
                .map(other -> other.lead().frame())
                .orElse("");
    }

    /** Those in its own item of a list: up to the next semicolon before it. */
    List<Mention> item(Mention mention, Predicate<Mention> wanted) {
        List<Mention> near = new ArrayList<>();
        for (int i = mention.index(); i > Math.max(0, mention.index() - BACK); i--) {
            String lead = mentions.get(i).lead().text();
            Mention other = mentions.get(i - 1);
            boolean parted = lead.indexOf('；') >= 0 || lead.indexOf(';') >= 0;
            if (parted || other.sentence() != mention.sentence()) {
                break;
            }
            if (wanted.test(other)) {
                near.add(other);
            }
        }
        return near;
    }

    /** All behind it in its sentence. */
    List<Mention> rest(Mention mention, Predicate<Mention> wanted) {
        return until(mention, wanted, mention.sentence());
    }

    /** All behind it in its sentence, and in the next if that begins with what there is besides: 另有, 其余. */
    List<Mention> besides(Mention mention, Predicate<Mention> wanted) {
        boolean goesOn = until(mention, other -> true, mention.sentence() + 1).stream()
                .filter(other -> other.sentence() > mention.sentence())
                .findFirst()
                .filter(other -> other.at().block() == mention.at().block())
                .filter(other -> Words.BESIDES.begin(other.lead().text().strip()))
                .isPresent();
        return until(mention, wanted, goesOn ? mention.sentence() + 1 : mention.sentence());
    }

    private List<Mention> until(Mention mention, Predicate<Mention> wanted, int sentence) {
        List<Mention> rest = new ArrayList<>();
        for (int i = mention.index() + 1; i < Math.min(mentions.size(), mention.index() + BACK); i++) {
            Mention other = mentions.get(i);
            if (other.sentence() <= sentence && wanted.test(other)) {
                rest.add(other);
            }
        }
        return rest;
    }

    /** Those right behind it in its sentence. */
    List<Mention> behind(Mention mention, Predicate<Mention> wanted) {
        List<Mention> near = new ArrayList<>();
        for (int i = mention.index() + 1; i <= Math.min(mentions.size() - 1, mention.index() + AHEAD); i++) {
            Mention other = mentions.get(i);
            String lead = other.lead().text();
            if (other.sentence() != mention.sentence() || lead.indexOf('；') >= 0) {
                break;
            }
            if (wanted.test(other)) {
                near.add(other);
            }
        }
        return near;
    }

    /** Those shortly before its paragraph, the nearest first. */
    List<Mention> lately(Mention mention, Predicate<Mention> wanted) {
        List<Mention> near = new ArrayList<>();
        for (int i = mention.index() - 1; i >= Math.max(0, mention.index() - BACK); i--) {
            Mention other = mentions.get(i);
            boolean earlier = other.at().block() < mention.at().block();
            if (earlier && other.at().block() >= mention.at().block() - PARAGRAPHS && wanted.test(other)) {
                near.add(other);
            }
        }
        return near;
    }

    /** Those in paragraphs before its own, however many. */
    List<Mention> earlier(Mention mention, Predicate<Mention> wanted) {
        List<Mention> near = new ArrayList<>();
        for (int i = mention.index() - 1; i >= Math.max(0, mention.index() - FAR_BACK); i--) {
            Mention other = mentions.get(i);
            if (other.at().block() < mention.at().block() && wanted.test(other)) {
                near.add(other);
            }
        }
        return near;
    }

    /** Those before it in its paragraph, the nearest first. */
    List<Mention> paragraph(Mention mention, Predicate<Mention> wanted) {
        List<Mention> near = new ArrayList<>();
        for (int i = mention.index() - 1; i >= Math.max(0, mention.index() - FAR_BACK); i--) {
            Mention other = mentions.get(i);
            if (other.at().block() != mention.at().block()) {
                break;
            }
            if (wanted.test(other)) {
                near.add(other);
            }
        }
        return near;
    }
}
