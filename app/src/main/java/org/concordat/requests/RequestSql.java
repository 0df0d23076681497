package org.concordat.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.people.Identities;
import org.concordat.sharing.About;
import org.concordat.sharing.Place;
import org.concordat.sharing.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Requests as they were proposed, and what a second person decided.
@Component
class RequestSql {

    private static final String INSERT = """
            insert into requests.request (id, body, officer, proposed_at, purpose, agreement, asking, answering, about,
                identity, subject, question, identifiable, urgent, necessity, aim, connection, less_intrusive, fair_balance,
                needs)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    private static final String PROPOSE = """
            insert into requests.proposal (request, body, officer, proposed_at, whom) values (?, ?, ?, ?, ?::jsonb)
            """;

    private static final String ROWS = """
            select r.*, p.whom, d.outcome, d.officer as decided_by, d.decided_at, d.reason, d.act
              from requests.request r
              join requests.proposal p on p.request = r.id
              left join requests.decision d on d.request = r.id
            """;

    private static final String FIND = ROWS + " where r.id = ? and r.body = ?";

    private static final String WAITING = ROWS + """
             where r.body = ? and r.identifiable and d.request is null order by r.proposed_at, r.id limit ? offset ?
            """;

    private static final String WAITING_FROM = ROWS + """
             where r.body = :body and r.identifiable and d.request is null
               and r.proposed_at >= :from and (r.proposed_at > :from or r.id > :after)
             order by r.proposed_at, r.id limit :rows
            """;

    private static final String NOT_SENT = ROWS + """
             where r.body = :body and r.officer = :officer and r.identifiable and d.outcome is distinct from 'APPROVED'
               and r.proposed_at <= :from and (r.proposed_at < :from or r.id > :after)
             order by r.proposed_at desc, r.id limit :rows offset :skip
            """;

    private static final String DECIDE = """
            insert into requests.decision (request, body, asker, outcome, act, officer, decided_at, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String DECIDED = """
            select outcome from requests.decision where request = ? and act = ? and officer = ?
            """;

    private static final String INSIDE = "select * from requests.request where id = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Identities identities;

    RequestSql(JdbcClient jdbc, JsonMapper json, Identities identities) {
        this.jdbc = jdbc;
        this.json = json;
        this.identities = identities;
    }

    void insert(Viewer viewer, RequestDraft draft, @Nullable UUID identity) {
        var at = viewer.at().atOffset(ZoneOffset.UTC);
        var what = draft.what().orElseThrow();
        var whom = draft.whom().orElseThrow();
        var way = draft.way().orElseThrow();
        var why = draft.why().orElseThrow();
        var words = why.justification();
        jdbc.sql(INSERT).params(Arrays.asList(draft.id().value(), viewer.body().value(), viewer.officer().value(), at,
                whom.purpose().slug(), way.agreement().value(), way.asking().slug(), way.answering().slug(),
                what.subject().about().name(), identity, what.subject().words(), what.question(), what.identifiable(),
                what.urgent(), words.necessity(), words.aim(), words.connection(), words.lessIntrusive(),
                words.fairBalance(), json.writeValueAsString(why.needs()))).update();
        jdbc.sql(PROPOSE).params(draft.id().value(), viewer.body().value(), viewer.officer().value(), at,
                json.writeValueAsString(whom.bodies().stream().map(BodyId::toString).sorted().toList())).update();
    }

    /// One of the viewer's own body.
    Optional<Request> find(Viewer viewer, RequestId id) {
        return jdbc.sql(FIND).params(id.value(), viewer.body().value()).query(this::request).optional();
    }

    /// What waits for a second person, oldest first.
    List<Request> waiting(Viewer viewer, int rows, int skip) {
        return jdbc.sql(WAITING).params(viewer.body().value(), rows, skip).query(this::request).list();
    }

    List<Request> waiting(Viewer viewer, Place place, int rows) {
        return jdbc.sql(WAITING_FROM).param("body", viewer.body().value())
                .param("from", place.at().atOffset(ZoneOffset.UTC)).param("after", place.id()).param("rows", rows)
                .query(this::request).list();
    }

    /// The viewer's own that have not left, newest first, from a place on.
    List<Request> notSent(Viewer viewer, Place place, int rows, int skip) {
        return jdbc.sql(NOT_SENT).param("body", viewer.body().value()).param("officer", viewer.officer().value())
                .param("from", place.at().atOffset(ZoneOffset.UTC)).param("after", place.id()).param("rows", rows).param("skip", skip)
                .query(this::request).list();
    }

    /// Whether it was decided; false where somebody was faster.
    boolean decide(Viewer viewer, Request it, String outcome, UUID act, @Nullable String reason) {
        return jdbc.sql(DECIDE).params(Arrays.asList(it.id().value(), it.body().value(), it.officer().value(), outcome, act,
                viewer.officer().value(), viewer.at().atOffset(ZoneOffset.UTC), reason)).update() == 1;
    }

    /// What the viewer decided by a form that is sent once more.
    Optional<String> decidedBy(Viewer viewer, RequestId id, UUID act) {
        return jdbc.sql(DECIDED).params(id.value(), act, viewer.officer().value()).query(String.class).optional();
    }

    /// Of one that the viewer's body is asked; empty while its agreement is not in force.
    Optional<Request.Inside> inside(RequestId id) {
        return jdbc.sql(INSIDE).param(id.value()).query((row, n) -> new Request.Inside(what(row), way(row), why(row)))
                .optional();
    }

    private Request request(ResultSet row, int n) throws SQLException {
        Set<BodyId> whom = json.readValue(row.getString("whom"), new TypeReference<List<String>>() { }).stream()
                .map(BodyId::of).collect(Collectors.toSet());
        return new Request(new RequestId(row.getObject("id", UUID.class)), new BodyId(row.getObject("body", UUID.class)),
                new OfficerId(row.getObject("officer", UUID.class)), at(row, "proposed_at"), what(row),
                new RequestPart.Whom(whom, new Purpose(row.getString("purpose"))), way(row), why(row), state(row));
    }

    private static Request.State state(ResultSet row) throws SQLException {
        var by = row.getObject("decided_by", UUID.class);
        return switch (row.getString("outcome")) {
            case "APPROVED" -> new Request.State.Sent(new OfficerId(by));
            case "DECLINED" -> new Request.State.Declined(new OfficerId(by), at(row, "decided_at"), row.getString("reason"));
            case "TAKEN_BACK" -> new Request.State.TakenBack(at(row, "decided_at"));
            case null -> row.getBoolean("identifiable") ? new Request.State.Waiting() : new Request.State.Sent(null);
            default -> throw new IllegalStateException("an outcome unknown here");
        };
    }

    private RequestPart.What what(ResultSet row) throws SQLException {
        var identity = Optional.ofNullable(row.getObject("identity", UUID.class)).flatMap(identities::find).orElse(null);
        var about = About.valueOf(row.getString("about"));
        return new RequestPart.What(new Section.Subject(about, identity, row.getString("subject")),
                row.getString("question"), row.getBoolean("identifiable"), row.getBoolean("urgent"));
    }

    private static RequestPart.Way way(ResultSet row) throws SQLException {
        return new RequestPart.Way(new AgreementId(row.getObject("agreement", UUID.class)),
                new GatewayId(row.getString("asking")), new GatewayId(row.getString("answering")));
    }

    private RequestPart.Why why(ResultSet row) throws SQLException {
        return new RequestPart.Why(
                new Section.Justification(row.getString("necessity"), row.getString("aim"), row.getString("connection"),
                        row.getString("less_intrusive"), row.getString("fair_balance")),
                json.readValue(row.getString("needs"), new TypeReference<Map<String, String>>() { }));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
