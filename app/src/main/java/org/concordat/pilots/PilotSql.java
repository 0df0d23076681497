package org.concordat.pilots;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.pilots.Pilots.Consulted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pilots, what became of each, and what was said in its areas. Rows that never change; the database shows them to those who oversee.
@Component
class PilotSql {

    private static final String WRITE = """
            insert into pilots.pilot (id, reference, body, made_by, made_at, title, question, otherwise, success, stands_on, first_day, last_day,
                                      areas, compared, measures)
            values (:id, :reference, :body, :by, :at, :title, :question, :otherwise, :success, :standsOn, :first, :last,
                    string_to_array(:areas, ',')::uuid[], string_to_array(:compared, ',')::uuid[], :measures::jsonb)
            on conflict do nothing
            """;

    private static final String COLUMNS = """
            select p.id, p.body, p.made_by, p.made_at, p.title, p.question, p.otherwise, p.success, p.stands_on, p.first_day, p.last_day,
                   array_to_string(p.areas, ',') as areas, array_to_string(p.compared, ',') as compared,
                   (select string_agg(m.it ->> 'id', ',' order by m.nth) from jsonb_array_elements(p.measures) with ordinality m (it, nth)) as measures
              from pilots.pilot p
            """;

    private static final String FIND = COLUMNS + " where p.id = ?";

    private static final String LIST = COLUMNS + " order by p.made_at desc, p.id limit :rows offset :skip";

    private static final String STEP = """
            insert into pilots.step (id, pilot, evaluation, kind, body, made_by, made_at, words)
            values (:id, :pilot, :evaluation, :kind, :body, :by, :at, :words) on conflict do nothing
            """;

    private static final String STEPS = """
            select s.pilot, s.id, s.evaluation, s.kind, s.made_by, s.made_at, s.words
              from pilots.step s where s.pilot = any (string_to_array(?, ',')::uuid[]) order by s.made_at, s.id
            """;

    private static final String SAY = """
            insert into pilots.said (id, pilot, area, number, kind, body, made_by, made_at, opinion, consultation, source, words)
            values (:id, :pilot, :area, :number, :kind, :body, :by, :at, :opinion, :consultation, :source, :words) on conflict do nothing
            """;

    private static final String SAID = """
            select s.pilot, s.id, s.area, s.number, s.kind, s.body, s.made_by, s.made_at, s.opinion, s.consultation, s.source, s.words
              from pilots.said s where s.pilot = any (string_to_array(?, ',')::uuid[]) order by s.area, s.number
            """;

    private static final String CONSULTED = "select c.id, c.reference, c.title, c.closed_on from pilots.closed_consultations(?, ?) c";

    private static final String HOLD = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?::text, 379))) held";

    private record Of<T>(UUID pilot, T what) {
    }

    private final JdbcClient jdbc;
    private final EvaluationSql evaluations;

    PilotSql(JdbcClient jdbc, EvaluationSql evaluations) {
        this.jdbc = jdbc;
        this.evaluations = evaluations;
    }

    /// Whether there was none with this id.
    ///
    /// @param measures those of its plan, as JSON with the categories that count
    boolean write(Pilot it, String measures) {
        var plan = it.plan();
        return jdbc.sql(WRITE).param("id", it.id()).param("reference", it.reference()).param("body", it.body().value())
                .param("by", it.by().value()).param("at", at(it.at())).param("title", plan.title()).param("question", plan.question())
                .param("otherwise", plan.otherwise()).param("success", plan.success()).param("standsOn", plan.standsOn(), Types.VARCHAR)
                .param("first", plan.first()).param("last", plan.last()).param("areas", ids(plan.areas())).param("compared", ids(plan.compared()))
                .param("measures", measures).update() == 1;
    }

    /// Whether there was none with this id.
    boolean step(Viewer viewer, UUID of, PilotStep it) {
        return jdbc.sql(STEP).param("id", it.id()).param("pilot", of).param("evaluation", it.evaluation(), Types.OTHER)
                .param("kind", it.kind().name()).param("body", viewer.body().value()).param("by", viewer.officer().value())
                .param("at", at(viewer.at())).param("words", it.words(), Types.VARCHAR).update() == 1;
    }

    /// Whether there was none with this id.
    boolean say(UUID of, Said it) {
        return jdbc.sql(SAY).param("id", it.id()).param("pilot", of).param("area", it.area()).param("number", it.number())
                .param("kind", it.kind().name()).param("body", it.body().value()).param("by", it.by().value()).param("at", at(it.at()))
                .param("opinion", it.opinion() == null ? null : it.opinion().name(), Types.VARCHAR)
                .param("consultation", it.consultation(), Types.OTHER).param("source", it.source(), Types.VARCHAR)
                .param("words", it.words(), Types.VARCHAR).update() == 1;
    }

    Optional<Pilot> find(UUID id) {
        return whole(jdbc.sql(FIND).param(id).query(PilotSql::pilot).list()).stream().findFirst();
    }

    /// The newest first.
    List<Pilot> list(int rows, int skip) {
        return whole(jdbc.sql(LIST).param("rows", rows).param("skip", skip).query(PilotSql::pilot).list());
    }

    /// The consultations in an area that are closed, the last first.
    List<Consulted> consulted(UUID area, LocalDate day) {
        return jdbc.sql(CONSULTED).params(area, day).query((row, n) -> new Consulted(row.getObject("id", UUID.class), row.getString("reference"),
                row.getString("title"), row.getObject("closed_on", LocalDate.class))).list();
    }

    /// Until the transaction ends nobody else does anything about the pilot.
    void hold(UUID pilot) {
        jdbc.sql(HOLD).param(pilot).query(Integer.class).single();
    }

    private List<Pilot> whole(List<Pilot> found) {
        var ids = ids(found.stream().map(Pilot::id).toList());
        var steps = byPilot(jdbc.sql(STEPS).param(ids).query(PilotSql::step).list());
        var said = byPilot(jdbc.sql(SAID).param(ids).query(PilotSql::said).list());
        Map<UUID, List<Evaluation>> evaluated = evaluations.of(ids).stream().collect(groupingBy(Evaluation::pilot));
        return found.stream().map(it -> {
            var of = steps.getOrDefault(it.id(), List.of());
            return new Pilot(it.id(), it.body(), it.by(), it.at(), it.plan(), of.stream().filter(step -> step.evaluation() == null).toList(),
                    said.getOrDefault(it.id(), List.of()), evaluated.getOrDefault(it.id(), List.of()).stream().map(each -> new Evaluation(each.id(),
                            each.pilot(), each.number(), each.interim(), each.body(), each.by(), each.at(), each.periods(), each.finding(),
                            each.figures(), of.stream().filter(step -> each.id().equals(step.evaluation())).toList())).toList());
        }).toList();
    }

    private static <T> Map<UUID, List<T>> byPilot(List<Of<T>> found) {
        return found.stream().collect(groupingBy(Of::pilot, mapping(Of::what, toList())));
    }

    private static Pilot pilot(ResultSet row, int n) throws SQLException {
        return new Pilot(row.getObject("id", UUID.class), new BodyId(row.getObject("body", UUID.class)),
                new OfficerId(row.getObject("made_by", UUID.class)), moment(row), new Plan(row.getString("title"), row.getString("question"),
                        row.getString("otherwise"), row.getString("success"), row.getString("stands_on"),
                        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                        split(row.getString("areas"), UUID::fromString), split(row.getString("compared"), UUID::fromString),
                        split(row.getString("measures"), Function.identity())), List.of(), List.of(), List.of());
    }

    private static Of<PilotStep> step(ResultSet row, int n) throws SQLException {
        return new Of<>(row.getObject("pilot", UUID.class), new PilotStep(row.getObject("id", UUID.class), row.getObject("evaluation", UUID.class),
                PilotStep.Kind.valueOf(row.getString("kind")), new OfficerId(row.getObject("made_by", UUID.class)), moment(row),
                row.getString("words")));
    }

    private static Of<Said> said(ResultSet row, int n) throws SQLException {
        var opinion = row.getString("opinion");
        return new Of<>(row.getObject("pilot", UUID.class), new Said(row.getObject("id", UUID.class), row.getObject("area", UUID.class),
                row.getInt("number"), Said.Kind.valueOf(row.getString("kind")), new BodyId(row.getObject("body", UUID.class)),
                new OfficerId(row.getObject("made_by", UUID.class)), moment(row), opinion == null ? null : Said.Opinion.valueOf(opinion),
                row.getObject("consultation", UUID.class), row.getString("source"), row.getString("words")));
    }

    private static <T> List<T> split(String joined, Function<String, T> each) {
        return Arrays.stream(joined.split(",")).map(each).toList();
    }

    private static String ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(joining(","));
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("made_at", OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
