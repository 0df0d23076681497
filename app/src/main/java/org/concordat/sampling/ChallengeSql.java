package org.concordat.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Challenges and what was said to them. Rows that never change; the database shows an overseer what a second person has passed.
@Component
class ChallengeSql {

    private static final String MAKE = """
            insert into sampling.challenge (id, round, number, body, made_by, made_at, item, words, to_body, made_in)
            values (:id, :round, :number, :body, :by, :at, :item, :words, :to, :madeIn)
            on conflict do nothing
            """;

    private static final String COLUMNS = """
            select c.id, c.round, c.number, c.body, c.made_by, c.made_at, c.item, c.words, c.to_body, c.made_in from sampling.challenge c
            """;

    private static final String FIND = COLUMNS + " where c.id = ?";

    private static final String OF = COLUMNS + " where c.round = ? order by c.made_at, c.id";

    private static final String LIST = COLUMNS + " where c.to_body = any ((select access.viewer_bodies())::uuid[]) order by c.made_at desc, c.id limit ? offset ?";

    private static final String ANSWERS = """
            select r.number, r.made_by, r.made_at, r.kind, r.choice, r.words, k.outcome, k.made_by as checked_by, k.made_at as checked_at,
                   k.words as why
              from sampling.reply r left join sampling.reply_check k on k.challenge = r.challenge and k.number = r.number
             where r.challenge = ? order by r.number
            """;

    private static final String HOLD = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?::text, 437))) held";

    private static final String HOLDS = "select coalesce(sampling.holds(?, ?), '')";

    private static final String CASE = "select sampling.challenged_case(?)";

    private static final String DISCLOSURE = "select sampling.challenged_disclosure(?)";

    private static final String ANSWER = """
            insert into sampling.reply (challenge, number, body, made_by, made_at, kind, choice, words, for_body, to_body, made_in)
            values (:challenge, :number, :body, :by, :at, :kind, :choice, :words, :forBody, :to, :madeIn)
            """;

    private static final String CHECK = """
            insert into sampling.reply_check (challenge, number, body, made_by, made_at, outcome, words, for_body, to_body, made_in)
            values (:challenge, :number, :body, :by, :at, :outcome, :words, :forBody, :to, :madeIn)
            """;

    private final JdbcClient jdbc;

    ChallengeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether there was none with this id.
    boolean make(Challenge it) {
        return jdbc.sql(MAKE).param("id", it.id()).param("round", it.round().value()).param("number", Long.valueOf(it.number()))
                .param("body", it.body().value()).param("by", it.by().value()).param("at", RoundSql.at(it.at())).param("item", it.item().name())
                .param("words", it.words()).param("to", it.toBody().value()).param("madeIn", it.madeIn().name()).update() == 1;
    }

    Optional<Challenged> find(UUID id) {
        return jdbc.sql(FIND).param(id).query(ChallengeSql::row).optional().map(this::whole);
    }

    /// Of one round, the first first.
    List<Challenged> of(RoundId round) {
        return jdbc.sql(OF).param(round.value()).query(ChallengeSql::row).list().stream().map(this::whole).toList();
    }

    /// Those to the viewer's body, the last first.
    List<Challenged> list(int rows, int skip) {
        return jdbc.sql(LIST).params(rows, skip).query(ChallengeSql::row).list().stream().map(this::whole).toList();
    }

    private Challenged whole(Challenge it) {
        return new Challenged(it, jdbc.sql(ANSWERS).param(it.id()).query(ChallengeSql::answer).list());
    }

    /// Acts on one challenge follow one another.
    void hold(UUID id) {
        jdbc.sql(HOLD).param(id).query(Integer.class).single();
    }

    /// Of which sorts there is something in these words that is left out; nothing for one who may not answer.
    Set<Sensitive> holds(UUID id, String words) {
        var found = jdbc.sql(HOLDS).params(id, words).query(String.class).single();
        return found.isEmpty() ? Set.of() : Arrays.stream(found.split(" ")).map(Sensitive::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    Optional<UUID> caseOf(UUID id) {
        return thing(CASE, id);
    }

    Optional<UUID> disclosureOf(UUID id) {
        return thing(DISCLOSURE, id);
    }

    private Optional<UUID> thing(String asked, UUID id) {
        return jdbc.sql(asked).param(id).query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class))).single();
    }

    void answer(Viewer viewer, Challenge to, int number, Answer.Said said) {
        jdbc.sql(ANSWER).param("challenge", to.id()).param("number", number).param("body", viewer.body().value())
                .param("by", viewer.officer().value()).param("at", RoundSql.at(viewer.at())).param("kind", said.kind().name())
                .param("choice", said.choice() == null ? null : said.choice().name(), Types.VARCHAR).param("words", said.words())
                .param("forBody", to.body().value()).param("to", to.toBody().value()).param("madeIn", to.madeIn().name()).update();
    }

    void check(Viewer viewer, Challenge to, int number, @Nullable String why) {
        jdbc.sql(CHECK).param("challenge", to.id()).param("number", number).param("body", viewer.body().value())
                .param("by", viewer.officer().value()).param("at", RoundSql.at(viewer.at())).param("outcome", why == null ? "PASSED" : "SENT_BACK")
                .param("words", why, Types.VARCHAR).param("forBody", to.body().value()).param("to", to.toBody().value())
                .param("madeIn", to.madeIn().name()).update();
    }

    private static Challenge row(ResultSet row, int n) throws SQLException {
        return new Challenge(row.getObject("id", UUID.class), new RoundId(row.getObject("round", UUID.class)), String.valueOf(row.getLong("number")),
                new BodyId(row.getObject("body", UUID.class)), RoundSql.officer(row), RoundSql.moment(row), LeftOut.valueOf(row.getString("item")),
                row.getString("words"), new BodyId(row.getObject("to_body", UUID.class)), Challenge.MadeIn.valueOf(row.getString("made_in")));
    }

    private static Answer answer(ResultSet row, int n) throws SQLException {
        var choice = row.getString("choice");
        var said = new Answer.Said(Answer.Kind.valueOf(row.getString("kind")), choice == null ? null : Answer.Choice.valueOf(choice),
                row.getString("words"));
        return new Answer(row.getInt("number"), RoundSql.officer(row), RoundSql.moment(row), said, row.getString("outcome") == null
                ? Optional.empty() : Optional.of(new Answer.Check(RoundSql.officer(row, "checked_by"), RoundSql.moment(row, "checked_at"),
                        row.getString("why"))));
    }
}
