package org.concordat.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the public has answered, as it is taken in: of each the outside alone.
@Component
class AnswerLetterboxSql {

    private static final String NEXT = "select id, consultation, to_body from consultation.next(?)";

    private static final String TAKE_IN = "select consultation.take_in(?, ?)";

    private static final String END = "select consultation.end_answers(?)";

    /// The outside of an answer that waits.
    record Sent(UUID id, UUID consultation, BodyId to) {
    }

    private final JdbcClient jdbc;

    AnswerLetterboxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Held until the transaction ends.
    Optional<Sent> next(Collection<UUID> but) {
        return jdbc.sql(NEXT).param(but.toArray(UUID[]::new)).query((row, n) -> new Sent(row.getObject("id", UUID.class),
                row.getObject("consultation", UUID.class), new BodyId(row.getObject("to_body", UUID.class)))).optional();
    }

    void takeIn(UUID id, Instant at) {
        if (!jdbc.sql(TAKE_IN).param(id).param(at.atOffset(ZoneOffset.UTC)).query(Boolean.class).single()) {
            throw new IllegalStateException("an answer is taken in once: " + id);
        }
    }

    /// @return how many there were of before that day
    int end(LocalDate before) {
        return jdbc.sql(END).param(before).query(Integer.class).single();
    }
}
