package org.concordat.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.About;
import org.concordat.sharing.DisclosureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The bodies that are asked, and what is done about each.
@Component
class AskedSql {

    // The same that Asked makes of its steps: in which list it stands, and by when it is due.
    private static final String STANDING = """
            select a.*
              from requests.asked a
              left join lateral (
                    select case when t.kind = 'PREPARING' and requests.lapsed(t.disclosure) then 'DROPPED' else t.kind end as kind,
                           t.review_on
                      from requests.step t
                     where t.request = a.request and t.body = a.body
                       and t.kind in ('PREPARING', 'DROPPED', 'DISCLOSED', 'NOTHING_HELD', 'REFUSED', 'WITHDRAWN')
                     order by t.number desc limit 1) s on true
              cross join lateral (
                    select case when s.kind is null or s.kind = 'DROPPED' or s.kind = 'REFUSED' and s.review_on <= :day
                                then 'OPEN'
                                when s.kind in ('DISCLOSED', 'NOTHING_HELD') then 'ANSWERED' else s.kind end as standing,
                           coalesce((select max(r.due_on) from requests.step r
                                      where r.request = a.request and r.body = a.body and r.kind = 'REFUSED'
                                        and r.review_on <= :day), a.due_on) as due) w
            """;

    private static final String OF_US = STANDING + """
             where a.body = :body
               and (:filter::text is null
                 or :filter = 'TO_ANSWER' and w.standing in ('OPEN', 'PREPARING')
                 or :filter = 'HANDED' and w.standing in ('OPEN', 'PREPARING') and :officer = (
                        select t.composer from requests.step t
                         where t.request = a.request and t.body = a.body and t.kind in ('TAKEN', 'GIVEN_BACK', 'HANDED')
                         order by t.number desc limit 1)
                 or :filter = 'OVERDUE' and w.standing in ('OPEN', 'PREPARING') and w.due < :day
                 or :filter = 'ANSWERED' and w.standing in ('ANSWERED', 'REFUSED'))
             order by w.standing not in ('OPEN', 'PREPARING'), w.due, a.sent_at, a.request limit :rows offset :skip
            """;

    private static final String OF_US_FROM = STANDING + """
             where a.body = :body
               and (w.standing not in ('OPEN', 'PREPARING'), w.due, a.sent_at, a.request)
                 > (not :waits::boolean, :due::date, :sent::timestamptz, :request::uuid)
             order by w.standing not in ('OPEN', 'PREPARING'), w.due, a.sent_at, a.request limit :rows
            """;

    private static final String BY_US_FROM = """
            select a.* from requests.asked a
             where a.from_body = :body and (a.officer = :officer or :approves)
               and a.sent_at <= :sent and (a.sent_at < :sent or (a.request, a.body) > (:request, :asked))
             order by a.sent_at desc, a.request, a.body limit :rows
            """;

    private static final String BY_US = STANDING + """
             where a.from_body = :body and (a.officer = :officer or :approves)
               and (:filter::text is null or w.standing = :filter or :filter = 'SILENT' and w.standing = 'OPEN'
                 or :filter = 'OVERDUE' and w.standing in ('OPEN', 'PREPARING') and w.due < :day)
             order by a.sent_at desc, a.request, a.body limit :rows offset :skip
            """;

    private static final String ONE = "select * from requests.asked where request = ? and body = ?";

    private static final String OF_REQUEST = """
            select * from requests.asked where request = ? and from_body = ? order by body
            """;

    private static final String OF_REQUESTS = """
            select * from requests.asked where request = any (?) and from_body = ? order by sent_at, request, body
            """;

    private static final String PREPARED = """
            select distinct s.request from requests.step s
             where s.disclosure = ? and s.body = ? and s.kind = 'PREPARING'
            """;

    private static final String STEPS = """
            select *, kind = 'PREPARING' and requests.lapsed(disclosure) as lapsed
              from requests.step where request = any (?) order by number
            """;

    private static final String ESCALATED = "select requests.escalated(?)";

    private static final String INSERT = """
            insert into requests.asked (request, body, from_body, officer, agreement, purpose, about, urgent, sent_at, due_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String STEP = """
            insert into requests.step (request, body, number, kind, act, officer, at, refusal, reason, review_on, due_on,
                                       disclosure, reference, composer, from_body, asker, agreement)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    AskedSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What waits first, and of that what is due first.
    List<Asked> ofUs(Viewer viewer, Optional<Responses.Filter> filter, int rows, int skip) {
        return whole(jdbc.sql(OF_US).param("body", viewer.body().value()).param("officer", viewer.officer().value()).param("day", viewer.day())
                .param("filter", filter.map(Enum::name).orElse(null)).param("rows", rows).param("skip", skip)
                .query(AskedSql::asked).list());
    }

    /// What the viewer asked, or their body did, newest first.
    List<Asked> byUs(Viewer viewer, boolean approves, Optional<Requests.Filter> filter, int rows, int skip) {
        return whole(jdbc.sql(BY_US).param("body", viewer.body().value()).param("officer", viewer.officer().value())
                .param("approves", approves).param("day", viewer.day())
                .param("filter", filter.map(Enum::name).orElse(null)).param("rows", rows).param("skip", skip)
                .query(AskedSql::asked).list());
    }

    /// In the same order, from a place on.
    List<Asked> ofUs(Viewer viewer, ToUsPlace place, int rows) {
        return whole(jdbc.sql(OF_US_FROM).param("body", viewer.body().value()).param("day", viewer.day())
                .param("waits", place.waits()).param("due", place.due()).param("sent", place.sentAt().atOffset(ZoneOffset.UTC))
                .param("request", place.request().value()).param("rows", rows).query(AskedSql::asked).list());
    }

    /// In the same order, from a place on.
    List<Asked> byUs(Viewer viewer, boolean approves, AskedPlace place, int rows) {
        return whole(jdbc.sql(BY_US_FROM).param("body", viewer.body().value()).param("officer", viewer.officer().value())
                .param("approves", approves).param("sent", place.sentAt().atOffset(ZoneOffset.UTC))
                .param("request", place.request().value()).param("asked", place.body().value()).param("rows", rows)
                .query(AskedSql::asked).list());
    }

    Optional<Asked> find(RequestId request, BodyId body) {
        return whole(jdbc.sql(ONE).params(request.value(), body.value()).query(AskedSql::asked).list()).stream().findFirst();
    }

    /// All whom the viewer's body asked by it.
    List<Asked> of(Viewer viewer, RequestId request) {
        return whole(jdbc.sql(OF_REQUEST).params(request.value(), viewer.body().value()).query(AskedSql::asked).list());
    }

    /// All whom the viewer's body asked by any of several.
    List<Asked> of(Viewer viewer, Collection<RequestId> requests) {
        return whole(jdbc.sql(OF_REQUESTS).param(requests.stream().map(RequestId::value).toArray(UUID[]::new))
                .param(viewer.body().value()).query(AskedSql::asked).list());
    }

    /// Which request the viewer's body is preparing this for.
    Optional<RequestId> prepared(Viewer viewer, DisclosureId disclosure) {
        return jdbc.sql(PREPARED).params(disclosure.value(), viewer.body().value()).query(UUID.class).optional()
                .map(RequestId::new);
    }

    /// How many of the viewer's body are escalated; 0 to anybody but its administrators.
    long escalated(LocalDate latest) {
        return jdbc.sql(ESCALATED).param(latest).query(Long.class).single();
    }

    void insert(Viewer viewer, Request it, BodyId body, LocalDate dueOn) {
        jdbc.sql(INSERT).params(it.id().value(), body.value(), viewer.body().value(), it.officer().value(),
                it.way().agreement().value(), it.purpose().slug(), it.what().subject().about().name(),
                it.what().urgent(), viewer.at().atOffset(ZoneOffset.UTC), dueOn).update();
    }

    /// Whether it was done; false where somebody did something else since it was read.
    boolean insert(Viewer viewer, Asked it, UUID act, Step.Done done) {
        var refused = done instanceof Step.Done.Refused is ? is : null;
        var reason = refused != null ? refused.reason()
                : done instanceof Step.Done.Withdrawn(var why) ? why : null;
        var step = new Step(it.next(), act, viewer.officer(), viewer.at(), done);
        return jdbc.sql(STEP).params(Arrays.asList(it.request().value(), it.body().value(), step.number(), kind(done), act,
                viewer.officer().value(), viewer.at().atOffset(ZoneOffset.UTC),
                refused == null ? null : refused.refusal().name(), reason,
                refused == null ? null : refused.reviewOn(), refused == null ? null : refused.dueOn(),
                Optional.ofNullable(step.disclosure()).map(DisclosureId::value).orElse(null),
                done instanceof Step.Done.Disclosed(var _, var reference) ? reference : null,
                done instanceof Step.Done.Handed(var to) ? to.value() : null,
                it.from().value(), it.asker().value(), it.agreement().value())).update() == 1;
    }

    private List<Asked> whole(List<Asked> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<RequestId, Map<BodyId, List<Step>>> steps = steps(rows.stream().map(Asked::request).collect(Collectors.toSet()));
        return rows.stream().map(it -> new Asked(it.request(), it.body(), it.from(), it.asker(), it.agreement(), it.purpose(),
                it.about(), it.urgent(), it.sentAt(), it.firstDue(),
                steps.getOrDefault(it.request(), Map.of()).getOrDefault(it.body(), List.of()))).toList();
    }

    private Map<RequestId, Map<BodyId, List<Step>>> steps(Collection<RequestId> requests) {
        var all = new HashMap<RequestId, Map<BodyId, List<Step>>>();
        jdbc.sql(STEPS).param(requests.stream().map(RequestId::value).toArray(UUID[]::new)).query(row -> {
            all.computeIfAbsent(new RequestId(row.getObject("request", UUID.class)), it -> new HashMap<>())
                    .computeIfAbsent(new BodyId(row.getObject("body", UUID.class)), it -> new ArrayList<>())
                    .add(step(row));
        });
        return all;
    }

    private static Asked asked(ResultSet row, int n) throws SQLException {
        return new Asked(new RequestId(row.getObject("request", UUID.class)),
                new BodyId(row.getObject("body", UUID.class)), new BodyId(row.getObject("from_body", UUID.class)),
                new OfficerId(row.getObject("officer", UUID.class)),
                new AgreementId(row.getObject("agreement", UUID.class)), new Purpose(row.getString("purpose")),
                About.valueOf(row.getString("about")), row.getBoolean("urgent"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(), row.getObject("due_on", LocalDate.class),
                List.of());
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(row.getInt("number"), row.getObject("act", UUID.class),
                new OfficerId(row.getObject("officer", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(), done(row));
    }

    private static Step.Done done(ResultSet row) throws SQLException {
        return switch (row.getString("kind")) {
            case "TAKEN" -> new Step.Done.Taken();
            case "GIVEN_BACK" -> new Step.Done.GivenBack();
            case "HANDED" -> new Step.Done.Handed(new OfficerId(row.getObject("composer", UUID.class)));
            case "PREPARING" -> new Step.Done.Preparing(disclosure(row), row.getBoolean("lapsed"));
            case "DROPPED" -> new Step.Done.Dropped(disclosure(row));
            case "DISCLOSED" -> new Step.Done.Disclosed(disclosure(row), row.getString("reference"));
            case "NOTHING_HELD" -> new Step.Done.NothingHeld();
            case "REFUSED" -> new Step.Done.Refused(RefusalKind.valueOf(row.getString("refusal")), row.getString("reason"),
                    row.getObject("review_on", LocalDate.class), row.getObject("due_on", LocalDate.class));
            case "REMINDED" -> new Step.Done.Reminded();
            case "WITHDRAWN" -> new Step.Done.Withdrawn(row.getString("reason"));
            default -> throw new IllegalStateException("a step of kind " + row.getString("kind"));
        };
    }

    private static String kind(Step.Done done) {
        return switch (done) {
            case Step.Done.Taken _ -> "TAKEN";
            case Step.Done.GivenBack _ -> "GIVEN_BACK";
            case Step.Done.Handed _ -> "HANDED";
            case Step.Done.Preparing _ -> "PREPARING";
            case Step.Done.Dropped _ -> "DROPPED";
            case Step.Done.Disclosed _ -> "DISCLOSED";
            case Step.Done.NothingHeld _ -> "NOTHING_HELD";
            case Step.Done.Refused _ -> "REFUSED";
            case Step.Done.Reminded _ -> "REMINDED";
            case Step.Done.Withdrawn _ -> "WITHDRAWN";
        };
    }

    private static DisclosureId disclosure(ResultSet row) throws SQLException {
        return new DisclosureId(row.getObject("disclosure", UUID.class));
    }
}
