package org.concordat.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What officers see of their mail, and administrators of what came to nothing.
@Component
class LetterSql {

    /// The newest that came to an end since they last said how they want to be told.
    private static final String BOUNCING = """
            select coalesce((select l.outcome in ('REFUSED', 'BOUNCED')
                               from notices.letter l
                              where l.officer = ? and l.outcome <> 'DROPPED' and l.ended_at > coalesce(
                                    (select max(w.stated_at) from notices.wish w where w.officer = l.officer), '-infinity')
                              order by l.ended_at desc, l.id limit 1), false)
            """;

    private static final String LETTER = "select id, officer, address, made_at, ended_at, outcome, said from notices.letter";

    private static final String OF = LETTER + " where officer = ? order by made_at desc, id limit ?";

    private static final String LINES = """
            select n.letter, o.kind, o.place, o.by_day from notices.line n join notices.notice o on o.id = n.notice
             where n.letter = any (?) order by o.by_day, o.kind
            """;

    private static final String TROUBLED = LETTER + """
             where body = ? and outcome not in ('SENT', 'KEPT', 'DROPPED') order by ended_at desc, id limit ?
            """;

    private final JdbcClient jdbc;

    LetterSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isBouncing(Viewer viewer) {
        return jdbc.sql(BOUNCING).param(viewer.officer().value()).query(Boolean.class).single();
    }

    /// Newest first.
    List<Sent> of(Viewer viewer, int most) {
        return jdbc.sql(OF).params(viewer.officer().value(), most).query(LetterSql::sent).list();
    }

    /// What each says, as far as the viewer was told it in a role that they still hold.
    Map<UUID, List<Letter.Line>> lines(List<UUID> letters) {
        return jdbc.sql(LINES).param(letters.toArray(UUID[]::new)).query(LetterSql::line).list().stream()
                .filter(Objects::nonNull).collect(Collectors.groupingBy(Said::letter,
                        Collectors.mapping(Said::line, Collectors.toList())));
    }

    /// Of the viewer's body, newest first.
    List<Sent> troubled(Viewer viewer, int most) {
        return jdbc.sql(TROUBLED).params(viewer.body().value(), most).query(LetterSql::sent).list();
    }

    private record Said(UUID letter, Letter.Line line) {
    }

    private static @Nullable Said line(ResultSet row, int n) throws SQLException {
        var letter = row.getObject("letter", UUID.class);
        var by = row.getObject("by_day", LocalDate.class);
        var place = row.getString("place");
        return NoticeKind.ofSlug(row.getString("kind")).map(kind -> new Said(letter, Letter.Line.of(kind, place, by))).orElse(null);
    }

    private static Sent sent(ResultSet row, int n) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        var outcome = row.getString("outcome");
        return new Sent(row.getObject("id", UUID.class), new OfficerId(row.getObject("officer", UUID.class)),
                row.getString("address"), row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(ended).map(OffsetDateTime::toInstant),
                Optional.ofNullable(outcome).map(Sent.Outcome::valueOf), Optional.ofNullable(row.getString("said")).orElse(""));
    }
}
