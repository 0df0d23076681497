package org.concordat.notices;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How notices are delivered.
///
/// @param address of this service, as officers reach it: the one link in a mail, and the source of events
/// @param delivers whether this node delivers at all
/// @param keep whether mail is kept to be looked at and not sent: for a demonstration
/// @param loopback whether events may go to this machine itself, unencrypted: for a demonstration
/// @param tries how often something is tried before it is given up
/// @param mail the mail server; without a host no mail is sent
/// @param returns the mailbox to which mail comes back; without a host, only what a server refuses at once is seen
@ConfigurationProperties("concordat.notices")
record NoticesSettings(
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("true") boolean delivers,
        @DefaultValue("false") boolean keep,
        @DefaultValue("false") boolean loopback,
        @DefaultValue("12") int tries,
        @DefaultValue Mail mail,
        @DefaultValue Returns returns) {

    /// How the connection to the mail server is protected.
    enum Security { STARTTLS, TLS, NONE }

    /// @param from the sender, whom replies and what comes back go to
    /// @param patience how long connecting, a reply or a write may take; a whole mail, four times that
    record Mail(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("concordat@localhost") String from,
            @DefaultValue("STARTTLS") Security security,
            @DefaultValue("20s") Duration patience) {

        /// The password is not for logs.
        @Override
        public String toString() {
            return "Mail[" + host + ":" + port + ", " + security + "]";
        }
    }

    /// The mailbox of the sender, over IMAP.
    record Returns(
            @DefaultValue("") String host,
            @DefaultValue("993") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("TLS") Security security) {

        /// The password is not for logs.
        @Override
        public String toString() {
            return "Returns[" + host + ":" + port + ", " + security + "]";
        }
    }

    boolean sendsMail() {
        return !mail.host().isEmpty();
    }
}
