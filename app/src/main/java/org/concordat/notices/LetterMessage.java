package org.concordat.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/// A letter as it travels; it knows whether any of it has been handed over.
final class LetterMessage extends MimeMessage {

    private final String id;
    private boolean handedOver;

    LetterMessage(Session session, UUID letter, String domain) {
        super(session);
        this.id = "<" + letter + "@" + domain + ">";
    }

    boolean isHandedOver() {
        return handedOver;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        handedOver = true;
        super.writeTo(out, ignored);
    }
}
