package org.concordat.sharing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;
import static org.concordat.sharing.Explanation.Standing.CAN;
import static org.concordat.sharing.Explanation.Standing.CANNOT;
import static org.concordat.sharing.Explanation.Standing.NOT_YET;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Because;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Appointees;
import org.concordat.partnership.RoleHeld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/// Among those who can read it are whoever was granted it and whoever broke the glass; and however many there are, the
/// answer costs the same and says when it leaves some out.
@ConcordatTest
class EveryoneExplainedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Explanations explanations;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Approvals approvals;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Grants grants;
    @Autowired
    private Breakings breakings;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Composing composing;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = new Composing(drafts, proposals, approvals, inbox, clock);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoHasAGrantIsAmongThemUntilItEnds() {
        var sent = sent();
        var until = clock.instant().plus(Duration.ofDays(4));
        granted(sent, cast.dan(), until);
        assertThat(standing(sent)).containsEntry("Dan", NOT_YET);
        composing.opened(cast.dan(), sent);
        var dan = told(sent, cast.dan());
        assertThat(dan.standing()).isEqualTo(CAN);
        assertThat(dan.way()).isEqualTo(new Way.Granted(until));
        assertThat(dan.because()).extracting(Because::rule).startsWith("sharing.granted-to-you",
                "sharing.holds-a-receiving-role");
        assertThat(dan.held()).extracting(RoleHeld::role).containsExactly(DISCLOSURE_OFFICER);
        clock.set(until.minusSeconds(5));
        assertThat(told(sent, cast.dan()).way().isOpen(clock.instant())).isTrue();
        clock.set(until);
        assertThat(told(sent, cast.dan()).standing()).isEqualTo(CANNOT);
        assertThat(failing(sent, cast.dan())).contains("sharing.granted-to-you");
    }

    @Test
    void aGrantThatWasTakenBackEndedThen() {
        var sent = sent();
        var grant = granted(sent, cast.dan(), clock.instant().plus(Duration.ofDays(4)));
        var back = composing.in(cast.cara());
        grants.withdraw(back, grant, UUID.randomUUID(), "I am back.");
        assertThat(told(sent, cast.dan()).way()).isEqualTo(new Way.Granted(back.at()));
        assertThat(failing(sent, cast.dan())).contains("sharing.granted-to-you");
        assertThat(standing(sent)).containsEntry("Dan", CANNOT);
    }

    @Test
    void whatIsOnlyAskedOpensNothingAndNamesNobody() {
        var sent = sent();
        asked(sent, cast.dan(), clock.instant().plus(Duration.ofDays(4)));
        assertThat(explanations.of(composing.in(cast.ann()), sent, cast.dan())).isEmpty();
    }

    @Test
    void whoBrokeTheGlassIsAmongThemUntilItCloses() {
        var sent = sent();
        var open = broken(sent);
        composing.opened(cast.dan(), sent);
        var dan = told(sent, cast.dan());
        assertThat(dan.standing()).isEqualTo(CAN);
        assertThat(dan.way()).isEqualTo(new Way.Broken(open.until()));
        assertThat(dan.because()).extracting(Because::rule).startsWith("sharing.broken-by-you",
                "sharing.role-may-break-the-glass");
        clock.set(open.until());
        assertThat(failing(sent, cast.dan())).containsExactly("sharing.broken-by-you");
        assertThat(standing(sent)).containsEntry("Dan", CANNOT);
    }

    @Test
    void aGrantIsToldBeforeBrokenGlassAndWhatIsOpenBeforeWhatHasEnded() {
        var sent = sent();
        var open = broken(sent);
        var until = clock.instant().plus(Duration.ofMinutes(20));
        granted(sent, cast.dan(), until);
        assertThat(told(sent, cast.dan()).way()).isEqualTo(new Way.Granted(until));
        clock.set(until);
        assertThat(told(sent, cast.dan()).way()).isEqualTo(new Way.Broken(open.until()));
    }

    @Test
    void whoIsAddressedComesByTheirRoleAlsoWithAGrant() {
        var sent = sent();
        granted(sent, cast.carl(), clock.instant().plus(Duration.ofDays(4)));
        assertThat(told(sent, cast.carl()).way()).isEqualTo(new Way.Addressed());
    }

    @Test
    void whatIsSaidOfAnOpenedWayIsWhatHappensByIt() {
        var sent = sent();
        granted(sent, cast.dan(), clock.instant().plus(Duration.ofDays(4)));
        composing.opened(cast.dan(), sent);
        for (var step : List.<Runnable>of(() -> { }, () -> clock.advance(Duration.ofHours(9)),
                () -> world.suspend(cast.agreement(), clock.instant()), () -> clock.advance(Duration.ofDays(4)))) {
            step.run();
            assertThat(told(sent, cast.dan()).standing() == CAN)
                    .isEqualTo(inbox.read(composing.in(cast.dan()), sent) instanceof Reading.Opened);
        }
    }

    @Test
    void aListThatIsCutOffSaysSoAndNobodyBeyondItIsUnknown() {
        var sent = sent();
        assertThat(explanations.reach(composing.in(cast.ann()), sent, 0).orElseThrow().cutOff()).isFalse();
        world.officers(cast.school(), SAFEGUARDING_LEAD, Appointees.APPOINTMENTS_MAX);
        var last = world.officer(cast.school(), "Zoe", SAFEGUARDING_LEAD);
        var reach = explanations.reach(composing.in(cast.ann()), sent, 0).orElseThrow();
        assertThat(reach.cutOff()).isTrue();
        assertThat(reach.counts()).containsEntry(NOT_YET, Appointees.APPOINTMENTS_MAX);
        assertThat(told(sent, last).standing()).isEqualTo(NOT_YET);
        assertThat(told(sent, last).addressed()).hasSize(1);
        composing.opened(last, sent);
        assertThat(told(sent, last).standing()).isEqualTo(CAN);
        assertThat(explanations.received(composing.in(last), sent).orElseThrow().explanation().held()).hasSize(1);
        assertThat(explanations.of(composing.in(cast.ann()), sent, cast.eve())).isEmpty();
    }

    @Test
    void itCostsTheSameStatementsHoweverManyPeopleThereAre() {
        var sent = sent();
        granted(sent, cast.dan(), clock.instant().plus(Duration.ofDays(4)));
        long few = statements(() -> explanations.reach(composing.in(cast.ann()), sent, 0));
        for (int i = 0; i < 60; i++) {
            var reader = world.officer(cast.school(), "Reader " + i, SAFEGUARDING_LEAD);
            if (i < 5) {
                composing.opened(reader, sent);
            } else if (i < 10) {
                granted(sent, world.officer(cast.school(), "Cover " + i, DISCLOSURE_OFFICER),
                        clock.instant().plus(Duration.ofDays(4)));
            }
        }
        assertThat(statements(() -> explanations.reach(composing.in(cast.ann()), sent, 0))).isEqualTo(few);
        assertThat(statements(() -> explanations.of(composing.in(cast.ann()), sent, cast.cara()))).isEqualTo(few);
        assertThat(statements(() -> {
            explanations.reach(composing.in(cast.ann()), sent, 0);
            return explanations.originated(composing.in(cast.ann()), sent);
        })).as("what costs more is counted").isGreaterThan(few);
        var pages = explanations.reach(composing.in(cast.ann()), sent, 2).orElseThrow();
        assertThat(pages.counts()).containsEntry(CAN, 9).containsEntry(NOT_YET, 63);
        assertThat(pages.people().rows()).hasSize(22);
    }

    private UUID asked(DisclosureId id, OfficerId colleague, Instant until) {
        return ((Granting.Done) grants.ask(composing.in(cast.cara()), UUID.randomUUID(), id, colleague, until,
                "I am on leave.")).grant();
    }

    private UUID granted(DisclosureId id, OfficerId colleague, Instant until) {
        var grant = asked(id, colleague, until);
        assertThat(grants.give(composing.in(cast.bryn()), grant, UUID.randomUUID())).isInstanceOf(Granting.Done.class);
        return grant;
    }

    private Glass.Broken broken(DisclosureId id) {
        var reference = world.jdbc().sql("select reference from sharing.disclosure where id = ?").param(id.value())
                .query(String.class).single();
        return (Glass.Broken) breakings.breakGlass(composing.in(cast.dan()), UUID.randomUUID(), reference,
                new Breaking.Why("They left with someone.", "Nobody answers.", "Who it is."));
    }

    private Explanation told(DisclosureId id, OfficerId officer) {
        return explanations.of(composing.in(cast.ann()), id, officer).orElseThrow().explanation();
    }

    private DisclosureId sent() {
        return composing.sent(cast.ann(), cast.bryn(), cast.sections(TODAY));
    }

    private Map<String, Explanation.Standing> standing(DisclosureId id) {
        return explanations.reach(composing.in(cast.ann()), id, 0).orElseThrow().people().rows().stream()
                .collect(toMap(each -> each.officer().name(), Explanation::standing));
    }

    private List<String> failing(DisclosureId id, OfficerId officer) {
        return told(id, officer).failed().stream().map(Because::rule).toList();
    }

    /// How many statements are sent to the database meanwhile.
    private static long statements(Supplier<?> work) {
        var jdbc = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = jdbc.getLevel();
        var seen = new ListAppender<ILoggingEvent>();
        seen.start();
        jdbc.setLevel(Level.DEBUG);
        jdbc.addAppender(seen);
        try {
            work.get();
        } finally {
            jdbc.detachAppender(seen);
            jdbc.setLevel(before);
        }
        return seen.list.stream().filter(it -> it.getFormattedMessage().startsWith("Executing prepared SQL statement ["))
                .count();
    }
}
