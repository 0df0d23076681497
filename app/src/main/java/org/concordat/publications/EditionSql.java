package org.concordat.publications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

/// Editions, and the steps of each. Rows that never change; the database shows them to those who publish for their body.
@Component
class EditionSql {

    private static final String WRITE = """
            insert into publications.edition (id, publication, number, reference, kind, body, made_by, made_at, title, words, title_cy,
                                              words_cy, contact, due_at, changed)
            values (:id, :publication, :number, :reference, :kind, :body, :by, :at, :title, :words, :titleCy, :wordsCy, :contact, :due, :changed)
            on conflict do nothing
            """;

    private static final String COLUMNS = """
            select e.id, e.publication, e.number, e.kind, e.body, e.made_by, e.made_at, e.title, e.words, e.title_cy, e.words_cy,
                   e.contact, e.due_at, e.changed
              from publications.edition e
            """;

    private static final String FIND = COLUMNS + " where e.id = ?";

    private static final String LIST = COLUMNS + " order by e.made_at desc, e.id limit :rows offset :skip";

    private static final String LAST = COLUMNS + " where e.publication = ? order by e.number desc limit 1";

    private static final String STEP = """
            insert into publications.step (id, edition, kind, body, made_by, made_at, words) values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    /// A withdrawal is of all editions of a publication.
    private static final String STEPS = """
            select s.id, e.id as edition, s.kind, s.made_by, s.made_at, s.words
              from publications.edition e
              join publications.edition o on o.publication = e.publication
              join publications.step s on s.edition = o.id and (o.id = e.id or s.kind = 'WITHDRAWN')
             where e.id = any (string_to_array(?, ',')::uuid[]) order by e.id, s.made_at, s.kind
            """;

    private static final String HOLD = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?::text, 305))) held";

    private record Made(UUID edition, EditionStep step) {
    }

    private final JdbcClient jdbc;

    EditionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether there was none with this id, and none in its place.
    boolean write(Edition it) {
        var says = it.wording();
        return jdbc.sql(WRITE).param("id", it.id()).param("publication", it.publication()).param("number", it.number())
                .param("reference", it.reference()).param("kind", it.kind().name()).param("body", it.body().value())
                .param("by", it.by().value()).param("at", at(it.at())).param("title", says.title()).param("words", says.words())
                .param("titleCy", says.titleCy(), Types.VARCHAR).param("wordsCy", says.wordsCy(), Types.VARCHAR)
                .param("contact", says.contact())
                .param("due", says.due() == null ? null : at(says.due()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("changed", it.changed(), Types.VARCHAR).update() == 1;
    }

    /// Whether there was none with this id, and none like it.
    boolean step(Viewer viewer, UUID of, EditionStep it) {
        return jdbc.sql(STEP).params(it.id(), of, it.kind().name(), viewer.body().value(), viewer.officer().value(), at(viewer.at()), it.words())
                .update() == 1;
    }

    Optional<Edition> find(UUID id) {
        return whole(jdbc.sql(FIND).param(id).query(EditionSql::row).list()).stream().findFirst();
    }

    /// The last edition of the publication.
    Optional<Edition> last(UUID publication) {
        return whole(jdbc.sql(LAST).param(publication).query(EditionSql::row).list()).stream().findFirst();
    }

    /// The newest first.
    List<Edition> list(int rows, int skip) {
        return whole(jdbc.sql(LIST).param("rows", rows).param("skip", skip).query(EditionSql::row).list());
    }

    /// Until the transaction ends nobody else writes an edition of the publication or decides on one.
    void hold(UUID publication) {
        jdbc.sql(HOLD).param(publication).query(Integer.class).single();
    }

    private List<Edition> whole(List<Edition> found) {
        Map<UUID, List<EditionStep>> steps = jdbc.sql(STEPS)
                .param(found.stream().map(it -> it.id().toString()).collect(Collectors.joining(","))).query(EditionSql::made).list()
                .stream().collect(Collectors.groupingBy(Made::edition, Collectors.mapping(Made::step, Collectors.toList())));
        return found.stream().map(it -> new Edition(it.id(), it.publication(), it.number(), it.kind(), it.body(), it.by(), it.at(),
                it.wording(), it.changed(), steps.getOrDefault(it.id(), List.of()))).toList();
    }

    private static Edition row(ResultSet row, int n) throws SQLException {
        return new Edition(row.getObject("id", UUID.class), row.getObject("publication", UUID.class), row.getInt("number"),
                Edition.Kind.valueOf(row.getString("kind")), new BodyId(row.getObject("body", UUID.class)),
                new OfficerId(row.getObject("made_by", UUID.class)), moment(row.getObject("made_at", OffsetDateTime.class)),
                new Edition.Wording(row.getString("title"), row.getString("words"), row.getString("title_cy"), row.getString("words_cy"),
                        row.getString("contact"), due(row.getObject("due_at", OffsetDateTime.class))), row.getString("changed"), List.of());
    }

    private static Made made(ResultSet row, int n) throws SQLException {
        return new Made(row.getObject("edition", UUID.class), new EditionStep(row.getObject("id", UUID.class),
                EditionStep.Kind.valueOf(row.getString("kind")), new OfficerId(row.getObject("made_by", UUID.class)),
                moment(row.getObject("made_at", OffsetDateTime.class)), row.getString("words")));
    }

    private static @Nullable Instant due(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static Instant moment(OffsetDateTime at) {
        return at.toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
