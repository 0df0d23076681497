package org.concordat.panels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.GatewayId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What panels decided. Rows that never change.
@Component
class DecidedSql {

    private static final String DECIDE = """
            insert into panels.decision (id, item, meeting, panel, of_case, body, options, chosen, until_day, kinds, reason,
                                         gateway, decided_by, decided_at, corrects, next_on, begins_by, lapses_by, resumed_after)
            values (?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String DISSENT = """
            insert into panels.dissent (decision, decided_by, decided_at, body, words) values (?, ?, ?, ?, ?)
            """;

    private static final String OF = """
            select id, item, array_to_string(options, ',') as options, chosen, until_day, array_to_string(kinds, ',') as kinds,
                   reason, gateway, decided_by, decided_at, corrects, next_on
              from panels.decision where item = any (string_to_array(?, ',')::uuid[]) order by decided_at, id
            """;

    private static final String DISSENTS = """
            select s.decision, s.body, s.words from panels.dissent s
             where s.decision in (select d.id from panels.decision d where d.item = any (string_to_array(?, ',')::uuid[]))
             order by s.decision, s.body
            """;

    private record Noted(UUID decision, Dissent dissent) {
    }

    private final JdbcClient jdbc;

    DecidedSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether there was none with this id, and none in its place.
    ///
    /// @param stood how support of the case stood before; null where the panel held none
    boolean decide(Viewer chair, Item of, Decided it, @Nullable SupportStood stood) {
        var words = it.wording();
        boolean made = jdbc.sql(DECIDE).param(it.id()).param(of.id().value()).param(of.meeting().value()).param(of.panel().value())
                .param(of.of().value()).param(of.body().value()).param(names(words.options())).param(words.chosen().name())
                .param(words.until()).param(names(words.kinds())).param(words.reason()).param(words.gateway().slug())
                .param(chair.officer().value()).param(MeetingSql.at(it.at())).param(it.corrects()).param(it.nextOn())
                .param(stood == null ? null : stood.beginsBy()).param(stood == null ? null : stood.lapsesBy())
                .param(stood == null ? null : stood.resumedAfter()).update() == 1;
        if (made) {
            words.dissent().forEach(each -> jdbc.sql(DISSENT).params(it.id(), chair.officer().value(), MeetingSql.at(it.at()),
                    each.body().value(), each.words()).update());
        }
        return made;
    }

    /// Those on several items, the first first.
    List<Decided> of(Collection<ItemId> items) {
        var ids = ItemSql.joined(items);
        Map<UUID, List<Dissent>> dissents = jdbc.sql(DISSENTS).param(ids).query((row, n) -> new Noted(
                        row.getObject("decision", UUID.class), new Dissent(MeetingSql.body(row, "body"), row.getString("words"))))
                .list().stream().collect(Collectors.groupingBy(Noted::decision,
                        Collectors.mapping(Noted::dissent, Collectors.toList())));
        return jdbc.sql(OF).param(ids).query((row, n) -> row(row, dissents)).list();
    }

    private static Decided row(ResultSet row, Map<UUID, List<Dissent>> dissents) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Decided(id, new ItemId(row.getObject("item", UUID.class)), new Decided.Wording(
                set(row.getString("options"), Choice::valueOf), Choice.valueOf(row.getString("chosen")),
                row.getObject("until_day", LocalDate.class), set(row.getString("kinds"), ReasonKind::valueOf),
                row.getString("reason"), new GatewayId(row.getString("gateway")), dissents.getOrDefault(id, List.of())),
                MeetingSql.officer(row, "decided_by"), MeetingSql.moment(row, "decided_at"),
                row.getObject("corrects", UUID.class), row.getObject("next_on", LocalDate.class));
    }

    private static String names(Set<? extends Enum<?>> all) {
        return all.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <T> Set<T> set(String names, Function<String, T> of) {
        return Arrays.stream(names.split(",")).map(of).collect(Collectors.toSet());
    }
}
