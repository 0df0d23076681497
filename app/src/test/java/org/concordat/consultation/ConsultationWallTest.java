package org.concordat.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.concordat.storage.StorageKind;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database lets those who ask, those who answer and everybody else see and write, with no Java between.
@ConcordatTest
class ConsultationWallTest {

    private static final String APPROVE = """
            insert into consultation.step (id, consultation, number, kind, body, made_by, made_at, wording, answer_by)
            values (?, ?, 1, 'APPROVAL', ?, ?, ?, ?, '2030-01-01')
            """;

    private static final String SEND = """
            insert into intake.consultation_answer (id, reference, consultation, sent_at, language, given)
            values (gen_random_uuid(), 'A-0000-0000', ?, ?, 'en', ?::jsonb)
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
    @Autowired
    @Qualifier(StorageKind.PUBLIC_SITE)
    private DataSource publicSite;

    private World world;
    private Consulting at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Consulting.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Wall wall() {
        return new Wall(app, null, at.clock().instant(), null);
    }

    @Test
    void answersAreSeenByThoseAloneWhoModerateThemOnceTheyAreTakenIn() {
        var id = at.open();
        var waits = at.sent(id, Map.of(2, "Words."));
        assertThat(wall().as(at.sam()).count("intake.consultation_answer", "id = ?", waits)).isZero();
        var answer = at.wrote(id, "Words.");
        assertThat(wall().as(at.sid()).count("intake.consultation_answer", "id = ?", answer)).isOne();
        assertThat(wall().as(at.ola()).count("consultation.wording", "consultation = ?", id)).isEqualTo(3);
        for (var other : List.of(at.ola(), at.at().ed(), at.at().bo(), at.at().olu(), at.at().cast().ann())) {
            assertThat(wall().as(other).count("intake.consultation_answer", "id = ?", answer)).isZero();
        }
        for (var other : List.of(at.at().ed(), at.at().bo(), at.at().olu(), at.at().cast().ann())) {
            assertThat(wall().as(other).count("consultation.consultation", "id = ?", id)).isZero();
        }
    }

    @Test
    void isApprovedBySomebodyElseInItsLastWording() {
        var id = at.drafted();
        approves("somebody else approves", at.sam(), at.at().cast().overseer(), id, 3);
        approves("the last wording is approved", at.ola(), at.at().cast().overseer(), id, 2);
        approves("the body that asks says what becomes of it", at.at().olu(), at.at().force(), id, 3);
        approves("the body that asks says what becomes of it", at.at().ed(), at.at().elsewhere(), id, 3);
        wall().as(at.ola()).refuses("row-level security", "insert into consultation.step (id, consultation, number, kind, body, made_by, made_at, words) "
                + "values (?, ?, 1, 'WITHDRAWAL', ?, ?, ?, 'x')", UUID.randomUUID(), id, at.at().cast().overseer().value(), at.ola().value(),
                at.clock().instant().atOffset(ZoneOffset.UTC));
    }

    private void approves(String because, OfficerId by, BodyId body, UUID id, int wording) {
        wall().as(by).refuses(because, APPROVE, UUID.randomUUID(), id, body.value(), by.value(), at.clock().instant().atOffset(ZoneOffset.UTC), wording);
    }

    /// Whatever day the site's own role asks for or says it is; and what was withdrawn before its day never is there.
    @Test
    void noStatementOfTheSitesShowsWhatIsNotAskedYet() {
        var id = toCome();
        at.corrected(id);
        assertThat(pried(id)).isEmpty();
        assertThatThrownBy(() -> JdbcClient.create(publicSite).sql(SEND).params(id, at.clock().instant().plus(Duration.ofDays(6)).atOffset(ZoneOffset.UTC),
                "{\"1\": \"1\"}").update()).rootCause().hasMessageContaining("while it is open");
        var withdrawn = toCome();
        at.withdrawn(withdrawn);
        at.days(4);
        assertThat(pried(id)).as("the day before").isEmpty();
        at.days(1);
        assertThat(pried(id)).hasSize(6);
        sends(id, "{\"1\": \"1\"}");
        assertThat(pried(withdrawn)).isEmpty();
    }

    /// Opens in five days.
    private UUID toCome() {
        var id = at.drafted();
        assertThat(at.revise(at.sam(), id, was -> was.about(was.title(), was.why(), at.today().plusDays(5), at.today().plusDays(9))))
                .isEqualTo(new Acted.Done(id));
        assertThat(at.approve(at.ola(), id)).isEqualTo(new Acted.Done(id));
        return id;
    }

    private List<String> pried(UUID id) {
        var entry = world.jdbc().sql("select min(id::text) from ledger.entry where thing = ? and kind = 'ledger.act.published'").param(id)
                .query(String.class).single();
        return Stream.of("published.consultation where id = '%s'", "published.consultation_step where consultation = '%s'",
                        "(select published.words_told('consultation.consultation.approved', '%s', 1) as words) w where words is not null",
                        "(select published.words_told('consultation.consultation.corrected', '%s', 2) as words) w where words is not null",
                        "published.receipts('%s')", "published.opening('" + entry + "')")
                .filter(it -> JdbcClient.create(publicSite).sql("select count(*) from " + it.formatted(id)).query(Long.class).single() > 0).toList();
    }

    /// The site's own role, were it to send something else than its form.
    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"1\": \"0\"}", "{\"1\": \"4\"}", "{\"1\": 1}", "{\"1\": \"11\"}", "{\"3\": \"x\"}", "{\"0\": \"1\"}", "{\"2\": \"\"}",
        "{\"2\": null}", "{\"-1\": \"x\"}", "{\"99999999999\": \"x\"}", "{\"2\": {\"a\": \"b\"}}", "{\"2\": \"UK SECRET\"}", "{\"1\": \"99999999999\"}"})
    void noAnswerIsPutInThatIsNone(String given) {
        var id = at.open();
        assertThatThrownBy(() -> sends(id, given)).rootCause().message().containsAnyOf("an answer is to what is asked", "an answer answers something", "official_at_most", "given_check",
                "cannot call jsonb_each");
        sends(id, "{\"1\": \"3\", \"2\": \"" + "x".repeat(2000) + "\"}");
        assertThatThrownBy(() -> sends(id, "{\"2\": \"" + "x".repeat(2001) + "\"}")).rootCause().hasMessageContaining("an answer is to what is asked");
    }

    @Test
    void noAnswerIsPutInWhereNothingIsAsked() {
        var draft = at.drafted();
        assertThatThrownBy(() -> sends(draft, "{\"1\": \"1\"}")).rootCause().hasMessageContaining("while it is open");
        var id = at.open();
        at.withdrawn(id);
        assertThatThrownBy(() -> sends(id, "{\"1\": \"1\"}")).rootCause().hasMessageContaining("while it is open");
        var closes = at.open();
        at.days(10);
        assertThatThrownBy(() -> sends(closes, "{\"1\": \"1\"}")).rootCause().hasMessageContaining("while it is open");
    }

    private void sends(UUID to, String given) {
        JdbcClient.create(publicSite).sql(SEND).params(to, at.clock().instant().atOffset(ZoneOffset.UTC), given).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"select * from intake.consultation_answer", "select * from consultation.consultation", "select * from consultation.wording",
        "select answer from published.consultation_words", "select consultation.take_in(gen_random_uuid(), now())",
        "delete from published.consultation", "select published.count_held(gen_random_uuid())"})
    void theSiteItselfDoesNothingElse(String statement) {
        assertThatThrownBy(() -> JdbcClient.create(publicSite).sql(statement).update()).rootCause().hasMessageContaining("permission denied");
    }

    /// Not even the superuser, with a plain statement.
    @Test
    void whatWasSaidIsNotChanged() throws SQLException {
        var id = at.answered();
        wall().as(at.sam()).refuses("permission denied", "update consultation.wording set title = 'x' where consultation = ?", id);
        wall().as(at.sam()).refuses("permission denied", "update intake.consultation_answer set given = '{}' where consultation = ?", id);
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update consultation.wording set title = 'x' where consultation = '%s'".formatted(id)))
                    .hasMessageContaining("a later step corrects it");
        }
    }
}
