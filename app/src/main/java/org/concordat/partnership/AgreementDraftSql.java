package org.concordat.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AgreementDraftSql {

    /// A draft that was offered is gone: the form that started it does not bring it back.
    private static final String INSERT = """
            insert into partnership.agreement_draft (id, reference, owner_body, started_by, started_at, saved_by,
                                                     saved_at, supersedes, parts)
            select :id, :reference, :owner, :by, :at, :by, :at, :supersedes, :parts::jsonb
             where not exists (select from partnership.agreement a where a.id = :id)
            on conflict do nothing
            """;

    private static final String FIND = """
            select d.id, d.reference, d.owner_body, d.started_by, d.started_at, d.saved_by, o.name as saved_name,
                   d.saved_at, d.supersedes, d.parts
              from partnership.agreement_draft d
              join partnership.officer o on o.id = d.saved_by
             where d.id = :id
            """;

    private static final String SAVE = """
            update partnership.agreement_draft
               set parts = parts || :part::jsonb, saved_by = :by, saved_at = :at
             where id = :id
            """;

    private static final String DELETE = "delete from partnership.agreement_draft where id = :id";

    private final JdbcClient jdbc;

    AgreementDraftSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether it is new; a repeated start changes nothing.
    boolean insert(AgreementDraft draft) {
        return jdbc.sql(INSERT)
                .param("id", draft.id().value())
                .param("reference", draft.reference())
                .param("owner", draft.owner().value())
                .param("by", draft.startedBy().value())
                .param("at", draft.startedAt().atOffset(ZoneOffset.UTC))
                .param("supersedes", draft.supersedes() == null ? null : draft.supersedes().value())
                .param("parts", AgreementJson.writeParts(draft.parts()))
                .update() == 1;
    }

    Optional<AgreementDraft> find(AgreementId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(AgreementDraftSql::draft).optional();
    }

    void save(Viewer viewer, AgreementId id, AgreementPart part) {
        jdbc.sql(SAVE)
                .param("id", id.value())
                .param("part", AgreementJson.writeParts(Map.of(AgreementStep.of(part), part)))
                .param("by", viewer.officer().value())
                .param("at", viewer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Whether there was one to delete.
    boolean delete(AgreementId id) {
        return jdbc.sql(DELETE).param("id", id.value()).update() == 1;
    }

    private static AgreementDraft draft(ResultSet row, int n) throws SQLException {
        var supersedes = row.getObject("supersedes", UUID.class);
        return new AgreementDraft(
                new AgreementId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                new BodyId(row.getObject("owner_body", UUID.class)),
                new OfficerId(row.getObject("started_by", UUID.class)),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                new AgreementActs.By(new OfficerId(row.getObject("saved_by", UUID.class)), row.getString("saved_name"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()),
                supersedes == null ? null : new AgreementId(supersedes),
                AgreementJson.readParts(row.getString("parts")));
    }
}
