package org.concordat.assurance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Statements, and what was said about each. Rows that never change; the database shows each to whom it may be shown.
@Component
class StatementSql {

    private static final String DRAFT = """
            insert into assurance.statement (id, area, body, made_by, made_at, quarter, drafted)
            values (?, ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing
            """;

    private static final String COLUMNS = """
            select s.id, s.area, s.body, s.made_by, s.made_at, s.quarter, s.drafted::text as drafted from assurance.statement s
            """;

    private static final String FIND = COLUMNS + " where s.id = ?";

    private static final String OF_QUARTER = COLUMNS + " where s.area = ? and s.quarter = ?";

    private static final String LIST = COLUMNS + " order by s.quarter desc, s.id limit :rows offset :skip";

    private static final String HOLD = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?::text, 189))) held";

    private static final String SAY = """
            insert into assurance.said (id, statement, number, kind, body, made_by, made_at, question, words, reason)
            values (:id, :statement, :number, :kind, :body, :by, :at, :question, :words, :reason) on conflict do nothing
            """;

    private static final String SAID = """
            select id, statement, number, kind, body, made_by, made_at, question, words, reason from assurance.said
             where statement = any (string_to_array(?, ',')::uuid[]) order by statement, number
            """;

    private static final TypeReference<Map<String, String>> SENTENCES = new TypeReference<>() {
    };

    private record Made(UUID statement, Said said) {
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StatementSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Whether there was none with this id, and none of that area and quarter.
    boolean draft(Statement it) {
        return jdbc.sql(DRAFT).params(it.id(), it.area(), it.body().value(), it.by().value(), at(it.at()), it.quarter().first(),
                json.writeValueAsString(it.drafted())).update() == 1;
    }

    /// What is said of one statement comes one after the other.
    void hold(UUID id) {
        jdbc.sql(HOLD).param(id).query(Integer.class).single();
    }

    /// Whether there was none with this id.
    boolean say(UUID statement, Said it) {
        return jdbc.sql(SAY).param("id", it.id()).param("statement", statement).param("number", it.number()).param("kind", it.kind().name())
                .param("body", it.body().value()).param("by", it.by().value()).param("at", at(it.at()))
                .param("question", it.question().map(Question::name).orElse(null), Types.VARCHAR).param("words", it.words())
                .param("reason", it.reason().orElse(null), Types.VARCHAR).update() == 1;
    }

    Optional<Statement> find(UUID id) {
        return whole(jdbc.sql(FIND).param(id).query(this::row).list()).stream().findFirst();
    }

    Optional<Statement> of(UUID area, Quarter quarter) {
        return whole(jdbc.sql(OF_QUARTER).param(area).param(quarter.first()).query(this::row).list()).stream().findFirst();
    }

    /// Of the last quarter first.
    List<Statement> list(int rows, int skip) {
        return whole(jdbc.sql(LIST).param("rows", rows).param("skip", skip).query(this::row).list());
    }

    private List<Statement> whole(List<Statement> bare) {
        var said = said(bare.stream().map(Statement::id).toList());
        return bare.stream().map(it -> new Statement(it.id(), it.area(), it.body(), it.by(), it.at(), it.quarter(), it.drafted(),
                said.getOrDefault(it.id(), List.of()))).toList();
    }

    private Map<UUID, List<Said>> said(Collection<UUID> of) {
        return jdbc.sql(SAID).param(of.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query((row, _) -> new Made(row.getObject("statement", UUID.class), said(row))).list().stream()
                .collect(Collectors.groupingBy(Made::statement, Collectors.mapping(Made::said, Collectors.toList())));
    }

    private Statement row(ResultSet row, int n) throws SQLException {
        var drafted = new EnumMap<Question, String>(Question.class);
        json.readValue(row.getString("drafted"), SENTENCES).forEach((question, words) -> drafted.put(Question.valueOf(question), words));
        return new Statement(row.getObject("id", UUID.class), row.getObject("area", UUID.class), body(row), officer(row), moment(row),
                Quarter.of(row.getObject("quarter", LocalDate.class)), drafted, List.of());
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(row.getObject("id", UUID.class), row.getInt("number"), Said.Kind.valueOf(row.getString("kind")), body(row),
                officer(row), moment(row), Optional.ofNullable(row.getString("question")).map(Question::valueOf), row.getString("words"),
                Optional.ofNullable(row.getString("reason")));
    }

    private static BodyId body(ResultSet row) throws SQLException {
        return new BodyId(row.getObject("body", UUID.class));
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
