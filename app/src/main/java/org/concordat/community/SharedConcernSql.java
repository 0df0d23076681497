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

/// Writes concerns as the public site's own role, which can read none of them back.
@Component
class SharedConcernSql {

    private static final String RECEIVING = "select area, code, name, body, force from published.receiving(?, ?)";

    /// One statement: outside, inside and way back, or nothing. Sent again, it adds nothing.
    private static final String SEND = """
            with outside as (
                insert into intake.referral (id, reference, kind, urgent, referred_at, area, to_body, from_public)
                values (:id, :reference, :kind, :urgent, :at, :area, :body, true) on conflict do nothing),
            inside as (
                insert into intake.concern (referral, kind, to_body, name, other_names, age_band, gender, place, address,
                                            material, seen_where, seen, worry, done, from_public)
                values (:id, :kind, :body, :name, :otherNames, :ageBand, :gender, :place, :address, :material, :seenWhere, :seen,
                        :worry, :done, true) on conflict do nothing)
            insert into intake.way_back (referral, kind, to_body, secret_hash, reach, language)
            values (:id, :kind, :body, :hash, :reach, :language) on conflict do nothing
            """;

    private static final String FIND = "select received_on, force, taken_up from published.way_back(?, ?)";

    private final JdbcClient jdbc;

    SharedConcernSql(@Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite) {
        this.jdbc = JdbcClient.create(publicSite);
    }

    /// By name.
    List<Receiving> receiving(LocalDate day, Instant at) {
        return jdbc.sql(RECEIVING).param(day).param(at.atOffset(ZoneOffset.UTC)).query((row, n) -> new Receiving(
                row.getObject("area", UUID.class), row.getString("code"), row.getString("name"),
                row.getObject("body", UUID.class), row.getString("force"))).list();
    }

    /// It is kept when this returns, whatever happens to the service after.
    void send(WayBack back, SharedConcern it, Receiving to, Language language, Instant at) {
        jdbc.sql(SEND).param("id", back.id()).param("reference", back.reference()).param("kind", it.kind().name())
                .param("urgent", it.urgent()).param("at", at.atOffset(ZoneOffset.UTC)).param("area", to.area())
                .param("body", to.body()).param("name", it.name()).param("otherNames", it.otherNames())
                .param("ageBand", it.ageBand()).param("gender", it.gender()).param("place", it.place()).param("address", it.address())
                .param("material", it.material()).param("seenWhere", it.seenWhere()).param("seen", it.seen())
                .param("worry", it.worry()).param("done", it.done()).param("hash", back.hash()).param("reach", it.reach())
                .param("language", language.code()).update();
    }

    /// Nothing, alike, where there is no such reference and where the secret is another's.
    Optional<Found> find(String reference, byte[] hash) {
        return jdbc.sql(FIND).param(reference).param(hash).query((row, n) -> new Found(
                row.getObject("received_on", LocalDate.class), row.getString("force"), row.getBoolean("taken_up"))).optional();
    }
}
