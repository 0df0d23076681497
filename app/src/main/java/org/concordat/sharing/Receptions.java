package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.people.Identities;
import org.concordat.people.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was addressed to a body: envelopes for the list, and the inside for who stated the purpose and accepted.
@Component
class Receptions {

    private static final String ENVELOPE = """
            select a.disclosure, a.reference, a.from_body, a.agreement, a.purpose, a.about, a.marking, a.handling,
                   a.action_code, a.sanitisation, a.conditions, a.sent_at, a.answer_due, a.visible_until, a.ended,
                   a.hop > 0 and a.disclosure = any ((select sharing.severed())::uuid[]) as severed,
                   exists (select from sharing.acceptance c
                            where c.disclosure = a.disclosure and c.officer = ?) as accepted,
                   (select count(*) from sharing.acceptance c
                     where c.disclosure = a.disclosure and c.body = a.body) as readers,
                   w.officer as answered_by, w.answered_at, w.kind, w.words, coalesce(o.came_of, w.came_of) as came_of,
                   coalesce(o.changed, w.changed) as changed, o.said_at as outcome_at,
                   p.officer as disposed_by, p.confirmed_at, p.words as disposal_words
              from sharing.addressed a
              left join sharing.answer w on w.disclosure = a.disclosure and w.body = a.body
              left join sharing.disposal p on p.disclosure = a.disclosure and p.body = a.body
            """ + OutcomeSql.last() + """
             where a.body = ? and a.sent_at is not null
            """;

    private static final String ONE = ENVELOPE + " and a.disclosure = ? order by a.role limit 1";

    private static final String AUDIENCE = """
            select body, role from sharing.addressed where disclosure = ? and body = ?
            """;

    private static final String STATED = """
            select purpose from sharing.opening
             where disclosure = ? and officer = ? and opened_at > ? order by opened_at desc limit 1
            """;

    private static final String READ = """
            select d.*, null as source_reference, a.sent_at
              from sharing.disclosure d
              join sharing.addressed a on a.disclosure = d.id and a.body = ?
             where d.id = ? and d.body <> ? order by a.role limit 1
            """;

    private final JdbcClient jdbc;
    private final InboxSql lists;
    private final Acting acting;
    private final Identities identities;
    private final ReadingSettings settings;

    Receptions(JdbcClient jdbc, InboxSql lists, Acting acting, Identities identities, ReadingSettings settings) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.acting = acting;
        this.identities = identities;
        this.settings = settings;
    }

    Optional<Envelope> envelope(Viewer viewer, DisclosureId id) {
        return jdbc.sql(ONE).params(viewer.officer().value(), viewer.body().value(), id.value())
                .query(Receptions::envelope).optional();
    }

    /// To which roles of the viewer's body it was addressed, as far as the database shows them.
    Set<ReceivingRules.Address> audience(Viewer viewer, DisclosureId id) {
        return jdbc.sql(AUDIENCE).params(id.value(), viewer.body().value())
                .query((row, n) -> new ReceivingRules.Address(new BodyId(row.getObject("body", UUID.class)),
                        Role.valueOf(row.getString("role"))))
                .set();
    }

    /// An envelope beside what the rules ask of it.
    ReceivingRules.Visit visit(Viewer viewer, Envelope envelope, Optional<Purpose> stated) {
        return new ReceivingRules.Visit(envelope, audience(viewer, envelope.id()), stated);
    }

    /// Newest first.
    List<Envelope> list(Viewer viewer, Optional<Inbox.Filter> filter, int rows, int skip) {
        return lists.list(viewer, filter, rows, skip);
    }

    /// Newest first, from a place on.
    List<Envelope> from(Viewer viewer, Place place, int rows) {
        return lists.from(viewer, place, rows);
    }

    /// The purpose this officer stated not long ago, if they did.
    Optional<Purpose> stated(Viewer viewer, DisclosureId id) {
        var since = viewer.at().minus(settings.statedFor()).atOffset(ZoneOffset.UTC);
        return jdbc.sql(STATED).params(id.value(), viewer.officer().value(), since)
                .query(String.class).optional().map(Purpose::new);
    }

    /// The inside, for one who stated its purpose not long ago and accepted its terms. The database asks the same.
    Optional<Received> read(Viewer viewer, DisclosureId id) {
        return stated(viewer, id).flatMap(purpose -> {
            var stating = acting.stating(viewer, purpose);
            return jdbc.sql(READ).params(stating.body().value(), id.value(), stating.body().value())
                    .query((row, n) -> received(row, Optional.ofNullable(row.getObject("identity", UUID.class))
                            .flatMap(identities::find))).optional();
        });
    }

    static Received received(ResultSet row, Optional<Identity> identity) throws SQLException {
        return new Received(
                new DisclosureId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                new BodyId(row.getObject("body", UUID.class)),
                DisclosureRow.at(row, "sent_at"),
                DisclosureRow.subject(row, identity),
                DisclosureRow.matter(row),
                new Section.Passage(new GatewayId(row.getString("gateway")), Map.of()),
                new Section.Cover(new AgreementId(row.getObject("agreement", UUID.class))),
                DisclosureRow.handling(row),
                row.getString("title"),
                row.getString("words"),
                DisclosureRow.dates(row));
    }

    static Envelope envelope(ResultSet row, int n) throws SQLException {
        var disposed = row.getString("disposal_words");
        return new Envelope(
                new DisclosureId(row.getObject("disclosure", UUID.class)),
                row.getString("reference"),
                new BodyId(row.getObject("from_body", UUID.class)),
                new AgreementId(row.getObject("agreement", UUID.class)),
                new Purpose(row.getString("purpose")),
                About.valueOf(row.getString("about")),
                terms(row),
                DisclosureRow.at(row, "sent_at"),
                row.getObject("answer_due", LocalDate.class),
                DisclosureRow.at(row, "visible_until"),
                DisclosureRow.constant(Envelope.Ended.class, row.getString("ended")),
                row.getBoolean("accepted"),
                row.getInt("readers"),
                DisclosureRow.answer(row),
                disposed == null ? null : new Holding.Disposal(DisclosureRow.officer(row, "disposed_by"),
                        DisclosureRow.at(row, "confirmed_at"), disposed),
                row.getBoolean("severed"));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                Marking.valueOf(row.getString("marking")),
                HandlingCode.valueOf(row.getString("handling")),
                DisclosureRow.constant(ActionCode.class, row.getString("action_code")),
                DisclosureRow.constant(Sanitisation.class, row.getString("sanitisation")),
                row.getString("conditions"));
    }
}
