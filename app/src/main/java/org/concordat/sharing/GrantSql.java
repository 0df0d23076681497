package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Grants: asked for, decided on, withdrawn. The first row of each stands.
@Component
class GrantSql {

    private static final String ASK = """
            insert into sharing.grant_request (id, disclosure, body, role, asked_by, asked_at, officer, stands_until,
                                               reason, from_body, reference)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String DECIDE = """
            insert into sharing.grant_decision (request, disclosure, body, role, officer, stands_until, from_body, asked_by,
                                                outcome, act, decided_by, decided_at, reason)
            select r.id, r.disclosure, r.body, r.role, r.officer, r.stands_until, r.from_body, r.asked_by, ?, ?, ?, ?, ?
              from sharing.grant_request r
             where r.id = ? and not exists (select from sharing.grant_withdrawal w where w.request = r.id)
            on conflict do nothing
            """;

    private static final String WITHDRAW = """
            insert into sharing.grant_withdrawal (request, disclosure, body, role, officer, stands_until, from_body,
                                                  asked_by, act, withdrawn_by, withdrawn_at, reason)
            select r.id, r.disclosure, r.body, r.role, r.officer, r.stands_until, r.from_body, r.asked_by, ?, ?, ?, ?
              from sharing.grant_request r where r.id = ?
            on conflict do nothing
            """;

    private static final String GRANT = """
            select r.id, r.disclosure, r.reference, r.body, r.role, r.asked_by, r.asked_at, r.officer, r.stands_until,
                   r.reason, r.from_body, d.outcome, d.decided_by, d.decided_at, d.reason as decision_reason,
                   w.withdrawn_by, w.withdrawn_at, w.reason as withdrawal_reason
              from sharing.grant_request r
              left join sharing.grant_decision d on d.request = r.id
              left join sharing.grant_withdrawal w on w.request = r.id
            """;

    private static final String FIND = GRANT + " where r.id = ?";

    private static final String OF = GRANT + " where r.disclosure = ? order by r.asked_at, r.id";

    private static final String WAITING = GRANT + """
             where r.from_body = ? and d.request is null and w.request is null and r.stands_until > ?
             order by r.asked_at, r.id limit ? offset ?
            """;

    private static final String DONE_BY = """
            select exists (select from sharing.grant_decision d where d.request = ? and d.act = ? and d.decided_by = ?)
                or exists (select from sharing.grant_withdrawal w where w.request = ? and w.act = ? and w.withdrawn_by = ?)
            """;

    private static final String SEVERED = "select ? = any (sharing.severed())";

    private final JdbcClient jdbc;

    GrantSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether an agreement further up its chain is not in force.
    boolean severed(DisclosureId id) {
        return jdbc.sql(SEVERED).param(id.value()).query(Boolean.class).single();
    }

    boolean ask(Viewer viewer, UUID act, Envelope it, Role role, OfficerId colleague, Instant until, String reason) {
        return jdbc.sql(ASK).params(act, it.id().value(), viewer.body().value(), role.name(), viewer.officer().value(),
                at(viewer.at()), colleague.value(), at(until), reason, it.from().value(), it.reference()).update() == 1;
    }

    boolean decide(Viewer viewer, Grant it, UUID act, boolean given, @Nullable String reason) {
        return jdbc.sql(DECIDE).param(given ? "GIVEN" : "DECLINED").param(act).param(viewer.officer().value())
                .param(at(viewer.at())).param(reason).param(it.id()).update() == 1;
    }

    boolean withdraw(Viewer viewer, Grant it, UUID act, String reason) {
        return jdbc.sql(WITHDRAW).params(act, viewer.officer().value(), at(viewer.at()), reason, it.id()).update() == 1;
    }

    /// Whether this officer has decided on it, or withdrawn it, by this very act.
    boolean doneBy(Viewer viewer, UUID id, UUID act) {
        var officer = viewer.officer().value();
        return jdbc.sql(DONE_BY).params(id, act, officer, id, act, officer).query(Boolean.class).single();
    }

    Optional<Grant> find(UUID id) {
        return jdbc.sql(FIND).param(id).query(GrantSql::grant).optional();
    }

    /// Oldest first.
    List<Grant> of(DisclosureId id) {
        return jdbc.sql(OF).param(id.value()).query(GrantSql::grant).list();
    }

    /// Of what the viewer's body sent, oldest first.
    List<Grant> waiting(Viewer viewer, int rows, int skip) {
        return jdbc.sql(WAITING).params(viewer.body().value(), at(viewer.at()), rows, skip).query(GrantSql::grant).list();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Grant grant(ResultSet row, int n) throws SQLException {
        return new Grant(
                row.getObject("id", UUID.class),
                new DisclosureId(row.getObject("disclosure", UUID.class)),
                row.getString("reference"),
                new BodyId(row.getObject("body", UUID.class)),
                Role.valueOf(row.getString("role")),
                DisclosureRow.officer(row, "asked_by"),
                DisclosureRow.at(row, "asked_at"),
                DisclosureRow.officer(row, "officer"),
                DisclosureRow.at(row, "stands_until"),
                row.getString("reason"),
                new BodyId(row.getObject("from_body", UUID.class)),
                state(row));
    }

    private static Grant.State state(ResultSet row) throws SQLException {
        var withdrawn = row.getString("withdrawal_reason");
        if (withdrawn != null) {
            return new Grant.State.Withdrawn(DisclosureRow.officer(row, "withdrawn_by"),
                    DisclosureRow.at(row, "withdrawn_at"), withdrawn);
        }
        return switch (row.getString("outcome")) {
            case "GIVEN" -> new Grant.State.Given(DisclosureRow.officer(row, "decided_by"),
                    DisclosureRow.at(row, "decided_at"));
            case "DECLINED" -> new Grant.State.Declined(DisclosureRow.officer(row, "decided_by"),
                    DisclosureRow.at(row, "decided_at"), row.getString("decision_reason"));
            case null, default -> new Grant.State.Asked();
        };
    }
}
