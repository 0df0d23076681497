package org.concordat.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class EntrySql {

    /// One statement: an act is to cost little more with its entry than without.
    private static final String INSERT = """
            with entry as (
                insert into ledger.entry (id, kind, version, at, officer, body, thing, agreement, gateway, purpose, fields)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            ), salt as (
                insert into ledger.salt (entry, salt) values (?, ?)
            )
            insert into ledger.waiting (entry, commitment) values (?, ?)
            """;

    /// Only whoever did it is told the salt. That they did is asked of the entry itself, which their whole body reads: to a
    /// colleague, to look for the salt before it is refused would take longer than to find no entry, and so tell that there is one.
    private static final String KEPT = """
            select e.id, e.kind, e.version, e.at, e.officer, e.body, e.thing, e.agreement, e.gateway, e.purpose, e.fields,
                   s.salt, l.number
              from ledger.entry e
              join ledger.salt s on s.entry = e.id
              left join ledger.leaf l on l.entry = e.id
             where e.id = ? and e.officer = (select access.viewer_officer())
            """;

    /// Whose entries these are is no matter here: what opens each, row security gives or does not.
    private static final String OPENED = """
            select e.id, e.kind, e.version, e.at, e.officer, e.body, e.thing, e.agreement, e.gateway, e.purpose, e.fields,
                   s.salt, l.number
              from ledger.entry e
              join ledger.salt s on s.entry = e.id
              left join ledger.leaf l on l.entry = e.id
             where e.id = any (string_to_array(?, ',')::uuid[])
             order by e.at, e.id
            """;

    private static final String WORDS = "select published.words_of(?, ?, ?)";

    private static final String ERASE = "select ledger.erase(?, ?)";

    private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() { };

    /// An entry with its salt, and its number once it has one.
    record Kept(Opening opening, @Nullable Long number) {
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EntrySql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Opening opening) {
        var entry = opening.entry();
        jdbc.sql(INSERT)
                .param(opening.id())
                .param(entry.kind())
                .param(entry.version())
                .param(entry.at().atOffset(ZoneOffset.UTC))
                .param(entry.officer() == null ? null : entry.officer().value())
                .param(entry.body() == null ? null : entry.body().value())
                .param(entry.thing())
                .param(entry.agreement() == null ? null : entry.agreement().value())
                .param(text(entry.gateway()))
                .param(text(entry.purpose()))
                .param(json.writeValueAsString(entry.fields()))
                .param(opening.id())
                .param(opening.salt())
                .param(opening.id())
                .param(opening.commitment().bytes())
                .update();
    }

    Optional<Kept> kept(UUID id) {
        return jdbc.sql(KEPT).param(id).query((row, line) -> kept(row)).optional();
    }

    List<Kept> opened(Collection<UUID> ids) {
        return jdbc.sql(OPENED).param(ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query((row, line) -> kept(row)).list();
    }

    /// What anybody may know of an act about a thing; empty for nothing.
    Optional<String> words(String act, UUID thing, int part) {
        return jdbc.sql(WORDS).params(act, thing, part).query(String.class).optional();
    }

    boolean erase(UUID id, UUID because) {
        return jdbc.sql(ERASE).param(id).param(because).query(Boolean.class).single();
    }

    private Kept kept(ResultSet row) throws SQLException {
        return kept(row, json);
    }

    static Kept kept(ResultSet row, JsonMapper json) throws SQLException {
        var entry = new Entry(row.getString("kind"), row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                named(row, "officer", OfficerId::new), named(row, "body", BodyId::new), row.getObject("thing", UUID.class),
                named(row, "agreement", AgreementId::new),
                row.getString("gateway") == null ? null : new GatewayId(row.getString("gateway")),
                row.getString("purpose") == null ? null : new Purpose(row.getString("purpose")),
                json.readValue(row.getString("fields"), FIELDS));
        return new Kept(new Opening(row.getObject("id", UUID.class), entry, row.getBytes("salt")),
                row.getObject("number", Long.class));
    }

    private static <T> @Nullable T named(ResultSet row, String column, Function<UUID, T> id)
            throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : id.apply(value);
    }

    private static @Nullable String text(@Nullable Object named) {
        return named == null ? null : named.toString();
    }
}
