package org.concordat.panels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.casework.CaseId;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whom a panel asks to give support, what they answered, and that it ended. Rows that never change.
@Component
class EngagementSql {

    private static final String ASK = """
            insert into panels.engagement (id, item, meeting, panel, of_case, body, reference, provider, provider_body, agreement, part,
                                           asked_by, asked_at, answer_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """;

    private static final String ANSWER = """
            insert into panels.engagement_answer (engagement, panel, of_case, body, provider, accepted, first_on, reason, answered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String END = """
            insert into panels.engagement_end (engagement, panel, of_case, body, provider, ended_by, ended_at, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String COLUMNS = """
            select e.id, e.of_case, e.reference, e.item, e.panel, e.body, e.provider, e.provider_body, e.agreement, e.part, e.asked_by,
                   e.asked_at, e.answer_by, a.accepted, a.first_on, a.reason, a.answered_at, x.ended_by, x.ended_at, x.reason as ended_why
              from panels.engagement e
              left join panels.engagement_answer a on a.engagement = e.id
              left join panels.engagement_end x on x.engagement = e.id
            """;

    // As fast whether it is hidden or is not there.
    private static final String FIND = COLUMNS.replace("from panels.engagement e", "from panels.engagement_found(?) e");

    private static final String LIST = COLUMNS + " where e.provider = ? order by e.asked_at desc, e.id limit ? offset ?";

    private static final String OF = COLUMNS
            + " where e.of_case = any (string_to_array(?, ',')::uuid[]) order by e.asked_at, e.id";

    private static final String CLOSED = "select panels.is_closed(?, ?)";

    private static final String STANDS = "select item, consented, owner, step from panels.engaged(?, ?)";

    /// How it stands with the support of which an engagement is a part.
    ///
    /// @param item where the panel decided to hold it; null where it does not
    /// @param consented whether there is consent, or was on the day that was asked of
    /// @param owner of the case
    /// @param step the last that was done in support of the case
    record Stands(@Nullable UUID item, boolean consented, OfficerId owner, @Nullable UUID step) {
    }

    private final JdbcClient jdbc;

    EngagementSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether there was none with this id.
    boolean ask(Engagement it, MeetingId at) {
        return jdbc.sql(ASK).params(it.id(), it.at().value(), at.value(), it.panel().value(), it.of().value(), it.body().value(),
                it.reference(), it.provider().value(), it.from().value(), it.agreement().value(), it.part(), it.askedBy().value(),
                MeetingSql.at(it.askedAt()), it.answerBy()).update() == 1;
    }

    void answer(Viewer provider, Engagement of, @Nullable LocalDate firstOn, @Nullable String reason) {
        jdbc.sql(ANSWER).param(of.id()).param(of.panel().value()).param(of.of().value()).param(of.body().value())
                .param(provider.officer().value()).param(reason == null).param(firstOn).param(reason).param(MeetingSql.at(provider.at()))
                .update();
    }

    /// Whether it had not ended.
    boolean end(Viewer by, Engagement of, String reason) {
        return jdbc.sql(END).params(of.id(), of.panel().value(), of.of().value(), of.body().value(), of.provider().value(),
                by.officer().value(), MeetingSql.at(by.at()), reason).update() == 1;
    }

    Optional<Engagement> find(UUID id) {
        return jdbc.sql(FIND).param(id).query(EngagementSql::row).optional();
    }

    /// Those asked of the viewer, the last first.
    List<Engagement> list(Viewer provider, int rows, int skip) {
        return jdbc.sql(LIST).params(provider.officer().value(), rows, skip).query(EngagementSql::row).list();
    }

    /// Of each case, in the order in which they were asked, as far as the viewer sees them.
    List<Engagement> of(Collection<CaseId> cases) {
        return jdbc.sql(OF).param(ItemSql.joined(cases)).query(EngagementSql::row).list();
    }

    /// Whether a case is closed, for whoever chairs a panel to which it came.
    boolean isClosed(Item of) {
        return jdbc.sql(CLOSED).params(of.of().value(), of.panel().value()).query(Boolean.class).single();
    }

    /// Empty where there is none for the viewer.
    Optional<Stands> stands(UUID id, LocalDate day) {
        return jdbc.sql(STANDS).params(id, day).query((row, n) -> new Stands(row.getObject("item", UUID.class), row.getBoolean("consented"),
                MeetingSql.officer(row, "owner"), row.getObject("step", UUID.class))).optional();
    }

    private static Engagement row(ResultSet row, int n) throws SQLException {
        return new Engagement(row.getObject("id", UUID.class), new CaseId(row.getObject("of_case", UUID.class)),
                row.getString("reference"), new ItemId(row.getObject("item", UUID.class)), MeetingSql.body(row, "panel"),
                MeetingSql.body(row, "body"), MeetingSql.officer(row, "provider"), MeetingSql.body(row, "provider_body"),
                new AgreementId(row.getObject("agreement", UUID.class)), row.getString("part"), MeetingSql.officer(row, "asked_by"),
                MeetingSql.moment(row, "asked_at"), row.getObject("answer_by", LocalDate.class), state(row));
    }

    private static Engagement.State state(ResultSet row) throws SQLException {
        if (row.getString("ended_why") != null) {
            return new Engagement.State.Ended(MeetingSql.moment(row, "ended_at"), MeetingSql.officer(row, "ended_by"),
                    row.getString("ended_why"));
        }
        if (row.getObject("answered_at") == null) {
            return new Engagement.State.Asked();
        }
        var at = MeetingSql.moment(row, "answered_at");
        return row.getBoolean("accepted") ? new Engagement.State.Accepted(at, row.getObject("first_on", LocalDate.class))
                : new Engagement.State.Declined(at, row.getString("reason"));
    }
}
