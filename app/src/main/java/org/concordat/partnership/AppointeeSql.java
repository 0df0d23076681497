package org.concordat.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.access.Role;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Officers beside what is said of their roles, however it stands now.
@Component
class AppointeeSql {

    /// A role that ended on the day given was held until the day before, and counts.
    private static final String SINCE = """
            select o.id, o.body, o.name, o.from_day, o.until_day,
                   s.change, s.role, s.from_day as held_from, s.until_day as held_until, s.trained_until
              from partnership.officer o
             cross join lateral partnership.statements(o.id, :at) s
             where o.body = any (string_to_array(:bodies, ',')::uuid[])
               and s.role = any (string_to_array(:roles, ','))
               and o.from_day <= :day and (o.until_day is null or o.until_day >= :since)
               and s.from_day <= :day and (s.until_day is null or s.until_day >= :since)
               and s.until_day is distinct from s.from_day
               and o.id = coalesce(cast(:one as uuid), o.id)
             order by o.body, o.name, o.id, s.role limit :rows
            """;

    private static final String STAFF = """
            select o.id, o.body, o.name, o.from_day, o.until_day,
                   s.change, s.role, s.from_day as held_from, s.until_day as held_until, s.trained_until
              from partnership.officer o
              left join lateral partnership.statements(o.id, :at) s on s.role = any (string_to_array(:roles, ','))
             where o.body = :body
               and o.from_day <= :day and (o.until_day is null or o.until_day > :day)
               and o.id = coalesce(cast(:one as uuid), o.id)
             order by o.name, o.id, s.role limit :rows
            """;

    private static final String NAMED = """
            select o.id, o.body, o.name, o.from_day, o.until_day,
                   s.change, s.role, s.from_day as held_from, s.until_day as held_until, s.trained_until
              from partnership.officer o
              left join lateral partnership.statements(o.id, :at) s on s.role = any (string_to_array(:roles, ','))
             where o.id = any (string_to_array(:ids, ',')::uuid[])
             order by o.body, o.name, o.id, s.role
            """;

    private final JdbcClient jdbc;

    AppointeeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Roll since(LocalDate since, Collection<BodyId> bodies, Collection<Role> roles, LocalDate day, Instant at,
            Optional<OfficerId> one, int rowsMax) {
        return roll(rowsMax, jdbc.sql(SINCE)
                .param("at", Rows.at(at))
                .param("bodies", Rows.joined(bodies))
                .param("roles", Rows.joined(roles.stream().map(Role::name).toList()))
                .param("day", day)
                .param("since", since)
                .param("one", one.map(OfficerId::value).orElse(null))
                .param("rows", rowsMax + 1)
                .query((row, n) -> said(row)).list());
    }

    Roll staff(BodyId body, Collection<Role> roles, LocalDate day, Instant at, Optional<OfficerId> one, int rowsMax) {
        return roll(rowsMax, jdbc.sql(STAFF)
                .param("at", Rows.at(at))
                .param("roles", Rows.joined(roles.stream().map(Role::name).toList()))
                .param("body", body.value())
                .param("day", day)
                .param("one", one.map(OfficerId::value).orElse(null))
                .param("rows", rowsMax + 1)
                .query((row, n) -> said(row)).list());
    }

    List<Appointee> named(Collection<OfficerId> ids, Collection<Role> roles, Instant at) {
        return byOfficer(jdbc.sql(NAMED)
                .param("at", Rows.at(at))
                .param("roles", Rows.joined(roles.stream().map(Role::name).toList()))
                .param("ids", Rows.joined(ids))
                .query((row, n) -> said(row)).list());
    }

    private record Said(Officer officer, @Nullable RoleHeld held) {
    }

    /// Whoever has the row too many is left out with all theirs.
    private static Roll roll(int rowsMax, List<Said> all) {
        if (all.size() <= rowsMax) {
            return new Roll(byOfficer(all), false);
        }
        var beyond = all.get(rowsMax).officer();
        return new Roll(byOfficer(all.stream().filter(it -> !it.officer().equals(beyond)).toList()), true);
    }

    private static List<Appointee> byOfficer(List<Said> all) {
        Map<Officer, List<RoleHeld>> held = new LinkedHashMap<>();
        for (var said : all) {
            var roles = held.computeIfAbsent(said.officer(), officer -> new ArrayList<>());
            if (said.held() != null) {
                roles.add(said.held());
            }
        }
        return held.entrySet().stream().map(it -> new Appointee(it.getKey(), it.getValue())).toList();
    }

    private static Said said(ResultSet row) throws SQLException {
        var officer = new Officer(new OfficerId(Rows.uuid(row, "id")), new BodyId(Rows.uuid(row, "body")),
                row.getString("name"), Rows.between(row));
        var role = row.getString("role");
        return new Said(officer, role == null ? null : new RoleHeld(Rows.uuid(row, "change"), Role.valueOf(role),
                new Between(Rows.day(row, "held_from"), row.getObject("held_until", LocalDate.class)),
                Rows.day(row, "trained_until")));
    }
}
