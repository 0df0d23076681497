package org.concordat.notices;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.concordat.notices.NoticesSettings.Returns;
import org.concordat.notices.NoticesSettings.Security;

/// The mailbox of the sender, over IMAP, in which delivery status notifications arrive. What was done with is deleted at
/// the next look; what is none, people may read.
///
/// *Errors*: none are thrown: a mailbox that cannot be looked into is looked into later.
final class Mailbox {

    /// At one look.
    private static final int MESSAGES_MAX = 200;

    private final Returns settings;
    private final String domain;
    private final Session session;
    private final Set<Long> done = new HashSet<>();

    Mailbox(Returns settings, NoticesSettings.Mail mail) {
        this.settings = settings;
        this.domain = mail.from().substring(mail.from().indexOf('@') + 1);
        var patience = String.valueOf(mail.patience().toMillis());
        var properties = new Properties();
        var protocol = protocol();
        properties.put("mail." + protocol + ".connectiontimeout", patience);
        properties.put("mail." + protocol + ".timeout", patience);
        properties.put("mail." + protocol + ".writetimeout", patience);
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.put("mail." + protocol + ".starttls.enable", String.valueOf(settings.security() == Security.STARTTLS));
        properties.put("mail." + protocol + ".starttls.required", String.valueOf(settings.security() == Security.STARTTLS));
        this.session = Session.getInstance(properties);
    }

    private String protocol() {
        return settings.security() == Security.TLS ? "imaps" : "imap";
    }

    /// What has come back, and by which messages.
    Outcome look() {
        try (var store = session.getStore(protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                return look(inbox);
            }
        } catch (MessagingException | IOException why) {
            return new Outcome.NotYet(why.getClass().getSimpleName());
        }
    }

    private Outcome look(Folder inbox) throws MessagingException, IOException {
        var letters = new ArrayList<Returned>();
        var messages = new HashSet<Long>();
        for (int i = 1; i <= Math.min(inbox.getMessageCount(), MESSAGES_MAX); i++) {
            var message = inbox.getMessage(i);
            long uid = ((UIDFolder) inbox).getUID(message);
            if (isDone(uid)) {
                message.setFlag(Flags.Flag.DELETED, true);
                continue;
            }
            read(message).ifPresent(it -> {
                letters.add(it);
                messages.add(uid);
            });
        }
        return new Outcome.CameBack(letters, messages);
    }

    private Optional<Returned> read(Message message) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(new AtMost(bytes));
        } catch (Full enough) {
            return Returned.read(bytes.toByteArray(), domain);
        }
        return Returned.read(bytes.toByteArray(), domain);
    }

    private synchronized boolean isDone(long uid) {
        return done.remove(uid);
    }

    /// They were written down.
    synchronized void isDone(Set<Long> messages) {
        done.addAll(messages);
    }

    /// What is longer than a notification ever is, is not read to its end.
    private static final class AtMost extends OutputStream {

        private final ByteArrayOutputStream kept;

        AtMost(ByteArrayOutputStream kept) {
            this.kept = kept;
        }

        @Override
        public void write(int b) throws IOException {
            if (kept.size() >= Returned.BYTES_MAX) {
                throw new Full();
            }
            kept.write(b);
        }
    }

    private static final class Full extends IOException {
    }
}
