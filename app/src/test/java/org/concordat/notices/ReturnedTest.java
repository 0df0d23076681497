package org.concordat.notices;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.notices.NoticesSettings.Security;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A letter that comes back stops mail to its address, and its officer sees it.
@ConcordatTest
class ReturnedTest {

    private static final String REPORT = """
            From: mailer-daemon@school.example
            To: concordat@concordat.example
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            It could not be delivered.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.school.example

            Final-Recipient: rfc822; nobody@school.example
            Action: ACTION
            Status: STATUS
            --b
            Content-Type: text/rfc822-headers

            From: concordat@concordat.example
            Message-ID: <LETTER@concordat.example>
            --b--
            """.replace("\n", "\r\n");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
    private World world;
    private Cast cast;
    private Told told;
    private Delivering courier;

    @BeforeEach
    void lay() throws Exception {
        server.start();
        server.setUser("concordat@concordat.example", "concordat", "word");
        world = World.of(service);
        cast = Cast.in(world);
        told = new Told(service);
        courier = Delivering.with(service, world, Told.mailer(service, server.getSmtp().getPort()));
        courier.returns = new NoticesSettings.Returns("127.0.0.1", server.getImap().getPort(), "concordat", "word", Security.NONE);
        courier.anew(Told.mailer(service, server.getSmtp().getPort()));
    }

    @AfterEach
    void close() throws Exception {
        courier.close();
        world.close();
        server.stop();
    }

    @Test
    void whatComesBackIsSeenAndStopsMail() throws Exception {
        told.atOnce(cast.cara());
        tell();
        courier.round();
        comesBack(report(letter(), "failed", "5.1.1"));
        clock.advance(Duration.ofMinutes(6));
        courier.round();
        assertThat(world.trail(letter())).containsExactly("notices.address.bounced nobody");
        assertThat(service.getBean(Notices.class).count(told.now(cast.cara())).bouncing()).isTrue();
        int before = server.getReceivedMessages().length;
        tell();
        clock.advance(Duration.ofMinutes(6));
        courier.round();
        assertThat(server.getReceivedMessages().length).as("none is sent, and the report is taken out").isEqualTo(before - 1);
        assertThat(world.trail(letter())).as("read once").hasSize(1);
    }

    /// Replies that people may want to read, however many.
    @Test
    void whatComesBackAfterManyRepliesIsSeenToo() throws Exception {
        told.atOnce(cast.cara());
        tell();
        courier.round();
        for (int i = 0; i < 230; i++) {
            comesBack(("From: someone@school.example\r\nSubject: Out of office\r\n\r\nNo. " + i + "\r\n").getBytes(ISO_8859_1));
        }
        comesBack(report(letter(), "failed", "5.1.1"));
        for (int look = 0; look < 2; look++) {
            clock.advance(Duration.ofMinutes(6));
            courier.round();
        }
        assertThat(world.trail(letter())).containsExactly("notices.address.bounced nobody");
        int before = server.getReceivedMessages().length;
        clock.advance(Duration.ofMinutes(6));
        courier.round();
        assertThat(server.getReceivedMessages().length).as("the report alone is taken out").isEqualTo(before - 1);
    }

    @Test
    void aReportThatSomebodyElseTakesOutStopsNothing() throws Exception {
        told.atOnce(cast.cara());
        tell();
        courier.round();
        comesBack(report(UUID.randomUUID(), "failed", "5.1.1"));
        clock.advance(Duration.ofMinutes(6));
        courier.round();
        server.purgeEmailFromAllMailboxes();
        comesBack(report(letter(), "failed", "5.1.1"));
        for (int look = 0; look < 2; look++) {
            clock.advance(Duration.ofMinutes(6));
            courier.round();
        }
        assertThat(world.trail(letter())).containsExactly("notices.address.bounced nobody");
    }

    /// In the midst of a look: what was read by then is read again.
    @Test
    void aConnectionThatBreaksLosesNoReport() throws Exception {
        told.atOnce(cast.cara());
        tell();
        courier.round();
        comesBack(report(letter(), "failed", "5.1.1"));
        for (int i = 0; i < 20; i++) {
            comesBack(("Subject: Out of office\r\n\r\nNo. " + i + "\r\n").getBytes(ISO_8859_1));
        }
        try (var between = new Breaking(server.getImap().getPort(), 10)) {
            var mailbox = new Mailbox(new NoticesSettings.Returns("127.0.0.1", between.port(), "concordat", "word", Security.NONE),
                    new NoticesSettings.Mail("", 0, "", "", "concordat@concordat.example", Security.NONE, Duration.ofSeconds(5)));
            assertThat(mailbox.look()).as("broken").isInstanceOf(Outcome.NotYet.class);
            between.mend();
            assertThat(mailbox.look()).isInstanceOfSatisfying(Outcome.CameBack.class, it -> assertThat(it.letters()).hasSize(1));
        }
    }

    @ParameterizedTest
    @CsvSource({"delayed, 4.4.1", "failed, 4.4.1", "delivered, 2.0.0", "relayed, 2.0.0"})
    void onlyWhatFailedForGoodCounts(String action, String status) {
        assertThat(Returned.read(report(UUID.randomUUID(), action, status), "concordat.example")).isEmpty();
    }

    @Test
    void anotherDomainsLetterIsNotOurs() {
        var report = report(UUID.randomUUID(), "failed", "5.1.1");
        assertThat(Returned.read(report, "concordat.example")).isPresent();
        assertThat(Returned.read(report, "other.example")).isEmpty();
        assertThat(Returned.read(new String(report, ISO_8859_1).replace("multipart/report", "multipart/mixed").getBytes(ISO_8859_1),
                "concordat.example")).isEmpty();
    }

    private static byte[] report(UUID letter, String action, String status) {
        return REPORT.replace("LETTER", letter.toString()).replace("ACTION", action).replace("STATUS", status).getBytes(ISO_8859_1);
    }

    private void comesBack(byte[] report) throws Exception {
        server.getUserManager().getUser("concordat")
                .deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(report)));
    }

    private void tell() {
        told.tell(cast.ann(), Notice.to(cast.school(), Role.SAFEGUARDING_LEAD, NoticeKind.DISCLOSURE_WAITS, "/inbox", UUID.randomUUID(), null));
    }

    private UUID letter() {
        return world.jdbc().sql("select id from notices.letter where officer = ? order by made_at").param(cast.cara().value())
                .query(UUID.class).list().getFirst();
    }
}
