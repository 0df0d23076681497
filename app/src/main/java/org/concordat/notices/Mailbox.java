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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.notices.NoticesSettings.Returns;
import org.concordat.notices.NoticesSettings.Security;

/// The mailbox of the sender, over IMAP, in which delivery status notifications arrive. What was done with is deleted at
/// the next look; what is none, people may read, and is looked at once by each process.
///
/// *Errors*: none are thrown: a mailbox that cannot be looked into is looked into later.
final class Mailbox {

    /// At one look.
    private static final int MESSAGES_MAX = 200;

    private final Returns settings;
    private final String domain;
    private final Session session;
    private final Set<Long> waiting = new TreeSet<>();   // notifications that nobody has written down yet
    private final Set<Long> done = new TreeSet<>();
    private long validity;   // of all these numbers
    private long next = 1;

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
        var uids = (UIDFolder) inbox;
        tidy(inbox, uids);
        var letters = new ArrayList<Returned>();
        var messages = new HashSet<Long>();
        long after = next;
        for (var message : toRead(uids)) {
            long uid = uids.getUID(message);
            read(message).ifPresent(it -> {
                letters.add(it);
                messages.add(uid);
            });
            after = Math.max(after, uid + 1);
        }
        next = after;   // only now: where the connection breaks, all of these are read again
        isRead(messages);
        return new Outcome.CameBack(letters, messages);
    }

    private synchronized void tidy(Folder inbox, UIDFolder uids) throws MessagingException {
        if (uids.getUIDValidity() != validity) {   // RFC 9051, 2.3.1.1: no number is what it was
            validity = uids.getUIDValidity();
            next = 1;
            waiting.clear();
            done.clear();
        }
        var there = Arrays.stream(uids.getMessagesByUID(numbers(done))).filter(Objects::nonNull).toArray(Message[]::new);   // or deleted by somebody else
        inbox.setFlags(there, new Flags(Flags.Flag.DELETED), true);
        done.clear();
    }

    private synchronized List<Message> toRead(UIDFolder uids) throws MessagingException {
        var found = new ArrayList<Message>();
        for (var message : uids.getMessagesByUID(numbers(waiting))) {
            found.add(message);
        }
        for (var message : uids.getMessagesByUID(next, UIDFolder.LASTUID)) {
            if (uids.getUID(message) >= next && found.size() < MESSAGES_MAX) {   // the last is in any range
                found.add(message);
            }
        }
        found.removeIf(Objects::isNull);   // deleted by somebody else
        return found;
    }

    private static long[] numbers(Set<Long> of) {
        return of.stream().mapToLong(Long::longValue).toArray();
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

    private synchronized void isRead(Set<Long> messages) {
        waiting.addAll(messages);
    }

    /// They were written down.
    synchronized void isDone(Set<Long> messages) {
        waiting.removeAll(messages);
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
