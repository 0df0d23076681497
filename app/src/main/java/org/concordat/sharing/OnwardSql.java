package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Passing on: asked, and what those up the chain said. The first word of each body stands.
@Component
class OnwardSql {

    private static final String ASK = """
            insert into sharing.onward_request (id, disclosure, body, asked_by, asked_at, from_body, reference, gateway,
                                                audience, reason, due_at, stands_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String SAY = """
            insert into sharing.onward_decision (request, body, holder, due_at, outcome, act, decided_by, decided_at, reason)
            select a.request, a.body, a.holder, a.due_at, ?, ?, ?, ?, ?
              from sharing.onward_asked a where a.request = ? and a.body = ?
            on conflict do nothing
            """;

    private static final String ONWARD = """
            select r.id, r.disclosure, r.reference, r.body, r.asked_by, r.asked_at, r.from_body, r.gateway, r.purpose, r.audience,
                   r.reason, r.due_at, r.stands_until, r.asked, r.given, r.declined_at, r.declined_because,
                   sharing.viewer_holds_until(r.disclosure, false) as held_until
              from sharing.onward_request r
            """;

    private static final String FIND = ONWARD + " where r.id = ?";

    private static final String OF = ONWARD + " where r.disclosure = ? and r.body = ? order by r.asked_at desc, r.id";

    private static final String ASKED_OF = ONWARD + """
              join sharing.onward_asked a on a.request = r.id
             where a.disclosure = ? and a.body = ?
             order by r.asked_at, r.id
            """;

    private static final String WAITING = ONWARD + """
              join sharing.onward_asked a on a.request = r.id
             where a.body = ? and a.decided_at is null
             order by a.due_at, r.id limit ? offset ?
            """;

    private static final String WAITING_FROM = ONWARD + """
              join sharing.onward_asked a on a.request = r.id
             where a.body = :body and a.decided_at is null
               and a.due_at >= :from and (a.due_at > :from or r.id > :after)
             order by a.due_at, r.id limit :rows
            """;

    private static final String YESES = ONWARD + """
             where r.body = ? and r.disclosure = ? and r.asked > 0 and r.given = r.asked and r.declined_at is null
               and r.stands_until > ?
            """;

    private static final String SAME_YES = """
            select r.id, r.disclosure, r.reference, r.body, r.asked_by, r.asked_at, r.from_body, r.gateway, r.purpose, r.audience,
                   r.reason, r.due_at, r.stands_until, r.asked, r.given, r.declined_at, r.declined_because,
                   sharing.viewer_holds_until(r.disclosure, true) as held_until
              from sharing.disclosure d join sharing.onward_request r on r.id = d.onward
             where d.id = ? and d.body = ?
            """;

    private static final String HELD_UNTIL = "select sharing.viewer_holds_until(?, ?)";

    private static final String SAID = """
            select a.disclosure, d.outcome, d.act, d.decided_by, d.decided_at, d.reason
              from sharing.onward_asked a
              left join sharing.onward_decision d on d.request = a.request and d.body = a.body
             where a.request = ? and a.body = ?
            """;

    private static final String TELL = "select sharing.tell_those_asked(?)";

    private final JdbcClient jdbc;

    OnwardSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What the viewer's body was asked about, and what it said.
    record OfUs(DisclosureId disclosure, @Nullable Said said) {
    }

    record Said(boolean given, UUID act, OfficerId by, Instant at, String reason) {
    }

    boolean ask(Viewer viewer, UUID act, Envelope it, GatewayId gateway, Section.Audience audience, String reason,
                Instant dueAt, Instant standsUntil) {
        var lines = audience.addressees().stream().map(to -> new Onward.To(to.body(), to.role()).toString())
                .toArray(String[]::new);
        return jdbc.sql(ASK).params(act, it.id().value(), viewer.body().value(), viewer.officer().value(),
                at(viewer.at()), it.from().value(), it.reference(), gateway.slug(), lines, reason, at(dueAt),
                at(standsUntil)).update() == 1;
    }

    /// Every body up the chain, none of which the asker learns of.
    void tellThoseAsked(UUID onward) {
        jdbc.sql(TELL).param(onward).query((row, n) -> n).single();
    }

    boolean say(Viewer viewer, UUID id, UUID act, boolean given, String reason) {
        return jdbc.sql(SAY).params(given ? "GIVEN" : "DECLINED", act, viewer.officer().value(), at(viewer.at()), reason,
                id, viewer.body().value()).update() == 1;
    }

    Optional<Onward> find(UUID id) {
        return jdbc.sql(FIND).param(id).query(OnwardSql::onward).optional();
    }

    /// What the viewer's body asked about something, newest first.
    List<Onward> of(Viewer viewer, DisclosureId id) {
        return jdbc.sql(OF).params(id.value(), viewer.body().value()).query(OnwardSql::onward).list();
    }

    /// What was asked of the viewer's body about something that it told, the oldest first.
    List<Onward> askedOf(Viewer viewer, DisclosureId id) {
        return jdbc.sql(ASKED_OF).params(id.value(), viewer.body().value()).query(OnwardSql::onward).list();
    }

    /// What the viewer's body has not answered: that whose time has passed comes first.
    List<Onward> waiting(Viewer viewer, int rows, int skip) {
        return jdbc.sql(WAITING).params(viewer.body().value(), rows, skip).query(OnwardSql::onward).list();
    }

    List<Onward> waiting(Viewer viewer, Place place, int rows) {
        return jdbc.sql(WAITING_FROM).param("body", viewer.body().value()).param("from", at(place.at()))
                .param("after", place.id()).param("rows", rows).query(OnwardSql::onward).list();
    }

    /// Every yes under which a draft may be proposed today, by whatever else the rules say: one that corrects what was
    /// passed on has that of what it corrects.
    List<Onward> yeses(Viewer viewer, Draft draft) {
        var from = draft.derivedFrom();
        var old = draft.supersedes();
        if (from == null || draft.receivedFrom() == null) {
            return List.of();
        }
        var found = old == null
                ? jdbc.sql(YESES).params(viewer.body().value(), from.value(), at(viewer.at()))
                        .query(OnwardSql::onward).list()
                : sameYes(viewer, old).stream().toList();
        return found.stream().filter(it -> it.heldUntil() != null && it.heldUntil().isAfter(viewer.at())).toList();
    }

    /// Until when the viewer's body holds what the draft passes on; empty where that is nobody else's, or was never held.
    Optional<Instant> heldUntil(Draft draft) {
        return draft.receivedFrom() == null || draft.derivedFrom() == null ? Optional.empty()
                : jdbc.sql(HELD_UNTIL).params(draft.derivedFrom().value(), draft.supersedes() != null)
                        .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    /// The yes under which something of the viewer's body was passed on.
    Optional<Onward> sameYes(Viewer viewer, DisclosureId passedOn) {
        return jdbc.sql(SAME_YES).params(passedOn.value(), viewer.body().value()).query(OnwardSql::onward).optional();
    }

    /// Empty when the viewer's body is not among those of whom it is asked.
    Optional<OfUs> ofUs(Viewer viewer, UUID id) {
        return jdbc.sql(SAID).params(id, viewer.body().value()).query((row, n) -> new OfUs(
                new DisclosureId(row.getObject("disclosure", UUID.class)),
                row.getString("outcome") == null ? null : new Said("GIVEN".equals(row.getString("outcome")),
                        row.getObject("act", UUID.class), DisclosureRow.officer(row, "decided_by"),
                        DisclosureRow.at(row, "decided_at"), row.getString("reason")))).optional();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Onward onward(ResultSet row, int n) throws SQLException {
        return new Onward(
                row.getObject("id", UUID.class),
                new DisclosureId(row.getObject("disclosure", UUID.class)),
                row.getString("reference"),
                new BodyId(row.getObject("body", UUID.class)),
                DisclosureRow.officer(row, "asked_by"),
                DisclosureRow.at(row, "asked_at"),
                new BodyId(row.getObject("from_body", UUID.class)),
                new GatewayId(row.getString("gateway")),
                new Purpose(row.getString("purpose")),
                Arrays.stream((String[]) row.getArray("audience").getArray()).map(Onward.To::of).collect(Collectors.toSet()),
                row.getString("reason"),
                DisclosureRow.at(row, "due_at"),
                DisclosureRow.at(row, "stands_until"),
                DisclosureRow.perhapsAt(row, "held_until"),
                state(row));
    }

    private static Onward.State state(ResultSet row) throws SQLException {
        var declined = DisclosureRow.perhapsAt(row, "declined_at");
        if (declined != null) {
            return new Onward.State.Declined(declined, row.getString("declined_because"));
        }
        return row.getInt("asked") > 0 && row.getInt("given") == row.getInt("asked")
                ? new Onward.State.Given() : new Onward.State.Asked();
    }
}
