package crossfoot.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import crossfoot.core.ledger.Code;
import crossfoot.core.money.Money;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.report.Results.ProjectLine;
import crossfoot.output.PublishedYear;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProjectTableTest {
    private static final String CATEGORY = "project.urban";

    private final PublishedYear published = new PublishedYear();

    /** Puts a category that is published as the floor or the ceiling of what it comes to. */
    private void publish(long fen, boolean up) {
        long floor = Math.floorDiv(fen, 10_000);
        long shown = up && Math.floorMod(fen, 10_000) > 0 ? floor + 1 : floor;
        published.figures.computeIfAbsent(2021, year -> new HashMap<>());
        Map<String, FigureAmount> figures = published.figures.get(2021);
        figures.put(CATEGORY, new FigureAmount(Money.ofFen(fen), shown, 10_000));
    }

    @Test
    void a_thousand_random_categories_are_the_sums_of_their_projects_and_none_is_moved_further_than_one_hundredth() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            published.projects.clear();
            long without = random.nextInt(3) == 0 ? 0 : random.nextLong(30_000_000);
            long sum = without;
            int projects = random.nextInt(40);
            for (int project = 0; project < projects; project++) {
                long fen = random.nextLong(seed % 2 == 0 ? 20_000 : 900_000_000) - 4_000;
                published.projects.add(
                        new ProjectLine(2021, new Code("P" + project, "项目" + project), CATEGORY, Money.ofFen(fen), 1));
                sum += fen;
            }
            publish(sum, random.nextBoolean());
            Results results = published.results();
            List<ProjectTable.Row> rows = ProjectTable.of(results, 2021, CATEGORY);
            assertThat(rows).as("seed %d", seed).allMatch(row -> Math.abs(row.moved()) <= 1);
            assertThat(rows.stream().mapToLong(ProjectTable.Row::hundredths).sum())
                    .as("seed %d", seed)
                    .isEqualTo(Figures.amount(results, 2021, CATEGORY).wanHundredths());
            assertThat(rows.stream().mapToLong(row -> row.amount().fen()).sum())
                    .as("seed %d", seed)
                    .isEqualTo(sum);
        }
    }

    @Test
    void has_what_no_project_has_last_and_nothing_without_entries() {
        published.projects.clear();
        published.projects.add(new ProjectLine(2021, new Code("B", "小"), CATEGORY, Money.ofFen(6_000), 1));
        published.projects.add(new ProjectLine(2021, new Code("A", "大"), CATEGORY, Money.ofFen(14_500), 1));
        published.projects.add(new ProjectLine(2020, new Code("C", "旧"), CATEGORY, Money.ofFen(15_000), 1));
        published.projects.add(new ProjectLine(2021, new Code("D", "他"), "project.other", Money.ofFen(15_000), 1));
        publish(70_000, false);
        assertThat(ProjectTable.of(published.results(), 2021, CATEGORY))
                .extracting(row -> row.project().name(), ProjectTable.Row::hundredths, ProjectTable.Row::entries)
                .containsExactly(tuple("大", 1L, 1L), tuple("小", 1L, 1L), tuple("", 5L, 9_998L));
        assertThat(ProjectTable.of(published.results(), 1999, CATEGORY)).isEmpty();
    }
}
