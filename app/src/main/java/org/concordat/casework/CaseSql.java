package org.concordat.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.intake.Concern;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Cases, and who owned them. The database keeps the history: a case is opened, or taken by the lead, and the rest follows.
@Component
class CaseSql {

    private static final String OPEN = """
            insert into casework.case (id, reference, kind, urgent, body, opened_by, opened_at, owner, owned_since, due_on, next_on,
                                       hear_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OPEN_FOR_THE_PUBLIC = "select casework.open_for_the_public(?, ?, ?, ?, ?, ?)";

    private static final String TAKE = """
            insert into casework.ownership (of_case, number, body, officer, from_at, how, act)
            select ?, 1 + max(number), ?, ?, ?, 'TAKEN', ? from casework.ownership where of_case = ?
            """;

    private static final String CHOSEN = """
            select c.id, c.reference, c.kind, c.urgent, c.body, c.opened_at, c.owner, c.owned_since, c.due_on, c.stage, c.next_on,
                   c.from_public, c.hear_by
            """;

    private static final String COLUMNS = CHOSEN + """
              from casework.case c
            """;

    private static final String OF_EACH = CHOSEN + """
              from unnest(string_to_array(:owners, ',')::uuid[]) mine (owner)
             cross join lateral (select c.* from casework.case c where c.body = :body and c.owner = mine.owner
            """;

    private static final String FIND = COLUMNS + " where c.id = ?";

    private static final String CALLED = "select id from casework.case where reference = ? and body = ?";

    private static final String ALL = COLUMNS + """
             where c.body = :body order by c.next_on, c.id limit :rows offset :skip
            """;

    /// Of each owner by itself, along an index: asked for as one set, a few cases among very many are looked for one by one.
    private static final String OF = OF_EACH + """
                                  order by c.next_on, c.id limit :rows::int + :skip::int) c
             order by c.next_on, c.id limit :rows offset :skip
            """;

    private static final String OVERDUE = COLUMNS + """
             where c.body = :body and c.next_on < :day order by c.next_on, c.id limit :rows offset :skip
            """;

    private static final String CRITICAL = COLUMNS + """
             where c.body = :body and c.urgent and c.stage <> 'CLOSED' order by c.next_on, c.id limit :rows offset :skip
            """;

    /// Where [Stage#comesToPanels()].
    private static final String AT_PANELS = OF_EACH + """
                                    and c.stage in ('TO_PANEL', 'INFORMING', 'SUPPORTED')
                                  order by c.next_on, c.id limit :rows) c
             order by c.next_on, c.id limit :rows
            """;

    /// For a panel, for whoever is asked to take it or to confirm that it closes, or for partners who are asked what they hold.
    private static final String WAITING = COLUMNS + """
              join (select at_panel.id from unnest(string_to_array(:owners, ',')::uuid[]) mine (owner)
                     cross join lateral (select c.id, c.next_on from casework.case c where c.body = :body and c.owner = mine.owner
                                            and c.stage in ('TO_PANEL', 'INFORMING', 'SUPPORTED')
                                          order by c.next_on, c.id limit :rows::int + :skip::int) at_panel
                    union select o.of_case from casework.offer o
                     where o.giver = any (string_to_array(:owners, ',')::uuid[])
                       and not exists (select from casework.answer a where a.offer = o.id)
                    union select k.of_case from casework.closure k
                     where k.proposed_by = any (string_to_array(:owners, ',')::uuid[])
                       and not exists (select from casework.closing a where a.closure = k.id)
                    union select unnest(string_to_array(:asked, ',')::uuid[])) waits on waits.id = c.id
             where c.body = :body and c.owner = any (string_to_array(:owners, ',')::uuid[]) and c.stage <> 'CLOSED' order by c.next_on, c.id limit :rows offset :skip
            """;

    /// Which a colleague has proposed to close: the viewer can be the second person.
    private static final String CLOSING = COLUMNS + """
              join casework.closure o on o.of_case = c.id and o.body = c.body
             where c.body = :body and o.proposed_by <> :officer and c.stage <> 'CLOSED'
               and not exists (select from casework.closing a where a.closure = o.id)
             order by c.next_on, c.id limit :rows offset :skip
            """;

    private static final String SILENT = OF_EACH + """
                                    and c.hear_by < :day order by c.hear_by, c.id limit :rows::int + :skip::int) c
             order by c.hear_by, c.id limit :rows offset :skip
            """;

    private static final String OFFERED = COLUMNS + """
              join casework.offer o on o.of_case = c.id
             where c.body = :body and (o.taker = :officer or o.giver = :officer)
               and not exists (select from casework.answer a where a.offer = o.id)
             order by c.next_on, c.id limit :rows offset :skip
            """;

    private static final String ALARMS = COLUMNS + """
             where c.body = :body and (c.owner <> all (string_to_array(:team, ',')::uuid[])
                or c.next_on < :late or c.hear_by < :late
                or exists (select from casework.offer o where o.of_case = c.id and o.due_on < :day
                              and not exists (select from casework.answer a where a.offer = o.id)))
             order by c.next_on, c.id limit :rows offset :skip
            """;

    private static final String OWNERS = """
            with recursive each as (
                (select owner from casework.case where body = :body order by owner limit 1)
                union all
                select (select c.owner from casework.case c where c.body = :body and c.owner > each.owner
                         order by c.owner limit 1)
                  from each where each.owner is not null)
            select owner from each where owner is not null
            """;

    private static final String HISTORY = """
            select officer, from_at, until_at, how from casework.ownership where of_case = ? order by number
            """;

    private static final String DUE = """
            select k.of_case from (select id, id as of_case from casework.case
                                    union all select id, of_case from casework.decision
                                    union all select id, of_case from casework.telling) k
             where k.id = ?
            """;

    private static final String HOLD = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?::text, 171))) held";

    private static final String TAKEN_BY = """
            select exists (select from casework.ownership where of_case = ? and act = ? and officer = ? and how = 'TAKEN')
            """;

    private final JdbcClient jdbc;

    CaseSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(Case it, OfficerId by) {
        jdbc.sql(OPEN).params(it.id().value(), it.reference(), it.kind().name(), it.urgent(), it.body().value(), by.value(),
                at(it.openedAt()), it.owner().value(), at(it.ownedSince()), it.dueOn(), Objects.requireNonNull(it.nextOn()),
                Objects.requireNonNull(it.hearBy())).update();
    }

    /// @param told the id of the notice to its lead
    /// @param late from when the lead is told that nothing was done in time, and `lateTold` the id of that notice
    /// @return whether it is opened now
    boolean openForThePublic(CaseId id, LocalDate due, LocalDate next, UUID told, LocalDate late, UUID lateTold) {
        return jdbc.sql(OPEN_FOR_THE_PUBLIC).params(id.value(), due, next, told, late, lateTold).query(Boolean.class).single();
    }

    /// The viewer owns it from now on.
    void take(Viewer viewer, CaseId id, UUID act) {
        jdbc.sql(TAKE).params(id.value(), viewer.body().value(), viewer.officer().value(), at(viewer.at()), act, id.value())
                .update();
    }

    /// Acts on one case follow one another: each sees what those before it left.
    void hold(CaseId id) {
        jdbc.sql(HOLD).param(id.value()).query(Integer.class).single();
    }

    boolean takenBy(Viewer viewer, CaseId id, UUID act) {
        return jdbc.sql(TAKEN_BY).params(id.value(), act, viewer.officer().value()).query(Boolean.class).single();
    }

    Optional<Case> find(CaseId id) {
        return jdbc.sql(FIND).param(id.value()).query(CaseSql::row).optional();
    }

    /// By its reference, letter by letter.
    Optional<CaseId> called(Viewer viewer, String reference) {
        return jdbc.sql(CALLED).params(reference, viewer.body().value()).query(UUID.class).optional().map(CaseId::new);
    }

    /// Whose clock began with an opening, a decision, or with what whoever referred was told.
    Optional<CaseId> due(UUID clockOf) {
        return jdbc.sql(DUE).param(clockOf).query(UUID.class).optional().map(CaseId::new);
    }

    /// What is due first, first.
    ///
    /// @param late what was due before it is late beyond a further limit
    /// @param mine those whose cases are the viewer's: themselves and, of the lead, those who have left
    /// @param asked of which answers are awaited; of what waits for others alone
    List<Case> list(Viewer viewer, Cases.@Nullable Filter filter, Set<OfficerId> mine, Set<CaseId> asked, Team team, LocalDate late,
            int rows, int skip) {
        var sql = switch (filter) {
            case null -> jdbc.sql(ALL);
            case MINE -> jdbc.sql(OF).param("owners", joined(mine));
            case WAITING -> jdbc.sql(WAITING).param("owners", joined(mine))
                    .param("asked", asked.stream().map(CaseId::toString).collect(Collectors.joining(",")));
            case CLOSING -> jdbc.sql(CLOSING).param("officer", viewer.officer().value());
            case CRITICAL -> jdbc.sql(CRITICAL);
            case OVERDUE -> jdbc.sql(OVERDUE).param("day", viewer.day());
            case SILENT -> jdbc.sql(SILENT).param("owners", joined(mine)).param("day", viewer.day());
            case OFFERED -> jdbc.sql(OFFERED).param("officer", viewer.officer().value());
            case ALARMS -> jdbc.sql(ALARMS).param("team", joined(team.officers())).param("day", viewer.day())
                    .param("late", late);
        };
        return sql.param("body", viewer.body().value()).param("rows", rows).param("skip", skip).query(CaseSql::row).list();
    }

    /// Those of some owners that come to panels; what is due first, first.
    List<Case> atPanels(Viewer viewer, Set<OfficerId> mine, int rows) {
        return jdbc.sql(AT_PANELS).param("owners", joined(mine)).param("body", viewer.body().value()).param("rows", rows)
                .query(CaseSql::row).list();
    }

    /// Everybody under whose name a case of the viewer's body stands: a step along the index for each, and none for a case.
    Set<OfficerId> owners(Viewer viewer) {
        return Set.copyOf(jdbc.sql(OWNERS).param("body", viewer.body().value())
                .query((row, n) -> new OfficerId(row.getObject("owner", UUID.class))).list());
    }

    /// The first owner first.
    List<Ownership> history(CaseId id) {
        return jdbc.sql(HISTORY).param(id.value()).query((row, n) -> new Ownership(
                new OfficerId(row.getObject("officer", UUID.class)), moment(row, "from_at"),
                row.getObject("until_at") == null ? null : moment(row, "until_at"),
                Ownership.How.valueOf(row.getString("how")))).list();
    }

    private static Case row(ResultSet row, int n) throws SQLException {
        return new Case(new CaseId(row.getObject("id", UUID.class)), row.getString("reference"),
                Concern.Kind.valueOf(row.getString("kind")), row.getBoolean("urgent"),
                new BodyId(row.getObject("body", UUID.class)), moment(row, "opened_at"),
                new OfficerId(row.getObject("owner", UUID.class)), moment(row, "owned_since"),
                row.getObject("due_on", LocalDate.class), Stage.valueOf(row.getString("stage")),
                row.getObject("next_on", LocalDate.class), row.getBoolean("from_public"), row.getObject("hear_by", LocalDate.class));
    }

    static String joined(Set<OfficerId> officers) {
        return officers.stream().map(OfficerId::toString).collect(Collectors.joining(","));
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
