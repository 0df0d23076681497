package org.concordat.scrutiny;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reviews, what each recommends, and the matters that were raised for it. Rows that never change.
@Component
class ReviewSql {

    private static final String IMPORT = """
            insert into scrutiny.review (id, body, imported_by, imported_at, title, publisher, published_on, source)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String RECOMMEND = """
            insert into scrutiny.recommendation (id, review, place, number, title, words, to_kind) values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String PUT = """
            insert into scrutiny.matter (id, reference, kind, raised_in, raised_by, raised_at, held_in, to_body, title, words, entries,
                                         due_on, recommendation)
            select p.id, p.reference, 'RECOMMENDATION', :raisedIn, :by, :at, :raisedIn, p.body, :title, :words, '', :due,
                   :recommendation
              from unnest(string_to_array(:ids, ',')::uuid[], string_to_array(:references, ','), string_to_array(:bodies, ',')::uuid[])
                   p (id, reference, body)
            """;

    private static final String HOLD = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?::text, 246))) held";

    private static final String COLUMNS = """
            select v.id, v.body, v.imported_by, v.imported_at, v.title, v.publisher, v.published_on, v.source from scrutiny.review v
            """;

    private static final String FIND = COLUMNS + " where v.id = ?";

    private static final String LIST = COLUMNS + " order by v.published_on desc, v.id limit :rows offset :skip";

    private static final String RECOMMENDATIONS = """
            select id, place, number, title, words, to_kind from scrutiny.recommendation where review = ? order by place
            """;

    private static final String STANDING = """
            select place, area, area_code, area_name, body, matter, reference, said, outcome, due, words
              from scrutiny.review_standing(?, ?)
            """;

    private final JdbcClient jdbc;

    ReviewSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether there was none with this id.
    boolean add(Review it) {
        var heading = it.heading();
        return jdbc.sql(IMPORT).params(it.id(), it.body().value(), it.by().value(), MatterSql.at(it.at()), heading.title(),
                heading.publisher(), heading.publishedOn(), heading.source()).update() == 1;
    }

    void add(Review of, Recommendation it) {
        var line = it.line();
        jdbc.sql(RECOMMEND).params(it.id(), of.id(), it.place(), line.number(), line.title(), line.words(), line.to().name()).update();
    }

    /// @param matters of one recommendation: at least one, alike but for the bodies that they are put to
    void put(Recommendation of, List<Matter> matters) {
        var like = matters.getFirst();
        jdbc.sql(PUT).param("raisedIn", like.raisedIn().value()).param("by", like.raisedBy().value())
                .param("at", MatterSql.at(like.raisedAt())).param("title", like.wording().title()).param("words", like.wording().words())
                .param("due", like.dueOn()).param("recommendation", of.id()).param("ids", joined(matters, it -> it.id().toString()))
                .param("references", joined(matters, Matter::reference)).param("bodies", joined(matters, it -> it.to().toString())).update();
    }

    private static String joined(Collection<Matter> matters, Function<Matter, String> part) {
        return matters.stream().map(part).collect(Collectors.joining(","));
    }

    /// What is put for one review comes one after the other.
    void hold(UUID id) {
        jdbc.sql(HOLD).param(id).query(Integer.class).single();
    }

    Optional<Review> find(UUID id) {
        return jdbc.sql(FIND).param(id).query(ReviewSql::review).optional();
    }

    /// The one that was published last first.
    List<Review> list(int rows, int skip) {
        return jdbc.sql(LIST).param("rows", rows).param("skip", skip).query(ReviewSql::review).list();
    }

    /// In the order of its file.
    List<Recommendation> recommendations(UUID review) {
        return jdbc.sql(RECOMMENDATIONS).param(review).query((row, _) -> new Recommendation(row.getObject("id", UUID.class), row.getInt("place"),
                new Recommendation.Line(row.getString("number"), row.getString("title"), row.getString("words"),
                        BodyKind.valueOf(row.getString("to_kind"))))).list();
    }

    /// Each recommendation in each area of a day, by the area's name.
    List<Asked> standing(UUID review, LocalDate day) {
        return jdbc.sql(STANDING).param(review).param(day).query((row, _) -> asked(row)).list();
    }

    private static Review review(ResultSet row, int n) throws SQLException {
        return new Review(row.getObject("id", UUID.class), MatterSql.body(row, "body"), MatterSql.officer(row, "imported_by"),
                MatterSql.moment(row, "imported_at"), new Review.Heading(row.getString("title"), row.getString("publisher"),
                        row.getObject("published_on", LocalDate.class), row.getString("source")));
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(row.getInt("place"), row.getObject("area", UUID.class), row.getString("area_code"), row.getString("area_name"),
                Optional.ofNullable(row.getObject("body", UUID.class)).map(BodyId::new),
                row.getObject("matter") == null ? Optional.empty() : Optional.of(put(row)));
    }

    private static Asked.Put put(ResultSet row) throws SQLException {
        var said = row.getString("said");
        var outcome = row.getString("outcome");
        return new Asked.Put(new MatterId(row.getObject("matter", UUID.class)), row.getString("reference"), said == null ? Course.State.WAITS
                : Course.state(MatterKind.RECOMMENDATION, Step.Kind.valueOf(said), outcome == null ? null : Step.Outcome.valueOf(outcome)),
                Optional.ofNullable(row.getObject("due", LocalDate.class)), Optional.ofNullable(row.getString("words")));
    }
}
