package org.concordat.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.consultation.Step.Outcome;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Consultations, what was written of them and what became of them. Rows that never change; the database shows each to whom it may be
/// shown.
@Component
class ConsultationSql {

    private static final String DRAFT = """
            insert into consultation.consultation (id, reference, body, area, made_by, made_at)
            values (:id, :reference, :body, :area, :by, :at) on conflict do nothing
            """;

    private static final String WORD = """
            insert into consultation.wording (id, consultation, number, body, made_by, made_at, title, title_cy, why, why_cy, opens, closes,
                                              questions)
            values (:id, :consultation, :number, :body, :by, :at, :title, :titleCy, :why, :whyCy, :opens, :closes, :questions::jsonb)
            on conflict do nothing
            """;

    private static final String STEP = """
            insert into consultation.step (id, consultation, number, kind, body, made_by, made_at, wording, answer_by, outcome, words, words_cy,
                                           matter, priority, results)
            values (:id, :consultation, :number, :kind, :body, :by, :at, :wording, :answerBy, :outcome, :words, :wordsCy, :matter, :priority,
                    :results::jsonb) on conflict do nothing
            """;

    private static final String COLUMNS = "select c.id, c.body, c.area, c.made_by, c.made_at from consultation.consultation c";

    private static final String FIND = COLUMNS + " where c.id = ?";

    private static final String LIST = COLUMNS + " order by c.made_at desc, c.id limit ? offset ?";

    private static final String HOLD = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?::text, 297))) held";

    private static final String WORDINGS = """
            select id, consultation, number, made_by, made_at, title, title_cy, why, why_cy, opens, closes, questions::text as questions
              from consultation.wording where consultation = any (string_to_array(?, ',')::uuid[]) order by consultation, number
            """;

    private static final String STEPS = """
            select id, consultation, number, kind, made_by, made_at, answer_by, outcome, words, words_cy, matter, priority
              from consultation.step where consultation = any (string_to_array(?, ',')::uuid[]) order by consultation, number
            """;

    private static final String WAITS = "select consultation.waits(?)";

    private static final String MATTER = """
            select id from scrutiny.matter where reference = :reference and withheld is null
               and (select access.viewer_bodies())::uuid[] && array[raised_in, held_in]
             order by id limit 1
            """;

    private static final String PRIORITIES = """
            select id, title from scrutiny.priority where area = ? order by from_day desc, id limit 100
            """;

    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {
    };

    private record Part<T>(UUID of, T it) {
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConsultationSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Whether there was none with this id.
    boolean draft(Viewer viewer, UUID id, @Nullable UUID area) {
        return jdbc.sql(DRAFT).param("id", id).param("reference", Consultation.reference(id)).param("body", viewer.body().value())
                .param("area", area, Types.OTHER).param("by", viewer.officer().value()).param("at", at(viewer.at())).update() == 1;
    }

    /// Whether there was none with this id, and none in its place.
    boolean word(Viewer viewer, UUID consultation, UUID id, int number, Wording.Said it) {
        return jdbc.sql(WORD).param("id", id).param("consultation", consultation).param("number", number).param("body", viewer.body().value())
                .param("by", viewer.officer().value()).param("at", at(viewer.at())).param("title", it.title().en())
                .param("titleCy", it.title().cy(), Types.VARCHAR).param("why", it.why().en()).param("whyCy", it.why().cy(), Types.VARCHAR)
                .param("opens", it.opens()).param("closes", it.closes()).param("questions", json.writeValueAsString(it.questions().stream()
                        .map(question -> Map.of("words", question.words(), "choices", question.choices())).toList())).update() == 1;
    }

    /// Whether there was none with this id, and none in its place.
    ///
    /// @param wording its number, of an approval
    /// @param results as JSON, of the first response
    boolean step(Viewer viewer, UUID consultation, Step it, @Nullable Integer wording, @Nullable String results) {
        var words = it.words();
        var response = it.response();
        return jdbc.sql(STEP).param("id", it.id()).param("consultation", consultation).param("number", it.number()).param("kind", it.kind().name())
                .param("body", viewer.body().value()).param("by", it.by().value()).param("at", at(it.at()))
                .param("wording", wording, Types.INTEGER).param("answerBy", it.answerBy(), Types.DATE)
                .param("outcome", response == null ? null : response.outcome().name(), Types.VARCHAR)
                .param("words", words == null ? null : words.en(), Types.VARCHAR).param("wordsCy", words == null ? null : words.cy(), Types.VARCHAR)
                .param("matter", response == null ? null : response.matter(), Types.OTHER)
                .param("priority", response == null ? null : response.priority(), Types.OTHER)
                .param("results", results, Types.VARCHAR).update() == 1;
    }

    /// What is done to one consultation comes one after the other.
    void hold(UUID id) {
        jdbc.sql(HOLD).param(id).query(Integer.class).single();
    }

    Optional<Consultation> find(UUID id) {
        return whole(jdbc.sql(FIND).param(id).query(ConsultationSql::row).list()).stream().findFirst();
    }

    /// The newest first.
    List<Consultation> list(int rows, int skip) {
        return whole(jdbc.sql(LIST).params(rows, skip).query(ConsultationSql::row).list());
    }

    /// Whether anything was sent that nobody has taken in, or whose words nobody has read.
    boolean waits(UUID id) {
        return jdbc.sql(WAITS).param(id).query(Boolean.class).single();
    }

    /// A matter that is public, and that the viewer's body raised or follows, or one whose work it took over.
    Optional<UUID> matter(String reference) {
        return jdbc.sql(MATTER).param("reference", reference).query(UUID.class).optional();
    }

    /// The priorities of an area, also those that are over: the last first, by id.
    Map<UUID, String> priorities(@Nullable UUID area) {
        var all = new LinkedHashMap<UUID, String>();
        jdbc.sql(PRIORITIES).param(1, area, Types.OTHER).query(row -> {
            all.put(row.getObject("id", UUID.class), row.getString("title"));
        });
        return all;
    }

    private List<Consultation> whole(List<Consultation> bare) {
        var ids = bare.stream().map(it -> it.id().toString()).collect(Collectors.joining(","));
        var wordings = by(jdbc.sql(WORDINGS).param(ids).query((row, _) -> new Part<>(row.getObject("consultation", UUID.class), wording(row))).list());
        var steps = by(jdbc.sql(STEPS).param(ids).query((row, _) -> new Part<>(row.getObject("consultation", UUID.class), step(row))).list());
        return bare.stream().map(it -> new Consultation(it.id(), it.body(), it.area(), it.by(), it.at(), wordings.getOrDefault(it.id(), List.of()),
                steps.getOrDefault(it.id(), List.of()))).toList();
    }

    private static <T> Map<UUID, List<T>> by(Collection<Part<T>> parts) {
        return parts.stream().collect(Collectors.groupingBy(Part::of, Collectors.mapping(Part::it, Collectors.toList())));
    }

    private static Consultation row(ResultSet row, int n) throws SQLException {
        return new Consultation(row.getObject("id", UUID.class), new BodyId(row.getObject("body", UUID.class)), row.getObject("area", UUID.class),
                officer(row), moment(row), List.of(), List.of());
    }

    private Wording wording(ResultSet row) throws SQLException {
        return new Wording(row.getObject("id", UUID.class), row.getInt("number"), officer(row), moment(row), new Wording.Said(
                new Both(row.getString("title"), row.getString("title_cy")), new Both(row.getString("why"), row.getString("why_cy")),
                row.getObject("opens", LocalDate.class), row.getObject("closes", LocalDate.class),
                json.readValue(row.getString("questions"), QUESTIONS)));
    }

    private static Step step(ResultSet row) throws SQLException {
        var words = row.getString("words");
        var outcome = row.getString("outcome");
        return new Step(row.getObject("id", UUID.class), row.getInt("number"), Step.Kind.valueOf(row.getString("kind")), officer(row), moment(row),
                row.getObject("answer_by", LocalDate.class), words == null ? null : new Both(words, row.getString("words_cy")),
                outcome == null ? null : new Step.Response(Outcome.valueOf(outcome), row.getObject("matter", UUID.class),
                        row.getObject("priority", UUID.class)));
    }

    private static OfficerId officer(ResultSet row) throws SQLException {
        return new OfficerId(row.getObject("made_by", UUID.class));
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("made_at", OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
