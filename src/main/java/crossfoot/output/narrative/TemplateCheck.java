package crossfoot.output.narrative;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.rules.NearestText;
import crossfoot.output.narrative.TemplateNames.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Walks through a template's tags and notes all that would go wrong when it is filled in. */
final class TemplateCheck {
    private static final String TAGS = "{{名称}} {{#名称}} {{^名称}} {{/名称}} {{! 注释}}";

    /** A section that is open, and the names that are seen in it. */
    private record Section(TemplateTag tag, Map<String, Kind> names) {}

    private final String file;
    private final TemplateNames known;
    private final Deque<Section> open = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();

    private TemplateCheck(String file, TemplateNames known) {
        this.file = file;
        this.known = known;
        open.push(new Section(new TemplateTag(TemplateTag.VALUE, "", 0), known.document()));
    }

    static List<Problem> check(String file, String template, TemplateNames known) {
        TemplateCheck check = new TemplateCheck(file, known);
        TemplateTag.in(template).forEach(check::visit);
        check.end();
        return check.problems;
    }

    private void visit(TemplateTag tag) {
        switch (tag.sigil()) {
            case TemplateTag.COMMENT -> {}
            case TemplateTag.VALUE -> expect(tag, true);
            case '#', '^' -> enter(tag);
            case '/' -> leave(tag);
            default -> report(ProblemKind.CONFIG_BAD_VALUE, tag, TAGS);
        }
    }

    private void enter(TemplateTag tag) {
        Map<String, Kind> names = open.element().names();
        if (expect(tag, false) && tag.sigil() == '#' && names.get(tag.name()) == Kind.LIST) {
            names = new HashMap<>(names);
            names.putAll(known.inside(listName(tag.name())));
        }
        open.push(new Section(tag, names));
    }

    private static String listName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void leave(TemplateTag tag) {
        String opened = open.element().tag().name();
        if (opened.equals(tag.name()) && open.size() > 1) {
            open.pop();
        } else {
            report(ProblemKind.CONFIG_BAD_VALUE, tag, opened.isEmpty() ? TAGS : "{{/" + opened + "}}");
        }
    }

    private void end() {
        while (open.size() > 1) {
            TemplateTag opened = open.pop().tag();
            report(ProblemKind.CONFIG_BAD_VALUE, opened, "{{/" + opened.name() + "}}");
        }
    }

    private boolean expect(TemplateTag tag, boolean text) {
        Map<String, Kind> names = open.element().names();
        Kind kind = names.get(tag.name());
        if (kind != null && (kind == Kind.TEXT) == text) {
            return true;
        }
        List<String> fitting = names.entrySet().stream()
                .filter(name -> (name.getValue() == Kind.TEXT) == text)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        report(ProblemKind.CONFIG_UNKNOWN_FIGURE, tag, NearestText.among(fitting, tag.name()));
        return false;
    }

    private void report(ProblemKind kind, TemplateTag tag, String detail) {
        String sigil = tag.sigil() == TemplateTag.VALUE ? "" : Character.toString(tag.sigil());
        problems.add(Problem.of(
                kind, new SourceRef(file, "", tag.lineNumber()), "", "{{" + sigil + tag.name() + "}}", detail));
    }
}
