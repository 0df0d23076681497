package org.concordat.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.Date;
import java.util.Properties;
import java.time.InstantSource;
import org.concordat.notices.NoticesSettings.Security;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/// A mail server, spoken to in SMTP (RFC 5321). A letter's Message-ID is made of its id, and so is always the same.
///
/// *Errors*: none are thrown. Until the text was handed over (`DATA`), a letter has surely not arrived; from the first
/// byte of it on, only the server's reply says whether it has, and without one it is in doubt.
final class SmtpMailer implements Mailer {

    private final NoticesSettings.Mail settings;
    private final URI address;
    private final InstantSource clock;
    private final Session session;

    SmtpMailer(NoticesSettings.Mail settings, URI address, InstantSource clock) {
        this.settings = settings;
        this.address = address;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(NoticesSettings.Mail settings) {
        var patience = String.valueOf(settings.patience().toMillis());
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.from", settings.from());   // whom what comes back goes to
        properties.put("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.security() == Security.STARTTLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.security() == Security.STARTTLS));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.security() == Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public Outcome send(Letter letter) {
        LetterMessage message = null;
        try (var transport = new Closing(session.getTransport("smtp"))) {
            message = message(letter);
            transport.it.connect(settings.host(), settings.port(), settings.user().isEmpty() ? null : settings.user(),
                    settings.password().isEmpty() ? null : settings.password());
            transport.it.sendMessage(message, message.getAllRecipients());
            return new Outcome.Sent("250");
        } catch (MessagingException why) {
            return outcome(why, message != null && message.isHandedOver());
        }
    }

    private LetterMessage message(Letter letter) throws MessagingException {
        var text = MailText.of(letter.lines(), address);
        var message = new LetterMessage(session, letter.id(), settings.from().substring(settings.from().indexOf('@') + 1));
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(letter.address(), true));
        message.setSubject(text.subject(), "UTF-8");
        message.setText(text.body(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");   // RFC 3834: nobody's machine answers
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.saveChanges();
        return message;
    }

    /// A reply of 5xx about the receiver or the text is for good; one about this service (who it is, whom it sends as) is
    /// for whoever runs it, and is tried again.
    private static Outcome outcome(MessagingException why, boolean handedOver) {
        for (Exception it = why; it != null; it = it instanceof MessagingException more ? more.getNextException() : null) {
            if (it instanceof SMTPAddressFailedException to) {
                return replied(to.getReturnCode(), true);
            }
            if (it instanceof SMTPSendFailedException said && said.getReturnCode() > 0) {
                return replied(said.getReturnCode(), handedOver);
            }
        }
        var said = root(why).getClass().getSimpleName();
        return handedOver ? new Outcome.InDoubt(said) : new Outcome.NotYet(said);
    }

    private static Outcome replied(int code, boolean aboutTheLetter) {
        return code >= 500 && aboutTheLetter ? new Outcome.Refused(String.valueOf(code)) : new Outcome.NotYet(String.valueOf(code));
    }

    private static Throwable root(Throwable thrown) {
        var cause = thrown instanceof MessagingException it ? it.getNextException() : thrown.getCause();
        return cause == null ? thrown : root(cause);
    }

    /// A connection that is closed without a word: what came of the letter is known by then.
    private record Closing(Transport it) implements AutoCloseable {

        @Override
        public void close() {
            try {
                it.close();
            } catch (MessagingException afterwards) {
                return;
            }
        }
    }
}
