package crossfoot.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows of the house: one way, and proven. */
class ArchTest {
    private static final int FEWEST_CLASSES = 150;

    private static final List<String> ROOMS = List.of(
            "cli",
            "job",
            "advice",
            "watch",
            "intake",
            "input",
            "store",
            "output",
            "core.money",
            "core.ledger",
            "core.rules",
            "core.summary",
            "core.units",
            "core.movement",
            "core.reckoning",
            "core.draft",
            "core.claims",
            "core.report");

    private static final ArchRule ROOMS_IN_ORDER = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy("crossfoot.cli..")
            .layer("job")
            .definedBy("crossfoot.job..")
            .layer("intake")
            .definedBy("crossfoot.intake..")
            .layer("input")
            .definedBy("crossfoot.input..")
            .layer("store")
            .definedBy("crossfoot.store..")
            .layer("output")
            .definedBy("crossfoot.output..")
            .layer("advice")
            .definedBy("crossfoot.advice..")
            .layer("watch")
            .definedBy("crossfoot.watch..")
            .layer("core")
            .definedBy("crossfoot.core..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("job")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("intake")
            .mayOnlyBeAccessedByLayers("job")
            .whereLayer("input")
            .mayOnlyBeAccessedByLayers("job", "intake")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("job", "cli", "intake")
            .whereLayer("output")
            .mayOnlyBeAccessedByLayers("job")
            .whereLayer("advice")
            .mayOnlyBeAccessedByLayers("job")
            .whereLayer("watch")
            .mayOnlyBeAccessedByLayers("job", "cli");

    private static final ArchRule CORE_IS_PURE = noClasses()
            .that()
            .resideInAPackage("crossfoot.core..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "crossfoot.core..",
                    "java.lang..",
                    "java.util..",
                    "java.math..",
                    "java.time..",
                    "java.text..",
                    "java.io..",
                    "java.nio.charset..",
                    "org.jspecify..");

    private static final ArchRule ONLY_JOB_KNOWS_BATCH = noClasses()
            .that()
            .resideOutsideOfPackage("crossfoot.job..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.batch..");

    /** It runs on machines that have none of them. */
    private static final ArchRule INTAKE_KNOWS_NO_SPRING = noClasses()
            .that()
            .resideInAnyPackage("crossfoot.intake..", "crossfoot.input..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..");

    /** Lucene is big: whoever asks for no advice loads none of it. */
    private static final ArchRule ONLY_ADVICE_KNOWS_LUCENE = noClasses()
            .that()
            .resideOutsideOfPackage("crossfoot.advice..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    /** Metrics and mail load only when they are asked for. */
    private static final ArchRule ONLY_WATCH_KNOWS_MAIL_AND_METRICS = noClasses()
            .that()
            .resideOutsideOfPackage("crossfoot.watch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "io.micrometer..");

    private static final ArchRule INPUT_KNOWS_LITTLE_OF_CORE = noClasses()
            .that()
            .resideInAPackage("crossfoot.input..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "crossfoot.core.rules..",
                    "crossfoot.core.summary..",
                    "crossfoot.core.units..",
                    "crossfoot.core.reckoning..",
                    "crossfoot.core.claims..",
                    "crossfoot.core.report..");

    private static final ArchRule NO_RINGS =
            slices().matching("crossfoot.(*)..").should().beFreeOfCycles();

    /** Lowest first; a room may know those before it. */
    private static final List<String> CORE_STAIR =
            List.of("money", "ledger", "rules", "summary", "units", "movement", "reckoning", "claims", "report");

    /** Knows nothing but the JDK: the text of a draft. */
    private static final ArchRule DRAFT_KNOWS_NOTHING = noClasses()
            .that()
            .resideInAPackage("crossfoot.core.draft..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CORE_STAIR.stream().map(ArchTest::room).toArray(String[]::new));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("crossfoot");

    @Test
    void scans_enough_to_mean_something() {
        assertThat(MAIN.size()).isGreaterThan(FEWEST_CLASSES);
        for (String room : ROOMS) {
            assertThat(MAIN.stream().anyMatch(type -> type.getPackageName().startsWith("crossfoot." + room)))
                    .as("room " + room)
                    .isTrue();
        }
    }

    @Test
    void arrows_between_the_rooms_run_one_way() {
        ROOMS_IN_ORDER.check(MAIN);
        NO_RINGS.check(MAIN);
    }

    @Test
    void core_needs_the_jdk_and_jspecify_only() {
        CORE_IS_PURE.check(MAIN);
    }

    @Test
    void core_is_a_stair() {
        for (int i = 0; i < CORE_STAIR.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(room(CORE_STAIR.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(CORE_STAIR.subList(i + 1, CORE_STAIR.size()).stream()
                            .map(ArchTest::room)
                            .toArray(String[]::new))
                    .check(MAIN);
        }
        DRAFT_KNOWS_NOTHING.check(MAIN);
    }

    private static String room(String name) {
        return "crossfoot.core." + name + "..";
    }

    @Test
    void only_the_wiring_room_knows_batch() {
        ONLY_JOB_KNOWS_BATCH.check(MAIN);
    }

    @Test
    void what_reads_ledgers_knows_neither_spring_nor_a_database() {
        INTAKE_KNOWS_NO_SPRING.check(MAIN);
    }

    @Test
    void only_the_room_of_advice_knows_lucene() {
        ONLY_ADVICE_KNOWS_LUCENE.check(MAIN);
    }

    @Test
    void only_the_room_of_watchers_knows_mail_and_metrics() {
        ONLY_WATCH_KNOWS_MAIL_AND_METRICS.check(MAIN);
    }

    @Test
    void input_knows_money_ledger_and_draft_only() {
        INPUT_KNOWS_LITTLE_OF_CORE.check(MAIN);
    }

    @Test
    void a_planted_violation_is_found_and_named() {
        JavaClasses planted = new ClassFileImporter().importClasses(PlantedInCore.class);
        EvaluationResult result = noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.batch..")
                .evaluate(planted);
        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains("PlantedInCore");
    }

    /** Breaks the rule on purpose. */
    static final class PlantedInCore {
        org.springframework.batch.infrastructure.item.ExecutionContext context =
                new org.springframework.batch.infrastructure.item.ExecutionContext();
    }
}
