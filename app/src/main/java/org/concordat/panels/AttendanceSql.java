package org.concordat.panels;

import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who was at a meeting, and what each thinks of a case. The database keeps a view to its writer until all are in.
@Component
class AttendanceSql {

    private static final String RECORD = """
            insert into panels.attendance (meeting, panel, officer, body, role, chairs, recorded_by, recorded_at)
            select i.meeting, i.panel, i.officer, i.body, i.role, i.officer = ?, ?, ? from panels.invitation i
             where i.meeting = ? and i.officer = ?
            on conflict do nothing
            """;

    private static final String CAME = """
            select officer, body, role, chairs from panels.attendance where meeting = ? order by chairs desc, officer
            """;

    private static final String BEGUN = """
            select exists (select from panels.asking a where a.meeting = ?)
                or exists (select from panels.decision d where d.meeting = ?)
            """;

    private static final String ASK = """
            insert into panels.asking (item, meeting, panel, of_case, body, asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String ASKED = "select exists (select from panels.asking where item = ?)";

    private static final String OPENED = "select exists (select from panels.opened where item = ?)";

    private static final String GIVE = """
            insert into panels.view (item, meeting, officer, kind, words, given_by, given_at) values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String VIEWS = """
            select officer, kind, words, given_at from panels.view where item = ? order by given_at, officer
            """;

    private final JdbcClient jdbc;

    AttendanceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(Viewer chair, MeetingId at, OfficerId came) {
        jdbc.sql(RECORD).params(chair.officer().value(), chair.officer().value(), MeetingSql.at(chair.at()), at.value(),
                came.value()).update();
    }

    /// Whoever was in the chair first.
    List<Attended> came(MeetingId at) {
        return jdbc.sql(CAME).param(at.value()).query((row, n) -> new Attended(MeetingSql.officer(row, "officer"),
                MeetingSql.body(row, "body"), Role.valueOf(row.getString("role")), row.getBoolean("chairs"))).list();
    }

    /// Whether a view was asked for, or anything decided.
    boolean begun(MeetingId at) {
        return jdbc.sql(BEGUN).params(at.value(), at.value()).query(Boolean.class).single();
    }

    void ask(Viewer chair, Item it) {
        jdbc.sql(ASK).params(it.id().value(), it.meeting().value(), it.panel().value(), it.of().value(), it.body().value(),
                chair.officer().value(), MeetingSql.at(chair.at())).update();
    }

    boolean asked(ItemId id) {
        return is(ASKED, id.value());
    }

    boolean opened(ItemId id) {
        return is(OPENED, id.value());
    }

    void give(Viewer by, Item to, View it) {
        jdbc.sql(GIVE).param(to.id().value()).param(to.meeting().value()).param(it.officer().value()).param(it.kind().name())
                .param(it.words()).param(by.officer().value()).param(MeetingSql.at(it.at())).update();
    }

    /// Until all are in, the viewer's own alone.
    List<View> views(ItemId id) {
        return jdbc.sql(VIEWS).param(id.value()).query((row, n) -> new View(MeetingSql.officer(row, "officer"),
                View.Kind.valueOf(row.getString("kind")), row.getString("words"), MeetingSql.moment(row, "given_at"))).list();
    }

    private boolean is(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Boolean.class).single();
    }
}
