package org.concordat.panels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Meetings, and who is invited to them. The database shows each to whom it may be shown.
@Component
class MeetingSql {

    private static final String CALL = """
            insert into panels.meeting (id, panel, called_by, called_at, on_day, place) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String INVITE = """
            insert into panels.invitation (meeting, panel, officer, body, role, invited_by, invited_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String CALL_OFF = """
            insert into panels.calling_off (meeting, panel, called_off_by, called_off_at, reason) values (?, ?, ?, ?, ?)
            """;

    private static final String COLUMNS = """
            select m.id, m.panel, m.called_by, m.called_at, m.on_day, m.place, f.called_off_by, f.called_off_at, f.reason
            """;

    // As fast whether it is hidden or is not there.
    private static final String FIND = COLUMNS
            + " from panels.meeting_found(?) m left join panels.calling_off f on f.meeting = m.id";

    private static final String ALL = COLUMNS + """
              from panels.meeting m
              left join panels.calling_off f on f.meeting = m.id
            """;

    private static final String LIST = ALL + " order by m.on_day desc, m.id limit ? offset ?";

    private static final String TO_COME = ALL + """
             where m.on_day >= ? and f.meeting is null
               and exists (select from panels.invitation i where i.meeting = m.id and i.body = ?)
             order by m.on_day, m.id limit 100
            """;

    private static final String INVITED = """
            select officer, body, role from panels.invitation where meeting = ? order by invited_at, officer
            """;

    private static final String HOLD = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?::text, 177))) held";

    private final JdbcClient jdbc;

    MeetingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether there was none with this id.
    boolean call(Viewer chair, UUID id, LocalDate on, String place) {
        return jdbc.sql(CALL).params(id, chair.body().value(), chair.officer().value(), at(chair.at()), on, place).update() == 1;
    }

    /// Whether they were not invited before.
    boolean invite(Viewer chair, MeetingId id, Invited it) {
        return jdbc.sql(INVITE).params(id.value(), chair.body().value(), it.officer().value(), it.body().value(),
                it.role().name(), chair.officer().value(), at(chair.at())).update() == 1;
    }

    void callOff(Viewer chair, MeetingId id, String reason) {
        jdbc.sql(CALL_OFF).params(id.value(), chair.body().value(), chair.officer().value(), at(chair.at()), reason).update();
    }

    /// Acts at one meeting follow one another: each sees what those before it left.
    void hold(MeetingId id) {
        jdbc.sql(HOLD).param(id.value()).query(Integer.class).single();
    }

    Optional<Meeting> find(MeetingId id) {
        return jdbc.sql(FIND).param(id.value()).query(MeetingSql::row).optional();
    }

    /// The last first.
    List<Meeting> list(int rows, int skip) {
        return jdbc.sql(LIST).params(rows, skip).query(MeetingSql::row).list();
    }

    /// Those to come to which anybody of the viewer's body is invited, the next first; at most 100.
    List<Meeting> toCome(Viewer viewer) {
        return jdbc.sql(TO_COME).params(viewer.day(), viewer.body().value()).query(MeetingSql::row).list();
    }

    List<Invited> invited(MeetingId id) {
        return jdbc.sql(INVITED).param(id.value()).query((row, n) -> new Invited(officer(row, "officer"), body(row, "body"),
                Role.valueOf(row.getString("role")))).list();
    }

    private static Meeting row(ResultSet row, int n) throws SQLException {
        return new Meeting(new MeetingId(row.getObject("id", UUID.class)), body(row, "panel"), officer(row, "called_by"),
                moment(row, "called_at"), row.getObject("on_day", LocalDate.class), row.getString("place"),
                row.getString("reason") == null ? null : new Meeting.CalledOff(officer(row, "called_off_by"),
                        moment(row, "called_off_at"), row.getString("reason")));
    }

    static BodyId body(ResultSet row, String column) throws SQLException {
        return new BodyId(row.getObject(column, UUID.class));
    }

    static OfficerId officer(ResultSet row, String column) throws SQLException {
        return new OfficerId(row.getObject(column, UUID.class));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
