package org.concordat.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.requests.RequestPart.Kind;
import org.concordat.sharing.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class RequestDraftSql {

    private static final String INSERT = """
            insert into requests.draft (id, officer, body, started_at, saved_at)
            select :id, :officer, :body, :at, :at where not exists (select from requests.request where id = :id)
            on conflict do nothing
            """;

    private static final String FIND = "select id, started_at, saved_at, parts from requests.draft where id = ?";

    private static final String HOLD = FIND + " for update";

    private static final String SAVE = "update requests.draft set parts = parts || ?::jsonb, saved_at = ? where id = ?";

    private static final String LIST = """
            select id, started_at, saved_at, parts from requests.draft where officer = ?
             order by started_at desc, id limit ? offset ?
            """;

    private static final String FROM = """
            select id, started_at, saved_at, parts from requests.draft
             where officer = :officer and started_at <= :from and (started_at < :from or id > :after)
             order by started_at desc, id limit :rows
            """;

    private static final String DELETE = "delete from requests.draft where id = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RequestDraftSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Whether the draft is new. A repeated start changes nothing, also when what it started was proposed since.
    boolean insert(Viewer viewer, RequestId id) {
        return jdbc.sql(INSERT).param("id", id.value()).param("officer", viewer.officer().value())
                .param("body", viewer.body().value()).param("at", viewer.at().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    Optional<RequestDraft> find(RequestId id) {
        return jdbc.sql(FIND).param(id.value()).query(this::draft).optional();
    }

    /// Holds the draft until the transaction ends, so that it is proposed once.
    Optional<RequestDraft> hold(RequestId id) {
        return jdbc.sql(HOLD).param(id.value()).query(this::draft).optional();
    }

    /// Whether the draft was still there to be written in.
    boolean save(Viewer viewer, RequestId id, RequestPart part) {
        var object = json.createObjectNode();
        object.set(Kind.of(part).slug(), json.valueToTree(part));
        return jdbc.sql(SAVE).params(json.writeValueAsString(object), viewer.at().atOffset(ZoneOffset.UTC), id.value())
                .update() == 1;
    }

    /// Those begun last first.
    List<RequestDraft> of(Viewer viewer, int rows, int skip) {
        return jdbc.sql(LIST).params(viewer.officer().value(), rows, skip).query(this::draft).list();
    }

    /// The same list from a place on.
    List<RequestDraft> from(Viewer viewer, Place place, int rows) {
        return jdbc.sql(FROM).param("officer", viewer.officer().value()).param("from", place.at().atOffset(ZoneOffset.UTC))
                .param("after", place.id()).param("rows", rows).query(this::draft).list();
    }

    /// Whether there was one to delete.
    boolean delete(RequestId id) {
        return jdbc.sql(DELETE).param(id.value()).update() == 1;
    }

    private RequestDraft draft(ResultSet row, int n) throws SQLException {
        var written = json.readTree(row.getString("parts"));
        Map<Kind, RequestPart> parts = new EnumMap<>(Kind.class);
        for (var kind : Kind.values()) {
            if (written.has(kind.slug())) {
                parts.put(kind, json.treeToValue(written.get(kind.slug()), kind.type()));
            }
        }
        return new RequestDraft(new RequestId(row.getObject("id", UUID.class)),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(), parts);
    }
}
