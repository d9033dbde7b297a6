package crossfoot.cli;

import crossfoot.core.money.Money;
import crossfoot.core.report.RulePreview;
import crossfoot.core.report.RulePreview.Movement;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.job.ExitCode;
import crossfoot.job.RuleDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What an edited rule table would move, before it is put in place. */
@Command(name = "preview", mixinStandardHelpOptions = true)
final class RulesPreviewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "edited")
    @Nullable
    Path edited;

    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(places);
        Path file = Objects.requireNonNull(edited);
        if (!Files.isRegularFile(file)) {
            session.speech().complain("noFile", file);
            return ExitCode.NOT_RUN;
        }
        return session.lastRun(last -> {
            RuleDesk desk = last.rules();
            RuleDesk.Preview preview = desk.preview(file);
            if (places.json) {
                session.speech().line(RulesJson.preview(preview).toString());
            } else {
                tell(session.speech(), preview.moves(), desk.tree());
                years(session.speech(), preview, desk.tree());
            }
            return preview.frozen().isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENCES;
        });
    }

    private static void tell(Speech speech, RulePreview preview, CategoryTree tree) {
        if (preview.movements().isEmpty()) {
            speech.say("previewNothing", preview.entries());
            return;
        }
        long moved = 0;
        for (Map.Entry<Integer, Map<String, Money>> year : preview.figures().entrySet()) {
            for (Category node : tree.nodes()) {
                Money by = year.getValue().get(node.key());
                if (by != null) {
                    speech.say("previewFigure", year.getKey(), node.label(), signed(by));
                }
            }
        }
        for (Movement movement : preview.movements()) {
            moved += movement.entries();
            RulePreview.Way way = movement.way();
            speech.say(
                    movement.isRuleOnly() ? "previewRule" : "previewMove",
                    way.year(),
                    label(tree, way.fromCategory()),
                    rule(speech, way.fromRule()),
                    label(tree, way.toCategory()),
                    rule(speech, way.toRule()),
                    movement.amount().yuan(),
                    speech.count(movement.entries(), movement.shares()));
        }
        speech.say("previewEnd", preview.entries(), moved);
    }

    /** Which published years would change, and which of them may not. */
    private static void years(Speech speech, RuleDesk.Preview preview, CategoryTree tree) {
        if (!preview.published().isEmpty()) {
            speech.say("previewPublished", years(preview.published()));
        }
        for (int year : preview.frozen()) {
            Map<String, Money> figures = preview.moves().figures().getOrDefault(year, Map.of());
            String moved = figures.entrySet().stream()
                    .map(figure -> label(tree, figure.getKey()) + " " + signed(figure.getValue()))
                    .collect(Collectors.joining(speech.words("comma")));
            speech.say("previewFrozen", year, moved);
        }
        if (!preview.frozen().isEmpty()) {
            speech.say("previewRefused", years(preview.frozen()));
        }
    }

    private static String years(SortedSet<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String signed(Money amount) {
        return (amount.fen() > 0 ? "+" : "") + amount.yuan();
    }

    private static String label(CategoryTree tree, String key) {
        return tree.find(key).map(Category::label).orElse(key);
    }

    private static String rule(Speech speech, String id) {
        return id.isEmpty() ? speech.words("noRuleShort") : id;
    }
}
