package org.concordat.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Notices by mail, to a mail server in this process. Ann tells Cara and Carl, who lead on safeguarding in the school.
@ConcordatTest
class CourierTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 7);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private World world;
    private Cast cast;
    private Told told;
    private Delivering courier;

    @BeforeEach
    void lay() throws Exception {
        server.start();
        world = World.of(service);
        cast = Cast.in(world);
        told = new Told(service);
        courier = Delivering.with(service, world, Told.mailer(service, server.getSmtp().getPort()));
    }

    @AfterEach
    void close() throws Exception {
        courier.close();
        world.close();
        server.stop();
    }

    @Test
    void tellsEachWhoHoldsTheRoleOnce() throws Exception {
        var cara = told.atOnce(cast.cara());
        var carl = told.atOnce(cast.carl());
        var dan = told.atOnce(cast.dan());
        var notice = waits();
        courier.round().round();
        var mail = mailTo(cara).getFirst();
        assertThat(mailTo(cara)).hasSize(1);
        assertThat(mailTo(carl)).hasSize(1);
        assertThat(mailTo(dan)).as("another role").isEmpty();
        assertThat(mail.getSubject()).isEqualTo("Something waits for you in Concordat");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(mail.getContent().toString()).contains("- A disclosure waits to be opened, by Monday 7 December 2026.",
                "Inbox: https://concordat.example/inbox",
                "https://concordat.example").doesNotContain("Jo", "Larkrise", "Northvale", "Ann", notice.place());
    }

    @Test
    void whoIsLeftOutHasNoMailAndTheOthersHave() {
        var cara = told.atOnce(cast.cara());
        var carl = told.atOnce(cast.carl());
        told.tell(cast.ann(), Notice.to(cast.school(), Role.SAFEGUARDING_LEAD, NoticeKind.DISCLOSURE_WAITS, "/inbox",
                UUID.randomUUID(), DUE).butNot(cast.cara()));
        courier.round().round();
        assertThat(mailTo(cara)).isEmpty();
        assertThat(mailTo(carl)).hasSize(1);
    }

    @Test
    void aDigestIsOneMailOfAllThatWaitsInTheMorning() throws Exception {
        var cara = wishes(Pace.DAILY, null);
        waits();
        told.tell(cast.ann(), Notice.to(cast.school(), Role.SAFEGUARDING_LEAD, NoticeKind.FEEDBACK_DUE, "/inbox", UUID.randomUUID(), DUE));
        courier.round();
        assertThat(mailTo(cara)).isEmpty();
        clock.set(Instant.parse("2026-11-24T08:00:00Z"));
        courier.round().round();
        assertThat(mailTo(cara)).singleElement().extracting(CourierTest::subject).isEqualTo("2 things wait for you in Concordat");
    }

    @Test
    void whatComesInQuietHoursIsSentWhenTheyEnd() throws Exception {
        var cara = wishes(Pace.AT_ONCE, new Wish.Quiet(LocalTime.of(19, 0), LocalTime.of(7, 0)));
        clock.set(Instant.parse("2026-11-23T22:00:00Z"));
        waits();
        waits();
        courier.round();
        assertThat(mailTo(cara)).isEmpty();
        clock.set(Instant.parse("2026-11-24T07:00:00Z"));
        courier.round();
        assertThat(mailTo(cara)).as("both in one").hasSize(1);
    }

    @Test
    void whatIsSettledBeforeItIsDueIsNotSent() {
        var cara = wishes(Pace.DAILY, null);
        var carl = told.atOnce(cast.carl());
        var later = waits();
        told.settle(cast.cara(), waits());
        courier.round();
        assertThat(mailTo(carl)).as("one waited still").hasSize(1);
        told.settle(cast.cara(), later);
        clock.set(Instant.parse("2026-11-24T08:00:00Z"));
        courier.round();
        assertThat(mailTo(cara)).isEmpty();
    }

    @Test
    void whatIsDueLaterIsToldOnItsDay() {
        var cara = told.atOnce(cast.cara());
        told.tell(cast.ann(), Notice.to(cast.school(), Role.SAFEGUARDING_LEAD, NoticeKind.FEEDBACK_DUE, "/inbox", UUID.randomUUID(), DUE)
                .from(LocalDate.of(2026, 12, 5)));
        courier.round();
        assertThat(mailTo(cara)).isEmpty();
        clock.set(Instant.parse("2026-12-05T00:00:00Z"));
        courier.round();
        assertThat(mailTo(cara)).hasSize(1);
    }

    @Test
    void whileSomeoneIsAwayTheirDeputyIsToldWhoHoldsTheRole() {
        var carl = address();
        told.wishes(cast.carl(), new Wish(carl, Pace.OVERDUE, null, null));
        var cara = address();
        var away = new Wish.Away(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 27), cast.carl());
        assertThat(told.wishes(cast.cara(), new Wish(cara, Pace.AT_ONCE, null, away))).isInstanceOf(Wishes.Stated.Done.class);
        waits();
        courier.round();
        assertThat(mailTo(cara)).isEmpty();
        assertThat(mailTo(carl)).as("as she wishes, once").hasSize(1);
        clock.set(Instant.parse("2026-11-28T00:00:00Z"));
        waits();
        courier.round();
        assertThat(mailTo(cara)).as("she is back").hasSize(1);
    }

    @Test
    void aDeputyWhoHasNoMailOrIsAwayTooStandsInForNobody() {
        var away = new Wish.Away(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 27), cast.carl());
        var cara = address();
        told.wishes(cast.carl(), Wish.NONE);
        told.wishes(cast.cara(), new Wish(cara, Pace.AT_ONCE, null, away));
        waits();
        courier.round();
        assertThat(mailTo(cara)).as("he has no mail").hasSize(1);
        var carl = address();
        told.wishes(cast.carl(), new Wish(carl, Pace.AT_ONCE, null, new Wish.Away(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23), cast.cara())));
        waits();
        courier.round().round();
        assertThat(mailTo(carl)).as("his own").hasSize(1);
        assertThat(mailTo(cara)).as("both are away").hasSize(2);
        told.wishes(cast.carl(), new Wish(carl, Pace.AT_ONCE, null, null));
        waits();
        courier.round();
        assertThat(mailTo(carl)).as("he is back").hasSize(2);
        assertThat(mailTo(cara)).hasSize(2);
    }

    @Test
    void whoHoldsTheRoleNoMoreWhenTheDigestIsDueHasNone() {
        var cara = wishes(Pace.DAILY, null);
        waits();
        courier.round();
        world.jdbc().sql("delete from partnership.role_change where officer = ?").param(cast.cara().value()).update();
        clock.set(Instant.parse("2026-11-24T08:00:00Z"));
        courier.round();
        assertThat(mailTo(cara)).isEmpty();
    }

    @Test
    void aDeputyWhoLeavesBeforeTheirDigestLeavesItToWhoeverTheyStoodInFor() {
        var cara = address();
        var carl = address();
        told.wishes(cast.carl(), new Wish(carl, Pace.DAILY, null, null));
        told.wishes(cast.cara(), new Wish(cara, Pace.DAILY, null,
                new Wish.Away(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 27), cast.carl())));
        waits();
        courier.round();
        world.jdbc().sql("delete from partnership.role_change where officer = ?").param(cast.carl().value()).update();
        clock.set(Instant.parse("2026-11-24T08:00:00Z"));
        courier.round();
        clock.set(Instant.parse("2026-11-25T08:00:00Z"));
        courier.round();
        assertThat(mailTo(carl)).isEmpty();
        assertThat(mailTo(cara)).as("in her next").hasSize(1);
    }

    @Test
    void whoSharesAnAddressWithOneWhoLeftHasTheMailStill() {
        var shared = wishes(Pace.DAILY, null);
        told.wishes(cast.carl(), new Wish(shared, Pace.DAILY, null, null));
        waits();
        courier.round();
        world.jdbc().sql("delete from partnership.role_change where officer = ?").param(cast.cara().value()).update();
        clock.set(Instant.parse("2026-11-24T08:00:00Z"));
        courier.round();
        assertThat(mailTo(shared)).hasSize(1);
    }

    @Test
    void whatEndsByItselfIsNotSentOnceItHas() {
        var cara = wishes(Pace.DAILY, null);
        told.tell(cast.ann(), Notice.to(cast.school(), Role.SAFEGUARDING_LEAD, NoticeKind.DISCLOSURE_WAITS, "/inbox", UUID.randomUUID(), DUE)
                .until(LocalDate.of(2026, 11, 23)));
        courier.round();
        clock.set(Instant.parse("2026-11-24T08:00:00Z"));
        courier.round();
        assertThat(mailTo(cara)).isEmpty();
        told.tell(cast.ann(), Notice.to(cast.school(), Role.SAFEGUARDING_LEAD, NoticeKind.DISCLOSURE_WAITS, "/inbox", UUID.randomUUID(), DUE)
                .until(LocalDate.of(2026, 11, 25)));
        courier.round();
        clock.set(Instant.parse("2026-11-25T08:00:00Z"));
        courier.round();
        assertThat(mailTo(cara)).as("on its last day").hasSize(1);
    }

    @Test
    void nobodyStandsInWhoDoesNotHoldTheRole() {
        var away = new Wish.Away(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 27), cast.dan());
        assertThat(told.wishes(cast.cara(), new Wish(address(), Pace.AT_ONCE, null, away)))
                .isInstanceOf(Wishes.Stated.Refused.class);
        assertThat(world.trailOf(cast.cara())).containsExactly("notices.wish.state.refused Cara");
    }

    @Test
    void whoHasLostTheRoleMeanwhileIsTakenForNoDeputy() {
        var cara = address();
        var carl = told.atOnce(cast.carl());
        told.wishes(cast.cara(), new Wish(cara, Pace.AT_ONCE, null,
                new Wish.Away(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 27), cast.carl())));
        world.jdbc().sql("delete from partnership.role_change where officer = ?").param(cast.carl().value()).update();
        waits();
        courier.round();
        assertThat(mailTo(carl)).isEmpty();
        assertThat(mailTo(cara)).as("so that somebody is told").hasSize(1);
    }

    @Test
    void whoHasAnotherAddressIsToldThere() {
        var old = wishes(Pace.DAILY, null);
        waits();
        courier.round();
        var current = wishes(Pace.DAILY, null);
        clock.set(Instant.parse("2026-11-24T08:00:00Z"));
        courier.round();
        assertThat(mailTo(old)).isEmpty();
        assertThat(mailTo(current)).hasSize(1);
    }

    @Test
    void twoWhoShareAnAddressHaveOneMail() {
        var shared = told.atOnce(cast.cara());
        told.wishes(cast.carl(), new Wish(shared, Pace.AT_ONCE, null, null));
        waits();
        courier.round();
        assertThat(mailTo(shared)).hasSize(1);
    }

    private Notice waits() {
        return told.tell(cast.ann(),
                Notice.to(cast.school(), Role.SAFEGUARDING_LEAD, NoticeKind.DISCLOSURE_WAITS, "/inbox", UUID.randomUUID(), DUE));
    }

    private String wishes(Pace pace, Wish.Quiet quiet) {
        var address = address();
        told.wishes(cast.cara(), new Wish(address, pace, quiet, null));
        return address;
    }

    private static String address() {
        return "officer-" + UUID.randomUUID() + "@school.example";
    }

    private List<MimeMessage> mailTo(String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(it -> recipients(it).contains(address)).toList();
    }

    private static String recipients(Message message) {
        try {
            return Arrays.toString(message.getAllRecipients());
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(Message message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
