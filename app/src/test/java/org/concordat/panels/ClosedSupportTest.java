package org.concordat.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Decision;
import org.concordat.casework.CaseId;
import org.concordat.casework.Choice.Assessment;
import org.concordat.casework.Choice.Deconfliction;
import org.concordat.casework.ClosureGround;
import org.concordat.casework.Handing;
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

/// A case that the police took back from its panel is closed by them: what providers give it ends then, and what they raised is taken up
/// before.
@ConcordatTest
class ClosedSupportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String CONFIRMED = """
            insert into casework.closing (closure, of_case, body, proposed_by, outcome, act, officer, answered_at)
            select o.id, o.of_case, o.body, o.proposed_by, 'CONFIRMED', gen_random_uuid(), ?, ? from casework.closure o where o.id = ?
            """;

    private static final String ASKED = """
            insert into panels.engagement
            select gen_random_uuid(), e.item, e.meeting, e.panel, e.of_case, e.body, e.reference, e.provider, e.provider_body, e.agreement,
                   'A mentor.', e.asked_by, ?, date '2027-01-04'
              from panels.engagement e where e.id = ?
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
    @Autowired
    private Notices notices;

    private World world;
    private AtPanel at;
    private ItemId item;
    private CaseId of;
    private UUID id;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = AtPanel.in(service, world, Cast.in(world));
        item = at.supported(TODAY);
        of = at.seen(at.pat(), item).of().of();
        id = at.engaged(item);
        assertThat(at.engagements().accept(at.in(at.ivy()), id, TODAY)).isEqualTo(new Acted.Done(id));
        at.work().decided(at.pat(), of, Deconfliction.LIVE);
        at.work().decided(at.pat(), of, Assessment.POLICE_LED);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatProvidersGiveEndsWithTheCase() {
        assertThat(confirmed(at.work().proposedToClose(at.pat(), of))).isEqualTo(new Handing.Done(of));
        assertThat(at.engagements().find(at.in(at.pat()), id).orElseThrow().line().of().state())
                .isInstanceOfSatisfying(Engagement.State.Ended.class, it -> assertThat(it.by()).isEqualTo(at.work().quinn()));
        assertThat(world.trail(of.value())).contains("panels.engagement.ended Quinn", "casework.closure.confirmed Quinn");
        assertThat(told(at.ivy())).contains("provider-stopped /engagements/" + id);
        assertThat(told(at.chris())).contains("provider-answered /engagements/" + id);
        assertThat(told(at.pat())).noneMatch(it -> it.startsWith("provider-"));
        assertThat(MeetingLifeTest.refused(at.given().record(at.in(at.ivy()), id, UUID.randomUUID(), AtPanel.session(TODAY, null, null))))
                .isEqualTo("panels.provider-has-accepted panels.panel-holds-support");
    }

    @Test
    void nobodyIsAskedToSupportAClosedCase() {
        assertThat(confirmed(at.work().proposedToClose(at.pat(), of))).isEqualTo(new Handing.Done(of));
        assertThat(MeetingLifeTest.refused(at.engagements().ask(at.in(at.chris()), item, UUID.randomUUID(), at.ivy(), "A mentor.")))
                .isEqualTo("panels.panel-supports-it");
        assertThat(at.engagements().prospect(at.in(at.chris()), item).orElseThrow().open()).isEmpty();
        var now = at.work().worried().clock().instant().atOffset(ZoneOffset.UTC);
        wall(at.chris()).refuses("a provider is asked for support that the panel holds", ASKED, now, id);
        var closed = "panels.is_closed('" + of.value() + "', '" + at.panel().value() + "')";
        assertThat(wall(at.chris()).count("(select " + closed + " as so) s", "so")).isOne();
        for (var each : List.of(at.petra(), at.ivy(), at.work().worried().cast().eve())) {
            assertThat(wall(each).count("(select " + closed + " as so) s", "so")).as("who chairs no panel of it").isZero();
        }
    }

    @Test
    void whatAProviderRaisedIsTakenUpBeforeTheCaseCloses() {
        var raised = at.gave(id, TODAY, "Spoke of leaving home tonight.", null);
        assertThat(refused(proposed())).isEqualTo("casework.each-concern-is-taken-up");
        takeUp(raised);
        var closure = at.work().proposedToClose(at.pat(), of);
        at.work().worried().clock().advance(Duration.ofDays(1));
        var again = at.gave(id, TODAY.plusDays(1), "Spoke of it again.", null);
        assertThat(refused(confirmed(closure))).isEqualTo("casework.each-concern-is-taken-up");
        var now = at.work().worried().clock().instant().atOffset(ZoneOffset.UTC);
        wall(at.work().quinn()).refuses("what a provider raised is taken up before a case closes", CONFIRMED, at.work().quinn().value(), now,
                closure);
        takeUp(again);
        assertThat(confirmed(closure)).isEqualTo(new Handing.Done(of));
    }

    private void takeUp(UUID session) {
        assertThat(at.given().takeUp(at.in(at.pat()), id, session, "The family was met.")).isEqualTo(new Acted.Done(id));
    }

    private Handing proposed() {
        return at.work().closing(at.pat(), of, UUID.randomUUID(), Set.of(ClosureGround.POLICE_LED_ENDED));
    }

    private Handing confirmed(UUID closure) {
        return at.work().closures().confirm(at.in(at.work().quinn()), closure, UUID.randomUUID());
    }

    private static String refused(Handing came) {
        return came instanceof Handing.Refused(Decision.Refused why) ? why.rules() : came.toString();
    }

    private List<String> told(OfficerId officer) {
        return notices.list(at.in(officer), 0).seen().orElseThrow().rows().stream().map(it -> it.kind().slug() + " " + it.place()).toList();
    }

    private Wall wall(OfficerId officer) {
        return new Wall(app, null, at.work().worried().clock().instant(), null).as(officer);
    }
}
