package org.concordat.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/// What the public has sent: its outside as it is taken in, and who sent it for those whom it went to.
@Component
class LetterboxSql {

    private static final String TAKE_IN = """
            select id, reference, kind, urgent, referred_at, area, to_body from intake.take_in(?, ?)
            """;

    private static final String SENDER = "select reach, language from intake.way_back where referral = ?";

    private static final String END = "select intake.end_ways_back(?)";

    private final JdbcClient jdbc;

    LetterboxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PublicConcern> takeIn(Instant at, Collection<ReferralId> but) {
        return jdbc.sql(TAKE_IN).param(at.atOffset(ZoneOffset.UTC))
                .param(but.stream().map(ReferralId::value).toArray(UUID[]::new))
                .query(LetterboxSql::concern).optional();
    }

    Optional<Sender> sender(ReferralId id) {
        return jdbc.sql(SENDER).param(id.value())
                .query((row, n) -> new Sender(row.getString("reach"), row.getString("language"))).optional();
    }

    /// @return how many there were of before that day
    int end(LocalDate before) {
        return jdbc.sql(END).param(before).query(Integer.class).single();
    }

    private static PublicConcern concern(ResultSet row, int n) throws SQLException {
        return new PublicConcern(new ReferralId(row.getObject("id", UUID.class)), row.getString("reference"),
                Concern.Kind.valueOf(row.getString("kind")), row.getBoolean("urgent"),
                row.getObject("referred_at", OffsetDateTime.class).toInstant(), row.getObject("area", UUID.class),
                new BodyId(row.getObject("to_body", UUID.class)));
    }
}
