package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;
import org.concordat.partnership.Holder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was corrected and why, who saw it, and what was passed on from it.
@Component
class CorrectionSql {

    private static final String WHY = """
            select d.why_corrected, s.seen_at
              from sharing.disclosure d
              left join sharing.correction_seen s on s.disclosure = d.id and s.officer = ?
             where d.id = ? and d.supersedes is not null
            """;

    private static final String BEFORE = """
            select id, reference, body, sent_at, about, name, other_names, born_on, age_band, address_area,
                   identifier, source, source_day, subject, purpose, material, provenance, gateway, agreement, title, words,
                   marking, source_grade, information_grade, handling, action_code, sanitisation, conditions, answer_due,
                   review_on, expires_on
              from sharing.read_before(?)
            """;

    private static final String FILES_BEFORE = """
            select id, title, name, kind, size, digest, added_at, unsaid from sharing.files_before(?)
            """;

    private static final String AFTER = "select sharing.version_after(?)";

    private static final String CONFIRM = """
            insert into sharing.correction_seen (disclosure, officer, body, from_body, seen_at) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String SEEN = """
            select c.officer, c.body, max(v.version) as version, s.seen_at
              from sharing.disclosure it
              join sharing.disclosure v on it.first_version in (v.id, v.first_version) and v.version < it.version
              join sharing.acceptance c on c.disclosure = v.id
              left join sharing.correction_seen s on s.disclosure = it.id and s.officer = c.officer
             where it.id = ? and it.body = ?
               and exists (select from sharing.addressed a where a.disclosure = it.id and a.body = c.body)
             group by c.officer, c.body, s.seen_at
             order by s.seen_at nulls first, c.body, c.officer
            """;

    private static final String TO_CONFIRM = """
            select c.disclosure, c.reference, c.from_body, c.sent_at from sharing.corrections_to_confirm() c
             where (c.sent_at, c.disclosure) > (?, ?)
             order by c.sent_at, c.disclosure limit ? offset ?
            """;

    private static final String VERSIONS = """
            select v.id from sharing.disclosure it
              join sharing.disclosure v on coalesce(it.first_version, it.id) in (v.id, v.first_version)
             where it.id = ? and it.body = ? and v.body = it.body
             order by v.version, v.proposed_at, v.id
            """;

    private static final String OWED = """
            select d.id, d.reference, d.title, d.source_corrected_at
              from sharing.disclosure d
             where d.body = ? and d.standing = 'SENT' and d.expires_on >= ? and d.source_corrected_at is not null
               and not exists (select from sharing.source_answer w
                                where w.disclosure = d.id and w.answered_at >= d.source_corrected_at)
             order by d.source_corrected_at, d.id limit ? offset ?
            """;

    private static final String OWED_FROM = """
            select d.id, d.reference, d.title, d.source_corrected_at
              from sharing.disclosure d
             where d.body = :body and d.standing = 'SENT' and d.expires_on >= :day
               and d.source_corrected_at >= :from and (d.source_corrected_at > :from or d.id > :after)
               and not exists (select from sharing.source_answer w
                                where w.disclosure = d.id and w.answered_at >= d.source_corrected_at)
             order by d.source_corrected_at, d.id limit :rows
            """;

    private static final String KEEP = """
            insert into sharing.source_answer (id, disclosure, body, officer, answered_at, words) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String KEPT_BY = "select exists (select from sharing.source_answer where id = ? and officer = ?)";

    private final JdbcClient jdbc;

    CorrectionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of what the viewer can read and has stated the purpose of; empty where it corrects nothing.
    Optional<Correction> of(Viewer stating, DisclosureId id) {
        return jdbc.sql(WHY).params(stating.officer().value(), id.value())
                .query((row, n) -> new Correction(Optional.ofNullable(row.getString("why_corrected")).orElse(""),
                        before(id), DisclosureRow.perhapsAt(row, "seen_at"))).optional();
    }

    private Correction.@Nullable Before before(DisclosureId id) {
        return jdbc.sql(BEFORE).param(id.value()).query(CorrectionSql::before).optional()
                .map(read -> new Correction.Before(read, jdbc.sql(FILES_BEFORE).param(id.value())
                        .query(AttachmentSql::attachment).list())).orElse(null);
    }

    /// The newest version of what ended that was sent to the viewer too.
    Optional<DisclosureId> after(DisclosureId ended) {
        return jdbc.sql(AFTER).param(ended.value()).query(UUID.class).optional().map(DisclosureId::new);
    }

    boolean confirm(Viewer viewer, Envelope it) {
        return jdbc.sql(CONFIRM).params(it.id().value(), viewer.officer().value(), viewer.body().value(), it.from().value(),
                viewer.at().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /// What corrects something that the viewer read, and they have not confirmed, the oldest first, from a place on.
    List<Correction.ToConfirm> toConfirm(Place place, int rows, int skip) {
        return jdbc.sql(TO_CONFIRM).params(place.at().atOffset(ZoneOffset.UTC), place.id(), rows, skip).query((row, n) -> new Correction.ToConfirm(
                new DisclosureId(row.getObject("disclosure", UUID.class)), row.getString("reference"),
                new BodyId(row.getObject("from_body", UUID.class)), DisclosureRow.at(row, "sent_at"))).list();
    }

    /// Every version of something that the viewer's body told, the oldest first.
    List<DisclosureId> versions(Viewer viewer, DisclosureId id) {
        return jdbc.sql(VERSIONS).params(id.value(), viewer.body().value()).query(UUID.class).list().stream()
                .map(DisclosureId::new).toList();
    }

    /// Those who read an earlier version and are still addressed; who has not seen it comes first.
    List<Correction.Seen> seen(Viewer viewer, DisclosureId id, List<Holder> reached) {
        return jdbc.sql(SEEN).params(id.value(), viewer.body().value()).query((row, n) -> {
            var officer = DisclosureRow.officer(row, "officer");
            var body = new BodyId(row.getObject("body", UUID.class));
            return new Correction.Seen(officer, body, row.getInt("version"), DisclosureRow.perhapsAt(row, "seen_at"),
                    reached.stream().anyMatch(it -> it.officer().equals(officer) && it.body().equals(body)));
        }).list();
    }

    /// What the viewer's body passed on and owes an answer about, the oldest first.
    List<Correction.Owed> owed(Viewer viewer, int rows, int skip) {
        return jdbc.sql(OWED).params(viewer.body().value(), viewer.day(), rows, skip).query(CorrectionSql::owed).list();
    }

    List<Correction.Owed> owed(Viewer viewer, Place place, int rows) {
        return jdbc.sql(OWED_FROM).param("body", viewer.body().value()).param("day", viewer.day())
                .param("from", place.at().atOffset(ZoneOffset.UTC)).param("after", place.id()).param("rows", rows)
                .query(CorrectionSql::owed).list();
    }

    private static Correction.Owed owed(ResultSet row, int n) throws SQLException {
        return new Correction.Owed(new DisclosureId(row.getObject("id", UUID.class)), row.getString("reference"),
                row.getString("title"), DisclosureRow.at(row, "source_corrected_at"));
    }

    boolean keep(Viewer viewer, DisclosureId id, UUID act, String words) {
        return jdbc.sql(KEEP).params(act, id.value(), viewer.body().value(), viewer.officer().value(),
                viewer.at().atOffset(ZoneOffset.UTC), words).update() == 1;
    }

    /// Whether this officer has said so by this very act.
    boolean keptBy(Viewer viewer, UUID act) {
        return jdbc.sql(KEPT_BY).params(act, viewer.officer().value()).query(Boolean.class).single();
    }

    private static Received before(ResultSet row, int n) throws SQLException {
        return Receptions.received(row, row.getString("name") == null ? Optional.empty() : Optional.of(new Identity(
                row.getString("name"), row.getString("other_names"), row.getObject("born_on", LocalDate.class),
                DisclosureRow.constant(AgeBand.class, row.getString("age_band")), row.getString("address_area"),
                row.getString("identifier"), row.getString("source"), row.getObject("source_day", LocalDate.class))));
    }
}
