package org.concordat.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the database lets the chair, those who come, the owner of a case and everybody else see and write, with no Java between.
@ConcordatTest
class PanelWallTest {

    private static final String DECIDE = """
            insert into panels.decision select ?, i.id, i.meeting, i.panel, i.of_case, i.body, array['ADOPT', 'NOT_ADOPT'], ?, null,
                   string_to_array(?, ','), 'Why.', 'ctsa-2015-s36', ?, ?, null,
                   case ? when 'ADOPT' then i.put_at::date + 90 else i.put_at::date + 30 end
              from panels.item i where i.id = ?
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

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

    private Wall wall() {
        return new Wall(app, null, now(), null);
    }

    private Instant now() {
        return at.work().worried().clock().instant();
    }

    @Test
    void whoeverComesSeesItAndNobodyElse() {
        var id = at.sitting();
        var meeting = at.seen(at.chris(), id).at().id().value();
        at.decided(id, AtPanel.adopt());
        for (var each : List.of(at.chris(), at.casey(), at.petra(), at.cara(), at.pat(), at.work().quinn())) {
            for (var table : List.of("panels.invitation", "panels.item", "panels.attendance", "panels.decision")) {
                assertThat(wall().as(each).count(table, "meeting = ?", meeting)).as(table).isPositive();
            }
            assertThat(wall().as(each).count("panels.meeting_found('" + meeting + "')", "true")).isOne();
        }
        var cast = at.work().worried().cast();
        for (var other : List.of(cast.carl(), cast.eve(), cast.sam(), at.orla())) {
            for (var table : List.of("panels.invitation", "panels.item", "panels.attendance", "panels.decision")) {
                assertThat(wall().as(other).count(table, "meeting = ?", meeting)).as(table).isZero();
            }
            assertThat(wall().as(other).count("panels.meeting", "id = ?", meeting)).isZero();
            assertThat(wall().as(other).count("panels.meeting_found('" + meeting + "')", "true")).isZero();
        }
    }

    @Test
    void aPaperIsSeenByWhomItWasAddressedToAndTheTeamThatPutIt() {
        var meeting = at.called();
        var id = at.put(meeting, at.opened(), AtPanel.QUESTION, at.reference(at.told()));
        assertThat(wall().as(at.cara()).count("panels.paper", "item = ?", id.value())).isOne();
        assertThat(wall().as(at.pat()).count("panels.paper", "item = ?", id.value())).isOne();
        for (var other : List.of(at.chris(), at.petra(), at.work().worried().cast().eve())) {
            assertThat(wall().as(other).count("panels.paper", "item = ?", id.value())).isZero();
        }
    }

    @Test
    void aViewIsItsWritersUntilAllAreIn() {
        var id = at.sitting();
        at.views().ask(at.in(at.chris()), id);
        at.views().give(at.in(at.petra()), id, "Adopt it.");
        assertThat(wall().as(at.petra()).count("panels.view", "item = ?", id.value())).isOne();
        for (var other : List.of(at.chris(), at.cara(), at.pat())) {
            assertThat(wall().as(other).count("panels.view", "item = ?", id.value())).isZero();
        }
        wall().as(at.chris()).refuses("permission denied", "insert into panels.opened select item, meeting, asked_at from panels.asking"
                + " where item = ?", id.value());
        for (var each : List.of(at.chris(), at.cara(), at.pat())) {
            at.views().decline(at.in(each), id);
        }
        assertThat(wall().as(at.cara()).count("panels.view", "item = ?", id.value())).isEqualTo(4);
        assertThat(wall().as(at.work().worried().cast().carl()).count("panels.view", "item = ?", id.value())).isZero();
    }

    @Test
    void nobodyWritesAnothersViewOrPassesOverWhoIsThere() {
        var id = at.sitting();
        at.views().ask(at.in(at.chris()), id);
        var give = "insert into panels.view select ?, a.meeting, ?, ?, ?, ?, ? from panels.asking a where a.item = ?";
        var when = now().atOffset(ZoneOffset.UTC);
        wall().as(at.chris()).refuses("row-level security", give, id.value(), at.petra().value(), "GIVEN", "No.", at.petra().value(),
                when, id.value());
        wall().as(at.chris()).refuses("each_gives_their_own", give, id.value(), at.petra().value(), "GIVEN", "No.", at.chris().value(),
                when, id.value());
        wall().as(at.chris()).refuses("the chair passes over whoever has left", give, id.value(), at.petra().value(), "LEFT", null,
                at.chris().value(), when, id.value());
        world.leaves(at.petra(), AtPanel.DAY);
        wall().as(at.cara()).refuses("the chair passes over whoever has left", give, id.value(), at.petra().value(), "LEFT", null,
                at.cara().value(), when, id.value());
        assertThat(wall().as(at.chris()).change(give, id.value(), at.petra().value(), "LEFT", null, at.chris().value(), when,
                id.value())).isOne();
    }

    @Test
    void whoeverChairedDecidesOnceTheViewsAreInAndNoIdeologyEndsNothing() {
        var id = at.sitting();
        decides("row-level security", at.petra(), at.chris(), id, "ADOPT", "SUPPORT_CAN_HELP");
        decides("whoever chaired the meeting decides", at.petra(), at.petra(), id, "ADOPT", "SUPPORT_CAN_HELP");
        decides("whoever chaired the meeting decides", at.casey(), at.casey(), id, "ADOPT", "SUPPORT_CAN_HELP");
        decides("no_ideology_alone_ends_nothing", at.chris(), at.chris(), id, "NOT_ADOPT", "NO_IDEOLOGY");
        decides("of_a_known_kind", at.chris(), at.chris(), id, "ADOPT", "A_FEELING");
        decides("chosen_was_considered", at.chris(), at.chris(), id, "SIGNPOST", "MET_ELSEWHERE");
        at.views().ask(at.in(at.chris()), id);
        decides("waits for the views", at.chris(), at.chris(), id, "ADOPT", "SUPPORT_CAN_HELP");
        for (var each : List.of(at.chris(), at.petra(), at.cara(), at.pat())) {
            at.views().decline(at.in(each), id);
        }
        assertThat(wall().as(at.chris()).change(DECIDE, row(at.chris(), id, "ADOPT", "SUPPORT_CAN_HELP"))).isOne();
    }

    /// Not even the superuser, with a plain statement.
    @Test
    void whatWasRecordedIsNotChanged() throws SQLException {
        var id = at.sitting();
        var made = at.decided(id, AtPanel.adopt());
        wall().as(at.chris()).refuses("permission denied", "update panels.decision set reason = 'x' where id = ?", made);
        wall().as(at.chris()).refuses("permission denied", "delete from panels.attendance where officer = ?", at.chris().value());
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement()) {
            for (var sql : List.of("update panels.decision set reason = 'x' where id = '%s'".formatted(made),
                    "delete from panels.decision where id = '%s'".formatted(made),
                    "update panels.attendance set role = 'COORDINATOR' where officer = '%s'".formatted(at.petra()),
                    "update panels.item set question = 'x' where id = '%s'".formatted(id))) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).as(sql).hasMessageContaining("what a panel recorded stands");
            }
        }
    }

    @Test
    void whatComesToAPanelComesByItsRules() {
        var meeting = at.called();
        var of = at.opened();
        var put = "insert into panels.item values (?, ?, ?, ?, ?, ?, 'What?', ?, ?)";
        wall().as(at.work().quinn()).refuses("the owner of a case puts it on an agenda", put, UUID.randomUUID(), meeting.value(),
                at.panel().value(), of.value(), at.work().line(at.pat(), of).of().reference(), at.work().worried().force().value(),
                at.work().quinn().value(), when());
        var invite = "insert into panels.invitation values (?, ?, ?, ?, ?, ?, ?)";
        wall().as(at.chris()).refuses("holds the role in which they come", invite, meeting.value(), at.panel().value(),
                at.orla().value(), at.work().worried().force().value(), "PREVENT_OFFICER", at.chris().value(), when());
        var cast = at.work().worried().cast();
        wall().as(at.chris()).refuses("party to an agreement with the panel", invite, meeting.value(), at.panel().value(),
                cast.eve().value(), cast.council().value(), "PREVENT_OFFICER", at.chris().value(), when());
    }

    /// By its rules, whoever writes; and nobody else reads it.
    @Test
    void supportIsRecordedByItsChairInOrderAndSeenByWhoeverSeesTheCase() {
        var id = at.sitting();
        var consent = """
                insert into panels.consent select ?, i.id, i.meeting, i.panel, i.of_case, i.body, ?, ?, 'How.', i.put_at::date, ?, ?, ?,
                       case when ? = 'REFUSED' then i.put_at::date + 90 end
                  from panels.item i where i.id = ?
                """;
        says("consent is to support that a panel holds", consent, at.chris(), 1, "ASKED", id);
        at.decided(id, AtPanel.adopt());
        says("asked, then given or refused", consent, at.chris(), 1, "GIVEN", id);
        says("asked, then given or refused", consent, at.chris(), 2, "ASKED", id);
        says("row-level security", consent, at.petra(), 1, "ASKED", id);
        var asked = at.said(id, Consent.State.ASKED, "At home.");
        var plan = "insert into panels.plan select ?, i.id, i.meeting, i.panel, i.of_case, i.body, 1, 'What.', ?, ?"
                + " from panels.item i where i.id = ?";
        wall().as(at.chris()).refuses("a plan waits for consent", plan, UUID.randomUUID(), at.chris().value(), when(), id.value());
        at.said(id, Consent.State.GIVEN, "In writing.");
        assertThat(wall().as(at.chris()).change(plan, UUID.randomUUID(), at.chris().value(), when(), id.value())).isOne();
        at.planned(id, "A mentor.");
        var action = at.set(id, "Meet the family.", AtPanel.DAY.plusDays(7));
        var done = "insert into panels.completion select a.id, a.panel, a.of_case, ?, 'So.', ? from panels.action a where a.id = ?";
        wall().as(at.chris()).refuses("row-level security", done, at.petra().value(), when(), action);
        wall().as(at.chris()).refuses("foreign key", done, at.chris().value(), when(), action);
        for (var found : List.of("panels.action_found('" + action + "')", "panels.step_found('" + asked + "')")) {
            for (var each : List.of(at.chris(), at.casey(), at.petra(), at.cara(), at.pat(), at.work().quinn())) {
                assertThat(wall().as(each).count(found, "true")).as(found).isOne();
            }
            for (var other : List.of(at.work().worried().cast().carl(), at.work().worried().cast().eve(), at.orla())) {
                assertThat(wall().as(other).count(found, "true")).as(found).isZero();
            }
        }
        for (var table : List.of("panels.consent", "panels.plan", "panels.action")) {
            for (var each : List.of(at.casey(), at.petra(), at.cara(), at.pat(), at.work().quinn())) {
                assertThat(wall().as(each).count(table, "item = ?", id.value())).as(table).isPositive();
            }
            for (var other : List.of(at.work().worried().cast().carl(), at.work().worried().cast().eve(), at.orla())) {
                assertThat(wall().as(other).count(table, "item = ?", id.value())).as(table).isZero();
            }
            wall().as(at.chris()).refuses("permission denied", "delete from " + table + " where item = ?", id.value());
        }
    }

    private void says(String because, String sql, OfficerId by, int number, String state, ItemId id) {
        wall().as(by).refuses(because, sql, UUID.randomUUID(), number, state, at.petra().value(), by.value(), when(), state, id.value());
    }

    private Object when() {
        return now().atOffset(ZoneOffset.UTC);
    }

    private void decides(String because, OfficerId looking, OfficerId by, ItemId id, String chosen, String kind) {
        wall().as(looking).refuses(because, DECIDE, row(by, id, chosen, kind));
    }

    private Object[] row(OfficerId by, ItemId id, String chosen, String kind) {
        return new Object[] {UUID.randomUUID(), chosen, kind, by.value(), when(), chosen, id.value()};
    }
}
