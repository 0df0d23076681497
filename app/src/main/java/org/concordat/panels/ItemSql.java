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
import org.concordat.kernel.BodyId;
import org.concordat.sharing.DisclosureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Cases on agendas, and their papers. Of papers the database shows those alone of which the viewer may know.
@Component
class ItemSql {

    private static final String PUT = """
            insert into panels.item (id, meeting, panel, of_case, reference, body, question, put_by, put_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String ADD = """
            insert into panels.paper (item, body, put_by, put_at, disclosure, reference) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String COLUMNS = """
            select i.id, i.meeting, i.panel, m.on_day, i.of_case, i.reference, i.body, i.question, i.put_by, i.put_at,
                   f.meeting is not null as off
              from panels.item i
              join panels.meeting m on m.id = i.meeting
              left join panels.calling_off f on f.meeting = i.meeting
            """;

    private static final String FIND = COLUMNS + " where i.id = ?";

    private static final String AT = COLUMNS + " where i.meeting = ? order by i.put_at, i.id";

    private static final String OF = COLUMNS + " where i.of_case = ? order by m.on_day, i.put_at, i.id";

    private static final String LAST = """
            select distinct on (i.of_case) i.id, i.meeting, i.panel, m.on_day, i.of_case, i.reference, i.body, i.question, i.put_by,
                   i.put_at, false as off
              from panels.item i
              join panels.meeting m on m.id = i.meeting
             where (i.panel = ? or i.of_case = any (string_to_array(?, ',')::uuid[]))
               and not exists (select from panels.calling_off f where f.meeting = i.meeting)
             order by i.of_case, m.on_day desc, i.put_at desc, i.id desc
            """;

    /// By each panel that decided on it.
    private static final String DECIDED = """
            select distinct on (i.of_case, i.panel) i.id, i.meeting, i.panel, m.on_day, i.of_case, i.reference, i.body, i.question, i.put_by,
                   i.put_at, false as off
              from panels.item i
              join panels.meeting m on m.id = i.meeting
             where i.of_case = any (string_to_array(?, ',')::uuid[])
               and exists (select from panels.decision d where d.item = i.id)
             order by i.of_case, i.panel, m.on_day desc, i.put_at desc, i.id desc
            """;

    private static final String PAPERS = """
            select p.item, p.disclosure, p.reference, p.body from panels.paper p
             where p.item = any (string_to_array(?, ',')::uuid[]) order by p.item, p.reference
            """;

    private static final String SENT_AS = "select panels.sent_as(?) as disclosure";

    /// A paper as the owner of a case names it.
    record Named(String reference, DisclosureId disclosure) {
    }

    /// A paper as it stands, before it is asked who opens it.
    record Row(ItemId of, DisclosureId disclosure, String reference, BodyId from) {
    }

    private final JdbcClient jdbc;

    ItemSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether there was none with this id, nor of this case on that agenda.
    boolean put(Item it) {
        return jdbc.sql(PUT).params(it.id().value(), it.meeting().value(), it.panel().value(), it.of().value(), it.reference(),
                it.body().value(), it.question(), it.putBy().value(), MeetingSql.at(it.putAt())).update() == 1;
    }

    void add(Item to, Named paper) {
        jdbc.sql(ADD).params(to.id().value(), to.body().value(), to.putBy().value(), MeetingSql.at(to.putAt()),
                paper.disclosure().value(), paper.reference()).update();
    }

    Optional<Item> find(ItemId id) {
        return jdbc.sql(FIND).param(id.value()).query(ItemSql::row).optional();
    }

    /// As they were put.
    List<Item> at(MeetingId id) {
        return jdbc.sql(AT).param(id.value()).query(ItemSql::row).list();
    }

    /// Every time that a case came to a panel, the first first.
    List<Item> of(CaseId id) {
        return jdbc.sql(OF).param(id.value()).query(ItemSql::row).list();
    }

    /// Of each case that came to a panel of the viewer's body, and of each of these, the last time, unless it was called off.
    List<Item> last(Viewer viewer, Collection<CaseId> ids) {
        return jdbc.sql(LAST).params(viewer.body().value(), joined(ids)).query(ItemSql::row).list();
    }

    /// Of each of these cases and each panel, the last time that something was decided there.
    List<Item> decided(Collection<CaseId> ids) {
        return jdbc.sql(DECIDED).param(joined(ids)).query(ItemSql::row).list();
    }

    List<Row> papers(Collection<ItemId> ids) {
        return jdbc.sql(PAPERS).param(joined(ids)).query((row, n) -> new Row(new ItemId(row.getObject("item", UUID.class)),
                new DisclosureId(row.getObject("disclosure", UUID.class)), row.getString("reference"),
                MeetingSql.body(row, "body"))).list();
    }

    /// What the viewer's body has sent under a reference, written as it stands.
    Optional<Named> sentAs(Viewer viewer, String reference) {
        return viewer.roles().isEmpty() ? Optional.empty() : jdbc.sql(SENT_AS).param(reference)
                .query((row, n) -> Optional.ofNullable(row.getObject("disclosure", UUID.class))).single()
                .map(it -> new Named(reference, new DisclosureId(it)));
    }

    static String joined(Collection<?> ids) {
        return String.join(",", ids.stream().map(Object::toString).toList());
    }

    private static Item row(ResultSet row, int n) throws SQLException {
        return new Item(new ItemId(row.getObject("id", UUID.class)), new MeetingId(row.getObject("meeting", UUID.class)),
                MeetingSql.body(row, "panel"), row.getObject("on_day", LocalDate.class),
                new CaseId(row.getObject("of_case", UUID.class)), row.getString("reference"), MeetingSql.body(row, "body"),
                row.getString("question"), MeetingSql.officer(row, "put_by"), MeetingSql.moment(row, "put_at"), row.getBoolean("off"));
    }
}
