package org.concordat.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.panels.MeetingLifeTest.refused;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notices;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Sessions of support are held or not, and support that nobody gives is heard of.
@ConcordatTest
class SessionLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
    @Autowired
    private Notices notices;

    private World world;
    private AtPanel at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = AtPanel.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void oneOfThoseWhoWereThereRecordsThatItWasHeldOrMissed() {
        var id = at.supported(TODAY);
        var act = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(record(at.petra(), id, act, TODAY)).as("sent twice").isEqualTo(new Acted.Done(id.value()));
        }
        assertThat(refused(record(at.petra(), id, UUID.randomUUID(), TODAY))).isEqualTo("panels.one-session-a-day");
        assertThat(refused(record(at.petra(), id, UUID.randomUUID(), TODAY.plusDays(1)))).isEqualTo("panels.on-a-day-that-was");
        assertThat(refused(record(at.work().quinn(), id, UUID.randomUUID(), TODAY.minusDays(1))))
                .isEqualTo("panels.who-was-there-records-a-session");
        assertThat(record(at.work().worried().cast().carl(), id, UUID.randomUUID(), TODAY)).isEqualTo(new Acted.Unknown());
        assertThat(at.supports().find(at.in(at.pat()), id).orElseThrow().sessions()).containsExactly(
                new SupportSession(TODAY, SupportSession.Came.HELD, at.petra()));
        assertThat(world.trail(at.seen(at.pat(), id).of().of().value())).contains("panels.session.recorded Petra",
                "panels.session.record.refused Quinn");
    }

    @Test
    void nothingIsHeldWithoutConsentOrAPlan() {
        var id = at.adopted(TODAY);
        at.said(id, Consent.State.ASKED, "At home.");
        at.said(id, Consent.State.GIVEN, "In writing.");
        assertThat(refused(record(at.petra(), id, UUID.randomUUID(), TODAY))).isEqualTo("panels.session-follows-a-plan");
        at.planned(id, "A mentor.");
        at.said(id, Consent.State.WITHDRAWN, "By telephone.");
        assertThat(refused(record(at.petra(), id, UUID.randomUUID(), TODAY))).isEqualTo("panels.support-waits-for-consent");
        at.decisions().decide(at.in(at.chris()), id, UUID.randomUUID(), AtPanel.decision(Choice.SIGNPOST, "Health helps.",
                ReasonKind.CONSENT_NOT_GIVEN), at.seen(at.chris(), id).decided().stream().map(Decided::id).findFirst());
        assertThat(refused(record(at.petra(), id, UUID.randomUUID(), TODAY))).contains("panels.panel-supports-it");
    }

    @Test
    void theChairIsToldWhenNothingFollowsInTimeAndNotWhenSomethingDid() {
        var id = at.supported(TODAY);
        at.work().worried().clock().advance(Duration.ofDays(21));
        var step = UUID.randomUUID();
        record(at.petra(), id, step, TODAY.plusDays(20));
        at.work().worried().clock().advance(Duration.ofDays(14));
        assertThat(told(at.chris())).noneMatch(it -> it.startsWith("panel-lapsed"));
        at.work().worried().clock().advance(Duration.ofDays(21));
        for (var chair : List.of(at.chris(), at.casey())) {
            assertThat(told(chair).stream().filter(it -> it.startsWith("panel-lapsed"))).containsExactly(
                    "panel-lapsed /support-steps/" + step + " 2027-01-14");
        }
        assertThat(at.supports().step(at.in(at.chris()), step)).contains(id);
    }

    @Test
    void adoptedAndThenForgottenIsHeardOfToo() {
        var id = at.adopted(TODAY);
        at.work().worried().clock().advance(Duration.ofDays(30));
        assertThat(told(at.chris())).contains("panel-lapsed /agenda-items/" + id + " 2026-12-21");
        assertThat(at.due(at.chris())).containsExactly("LAPSED 2026-12-21");
    }

    @Test
    void theDatabaseTakesNoSessionWithoutConsentAndNoneOfSomebodyElse() {
        var id = at.adopted(TODAY);
        var insert = """
                insert into panels.session select ?, i.id, i.meeting, i.panel, i.of_case, i.body, i.put_at::date, 'HELD', ?, ?
                  from panels.item i where i.id = ?
                """;
        wall(at.petra()).refuses("a session follows a plan and consent", insert, UUID.randomUUID(), at.petra().value(), when(), id.value());
        at.said(id, Consent.State.ASKED, "At home.");
        at.said(id, Consent.State.GIVEN, "In writing.");
        at.planned(id, "A mentor.");
        wall(at.chris()).refuses("row-level security", insert, UUID.randomUUID(), at.petra().value(), when(), id.value());
        wall(at.work().quinn()).refuses("whoever records a session", insert, UUID.randomUUID(), at.work().quinn().value(), when(),
                id.value());
        assertThat(wall(at.petra()).change(insert, UUID.randomUUID(), at.petra().value(), when(), id.value())).isOne();
    }

    private Acted record(OfficerId by, ItemId id, UUID act, LocalDate on) {
        return at.sessions().record(at.in(by), id, act, on, SupportSession.Came.HELD);
    }

    private Wall wall(OfficerId as) {
        return new Wall(app, null, at.work().worried().clock().instant(), null).as(as);
    }

    private Object when() {
        return at.work().worried().clock().instant().atOffset(ZoneOffset.UTC);
    }

    private List<String> told(OfficerId officer) {
        return notices.list(at.in(officer), 0).seen().orElseThrow().rows().stream()
                .map(it -> it.kind().slug() + " " + it.place() + " " + it.by()).toList();
    }
}
