package org.concordat.sharing;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows on which the audience stands.
@Component
class AudienceSql {

    private static final String INSERT = """
            insert into sharing.addressed (disclosure, body, role, reason, from_body, agreement, purpose, reference,
                about, marking, handling, action_code, sanitisation, conditions, answer_due, visible_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF = """
            select body, role, reason from sharing.addressed where disclosure = ? and from_body = ?
             order by body, role
            """;

    private static final String SEND = "update sharing.addressed set sent_at = ? where disclosure = ?";

    private static final String END = """
            update sharing.addressed set visible_until = least(visible_until, ?), ended = ?
             where disclosure = ? and ended is null
            """;

    private final JdbcClient jdbc;

    AudienceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Addresses it; nobody sees it before [#send].
    void insert(Viewer viewer, DisclosureSql.Proposed it) {
        var handling = it.draft().the(Section.Handling.class);
        var dates = it.draft().the(Section.Dates.class);
        for (var addressee : it.draft().the(Section.Audience.class).addressees()) {
            jdbc.sql(INSERT)
                    .param(it.draft().id().value())
                    .param(addressee.body().value())
                    .param(addressee.role().name())
                    .param(addressee.reason())
                    .param(viewer.body().value())
                    .param(it.terms().id().value())
                    .param(it.draft().the(Section.Matter.class).purpose().slug())
                    .param(it.reference())
                    .param(it.draft().the(Section.Subject.class).about().name())
                    .param(handling.marking().name())
                    .param(handling.code().name())
                    .param(handling.action() == null ? null : handling.action().name())
                    .param(handling.sanitisation() == null ? null : handling.sanitisation().name())
                    .param(handling.conditions())
                    .param(dates.answerDue())
                    .param(Expiry.after(dates.expiresOn()).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /// The audience of a disclosure of the viewer's own body.
    List<Section.Addressee> of(Viewer viewer, DisclosureId id) {
        return jdbc.sql(OF).param(id.value()).param(viewer.body().value())
                .query((row, n) -> new Section.Addressee(new BodyId(row.getObject("body", UUID.class)),
                        Role.valueOf(row.getString("role")), row.getString("reason")))
                .list();
    }

    /// From this moment on the audience can open it.
    void send(Viewer viewer, DisclosureId id) {
        jdbc.sql(SEND).param(viewer.at().atOffset(ZoneOffset.UTC)).param(id.value()).update();
    }

    /// From this moment on nobody can read it.
    void end(Viewer viewer, DisclosureId id, String kind) {
        jdbc.sql(END).param(viewer.at().atOffset(ZoneOffset.UTC)).param(kind).param(id.value()).update();
    }
}
