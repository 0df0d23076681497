package org.concordat.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.requests.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which requests were begun for which case.
@Component
class AskingSql {

    private static final String BEGIN = """
            insert into casework.asking (request, of_case, body, asked_by, begun_at) values (?, ?, ?, ?, ?)
            """;

    private static final String OF = """
            select request, asked_by, begun_at from casework.asking where of_case = ? order by begun_at, request
            """;

    /// The row as it is kept.
    record Begun(RequestId request, OfficerId by, Instant at) {
    }

    private final JdbcClient jdbc;

    AskingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Viewer viewer, CaseId of, RequestId request) {
        jdbc.sql(BEGIN).params(request.value(), of.value(), viewer.body().value(), viewer.officer().value(),
                CaseSql.at(viewer.at())).update();
    }

    /// In the order in which they were begun.
    List<Begun> of(CaseId id) {
        return jdbc.sql(OF).param(id.value()).query((row, n) -> new Begun(new RequestId(row.getObject("request", UUID.class)),
                new OfficerId(row.getObject("asked_by", UUID.class)), CaseSql.moment(row, "begun_at"))).list();
    }
}
