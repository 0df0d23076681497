package org.concordat.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.storage.StorageKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Receipts of what was published, for anybody; read as the public site's own role, which reaches no other entry.
@Component
public class PublicReceipts {

    private static final String ABOUT = "select entry, at, act, part from published.receipts(?)";

    private static final String OF_FIGURES = "select entry, at, act, part from published.figure_receipts(?, ?)";

    private static final String OPENING = """
            select id, kind, version, at, officer, body, thing, agreement, gateway, purpose, fields, salt, number
              from published.opening(?)
            """;

    private static final String WORDS = "select published.words_told(?, ?, ?)";

    private static final RowMapper<Published> ROW = (row, n) -> new Published(row.getObject("entry", UUID.class),
            row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("act"), row.getInt("part"));

    /// That something was published.
    ///
    /// @param act the kind of the act: `scrutiny.matter.raised`
    /// @param part which version of the thing, or which step; 0 for the whole
    public record Published(UUID entry, Instant at, String act, int part) {
    }

    /// What proves it.
    ///
    /// @param receipt given, or not yet: the entry is there
    /// @param words whose SHA-256 the entry has, if nothing was changed; empty where they are shown no longer
    public record Proof(Published of, Receipt receipt, Optional<String> words) {
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PublishedLog log;

    PublicReceipts(@Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite, JsonMapper json, PublishedLog log) {
        this.jdbc = JdbcClient.create(publicSite);
        this.json = json;
        this.log = log;
    }

    /// In the order of time; none of what was published before receipts were given.
    public List<Published> about(UUID thing) {
        return jdbc.sql(ABOUT).param(thing).query(ROW).list();
    }

    /// The same of the figures of a table and quarter, in all their versions.
    ///
    /// @param quarter its first day
    public List<Published> ofFigures(String table, LocalDate quarter) {
        return jdbc.sql(OF_FIGURES).params(table, quarter).query(ROW).list();
    }

    /// Empty where there is none, or it is nobody's business: both are looked for alike.
    public Optional<Proof> find(UUID entry) {
        return jdbc.sql(OPENING).param(entry).query((row, n) -> EntrySql.kept(row, json)).optional().map(this::proof);
    }

    private Proof proof(EntrySql.Kept kept) {
        var entry = kept.opening().entry();
        var act = entry.fields().get("act");
        int part = Integer.parseInt(entry.fields().getOrDefault("part", "0"));
        return new Proof(new Published(kept.opening().id(), entry.at(), act, part), log.receipt(kept),
                jdbc.sql(WORDS).params(act, entry.thing(), part).query(String.class).optional());
    }
}
