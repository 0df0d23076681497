package org.concordat.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists of what is held for a concern, newest first.
@Component
class RecordSql {

    private static final String HELD = """
            select i.id, i.told_by, i.name, i.other_names, i.born_on, i.age_band, i.address_area, i.identifier, i.source,
                   i.source_day, s.officer, s.searched_at, s.purpose, s.reason,
                   (select m.person from people.membership m
                     where m.identity = i.id and m.body = i.told_by and not m.deconflicting order by m.number desc limit 1) as person
              from people.search s
              join people.identity i on i.id = s.identity
            """;

    private static final String OF_BODY = HELD + " where s.body = ? order by s.searched_at desc, s.identity limit ? offset ?";

    private static final String ONE = HELD + " where s.identity = ?";

    /// Those of which another body holds one that shares three tokens or more, and nobody has judged the two.
    private static final String TO_DECONFLICT = """
            select i.id, i.told_by, i.name, i.other_names, i.born_on, i.age_band, i.address_area, i.identifier, i.source,
                   i.source_day
              from people.identity i
             where i.for_concern
               and exists (select from people.token mine
                             join people.token theirs on theirs.key = mine.key and theirs.body <> mine.body
                            where mine.identity = i.id and mine.body = i.told_by and mine.for_concern and theirs.for_concern
                              and not exists (select from people.judgement j
                                               where j.one = least(mine.identity, theirs.identity)
                                                 and j.other = greatest(mine.identity, theirs.identity)
                                                 and j.body = ? and j.deconflicting)
                            group by theirs.identity having count(*) >= 3)
             order by i.recorded_at desc, i.id limit ? offset ?
            """;

    private final JdbcClient jdbc;

    RecordSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Recorded> ofBody(Viewer viewer, int rows, int skip) {
        return jdbc.sql(OF_BODY).params(viewer.body().value(), rows, skip).query(RecordSql::recorded).list();
    }

    Optional<Recorded> find(UUID identity) {
        return jdbc.sql(ONE).param(identity).query(RecordSql::recorded).optional();
    }

    List<Held> toDeconflict(Viewer viewer, int rows, int skip) {
        return jdbc.sql(TO_DECONFLICT).params(viewer.body().value(), rows, skip).query(SearchSql::held).list();
    }

    private static Recorded recorded(ResultSet row, int n) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new Recorded(SearchSql.held(row, n), new OfficerId(row.getObject("officer", UUID.class)),
                row.getObject("searched_at", OffsetDateTime.class).toInstant(), new Purpose(row.getString("purpose")),
                row.getString("reason"), person == null ? null : new PersonId(person));
    }
}
