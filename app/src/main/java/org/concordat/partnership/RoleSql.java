package org.concordat.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was said about officers' roles, and what was decided.
@Component
class RoleSql {

    private static final String CHANGES = """
            select c.*, o.name as officer_name, o.body, p.name as proposer_name, d.act, d.outcome, d.decided_by,
                   d.decided_at, d.reason as decided_why, e.name as decider_name
              from partnership.role_change c
              join partnership.officer o on o.id = c.officer
              left join partnership.officer p on p.id = c.proposed_by
              left join partnership.role_decision d on d.change = c.id and d.decided_at <= :known
              left join partnership.officer e on e.id = d.decided_by
             where c.proposed_at <= :known
            """;

    private static final String FIND = CHANGES + " and c.id = :id";

    private static final String HISTORY = CHANGES + " and c.officer = :officer order by c.proposed_at desc, c.id";

    private static final String WAITING = CHANGES + """
               and d.change is null
               and (o.body = :body or :board)
             order by c.proposed_at, c.id limit :rows
            """;

    private static final String STATEMENTS = "select * from partnership.statements(:officer, :known) order by role";

    private static final String OF_BODY = """
            select o.id as officer, s.* from partnership.officer o
             cross join lateral partnership.statements(o.id, :known) s
             where o.body = :body order by o.id, s.role
            """;

    private static final String HOLDING = """
            select id, name, body, role
              from partnership.holding(string_to_array(:bodies, ',')::uuid[], string_to_array(:roles, ','), :day, :at)
             order by body, role, name, id
            """;

    private static final String PROPOSE = """
            insert into partnership.role_change (id, officer, role, from_day, until_day, trained_until, reason,
                proposed_by, proposed_at)
            values (:id, :officer, :role, :from, :until, :trained, :reason, :by, :at) on conflict do nothing
            """;

    private static final String DECIDE = """
            insert into partnership.role_decision (change, proposed_by, officer, outcome, act, decided_by, decided_at,
                reason)
            values (:change, :proposer, :officer, :outcome, :act, :by, :at, :reason) on conflict do nothing
            """;

    private static final String TAKE_TURNS = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?::text, 367))) held";

    private static final String ANYTHING_DECIDED = "select partnership.anything_decided()";

    private static final String FOUNDERS = "select id, name, body, role from partnership.founders() order by name, id";

    private final JdbcClient jdbc;

    RoleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RoleChange> find(UUID change) {
        return jdbc.sql(FIND).param("known", AsOf.on(LocalDate.EPOCH).params().get("known")).param("id", change)
                .query((row, n) -> change(row)).optional();
    }

    List<RoleChange> history(OfficerId officer, AsOf asOf) {
        return jdbc.sql(HISTORY).param("known", asOf.params().get("known")).param("officer", officer.value())
                .query((row, n) -> change(row)).list();
    }

    /// What waits in a body, or, for the national board, anywhere; the oldest first.
    List<RoleChange> waiting(BodyId body, boolean board, Instant at, int rows) {
        return jdbc.sql(WAITING).param("known", Rows.at(at)).param("body", body.value()).param("board", board)
                .param("rows", rows).query((row, n) -> change(row)).list();
    }

    List<RoleHeld> statements(OfficerId officer, AsOf asOf) {
        return jdbc.sql(STATEMENTS).param("known", asOf.params().get("known")).param("officer", officer.value())
                .query((row, n) -> held(row)).list();
    }

    /// One officer's statement about one role.
    record Stated(OfficerId officer, RoleHeld held) {
    }

    List<Stated> ofBody(BodyId body, AsOf asOf) {
        return jdbc.sql(OF_BODY).param("known", asOf.params().get("known")).param("body", body.value())
                .query((row, n) -> new Stated(new OfficerId(Rows.uuid(row, "officer")), held(row))).list();
    }

    List<Holder> holding(Collection<BodyId> bodies, Collection<Role> roles, LocalDate day, Instant at) {
        return jdbc.sql(HOLDING)
                .param("bodies", Rows.joined(bodies))
                .param("roles", Rows.joined(roles.stream().map(Role::name).toList()))
                .param("day", day)
                .param("at", Rows.at(at))
                .query((row, n) -> holder(row))
                .list();
    }

    List<Holder> founders() {
        return jdbc.sql(FOUNDERS).query((row, n) -> holder(row)).list();
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(new OfficerId(Rows.uuid(row, "id")), row.getString("name"),
                new BodyId(Rows.uuid(row, "body")), Role.valueOf(row.getString("role")));
    }

    /// *Errors*: false when a change with that id is there already.
    boolean propose(UUID id, Appointments.Wording it, @Nullable OfficerId by, Instant at) {
        return jdbc.sql(PROPOSE)
                .param("id", id)
                .param("officer", it.officer().value())
                .param("role", it.role().name())
                .param("from", it.between().from())
                .param("until", it.between().until())
                .param("trained", it.trainedUntil())
                .param("reason", it.reason())
                .param("by", by == null ? null : by.value())
                .param("at", Rows.at(at))
                .update() == 1;
    }

    /// *Errors*: false when it was decided before.
    boolean decide(UUID change, OfficerId officer, @Nullable OfficerId proposer, RoleChange.Verdict verdict) {
        return jdbc.sql(DECIDE)
                .param("change", change)
                .param("proposer", proposer == null ? null : proposer.value())
                .param("officer", officer.value())
                .param("outcome", verdict.approved() ? "APPROVED" : "DECLINED")
                .param("act", verdict.act())
                .param("by", verdict.by() == null ? null : verdict.by().value())
                .param("at", Rows.at(verdict.at()))
                .param("reason", verdict.reason())
                .update() == 1;
    }

    /// Whoever decides who is the provider of the same body waits until this transaction is over.
    void takeTurns(BodyId body) {
        jdbc.sql(TAKE_TURNS).param(body.value()).query(Integer.class).single();
    }

    boolean anythingDecided() {
        return jdbc.sql(ANYTHING_DECIDED).query(Boolean.class).single();
    }

    private static RoleHeld held(ResultSet row) throws SQLException {
        return new RoleHeld(Rows.uuid(row, "change"), Role.valueOf(row.getString("role")), Rows.between(row),
                Rows.day(row, "trained_until"));
    }

    private static RoleChange change(ResultSet row) throws SQLException {
        return new RoleChange(Rows.uuid(row, "id"), new OfficerId(Rows.uuid(row, "officer")),
                row.getString("officer_name"), new BodyId(Rows.uuid(row, "body")),
                Role.valueOf(row.getString("role")), Rows.between(row), Rows.day(row, "trained_until"),
                row.getString("reason"), Rows.officer(row, "proposed_by"), row.getString("proposer_name"),
                Rows.moment(row, "proposed_at"), verdict(row));
    }

    private static Optional<RoleChange.Verdict> verdict(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null ? Optional.empty() : Optional.of(new RoleChange.Verdict(Rows.uuid(row, "act"),
                outcome.equals("APPROVED"), Rows.officer(row, "decided_by"), row.getString("decider_name"),
                Rows.moment(row, "decided_at"), row.getString("decided_why")));
    }
}
