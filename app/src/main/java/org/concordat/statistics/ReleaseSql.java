package org.concordat.statistics;

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
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.statistics.ReleaseStep.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Releases, the steps of each and their files. Rows that never change; the database shows them to board members.
@Component
class ReleaseSql {

    private static final String MAKE = """
            insert into statistics.release (id, table_id, quarter, version, records, reason, made_in, made_by, made_at)
            values (:id, :table, :quarter, :version, :records, :reason, :in, :by, :at)
            on conflict do nothing
            """;

    private static final String FILE = "insert into statistics.file (release, name, content) values (?, ?, ?)";

    private static final String COLUMNS = """
            select r.id, r.table_id, r.quarter, r.version, r.reason, r.made_by, r.made_at from statistics.release r
            """;

    private static final String FIND = COLUMNS + " where r.id = ?";

    private static final String LIST = COLUMNS + " order by r.made_at desc, r.id limit :rows offset :skip";

    private static final String LAST = COLUMNS + " where r.table_id = ? and r.quarter = ? order by r.version desc limit 1";

    private static final String STEP = """
            insert into statistics.step (id, release, kind, body, made_by, made_at, words, reckoned)
            values (:id, :release, :kind, :body, :by, :at, :words, :reckoned)
            on conflict do nothing
            """;

    private static final String STEPS = """
            select s.id, s.release, s.kind, s.made_by, s.made_at, s.words from statistics.step s
             where s.release = any (string_to_array(?, ',')::uuid[]) order by s.release, s.made_at, s.kind
            """;

    private static final String FILES = "select f.release, f.name, f.content from statistics.file f where f.release = ?";

    private static final String PUBLISHED = """
            select f.release, f.name, f.content
              from statistics.release r join statistics.file f on f.release = r.id
             where r.records = ? and exists (select from statistics.step s where s.release = r.id and s.kind = 'RELEASED')
             order by r.made_at, r.id
            """;

    private static final String RELEASED = """
            select count(*) from statistics.release r
             where r.records = ? and exists (select from statistics.step s where s.release = r.id and s.kind = 'RELEASED')
            """;

    private static final String HOLD = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?::text, 217))) held";

    /// A step, and of which release.
    private record Made(UUID release, ReleaseStep step) {
    }

    private record File(UUID release, String name, String content) {
    }

    private final JdbcClient jdbc;
    private final TableDefinitions tables;

    ReleaseSql(JdbcClient jdbc, TableDefinitions tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /// Whether there was none with this id, and no such version.
    boolean make(Viewer viewer, Release it, FigureFiles files) {
        var made = jdbc.sql(MAKE).param("id", it.id().value()).param("table", it.table().id()).param("quarter", it.quarter().first())
                .param("version", it.version()).param("records", it.table().records(it.quarter()))
                .param("reason", it.reason(), Types.VARCHAR).param("in", viewer.body().value()).param("by", viewer.officer().value())
                .param("at", at(viewer.at())).update() == 1;
        if (made) {
            files.all().forEach((name, content) -> jdbc.sql(FILE).params(it.id().value(), name, content).update());
        }
        return made;
    }

    /// Whether there was none with this id, and none like it.
    ///
    /// @param reckoned with how many releases before it these figures were attacked; null where nothing is released
    boolean step(Viewer viewer, ReleaseId of, ReleaseStep it, @Nullable Integer reckoned) {
        return jdbc.sql(STEP).param("id", it.id()).param("release", of.value()).param("kind", it.kind().name())
                .param("body", viewer.body().value()).param("by", viewer.officer().value()).param("at", at(viewer.at()))
                .param("words", it.words(), Types.VARCHAR).param("reckoned", reckoned, Types.INTEGER).update() == 1;
    }

    Optional<Release> find(UUID id) {
        return whole(jdbc.sql(FIND).param(id).query(this::row).list()).stream().findFirst();
    }

    Optional<Release> last(TableDefinition table, Quarter quarter) {
        return whole(jdbc.sql(LAST).params(table.id(), quarter.first()).query(this::row).list()).stream().findFirst();
    }

    /// The newest first.
    List<Release> list(int rows, int skip) {
        return whole(jdbc.sql(LIST).param("rows", rows).param("skip", skip).query(this::row).list());
    }

    FigureFiles files(ReleaseId id) {
        return files(jdbc.sql(FILES).param(id.value()).query(ReleaseSql::file).list()).getFirst();
    }

    /// Of everything that was ever released from the same records, withdrawn or not, in the order of making.
    List<FigureFiles> published(String records) {
        return files(jdbc.sql(PUBLISHED).param(records).query(ReleaseSql::file).list());
    }

    int released(String records) {
        return jdbc.sql(RELEASED).param(records).query(Integer.class).single();
    }

    /// Until the transaction ends nobody else makes or releases figures from the same records. The triggers hold the same.
    void hold(String records) {
        jdbc.sql(HOLD).param(records).query(Integer.class).single();
    }

    private static List<FigureFiles> files(Collection<File> rows) {
        var all = new LinkedHashMap<UUID, TreeMap<String, String>>();
        rows.forEach(it -> all.computeIfAbsent(it.release(), _ -> new TreeMap<>()).put(it.name(), it.content()));
        return all.values().stream().map(FigureFiles::new).toList();
    }

    private List<Release> whole(List<Release> found) {
        Map<UUID, List<ReleaseStep>> steps = jdbc.sql(STEPS)
                .param(found.stream().map(it -> it.id().toString()).collect(Collectors.joining(","))).query(ReleaseSql::made).list()
                .stream().collect(Collectors.groupingBy(Made::release, Collectors.mapping(Made::step, Collectors.toList())));
        return found.stream().map(it -> new Release(it.id(), it.table(), it.quarter(), it.version(), it.reason(), it.madeBy(), it.madeAt(),
                steps.getOrDefault(it.id().value(), List.of()))).toList();
    }

    /// *Errors*: a table whose definition was taken out of the file, though figures of it were made.
    private Release row(ResultSet row, int n) throws SQLException {
        return new Release(new ReleaseId(row.getObject("id", UUID.class)), tables.find(row.getString("table_id")).orElseThrow(),
                Quarter.of(row.getObject("quarter", LocalDate.class)), row.getInt("version"), row.getString("reason"),
                new OfficerId(row.getObject("made_by", UUID.class)), moment(row), List.of());
    }

    private static Made made(ResultSet row, int n) throws SQLException {
        return new Made(row.getObject("release", UUID.class), new ReleaseStep(row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")), new OfficerId(row.getObject("made_by", UUID.class)), moment(row),
                row.getString("words")));
    }

    private static File file(ResultSet row, int n) throws SQLException {
        return new File(row.getObject("release", UUID.class), row.getString("name"), row.getString("content"));
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("made_at", OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
