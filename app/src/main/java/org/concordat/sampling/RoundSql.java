package org.concordat.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rounds and what was done in them. Rows that never change; the database shows each to whom it may be shown.
@Component
class RoundSql {

    private static final String POPULATION = "select sampling.population(?, ?, ?, ?)";

    private static final String STRATA = "select sampling.strata(?, ?, ?, ?, ?)";

    private static final String PLAN = """
            insert into sampling.round (id, reference, area, of_body, body, made_by, made_at, kind, from_month, last_month, size, population, root,
                                        divided_by, strata, priority, direction, reason)
            values (:id, :reference, :area, :ofBody, :body, :by, :at, :kind, :from, :last, :size, :population, :root, :dividedBy, :strata,
                    :priority, :direction, :reason)
            on conflict do nothing
            """;

    private static final String COLUMNS = """
            select r.id, r.reference, coalesce(r.of_body, r.area) as of_what, r.body, r.made_by, r.made_at, r.kind, r.from_month, r.last_month, r.size, r.population,
                   r.root, r.divided_by, r.strata, r.priority, r.direction, r.reason
              from sampling.round r
            """;

    private static final String FIND = COLUMNS + " where r.id = ?";

    private static final String CALLED = COLUMNS + " where r.reference = any (string_to_array(?, ','))";

    private static final String LIST = COLUMNS + " order by r.made_at desc, r.id limit ? offset ?";

    private static final String HOLD = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?::text, 186))) held";

    private static final String COMMIT = """
            insert into sampling.commitment (round, body, made_by, made_at, hash) values (?, ?, ?, ?, ?)
            """;

    private static final String COMMITMENTS = """
            select c.made_by, c.made_at, c.hash, v.nonce
              from sampling.commitment c left join sampling.reveal v on v.round = c.round and v.made_by = c.made_by
             where c.round = ? order by c.hash
            """;

    private static final String ROLL = """
            insert into sampling.roll (round, number, body, made_by, made_at, digits, thrown_by, place) values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ROLLS = """
            select number, made_by, made_at, digits, thrown_by, place from sampling.roll where round = ? order by number
            """;

    private static final String REVEAL = """
            insert into sampling.reveal (round, body, made_by, made_at, nonce) values (?, ?, ?, ?, ?)
            """;

    private static final String DRAW = """
            insert into sampling.drawn (round, body, made_by, made_at, seed, numbers, missing, changed) values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String DRAWN = """
            select made_by, made_at, seed, numbers, missing, changed from sampling.drawn where round = ?
            """;

    private final JdbcClient jdbc;
    private final ChoiceSql choices;

    RoundSql(JdbcClient jdbc, ChoiceSql choices) {
        this.jdbc = jdbc;
        this.choices = choices;
    }

    /// What the ledger says today; nothing for one who does not oversee it.
    List<String> population(Round.Plan it) {
        return jdbc.sql(POPULATION).params(it.of(), it.sort().kind(), it.from().atDay(1), it.last().atDay(1)).query(String.class).single()
                .lines().toList();
    }

    /// The strata of that population; the same way.
    List<Stratum> strata(Round.Plan it, Division by) {
        return jdbc.sql(STRATA).params(it.of(), it.sort().kind(), it.from().atDay(1), it.last().atDay(1), by.name()).query(String.class).single()
                .lines().map(Stratum::found).toList();
    }

    /// Whether there was none with this id.
    boolean plan(Round it) {
        var plan = it.plan();
        var by = plan.division();
        return jdbc.sql(PLAN).param("id", it.id().value()).param("reference", it.reference()).param("area", plan.sort().ofOneBody() ? null : plan.of(), Types.OTHER)
                .param("ofBody", plan.sort().ofOneBody() ? plan.of() : null, Types.OTHER)
                .param("body", it.body().value()).param("by", it.plannedBy().value()).param("at", at(it.plannedAt()))
                .param("kind", plan.sort().kind()).param("from", plan.from().atDay(1)).param("last", plan.last().atDay(1))
                .param("size", plan.size()).param("population", String.join("\n", it.population())).param("root", it.root())
                .param("dividedBy", by == null ? null : by.name(), Types.VARCHAR)
                .param("strata", by == null ? null : it.strata().stream().map(Stratum::line).collect(Collectors.joining("\n")), Types.VARCHAR)
                .param("priority", serving(it, Purpose.Serves.PRIORITY), Types.OTHER)
                .param("direction", serving(it, Purpose.Serves.DIRECTION), Types.OTHER)
                .param("reason", it.purpose() == null ? null : it.purpose().reason(), Types.VARCHAR)
                .update() == 1;
    }

    private static @Nullable UUID serving(Round it, Purpose.Serves what) {
        return it.purpose() == null || it.purpose().serves() != what ? null : it.purpose().id();
    }

    /// Acts in one round follow one another: each sees what those before it left.
    void hold(RoundId id) {
        jdbc.sql(HOLD).param(id.value()).query(Integer.class).single();
    }

    Optional<Round> find(RoundId id) {
        return jdbc.sql(FIND).param(id.value()).query(RoundSql::row).optional();
    }

    List<Round> called(Collection<String> references) {
        return jdbc.sql(CALLED).param(String.join(",", references)).query(RoundSql::row).list();
    }

    /// The last first.
    List<Round> list(int rows, int skip) {
        return jdbc.sql(LIST).params(rows, skip).query(RoundSql::row).list();
    }

    Course course(Round of) {
        var id = of.id().value();
        return new Course(of, jdbc.sql(COMMITMENTS).param(id).query((row, n) -> new Commitment(officer(row), moment(row),
                        row.getString("hash"), Optional.ofNullable(row.getString("nonce")))).list(),
                jdbc.sql(ROLLS).param(id).query((row, n) -> new Roll(row.getInt("number"), officer(row), moment(row),
                        new Roll.Thrown(row.getString("digits"), row.getString("thrown_by"), row.getString("place")))).list(),
                jdbc.sql(DRAWN).param(id).query((row, n) -> new Drawn(officer(row), moment(row), row.getString("seed"),
                        row.getString("numbers").lines().toList(), row.getInt("missing"), row.getBoolean("changed"))).optional(), choices.chosen(of.id()));
    }

    void commit(Viewer viewer, RoundId id, String hash) {
        jdbc.sql(COMMIT).params(id.value(), viewer.body().value(), viewer.officer().value(), at(viewer.at()), hash).update();
    }

    void roll(Viewer viewer, RoundId id, int number, Roll.Thrown it) {
        jdbc.sql(ROLL).params(id.value(), number, viewer.body().value(), viewer.officer().value(), at(viewer.at()), it.digits(), it.by(),
                it.place()).update();
    }

    void reveal(Viewer viewer, RoundId id, String nonce) {
        jdbc.sql(REVEAL).params(id.value(), viewer.body().value(), viewer.officer().value(), at(viewer.at()), nonce).update();
    }

    void draw(RoundId id, BodyId body, Drawn it) {
        jdbc.sql(DRAW).params(id.value(), body.value(), it.by().value(), at(it.at()), it.seed(), String.join("\n", it.numbers()),
                it.missing(), it.changed()).update();
    }

    private static Round row(ResultSet row, int n) throws SQLException {
        return new Round(new RoundId(row.getObject("id", UUID.class)), row.getString("reference"),
                new BodyId(row.getObject("body", UUID.class)), officer(row), moment(row),
                new Round.Plan(row.getObject("of_what", UUID.class), Sort.of(row.getString("kind")), month(row, "from_month"),
                        month(row, "last_month"), row.getInt("size"), division(row)), row.getString("population").lines().toList(),
                Optional.ofNullable(row.getString("strata")).map(it -> it.lines().map(Stratum::of).toList()).orElse(List.of()),
                row.getString("root"), purpose(row));
    }

    private static @Nullable Purpose purpose(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        var priority = row.getObject("priority", UUID.class);
        return reason == null ? null : priority == null ? new Purpose(Purpose.Serves.DIRECTION, row.getObject("direction", UUID.class), reason)
                : new Purpose(Purpose.Serves.PRIORITY, priority, reason);
    }

    private static @Nullable Division division(ResultSet row) throws SQLException {
        var by = row.getString("divided_by");
        return by == null ? null : Division.valueOf(by);
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }

    static OfficerId officer(ResultSet row) throws SQLException {
        return officer(row, "made_by");
    }

    static OfficerId officer(ResultSet row, String column) throws SQLException {
        return new OfficerId(row.getObject(column, UUID.class));
    }

    static Instant moment(ResultSet row) throws SQLException {
        return moment(row, "made_at");
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
