package crossfoot.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine;

/** What is shipped beside the jar says what the program understands. */
class DistTest {
    private static final Path DIST = Path.of("src/main/dist");

    /** The fields of batch/v1 that the CronJob may use, each below its parent. */
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "", Set.of("apiVersion", "kind", "metadata", "spec"),
            "jobTemplate", Set.of("spec"),
            "template", Set.of("spec"),
            "rules", Set.of("action", "onExitCodes"),
            "onExitCodes", Set.of("containerName", "operator", "values"),
            "volumeMounts", Set.of("name", "mountPath", "readOnly"),
            "persistentVolumeClaim", Set.of("claimName", "readOnly"),
            "volumes", Set.of("name", "persistentVolumeClaim", "emptyDir"),
            "containers", Set.of("name", "image", "args", "env", "resources", "securityContext", "volumeMounts"),
            "securityContext",
                    Set.of(
                            "runAsNonRoot",
                            "runAsUser",
                            "runAsGroup",
                            "fsGroup",
                            "seccompProfile",
                            "allowPrivilegeEscalation",
                            "readOnlyRootFilesystem",
                            "capabilities"));

    private static String text(String file) throws IOException {
        return Files.readString(DIST.resolve(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bin/crossfoot", "bin/crossfoot-archive", "lib/java.sh"})
    void scripts_are_good_shell(String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-n", DIST.resolve(script).toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
    }

    @Test
    void every_command_line_that_is_shipped_is_understood() throws Exception {
        String unit = text("share/systemd/crossfoot.service");
        understood(unit.lines()
                .filter(line -> line.startsWith("ExecStart="))
                .findFirst()
                .orElseThrow());
        understood(text("share/cron/crossfoot")
                .lines()
                .filter(line -> line.startsWith("0 2"))
                .findFirst()
                .orElseThrow());
        understood(text("share/docker/Dockerfile")
                .lines()
                .filter(line -> line.startsWith("CMD"))
                .findFirst()
                .orElseThrow()
                .replaceAll("[\\[\\]\",]", " ")
                .replace("CMD", "crossfoot"));
        List<?> args = (List<?>) container().get("args");
        understood("crossfoot " + args.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** What stands behind the last word that ends with the program's name. */
    private static void understood(String line) throws Exception {
        String[] args = line.substring(line.indexOf("crossfoot run") + "crossfoot ".length())
                .strip()
                .split(" +", -1);
        Class<?> door = Class.forName("crossfoot.cli.Crossfoot");
        var constructor = door.getDeclaredConstructor();
        constructor.setAccessible(true);
        CommandLine.ParseResult parsed = new CommandLine(constructor.newInstance()).parseArgs(args);
        assertThat(parsed.subcommand().commandSpec().name()).isEqualTo("run");
        assertThat(parsed.subcommand().matchedOptions()).hasSizeGreaterThanOrEqualTo(3);
    }

    private static Map<?, ?> map(Object parent, String... path) {
        Object at = parent;
        for (String key : path) {
            at = ((Map<?, ?>) at).get(key);
        }
        return (Map<?, ?>) at;
    }

    private static Map<?, ?> cronJob() throws IOException {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(strict)).load(text("share/kubernetes/cronjob.yaml"));
    }

    private static Map<?, ?> container() throws IOException {
        Map<?, ?> pod = map(cronJob(), "spec", "jobTemplate", "spec", "template", "spec");
        return (Map<?, ?>) ((List<?>) pod.get("containers")).get(0);
    }

    @Test
    void the_cron_job_knows_its_fields_and_runs_without_rights() throws IOException {
        Map<?, ?> job = cronJob();
        assertThat(job.get("apiVersion")).isEqualTo("batch/v1");
        assertThat(job.get("kind")).isEqualTo("CronJob");
        known("", job);
        assertThat(map(job, "spec").get("concurrencyPolicy")).isEqualTo("Forbid");
        Map<?, ?> pod = map(job, "spec", "jobTemplate", "spec", "template", "spec");
        assertThat(pod.get("restartPolicy")).isEqualTo("Never");
        assertThat(map(pod, "securityContext").get("runAsNonRoot")).isEqualTo(true);
        Set<?> mounted = ((List<?>) container().get("volumeMounts"))
                .stream().map(mount -> map(mount).get("name")).collect(Collectors.toSet());
        Set<?> volumes = ((List<?>) pod.get("volumes"))
                .stream().map(volume -> map(volume).get("name")).collect(Collectors.toSet());
        assertThat(mounted).hasSize(4).isEqualTo(volumes);
    }

    private static void known(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            if (FIELDS.containsKey(name)) {
                assertThat(FIELDS.get(name)).as(name).containsAll(keys(map));
            }
            map.forEach((key, inner) -> known(String.valueOf(key), inner));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> known(name, inner));
        }
    }

    private static Set<String> keys(Map<?, ?> map) {
        return map.keySet().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    @Test
    void the_image_runs_for_a_user_without_rights_and_keeps_state_for_its_owner() throws IOException {
        List<String> lines = text("share/docker/Dockerfile").lines().toList();
        assertThat(lines)
                .contains("USER 10001:10001")
                .anyMatch(line -> line.contains("-m 0700 /data/output /data/state"));
        assertThat(lines.indexOf("USER 10001:10001"))
                .isLessThan(lines.indexOf("ENTRYPOINT [\"/opt/crossfoot/bin/crossfoot\"]"));
        assertThat(lines.stream().filter(line -> line.startsWith("FROM")))
                .allMatch(line -> line.matches("FROM [a-z-]+:[0-9][a-z0-9.-]+"));
    }

    @Test
    void the_unit_keeps_ledgers_private_and_waits_for_a_run_that_stops() throws IOException {
        assertThat(text("share/systemd/crossfoot.service").lines())
                .contains("UMask=0077", "StateDirectoryMode=0700", "NoNewPrivileges=yes", "TimeoutStopSec=40");
    }
}
