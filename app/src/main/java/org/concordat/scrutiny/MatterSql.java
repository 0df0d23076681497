package org.concordat.scrutiny;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Matters, and the steps of each. Rows that never change; the database shows each to whom it may be shown.
@Component
class MatterSql {

    private static final String RAISE = """
            insert into scrutiny.matter (id, reference, kind, raised_in, raised_by, raised_at, held_in, to_body, title, words,
                                         entries, measured, duty, priority, due_on, withheld)
            values (:id, :reference, :kind, :raisedIn, :by, :at, :raisedIn, :to, :title, :words, :entries, :measured, :duty,
                    :priority, :due, :withheld)
            on conflict do nothing
            """;

    private static final String COLUMNS = """
            select m.id, m.reference, m.kind, m.raised_in, m.raised_by, m.raised_at, m.held_in, m.to_body, m.title, m.words,
                   m.entries, m.measured, m.duty, m.priority, m.due_on, m.withheld
              from scrutiny.matter m
            """;

    private static final String FIND = COLUMNS + " where m.id = ?";

    private static final String CALLED = COLUMNS + " where m.reference = any (string_to_array(?, ','))";

    private static final String LIST = COLUMNS + """
             where not :open or not exists (select from scrutiny.step s where s.matter = m.id and s.kind = 'CLOSING')
             order by m.raised_at desc, m.id limit :rows offset :skip
            """;

    private static final String HOLD = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?::text, 185))) held";

    private static final String STEP = """
            insert into scrutiny.step (id, matter, number, kind, body, made_by, made_at, outcome, words, by_day)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String STEPS = """
            select id, matter, number, kind, body, made_by, made_at, outcome, words, by_day
              from scrutiny.step where matter = any (string_to_array(?, ',')::uuid[]) order by matter, number
            """;

    private static final String OF_STEP = "select s.matter from scrutiny.step s where s.id = ?";

    private static final String OVERSEEN = "select scrutiny.are_overseen(?)";

    private record Made(UUID matter, Step step) {
    }

    private final JdbcClient jdbc;

    MatterSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether there was none with this id.
    boolean raise(Matter it) {
        var words = it.wording();
        return jdbc.sql(RAISE).param("id", it.id().value()).param("reference", it.reference()).param("kind", words.kind().name())
                .param("raisedIn", it.raisedIn().value()).param("by", it.raisedBy().value()).param("at", at(it.raisedAt()))
                .param("to", it.to().value()).param("title", words.title()).param("words", words.words())
                .param("entries", joined(words.evidence().entries()))
                .param("measured", first(words.evidence().measured()), Types.DATE)
                .param("duty", words.duty() == null ? null : words.duty().name(), Types.VARCHAR)
                .param("priority", words.priority(), Types.OTHER).param("due", it.dueOn())
                .param("withheld", words.withheld(), Types.VARCHAR).update() == 1;
    }

    /// Steps of one matter follow one another: each sees what those before it left.
    void hold(MatterId id) {
        jdbc.sql(HOLD).param(id.value()).query(Integer.class).single();
    }

    Optional<Matter> find(MatterId id) {
        return jdbc.sql(FIND).param(id.value()).query(MatterSql::row).optional();
    }

    List<Matter> called(Collection<String> references) {
        return jdbc.sql(CALLED).param(String.join(",", references)).query(MatterSql::row).list();
    }

    /// The last first.
    ///
    /// @param open whether those that are closed are left out
    List<Matter> list(boolean open, int rows, int skip) {
        return jdbc.sql(LIST).param("open", open).param("rows", rows).param("skip", skip).query(MatterSql::row).list();
    }

    /// Whether there was none with this id, and none in its place.
    boolean step(Viewer viewer, MatterId of, Step it) {
        var said = it.said();
        return jdbc.sql(STEP).param(it.id()).param(of.value()).param(it.number()).param(said.kind().name())
                .param(viewer.body().value()).param(viewer.officer().value()).param(at(it.at()))
                .param(said.outcome() == null ? null : said.outcome().name()).param(said.words()).param(said.byDay()).update() == 1;
    }

    /// Those of several matters, each in their order.
    Map<UUID, List<Step>> steps(Collection<MatterId> of) {
        var ids = of.stream().map(MatterId::toString).collect(Collectors.joining(","));
        return jdbc.sql(STEPS).param(ids).query((row, n) -> new Made(row.getObject("matter", UUID.class), step(row))).list().stream()
                .collect(Collectors.groupingBy(Made::matter, Collectors.mapping(Made::step, Collectors.toList())));
    }

    Optional<MatterId> ofStep(UUID step) {
        return jdbc.sql(OF_STEP).param(step).query(UUID.class).optional().map(MatterId::new);
    }

    /// Whether each is the number of an entry of a body that the viewer oversees.
    boolean areOverseen(List<Long> entries) {
        return jdbc.sql(OVERSEEN).param(joined(entries)).query(Boolean.class).single();
    }

    private static Matter row(ResultSet row, int n) throws SQLException {
        var measured = row.getObject("measured", LocalDate.class);
        var duty = row.getString("duty");
        return new Matter(new MatterId(row.getObject("id", UUID.class)), row.getString("reference"), body(row, "raised_in"),
                officer(row, "raised_by"), moment(row, "raised_at"), body(row, "held_in"), body(row, "to_body"),
                new Matter.Wording(MatterKind.valueOf(row.getString("kind")), row.getString("title"), row.getString("words"),
                        new Evidence(numbers(row.getString("entries")), measured == null ? null : YearMonth.from(measured)),
                        duty == null ? null : Duty.valueOf(duty), row.getObject("priority", UUID.class), row.getString("withheld")),
                row.getObject("due_on", LocalDate.class));
    }

    private static Step step(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Step(row.getObject("id", UUID.class), row.getInt("number"), body(row, "body"), officer(row, "made_by"),
                moment(row, "made_at"), new Step.Said(Step.Kind.valueOf(row.getString("kind")),
                        outcome == null ? null : Step.Outcome.valueOf(outcome), row.getString("words"),
                        row.getObject("by_day", LocalDate.class)));
    }

    private static String joined(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<Long> numbers(String joined) {
        return Arrays.stream(joined.split(" ")).filter(it -> !it.isEmpty()).map(Long::valueOf).toList();
    }

    private static @Nullable LocalDate first(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
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
