package crossfoot.watch;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Mail by an SMTP server.
 *
 * @param to one or more addresses, with commas between
 * @param limit for each word of the server
 */
public record MailBox(Server server, @Nullable Login login, String from, String to, Duration limit) implements Channel {
    /** Who passes mail on. */
    public record Server(String host, int port, Security security) {}

    /** How the connection is kept private; a server that can't do it is not talked to. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /** Who mails. Its text shows no password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** One address, or several with commas between. */
    public static boolean isAddress(String text) {
        try {
            InternetAddress[] addresses = InternetAddress.parse(text, true);
            return addresses.length > 0;
        } catch (AddressException bad) {
            return false;
        }
    }

    @Override
    public String name() {
        return server.host() + ":" + server.port();
    }

    @Override
    public void send(Notice notice) throws NotSent {
        try {
            MimeMessage message = new MimeMessage(session());
            message.setFrom(new InternetAddress(from));
            message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
            message.setSubject(notice.subject(), StandardCharsets.UTF_8.name());
            message.setText(notice.text(), StandardCharsets.UTF_8.name());
            message.setHeader("Auto-Submitted", "auto-generated");
            Transport.send(message);
        } catch (MessagingException refused) {
            throw new NotSent(String.valueOf(refused.getMessage()).strip());
        }
    }

    private Session session() {
        String millis = Long.toString(limit.toMillis());
        Properties smtp = new Properties();
        smtp.put("mail.smtp.host", server.host());
        smtp.put("mail.smtp.port", Integer.toString(server.port()));
        smtp.put("mail.smtp.connectiontimeout", millis);
        smtp.put("mail.smtp.timeout", millis);
        smtp.put("mail.smtp.writetimeout", millis);
        smtp.put("mail.smtp.starttls.enable", Boolean.toString(server.security() == Security.STARTTLS));
        smtp.put("mail.smtp.starttls.required", Boolean.toString(server.security() == Security.STARTTLS));
        smtp.put("mail.smtp.ssl.enable", Boolean.toString(server.security() == Security.TLS));
        smtp.put("mail.smtp.ssl.checkserveridentity", "true");
        Login known = login;
        if (known == null) {
            return Session.getInstance(smtp);
        }
        smtp.put("mail.smtp.auth", "true");
        return Session.getInstance(smtp, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(known.user(), known.password());
            }
        });
    }
}
