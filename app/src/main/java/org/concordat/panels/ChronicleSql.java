package org.concordat.panels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.concordat.casework.CaseId;
import org.concordat.casework.Happened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Everything that was recorded about a case at panels, which the database shows to whom it may be shown.
@Component
class ChronicleSql {

    private static final String OF = """
            select id, body as holder, put_by as officer, put_at as at, 'ON_AN_AGENDA' as what, question as detail
              from panels.item where of_case = :case
             union all
            select f.meeting, f.panel, f.called_off_by, f.called_off_at, 'CALLED_OFF', ''
              from panels.calling_off f join panels.item i on i.meeting = f.meeting where i.of_case = :case
             union all
            select p.disclosure, p.body, p.put_by, p.put_at, 'PAPER',
                   p.reference || coalesce(', sent on ' || to_char(panels.sent_on(p.disclosure), 'FMDD FMMonth YYYY'), '')
              from panels.paper p join panels.item i on i.id = p.item where i.of_case = :case
             union all
            select id, panel, decided_by, decided_at, 'PANEL_DECIDED', chosen from panels.decision where of_case = :case
             union all
            select id, panel, recorded_by, recorded_at, 'CONSENT', state from panels.consent where of_case = :case
             union all
            select id, panel, written_by, written_at, 'PLANNED', '' from panels.plan where of_case = :case
             union all
            select id, panel, recorded_by, recorded_at, 'SESSION', came from panels.session where of_case = :case
             union all
            select id, panel, asked_by, asked_at, 'PROVIDER_ASKED', '' from panels.engagement where of_case = :case
             union all
            select engagement, panel, provider, answered_at, 'PROVIDER_ANSWERED', case when accepted then 'Accepted' else 'Declined' end
              from panels.engagement_answer where of_case = :case
             union all
            select engagement, panel, ended_by, ended_at, 'PROVIDER_ENDED', '' from panels.engagement_end where of_case = :case
             union all
            select id, panel, provider, given_at, 'GIVEN', came from panels.given where of_case = :case
             union all
            select session, body, taken_by, taken_at, 'TAKEN_UP', '' from panels.taken_up where of_case = :case
             union all
            select id, panel, set_by, set_at, 'ACTION_SET', what from panels.action where of_case = :case
             union all
            select action, panel, owner, done_at, 'ACTION_DONE', '' from panels.completion where of_case = :case
            """;

    private final JdbcClient jdbc;

    ChronicleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In no order.
    List<Happened> of(CaseId id) {
        return jdbc.sql(OF).param("case", id.value()).query(ChronicleSql::row).list();
    }

    private static Happened row(ResultSet row, int n) throws SQLException {
        var what = Happened.What.valueOf(row.getString("what"));
        return new Happened(row.getObject("id", UUID.class), MeetingSql.moment(row, "at"), MeetingSql.body(row, "holder"),
                MeetingSql.officer(row, "officer"), what, words(what, row.getString("detail")));
    }

    private static String words(Happened.What what, String detail) {
        return switch (what) {
            case PANEL_DECIDED -> Choice.valueOf(detail).words();
            case CONSENT -> Consent.State.valueOf(detail).words();
            case SESSION, GIVEN -> SupportSession.Came.valueOf(detail).words();
            default -> detail;
        };
    }
}
