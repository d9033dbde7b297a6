package crossfoot.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail by an SMTP server that listens on this machine. */
class MailBoxTest {
    private static final Notice NOTICE = new Notice("Crossfoot：不符 3 项，拒收 10 行", List.of("第一行", ".", "third"), Map.of());
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MailBox box(MailBox.Security security, MailBox.@Nullable Login login, String to) {
        int port = server.getSmtp().getPort();
        return new MailBox(
                new MailBox.Server("127.0.0.1", port, security), login, "crossfoot@office.example", to, LIMIT);
    }

    @Test
    void a_mail_arrives_as_it_was_written_at_everybody() throws NotSent, MessagingException, IOException {
        box(MailBox.Security.NONE, null, "a@office.example, b@office.example").send(NOTICE);
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject()).isEqualTo("Crossfoot：不符 3 项，拒收 10 行");
        assertThat(received[0].getContent().toString().replace("\r\n", "\n")).isEqualTo("第一行\n.\nthird\n");
        assertThat(received[0].getFrom()[0]).hasToString("crossfoot@office.example");
        assertThat(received[0].getSentDate()).isNotNull();
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void a_server_that_wants_to_know_who_it_is_is_told() throws NotSent {
        server.setUser("crossfoot@office.example", "clerk", "secret-word");
        box(MailBox.Security.NONE, new MailBox.Login("clerk", "secret-word"), "a@office.example")
                .send(NOTICE);
        assertThat(server.getReceivedMessages()).hasSize(1);
        MailBox wrong = box(MailBox.Security.NONE, new MailBox.Login("clerk", "other-word"), "a@office.example");
        assertThatThrownBy(() -> wrong.send(NOTICE)).isInstanceOf(NotSent.class);
        assertThat(wrong.toString()).contains("clerk").doesNotContain("other-word");
    }

    @Test
    void a_server_without_encryption_gets_nothing_if_it_is_asked_for() {
        MailBox box = box(MailBox.Security.STARTTLS, new MailBox.Login("clerk", "secret-word"), "a@office.example");
        assertThatThrownBy(() -> box.send(NOTICE)).isInstanceOf(NotSent.class).hasMessageContaining("STARTTLS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_does_not_answer_is_given_up() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MailBox.Server deaf = new MailBox.Server("127.0.0.1", silent.getLocalPort(), MailBox.Security.NONE);
            MailBox box = new MailBox(deaf, null, "a@office.example", "b@office.example", Duration.ofSeconds(1));
            assertThatThrownBy(() -> box.send(NOTICE)).isInstanceOf(NotSent.class);
        }
    }
}
