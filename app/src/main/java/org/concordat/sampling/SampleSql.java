package org.concordat.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was drawn, as far as it is shown, and what was said of it. The database shows a judgement once two are in.
@Component
class SampleSql {

    private static final String SHOWN = "select * from sampling.shown(?)";

    private static final String CHOSEN = "select * from sampling.shown_chosen(?)";

    private static final String DISCLOSURES = "select * from sampling.shown_disclosures(?)";

    private static final String JUDGE = """
            insert into sampling.judgement (round, number, body, made_by, made_at, outcome, words) values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF = """
            select number, made_by, made_at, outcome, words from sampling.judgement where round = ? order by number, made_at, made_by
            """;

    private static final String OPENED = "select number from sampling.opened where round = ?";

    private final JdbcClient jdbc;

    SampleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Shown> shown(RoundId id) {
        return Stream.concat(Stream.of(SHOWN, CHOSEN).flatMap(each -> jdbc.sql(each).param(id.value()).query(SampleSql::row).list().stream()),
                jdbc.sql(DISCLOSURES).param(id.value()).query(SampleSql::disclosure).list().stream()).toList();
    }

    void judge(Viewer viewer, RoundId id, String number, Judgement.Outcome outcome, String words) {
        jdbc.sql(JUDGE).params(id.value(), Long.valueOf(number), viewer.body().value(), viewer.officer().value(),
                RoundSql.at(viewer.at()), outcome.name(), words).update();
    }

    /// Those that the viewer may read.
    List<Judgement> of(RoundId id) {
        return jdbc.sql(OF).param(id.value()).query((row, n) -> new Judgement(String.valueOf(row.getLong("number")), RoundSql.officer(row),
                RoundSql.moment(row), Judgement.Outcome.valueOf(row.getString("outcome")), row.getString("words"))).list();
    }

    /// The numbers of those on which two are in.
    Set<String> opened(RoundId id) {
        return jdbc.sql(OPENED).param(id.value()).query(Long.class).list().stream().map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private static Shown row(ResultSet row, int n) throws SQLException {
        var dissent = row.getObject("dissent", Boolean.class);
        return new Shown(String.valueOf(row.getLong("number")), Sort.of(row.getString("kind")),
                YearMonth.from(row.getObject("month", LocalDate.class)), new BodyId(row.getObject("body", UUID.class)),
                Optional.ofNullable(row.getString("gateway")), Optional.ofNullable(row.getString("stage")),
                Optional.ofNullable(row.getString("chosen")), each(row.getString("considered")), each(row.getString("reasons")),
                Optional.ofNullable(dissent), Optional.ofNullable(row.getObject("days", Integer.class)), Optional.empty());
    }

    private static Shown disclosure(ResultSet row, int n) throws SQLException {
        return Shown.disclosure(String.valueOf(row.getLong("number")), YearMonth.from(row.getObject("month", LocalDate.class)),
                new BodyId(row.getObject("body", UUID.class)), row.getString("gateway"), row.getInt("days"),
                new Shown.Sent(row.getString("purpose"), row.getString("about"), row.getString("marking"), row.getString("grade"),
                        row.getString("handling"), each(row.getString("material")), each(row.getString("provenance")),
                        each(row.getString("told")).stream().map(BodyKind::valueOf).toList()));
    }

    private static List<String> each(@Nullable String joined) {
        return joined == null ? List.of() : Arrays.asList(joined.split(" "));
    }
}
