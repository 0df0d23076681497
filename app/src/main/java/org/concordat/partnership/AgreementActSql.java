package org.concordat.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.AgreementActs.By;
import org.concordat.partnership.AgreementActs.Ending;
import org.concordat.partnership.AgreementActs.Resumption;
import org.concordat.partnership.AgreementActs.Review;
import org.concordat.partnership.AgreementActs.Signature;
import org.concordat.partnership.AgreementActs.Suspension;
import org.concordat.partnership.AgreementActs.Withdrawal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// What is done to agreements: each act a row with an author. Every insert answers whether it was the first.
@Component
class AgreementActSql {

    private static final String SIGNATURES = """
            select s.body, s.capacity, s.signed_by as by, s.signed_at as at, o.name
              from partnership.signature s join partnership.officer o on o.id = s.signed_by
             where s.agreement = :id order by s.signed_at, s.body
            """;

    private static final String REVIEWS = """
            select r.id, r.finding, r.next_review, r.reviewed_by as by, r.reviewed_at as at, o.name
              from partnership.review r join partnership.officer o on o.id = r.reviewed_by
             where r.agreement = :id order by r.number
            """;

    private static final String SUSPENSIONS = """
            select u.id, u.reason, u.suspended_by as by, u.suspended_at as at, o.name,
                   r.reason as resumed_reason, r.resumed_by, r.resumed_at, p.name as resumed_name
              from partnership.suspension u
              join partnership.officer o on o.id = u.suspended_by
              left join partnership.resumption r on r.suspension = u.id
              left join partnership.officer p on p.id = r.resumed_by
             where u.agreement = :id order by u.number
            """;

    private static final String WITHDRAWAL = """
            select w.reason, w.withdrawn_by as by, w.withdrawn_at as at, o.name
              from partnership.withdrawal w join partnership.officer o on o.id = w.withdrawn_by
             where w.agreement = :id
            """;

    private static final String ENDING = """
            select e.reason, e.ended_by as by, e.ended_at as at, o.name
              from partnership.ending e join partnership.officer o on o.id = e.ended_by
             where e.agreement = :id
            """;

    private static final String SUPERSEDED = "select partnership.superseded_by(:id, :at)";

    private static final String SIGN = """
            insert into partnership.signature (agreement, body, signed_by, signed_at, capacity)
            values (:id, :body, :by, :at, :capacity) on conflict do nothing
            """;

    private static final String WITHDRAW = """
            insert into partnership.withdrawal (agreement, withdrawn_by, withdrawn_at, reason)
            values (:id, :by, :at, :reason) on conflict do nothing
            """;

    private static final String REVIEW = """
            insert into partnership.review (id, agreement, number, reviewed_by, reviewed_at, finding, next_review)
            values (:act, :id, :number, :by, :at, :finding, :next) on conflict do nothing
            """;

    private static final String SUSPEND = """
            insert into partnership.suspension (id, agreement, number, suspended_by, suspended_at, reason)
            values (:act, :id, :number, :by, :at, :reason) on conflict do nothing
            """;

    private static final String RESUME = """
            insert into partnership.resumption (suspension, agreement, suspended_by, resumed_by, resumed_at, reason)
            select u.id, u.agreement, u.suspended_by, :by, :at, :reason
              from partnership.suspension u where u.id = :act and u.agreement = :id
            on conflict do nothing
            """;

    private static final String END = """
            insert into partnership.ending (agreement, ended_by, ended_at, reason)
            values (:id, :by, :at, :reason) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    AgreementActSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All that was ever done to it, and what has taken its place by a moment.
    AgreementActs find(AgreementId id, Instant at) {
        return new AgreementActs(
                ask(SIGNATURES, id).query((row, n) -> new Signature(new BodyId(uuid(row, "body")), by(row),
                        row.getString("capacity"))).list(),
                ask(REVIEWS, id).query((row, n) -> new Review(uuid(row, "id"), by(row), row.getString("finding"),
                        row.getObject("next_review", LocalDate.class))).list(),
                ask(SUSPENSIONS, id).query(AgreementActSql::suspension).list(),
                ask(WITHDRAWAL, id).query((row, n) -> new Withdrawal(by(row), row.getString("reason"))).optional(),
                ask(ENDING, id).query((row, n) -> new Ending(by(row), row.getString("reason"))).optional(),
                supersededBy(id, at));
    }

    boolean sign(Viewer viewer, AgreementId id, String capacity) {
        return act(SIGN, viewer, id).param("body", viewer.body().value()).param("capacity", capacity).update() == 1;
    }

    boolean withdraw(Viewer viewer, AgreementId id, String reason) {
        return act(WITHDRAW, viewer, id).param("reason", reason).update() == 1;
    }

    boolean review(Viewer viewer, UUID act, AgreementId id, int number, String finding, LocalDate next) {
        return act(REVIEW, viewer, id).param("act", act).param("number", number).param("finding", finding)
                .param("next", next).update() == 1;
    }

    boolean suspend(Viewer viewer, UUID act, AgreementId id, int number, String reason) {
        return act(SUSPEND, viewer, id).param("act", act).param("number", number).param("reason", reason)
                .update() == 1;
    }

    boolean resume(Viewer viewer, UUID suspension, AgreementId id, String reason) {
        return act(RESUME, viewer, id).param("act", suspension).param("reason", reason).update() == 1;
    }

    boolean end(Viewer viewer, AgreementId id, String reason) {
        return act(END, viewer, id).param("reason", reason).update() == 1;
    }

    private StatementSpec act(String sql, Viewer viewer, AgreementId id) {
        return ask(sql, id).param("by", viewer.officer().value()).param("at", viewer.at().atOffset(ZoneOffset.UTC));
    }

    private StatementSpec ask(String sql, AgreementId id) {
        return jdbc.sql(sql).param("id", id.value());
    }

    private Optional<AgreementId> supersededBy(AgreementId id, Instant at) {
        return ask(SUPERSEDED, id).param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)).map(AgreementId::new)).single();
    }

    private static Suspension suspension(ResultSet row, int n) throws SQLException {
        var resumedBy = row.getObject("resumed_by", UUID.class);
        return new Suspension(uuid(row, "id"), by(row), row.getString("reason"), resumedBy == null ? null
                : new Resumption(new By(new OfficerId(resumedBy), row.getString("resumed_name"),
                        row.getObject("resumed_at", OffsetDateTime.class).toInstant()), row.getString("resumed_reason")));
    }

    private static By by(ResultSet row) throws SQLException {
        return new By(new OfficerId(uuid(row, "by")), row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
