package org.concordat.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final String OF_OWNERS = """
            select a.request, a.of_case from casework.asking a join casework.case c on c.id = a.of_case
             where c.body = ? and c.owner = any (string_to_array(?, ',')::uuid[]) and c.stage <> 'CLOSED'
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

    /// For open cases of some owners: for which case each was begun.
    Map<RequestId, CaseId> of(Viewer viewer, Set<OfficerId> owners) {
        return jdbc.sql(OF_OWNERS).params(viewer.body().value(), CaseSql.joined(owners)).query((row, n) -> Map.entry(
                        new RequestId(row.getObject("request", UUID.class)), new CaseId(row.getObject("of_case", UUID.class))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// In the order in which they were begun.
    List<Begun> of(CaseId id) {
        return jdbc.sql(OF).param(id.value()).query((row, n) -> new Begun(new RequestId(row.getObject("request", UUID.class)),
                new OfficerId(row.getObject("asked_by", UUID.class)), CaseSql.moment(row, "begun_at"))).list();
    }
}
