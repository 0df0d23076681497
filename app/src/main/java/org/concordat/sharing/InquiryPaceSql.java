package org.concordat.sharing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.concordat.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How much an officer and their body have asked lately.
@Component
class InquiryPaceSql {

    private static final String HOLD = "select sharing.hold_inquiries()";

    private static final String OF_OFFICER = """
            select asked_at from sharing.inquiry where officer = ? and asked_at > ?
             order by asked_at desc offset ? limit 1
            """;

    private static final String OF_BODY = "select sharing.asked_by_body(?, ?)";

    private final JdbcClient jdbc;

    InquiryPaceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// From here to the end of the transaction nobody else of the viewer's body asks.
    void hold() {
        jdbc.sql(HOLD).query((row, n) -> true).single();
    }

    /// The moment of the viewer's nth inquiry, counted back from the last; empty when they asked less since then.
    Optional<Instant> ofOfficer(Viewer viewer, int nth, Instant since) {
        return jdbc.sql(OF_OFFICER).params(viewer.officer().value(), since.atOffset(ZoneOffset.UTC), nth - 1)
                .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    /// The same of the viewer's whole body.
    Optional<Instant> ofBody(int nth, Instant since) {
        return jdbc.sql(OF_BODY).params(nth, since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))).single()
                .map(OffsetDateTime::toInstant);
    }
}
