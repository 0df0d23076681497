package org.concordat.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which identity each case is about.
@Component
class SubjectSql {

    private static final String RECORD = """
            insert into casework.subject (of_case, body, identity, recorded_by, recorded_at) values (?, ?, ?, ?, ?)
            """;

    private static final String FIND = "select identity, recorded_by, recorded_at from casework.subject where of_case = ?";

    private static final String ABOUT = """
            select c.id, c.reference
              from casework.subject s
              join casework.case c on c.id = s.of_case
             where s.identity = any (string_to_array(?, ',')::uuid[]) order by c.opened_at, c.id
            """;

    /// The row as it is kept.
    record Recorded(UUID identity, OfficerId by, Instant at) {
    }

    private final JdbcClient jdbc;

    SubjectSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(Viewer viewer, CaseId of, UUID identity) {
        jdbc.sql(RECORD).params(of.value(), viewer.body().value(), identity, viewer.officer().value(), CaseSql.at(viewer.at()))
                .update();
    }

    Optional<Recorded> find(CaseId of) {
        return jdbc.sql(FIND).param(of.value()).query((row, n) -> new Recorded(row.getObject("identity", UUID.class),
                new OfficerId(row.getObject("recorded_by", UUID.class)), CaseSql.moment(row, "recorded_at"))).optional();
    }

    /// The cases that are about any of several identities.
    List<Subject.Other> about(List<UUID> identities) {
        return jdbc.sql(ABOUT).param(String.join(",", identities.stream().map(UUID::toString).toList()))
                .query((row, n) -> new Subject.Other(new CaseId(row.getObject("id", UUID.class)), row.getString("reference")))
                .list();
    }
}
