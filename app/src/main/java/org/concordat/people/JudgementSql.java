package org.concordat.people;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was decided of two identities: the highest number of a pair stands.
@Component
class JudgementSql {

    private static final String SAY = """
            insert into people.judgement (one, other, body, deconflicting, number, outcome, act, judged_by, judged_at, reason)
            select least(?::uuid, ?), greatest(?::uuid, ?), ?, ?, ?, ?, ?, ?, ?, ?
            on conflict do nothing
            """;

    private static final String OF = """
            select case when j.one = ? then j.other else j.one end as beside, j.number, j.outcome, j.act, j.judged_by, j.judged_at,
                   j.reason
              from people.judgement j
             where (j.one = ? or j.other = ?) and j.body = ? and j.deconflicting = ?
             order by j.number
            """;

    /// @param number how many times the pair was judged
    record Standing(int number, UUID act, Judgement judgement) {
    }

    private final JdbcClient jdbc;

    JudgementSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when somebody judged the pair meanwhile.
    boolean say(Viewer viewer, View view, UUID one, UUID other, int number, Outcome outcome, UUID act, String reason) {
        return jdbc.sql(SAY).params(one, other, one, other, view.body().value(), view.deconflicting(), number, outcome.name(),
                act, viewer.officer().value(), viewer.at().atOffset(ZoneOffset.UTC), reason).update() == 1;
    }

    /// What stands of an identity beside each other.
    Map<UUID, Standing> of(View view, UUID identity) {
        var all = new HashMap<UUID, Standing>();
        jdbc.sql(OF).params(identity, identity, identity, view.body().value(), view.deconflicting()).query((row, n) ->
                all.put(row.getObject("beside", UUID.class), new Standing(row.getInt("number"), row.getObject("act", UUID.class),
                        new Judgement(Outcome.valueOf(row.getString("outcome")),
                                new OfficerId(row.getObject("judged_by", UUID.class)),
                                row.getObject("judged_at", OffsetDateTime.class).toInstant(), row.getString("reason")))))
                .list();
        return all;
    }

    Optional<Standing> of(View view, UUID one, UUID other) {
        return Optional.ofNullable(of(view, one).get(other));
    }
}
