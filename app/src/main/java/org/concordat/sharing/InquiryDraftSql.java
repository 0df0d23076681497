package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.sharing.InquiryPart.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class InquiryDraftSql {

    private static final String INSERT = """
            insert into sharing.inquiry_draft (id, officer, body, saved_at)
            select ?, ?, ?, ? where not exists (select from sharing.inquiry where id = ?)
            on conflict do nothing
            """;

    private static final String FIND = "select id, saved_at, parts from sharing.inquiry_draft where id = ?";

    private static final String HOLD = FIND + " for update";

    private static final String SAVE = """
            update sharing.inquiry_draft set parts = parts || ?::jsonb, saved_at = ? where id = ?
            """;

    private static final String LIST = """
            select id, saved_at, parts from sharing.inquiry_draft where officer = ? order by saved_at desc, id limit 100
            """;

    private static final String DELETE = "delete from sharing.inquiry_draft where id = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    InquiryDraftSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Whether the draft is new. A repeated start changes nothing, also when what it started was asked since.
    boolean insert(Viewer viewer, InquiryId id) {
        return jdbc.sql(INSERT).params(id.value(), viewer.officer().value(), viewer.body().value(),
                viewer.at().atOffset(ZoneOffset.UTC), id.value()).update() == 1;
    }

    Optional<InquiryDraft> find(InquiryId id) {
        return jdbc.sql(FIND).param(id.value()).query(this::draft).optional();
    }

    /// Holds the draft until the transaction ends, so that it is asked once.
    Optional<InquiryDraft> hold(InquiryId id) {
        return jdbc.sql(HOLD).param(id.value()).query(this::draft).optional();
    }

    /// Whether the draft was still there to be written in.
    boolean save(Viewer viewer, InquiryId id, InquiryPart part) {
        var object = json.createObjectNode();
        object.set(Kind.of(part).slug(), json.valueToTree(part));
        return jdbc.sql(SAVE).params(json.writeValueAsString(object), viewer.at().atOffset(ZoneOffset.UTC), id.value())
                .update() == 1;
    }

    List<InquiryDraft> of(Viewer viewer) {
        return jdbc.sql(LIST).param(viewer.officer().value()).query(this::draft).list();
    }

    /// Whether there was one to delete.
    boolean delete(InquiryId id) {
        return jdbc.sql(DELETE).param(id.value()).update() == 1;
    }

    private InquiryDraft draft(ResultSet row, int n) throws SQLException {
        var written = json.readTree(row.getString("parts"));
        Map<Kind, InquiryPart> parts = new EnumMap<>(Kind.class);
        for (var kind : Kind.values()) {
            if (written.has(kind.slug())) {
                parts.put(kind, json.treeToValue(written.get(kind.slug()), kind.type()));
            }
        }
        return new InquiryDraft(new InquiryId(row.getObject("id", UUID.class)), DisclosureRow.at(row, "saved_at"), parts);
    }
}
