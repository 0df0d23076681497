package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.people.Identities;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What is asked of a body, and what it made of it.
@Component
class ReplySql {

    private static final String ROWS = """
            select a.*, r.outcome, r.officer as replied_by, r.replied_at, r.disclosure, r.reason, t.reference
              from sharing.asked a
              left join sharing.reply r on r.inquiry = a.inquiry and r.body = a.body
              left join sharing.told t on t.inquiry = a.inquiry and t.body = a.body
             where a.body = ?
            """;

    private static final String FIND = ROWS + " and a.inquiry = ?";

    // What waits before what is answered, and that whose day comes first.
    private static final String LIST = ROWS + """
               and (?::text is null or r.inquiry is null and (? = 'TO_ANSWER' or ? = 'OVERDUE' and a.due_on < ?)
                                    or r.inquiry is not null and ? = 'ANSWERED')
             order by r.inquiry is not null, a.due_on, a.asked_at, a.inquiry limit ? offset ?
            """;

    private static final String INSIDE = "select * from sharing.inquiry where id = ?";

    private static final String REPLY = """
            insert into sharing.reply (inquiry, body, outcome, act, officer, replied_at, disclosure, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String ACT = "select act from sharing.reply where inquiry = ? and body = ? and officer = ?";

    private static final String TOLD = """
            insert into sharing.told (inquiry, body, asker, asker_body, disclosure, reference, told_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SENT = """
            select a.disclosure from sharing.addressed a
             where a.reference = ? and a.from_body = ? and a.body = ? and a.sent_at <= ? and a.visible_until > ?
             order by a.role limit 1
            """;

    private static final String BEGIN = """
            insert into sharing.telling (disclosure, inquiry, body, officer, begun_at) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String TELLING = "select inquiry from sharing.telling where disclosure = ? and body = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Identities identities;

    ReplySql(JdbcClient jdbc, JsonMapper json, Identities identities) {
        this.jdbc = jdbc;
        this.json = json;
        this.identities = identities;
    }

    Optional<AskedOfUs> find(Viewer viewer, InquiryId id) {
        return jdbc.sql(FIND).params(viewer.body().value(), id.value()).query(ReplySql::asked).optional();
    }

    List<AskedOfUs> list(Viewer viewer, Optional<Replies.Filter> filter, int rows, int skip) {
        var only = filter.map(Enum::name).orElse(null);
        return jdbc.sql(LIST).params(Arrays.asList(viewer.body().value(), only, only, only, viewer.day(), only, rows,
                skip)).query(ReplySql::asked).list();
    }

    Optional<AskedOfUs.Inside> inside(InquiryId id) {
        return jdbc.sql(INSIDE).param(id.value()).query((row, n) -> new AskedOfUs.Inside(
                DisclosureRow.subject(row,
                        Optional.ofNullable(row.getObject("identity", UUID.class)).flatMap(identities::find)),
                new GatewayId(row.getString("gateway")), InquirySql.why(row, json))).optional();
    }

    /// Whether this reply is the one that stands.
    boolean nothing(Viewer viewer, InquiryId id, UUID act, String reason) {
        return reply(viewer, id, "NOTHING_SAID", act, null, reason);
    }

    /// Whether this reply is the one that stands; then its asker is told.
    boolean told(Viewer viewer, AskedOfUs asked, UUID act, DisclosureId disclosure, String reference) {
        if (!reply(viewer, asked.id(), "TOLD", act, disclosure, null)) {
            return false;
        }
        jdbc.sql(TOLD).params(asked.id().value(), viewer.body().value(), asked.asker().value(), asked.from().value(),
                disclosure.value(), reference, viewer.at().atOffset(ZoneOffset.UTC)).update();
        return true;
    }

    private boolean reply(Viewer viewer, InquiryId id, String outcome, UUID act, @Nullable DisclosureId disclosure,
            @Nullable String reason) {
        return jdbc.sql(REPLY).params(Arrays.asList(id.value(), viewer.body().value(), outcome, act,
                viewer.officer().value(), viewer.at().atOffset(ZoneOffset.UTC),
                disclosure == null ? null : disclosure.value(), reason)).update() == 1;
    }

    /// Whether this officer has answered it by this very act.
    boolean repliedBy(Viewer viewer, InquiryId id, UUID act) {
        return jdbc.sql(ACT).params(id.value(), viewer.body().value(), viewer.officer().value()).query(UUID.class)
                .list().contains(act);
    }

    /// The disclosure of the viewer's body that bears exactly this reference, if a body can read it now.
    Optional<DisclosureId> sent(Viewer viewer, String reference, BodyId to) {
        var at = viewer.at().atOffset(ZoneOffset.UTC);
        return jdbc.sql(SENT).params(reference, viewer.body().value(), to.value(), at, at).query(UUID.class).optional()
                .map(DisclosureId::new);
    }

    /// Notes that a disclosure is composed in answer to an inquiry.
    boolean begin(Viewer viewer, InquiryId id, DisclosureId draft) {
        return jdbc.sql(BEGIN).params(draft.value(), id.value(), viewer.body().value(), viewer.officer().value(),
                viewer.at().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /// The inquiry that a disclosure answers.
    Optional<InquiryId> answeredBy(Viewer viewer, DisclosureId disclosure) {
        return jdbc.sql(TELLING).params(disclosure.value(), viewer.body().value()).query(UUID.class).optional()
                .map(InquiryId::new);
    }

    private static AskedOfUs asked(ResultSet row, int n) throws SQLException {
        return new AskedOfUs(
                new InquiryId(row.getObject("inquiry", UUID.class)),
                new BodyId(row.getObject("from_body", UUID.class)),
                DisclosureRow.officer(row, "officer"),
                new AgreementId(row.getObject("agreement", UUID.class)),
                new Purpose(row.getString("purpose")),
                About.valueOf(row.getString("about")),
                DisclosureRow.at(row, "asked_at"),
                row.getObject("due_on", LocalDate.class),
                reply(row));
    }

    private static AskedOfUs.@Nullable Reply reply(ResultSet row) throws SQLException {
        return switch (row.getString("outcome")) {
            case null -> null;
            case "TOLD" -> new AskedOfUs.Reply.Told(DisclosureRow.officer(row, "replied_by"),
                    DisclosureRow.at(row, "replied_at"), new DisclosureId(row.getObject("disclosure", UUID.class)),
                    row.getString("reference"));
            default -> new AskedOfUs.Reply.NothingSaid(DisclosureRow.officer(row, "replied_by"),
                    DisclosureRow.at(row, "replied_at"), row.getString("reason"));
        };
    }
}
