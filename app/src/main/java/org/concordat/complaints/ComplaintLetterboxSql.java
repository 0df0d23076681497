package org.concordat.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the public has sent, as it is taken in: of each the outside alone.
@Component
class ComplaintLetterboxSql {

    private static final String NEXT = "select id, kind, to_body, sent_at from complaints.next(?)";

    private static final String TAKE_IN = "select complaints.take_in(?, ?, ?, ?, ?)";

    private static final String END = "select complaints.end_complaints(?)";

    /// The outside of a complaint that waits.
    record Sent(UUID id, Complaint.Kind kind, BodyId to, Instant at) {
    }

    private final JdbcClient jdbc;

    ComplaintLetterboxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Held until the transaction ends.
    Optional<Sent> next(Collection<UUID> but) {
        return jdbc.sql(NEXT).param(but.toArray(UUID[]::new)).query((row, n) -> new Sent(row.getObject("id", UUID.class),
                Complaint.Kind.valueOf(row.getString("kind")), new BodyId(row.getObject("to_body", UUID.class)),
                row.getObject("sent_at", OffsetDateTime.class).toInstant())).optional();
    }

    void takeIn(UUID id, Instant at, LocalDate acknowledgeBy, LocalDate answerBy, UUID[] notices) {
        if (!jdbc.sql(TAKE_IN).param(id).param(at.atOffset(ZoneOffset.UTC)).param(acknowledgeBy).param(answerBy).param(notices)
                .query(Boolean.class).single()) {
            throw new IllegalStateException("a complaint is taken in once: " + id);
        }
    }

    /// @return how many there were of before that day
    int end(LocalDate before) {
        return jdbc.sql(END).param(before).query(Integer.class).single();
    }
}
