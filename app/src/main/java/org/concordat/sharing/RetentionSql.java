package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reviews of retention: those made, and those due.
@Component
class RetentionSql {

    private static final String DUE_ON = """
            select review_due from sharing.disclosure where id = ? and body = ? and standing = 'SENT' and review_due is not null
            """;

    private static final String REVIEWS = """
            select officer, reviewed_at, due_on, words, next_on
              from sharing.retention_review where disclosure = ? and body = ? order by due_on
            """;

    static final String DUE = """
            select id, reference, title, review_due, expires_on
              from sharing.disclosure
             where body = :body and standing = 'SENT' and review_due is not null and review_due <= :day
               and (review_due, id) > (:from, :after)
             order by review_due, id limit :rows offset :skip
            """;

    private static final String REVIEW = """
            insert into sharing.retention_review (id, disclosure, body, officer, reviewed_at, due_on, words, next_on)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String REVIEWED_BY = """
            select exists (select from sharing.retention_review where id = ? and disclosure = ? and officer = ?)
            """;

    private final JdbcClient jdbc;

    RetentionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Retention of(Viewer viewer, DisclosureId id) {
        return new Retention(dueOn(viewer, id), jdbc.sql(REVIEWS).params(id.value(), viewer.body().value())
                .query((row, n) -> new Retention.Review(DisclosureRow.officer(row, "officer"), DisclosureRow.at(row, "reviewed_at"),
                        row.getObject("due_on", LocalDate.class), row.getString("words"), row.getObject("next_on", LocalDate.class)))
                .list());
    }

    @Nullable LocalDate dueOn(Viewer viewer, DisclosureId id) {
        return jdbc.sql(DUE_ON).params(id.value(), viewer.body().value()).query(LocalDate.class).optional().orElse(null);
    }

    /// Due by a day, from a place on, the longest overdue first.
    List<Retention.Due> due(Viewer viewer, LocalDate until, Place from, int rows, int skip) {
        return jdbc.sql(DUE).param("body", viewer.body().value()).param("day", until)
                .param("from", from.at().atZone(ZoneOffset.UTC).toLocalDate()).param("after", from.id())
                .param("rows", rows).param("skip", skip)
                .query(RetentionSql::due).list();
    }

    private static Retention.Due due(ResultSet row, int n) throws SQLException {
        return new Retention.Due(new DisclosureId(row.getObject("id", UUID.class)), row.getString("reference"), row.getString("title"),
                row.getObject("review_due", LocalDate.class), row.getObject("expires_on", LocalDate.class));
    }

    /// Whether it is the review that stands: of two at once the first does.
    boolean review(Viewer viewer, RetentionRules.Meant it, UUID act, String words) {
        return jdbc.sql(REVIEW).param(act).param(it.of().id().value()).param(viewer.body().value()).param(viewer.officer().value())
                .param(viewer.at().atOffset(ZoneOffset.UTC)).param(it.day()).param(words).param(it.next()).update() == 1;
    }

    /// Whether this officer has reviewed it by this very act.
    boolean reviewedBy(Viewer viewer, DisclosureId id, UUID act) {
        return jdbc.sql(REVIEWED_BY).params(act, id.value(), viewer.officer().value()).query(Boolean.class).single();
    }
}
