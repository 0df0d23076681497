package org.concordat.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Persons, and which identities are of which: the highest number of an identity stands.
@Component
class MembershipSql {

    private static final String PERSON = """
            insert into people.person (id, body, deconflicting, made_by, made_at) values (?, ?, ?, ?, ?)
            """;

    private static final String SAY = """
            insert into people.membership (identity, body, deconflicting, number, person, act, undoes, taken_by, taken_at, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String MEMBERSHIP = """
            select m.identity, m.number, m.person, m.act, m.undoes, m.taken_by, m.taken_at, m.reason,
                   not exists (select from people.membership later
                                where later.identity = m.identity and later.body = m.body
                                  and later.deconflicting = m.deconflicting and later.number > m.number) as stands
              from people.membership m
            """;

    private static final String OF_IDENTITY = MEMBERSHIP + """
             where m.identity = ? and m.body = ? and m.deconflicting = ? order by m.number
            """;

    private static final String OF_ACT = MEMBERSHIP + " where m.act = ? and m.body = ? and m.deconflicting = ? order by m.identity";

    /// What was said at one moment goes by which record is older.
    private static final String OF_PERSON = MEMBERSHIP + """
             where m.body = ? and m.deconflicting = ?
               and m.identity in (select ever.identity from people.membership ever where ever.person = ?)
             order by m.taken_at, (select i.recorded_at from people.identity i where i.id = m.identity), m.act, m.identity, m.number
            """;

    private static final String VIEW = "select body, deconflicting from people.person where id = ?";

    private static final String HELD = """
            select i.id, i.told_by, i.name, i.other_names, i.born_on, i.age_band, i.address_area, i.identifier, i.source,
                   i.source_day
              from people.identity i where i.id = ?
            """;

    private final JdbcClient jdbc;

    MembershipSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void person(Viewer viewer, View view, PersonId person) {
        jdbc.sql(PERSON).params(person.value(), view.body().value(), view.deconflicting(), viewer.officer().value(),
                at(viewer)).update();
    }

    /// False when somebody said something of it meanwhile.
    boolean say(Viewer viewer, View view, UUID identity, int number, PersonId person, UUID act, @Nullable UUID undoes,
            String reason) {
        return jdbc.sql(SAY).param(identity).param(view.body().value()).param(view.deconflicting()).param(number)
                .param(person.value()).param(act).param(undoes).param(viewer.officer().value()).param(at(viewer)).param(reason)
                .update() == 1;
    }

    /// Everything said of an identity, in order.
    List<Membership> ofIdentity(View view, UUID identity) {
        return jdbc.sql(OF_IDENTITY).params(identity, view.body().value(), view.deconflicting())
                .query(MembershipSql::membership).list();
    }

    List<Membership> ofAct(View view, UUID act) {
        return jdbc.sql(OF_ACT).params(act, view.body().value(), view.deconflicting()).query(MembershipSql::membership).list();
    }

    /// Everything said of the identities that were ever said to be theirs, in order.
    List<Membership> ofPerson(View view, PersonId person) {
        return jdbc.sql(OF_PERSON).params(view.body().value(), view.deconflicting(), person.value())
                .query(MembershipSql::membership).list();
    }

    Optional<View> view(PersonId person) {
        return jdbc.sql(VIEW).param(person.value()).query((row, n) -> new View(
                new BodyId(row.getObject("body", UUID.class)), row.getBoolean("deconflicting"))).optional();
    }

    /// As the viewer may see it.
    Optional<Held> held(UUID identity) {
        return jdbc.sql(HELD).param(identity).query(SearchSql::held).optional();
    }

    private static OffsetDateTime at(Viewer viewer) {
        return viewer.at().atOffset(ZoneOffset.UTC);
    }

    private static Membership membership(ResultSet row, int n) throws SQLException {
        return new Membership(row.getObject("identity", UUID.class), row.getInt("number"),
                new PersonId(row.getObject("person", UUID.class)), row.getObject("act", UUID.class),
                row.getObject("undoes", UUID.class), new OfficerId(row.getObject("taken_by", UUID.class)),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(), row.getString("reason"),
                row.getBoolean("stands"));
    }
}
