package org.concordat.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tokens, and that somebody looked.
@Component
class SearchSql {

    private static final String INDEX = """
            insert into people.token (identity, body, key, for_concern)
            select ?, ?, key, ? from unnest(string_to_array(?, ',')::bigint[]) key
            on conflict do nothing
            """;

    private static final String HELD = """
            select i.id, i.told_by, i.name, i.other_names, i.born_on, i.age_band, i.address_area, i.identifier, i.source,
                   i.source_day
              from (select t.identity from people.token t
            """;

    /// No more are compared; those that share the most tokens with what is looked for come first.
    private static final String MOST_SHARED = """
                     group by t.identity order by count(*) desc, t.identity limit 400) shared
              join people.identity i on i.id = shared.identity
            """;

    private static final String OF_OWN_BODY = HELD + """
                     where t.body = ? and t.key = any (string_to_array(?, ',')::bigint[])
            """ + MOST_SHARED;

    private static final String OF_EVERY_BODY = HELD + """
                     where t.key = any (string_to_array(?, ',')::bigint[])
            """ + MOST_SHARED;

    private static final String SEARCHED = """
            insert into people.search (identity, body, officer, searched_at, purpose, reason) values (?, ?, ?, ?, ?, ?)
            """;

    private static final String NTH = """
            select searched_at from people.search where officer = ? and searched_at > ?
             order by searched_at desc offset ? limit 1
            """;

    private final JdbcClient jdbc;

    SearchSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Has an identity of the viewer's body found by these.
    void index(Viewer viewer, UUID identity, boolean forConcern, Set<Long> tokens) {
        jdbc.sql(INDEX).params(identity, viewer.body().value(), forConcern, list(tokens)).update();
    }

    /// Those the viewer may see that share a token: of what their body holds or was told, and for deconfliction of what
    /// every body holds for a concern.
    List<Held> sharing(Viewer viewer, Set<Long> tokens) {
        var asked = viewer.is(Role.DECONFLICTION)
                ? jdbc.sql(OF_EVERY_BODY).params(list(tokens))
                : jdbc.sql(OF_OWN_BODY).params(viewer.body().value(), list(tokens));
        return asked.query(SearchSql::held).list();
    }

    /// Says because of which concern somebody is looked for.
    void searched(Viewer viewer, UUID identity, Purpose purpose, String reason) {
        jdbc.sql(SEARCHED).params(identity, viewer.body().value(), viewer.officer().value(),
                viewer.at().atOffset(ZoneOffset.UTC), purpose.slug(), reason).update();
    }

    /// The moment of the viewer's nth search, counted back from the last; empty when they searched less since then.
    Optional<Instant> ofOfficer(Viewer viewer, int nth, Instant since) {
        return jdbc.sql(NTH).params(viewer.officer().value(), since.atOffset(ZoneOffset.UTC), nth - 1)
                .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    private static String list(Set<Long> tokens) {
        return tokens.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static Held held(ResultSet row, int n) throws SQLException {
        return new Held(row.getObject("id", UUID.class), new BodyId(row.getObject("told_by", UUID.class)),
                IdentitySql.identity(row, n));
    }
}
