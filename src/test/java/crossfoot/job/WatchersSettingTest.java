package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Problem;
import crossfoot.watch.CommandHook;
import crossfoot.watch.MailBox;
import crossfoot.watch.Watchers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchersSettingTest {
    @TempDir
    Path folder;

    private final List<Problem> faults = new ArrayList<>();

    private Watchers read(String yaml) throws IOException {
        Path file = folder.resolve("crossfoot.yml");
        Files.writeString(file, yaml);
        return SettingsFile.read(file, faults).watchers();
    }

    @Test
    void nobody_is_told_unless_it_is_said() throws IOException {
        assertThat(read("workers: 1\n")).isEqualTo(Watchers.NONE);
        assertThat(WatchersSetting.in(folder.resolve("none"))).isEqualTo(Watchers.NONE);
    }

    @Test
    void a_command_and_a_mail_and_a_second_watcher() throws IOException {
        Files.writeString(folder.resolve("word"), "secret\nmore\n");
        Watchers watchers = read("""
                metricsFile: m/crossfoot.prom
                notify:
                  - command: [/bin/tell, --to, office]
                    timeLimitSeconds: 3
                  - when: failed
                    command: /bin/ring
                    mail: {host: mail, from: a@b.example, to: c@d.example, user: u, passwordFile: word}
                """);
        assertThat(faults).isEmpty();
        assertThat(watchers.metricsFile()).isEqualTo(folder.resolve("m/crossfoot.prom"));
        assertThat(watchers.all().get(0))
                .isEqualTo(new Watchers.Watcher(
                        Watchers.When.FINDINGS,
                        List.of(new CommandHook(List.of("/bin/tell", "--to", "office"), Duration.ofSeconds(3)))));
        assertThat(watchers.all().get(1).when()).isEqualTo(Watchers.When.FAILED);
        assertThat(watchers.all().get(1).channels().get(1))
                .isEqualTo(new MailBox(
                        new MailBox.Server("mail", 587, MailBox.Security.STARTTLS),
                        new MailBox.Login("u", "secret"),
                        "a@b.example",
                        "c@d.example",
                        Duration.ofSeconds(10)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notify: yes | notify",
                "notify: {when: always} | notify",
                "notify: {command: x, password: geheim} | notify",
                "notify: {command: x, when: never} | notify.when",
                "notify: {command: []} | notify.command",
                "notify: {command: [x, 1]} | notify.command",
                "notify: {command: x, timeLimitSeconds: 61} | notify.timeLimitSeconds",
                "notify: {mail: x} | notify.mail",
                "notify: {mail: {host: h, from: a@b.c, to: d@e.f, password: geheim}} | notify.mail",
                "notify: {mail: {host: h, from: a@b.c}} | notify.mail",
                "notify: {mail: {host: h, from: a b c, to: d@e.f}} | notify.mail",
                "notify: {mail: {from: a@b.c, to: d@e.f}} | notify.mail",
                "notify: {mail: {host: h, from: a@b.c, to: d@e.f, port: 0}} | notify.mail.port",
                "notify: {mail: {host: h, from: a@b.c, to: d@e.f, security: some}} | notify.mail.security",
                "notify: {mail: {host: h, from: a@b.c, to: d@e.f, user: u}} | notify.mail.user",
                "notify: {mail: {host: h, from: a@b.c, to: d@e.f, user: u, passwordFile: no}} | notify.mail.user",
                "metricsFile: /tmp/x.txt | metricsFile",
                "metricsFile: [a] | metricsFile",
            })
    void what_cannot_be_used_is_refused_with_its_key_and_shows_no_password(String yaml, String key) throws IOException {
        read(yaml);
        assertThat(faults).extracting(Problem::cell).containsExactly(key);
        assertThat(faults.toString()).doesNotContain("geheim");
    }
}
