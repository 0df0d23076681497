package org.concordat.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.concordat.ConcordatTest;
import org.concordat.access.Decision;
import org.concordat.casework.Handing;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Two at once about one case: whoever lets it go waits for what another is writing of a provider’s support, and sees it.
@ConcordatTest
class SupportAtOnceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String ASKED = """
            insert into panels.engagement
            select ?::uuid, i.id, i.meeting, i.panel, i.of_case, i.body, i.reference, o.id, o.body, ?::uuid, 'A mentor.', m.called_by,
                   d.decided_at, date '2027-01-04'
              from panels.item i
              join panels.meeting m on m.id = i.meeting
              join panels.decision d on d.item = i.id, partnership.officer o
             where i.id = ?::uuid and o.id = ?::uuid
            """;

    private static final String ENDED = """
            insert into panels.engagement_end
            select e.id, e.panel, e.of_case, e.body, e.provider, e.provider, e.asked_at, 'I am ill.' from panels.engagement e where e.id = ?::uuid
            """;

    private static final String GIVEN = """
            insert into panels.given
            select gen_random_uuid(), e.id, e.panel, e.of_case, e.body, e.provider, (e.asked_at at time zone 'Europe/London')::date, 'HELD',
                   'ONLINE', 'Met.', 'Spoke of leaving home tonight.', null, e.asked_at
              from panels.engagement e where e.id = ?::uuid
            """;

    private static final String WAITS = "select exists (select from pg_locks where locktype = 'advisory' and not granted)";

    @Autowired
    private ApplicationContext service;

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
    void whatIsAskedWhileThePanelLetsTheCaseGoEndsWithIt() throws Exception {
        var item = at.supported(TODAY);
        var id = UUID.randomUUID();
        assertThat(after(() -> letGo(item), ASKED, id, at.agreement(), item, at.ivy())).isInstanceOf(Acted.Done.class);
        assertThat(endedBy(id)).isEqualTo(at.chris());
    }

    @Test
    void whatItsProviderEndsWhileThePanelLetsTheCaseGoEndsOnce() throws Exception {
        var item = at.supported(TODAY);
        var id = at.engaged(item);
        assertThat(after(() -> letGo(item), ENDED, id)).isInstanceOf(Acted.Done.class);
        assertThat(endedBy(id)).isEqualTo(at.ivy());
    }

    @Test
    void whatIsRaisedWhileTheCaseIsClosedStopsThat() throws Exception {
        var id = at.accepted(TODAY);
        var of = at.engagements().find(at.in(at.pat()), id).orElseThrow().line().of().of();
        at.work().decided(at.pat(), of, org.concordat.casework.Choice.Deconfliction.LIVE);
        at.work().decided(at.pat(), of, org.concordat.casework.Choice.Assessment.POLICE_LED);
        var closure = at.work().proposedToClose(at.pat(), of);
        var came = after(() -> at.work().closures().confirm(at.in(at.work().quinn()), closure, UUID.randomUUID()), GIVEN, id);
        assertThat(came instanceof Handing.Refused(Decision.Refused why) ? why.rules() : came.toString())
                .isEqualTo("casework.each-concern-is-taken-up");
    }

    /// What comes of an act that begins while another has written that, and ends after it.
    private <T> T after(Callable<T> act, String written, Object... params)
            throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        try (var one = Superuser.connect(service); var looks = Superuser.connect(service); var two = Executors.newSingleThreadExecutor()) {
            one.setAutoCommit(false);
            try (var statement = one.prepareStatement(written)) {
                for (int i = 0; i < params.length; i++) {
                    statement.setString(i + 1, params[i].toString());
                }
                assertThat(statement.executeUpdate()).isOne();
            }
            var came = two.submit(act);
            while (!came.isDone() && !somebodyWaits(looks)) {
                Thread.onSpinWait();
            }
            one.commit();
            return came.get(1, TimeUnit.MINUTES);
        }
    }

    private static boolean somebodyWaits(Connection looks) throws SQLException {
        try (var statement = looks.createStatement(); var rows = statement.executeQuery(WAITS)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private Acted letGo(ItemId item) {
        return at.decisions().decide(at.in(at.chris()), item, UUID.randomUUID(), AtPanel.decision(Choice.SIGNPOST, "Health helps.",
                ReasonKind.MET_ELSEWHERE), at.seen(at.chris(), item).decided().stream().map(Decided::id).findFirst());
    }

    private @Nullable OfficerId endedBy(UUID id) {
        return at.engagements().find(at.in(at.pat()), id).orElseThrow().line().of().state() instanceof Engagement.State.Ended it
                ? it.by() : null;
    }
}
