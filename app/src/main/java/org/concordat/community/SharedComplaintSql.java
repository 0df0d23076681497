package org.concordat.community;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.govuk.Language;
import org.concordat.storage.StorageKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes complaints as the public site's own role, which can read none of them back.
@Component
class SharedComplaintSql {

    private static final String BODIES = "select body, name from published.complained_of(?, ?)";

    /// Sent again, it adds nothing.
    private static final String SEND = """
            insert into intake.complaint (id, reference, kind, to_body, sent_at, name, happened, wanted, reach, language, secret_hash)
            values (:id, :reference, :kind, :body, :at, :name, :happened, :wanted, :reach, :language, :hash) on conflict do nothing
            """;

    private static final String FIND = """
            select received_on, body, now_with, acknowledge_by, acknowledged_on, answer_by, answered_on, outcome, words
              from published.complaint(?, ?)
            """;

    private final JdbcClient jdbc;

    SharedComplaintSql(@Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite) {
        this.jdbc = JdbcClient.create(publicSite);
    }

    /// By name.
    List<ComplainedOf> bodies(LocalDate day, Instant at) {
        return jdbc.sql(BODIES).param(day).param(at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new ComplainedOf(row.getObject("body", UUID.class), row.getString("name"))).list();
    }

    /// It is kept when this returns, whatever happens to the service after.
    void send(WayBack back, SharedComplaint it, Language language, Instant at) {
        jdbc.sql(SEND).param("id", back.id()).param("reference", back.reference()).param("kind", it.kind().name())
                .param("body", it.body()).param("at", at.atOffset(ZoneOffset.UTC)).param("name", it.name())
                .param("happened", it.happened()).param("wanted", it.wanted()).param("reach", it.reach())
                .param("language", language.code()).param("hash", back.hash()).update();
    }

    /// Nothing, alike, where there is no such reference and where the secret is another's.
    Optional<ComplaintFound> find(String reference, byte[] hash) {
        return jdbc.sql(FIND).param(reference).param(hash).query((row, n) -> new ComplaintFound(
                row.getObject("received_on", LocalDate.class), row.getString("body"), row.getString("now_with"),
                row.getObject("acknowledge_by", LocalDate.class),
                row.getObject("acknowledged_on", LocalDate.class), row.getObject("answer_by", LocalDate.class),
                row.getObject("answered_on", LocalDate.class), row.getString("outcome"), row.getString("words"))).optional();
    }
}
