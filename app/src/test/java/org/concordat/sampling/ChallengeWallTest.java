package org.concordat.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the database holds of challenges and their answers, with no Java between.
@ConcordatTest
class ChallengeWallTest {

    private static final String ASK = "insert into sampling.challenge values (?, ?, ?, ?, ?, ?, 'REASONS', 'Were others asked?', ?, 'CASE')";
    private static final String ANSWER = "insert into sampling.reply values (?, ?, ?, ?, ?, 'WORDS', null, ?, ?, ?, 'CASE')";
    private static final String CHECK = "insert into sampling.reply_check values (?, ?, ?, ?, ?, 'PASSED', null, ?, ?, 'CASE')";

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

    private World world;
    private Sampled at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Sampled.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Wall wall() {
        return new Wall(app, null, at.clock().instant(), null);
    }

    private Object when() {
        return at.clock().instant().atOffset(ZoneOffset.UTC);
    }

    private BodyId overseer() {
        return at.work().worried().cast().overseer();
    }

    private BodyId force() {
        return at.work().worried().force();
    }

    @Test
    void isOfWhatWasDrawnAndToWhomeverDecided() {
        var round = at.drawn();
        var number = Long.valueOf(at.first(round));
        asks("with the body that made it", round, 999_999_999L, force());
        asks("with the body that made it", round, number, overseer());
        wall().as(at.sam()).refuses("row-level security", ASK, UUID.randomUUID(), round.value(), number, overseer().value(), at.tess().value(),
                when(), force().value());
        assertThat(wall().as(at.sam()).change(ASK, UUID.randomUUID(), round.value(), number, overseer().value(), at.sam().value(), when(),
                force().value())).isOne();
    }

    private void asks(String because, RoundId round, Long number, BodyId to) {
        wall().as(at.sam()).refuses(because, ASK, UUID.randomUUID(), round.value(), number, overseer().value(), at.sam().value(), when(), to.value());
    }

    @Test
    void anAnswerNamesNobodyAndASecondPersonPassesIt() throws SQLException {
        var round = at.drawn();
        var id = at.challenged(round);
        var pat = at.work().pat();
        var quinn = at.work().quinn();
        at.identified(round);
        for (var named : List.of("It was Jo.", "Born 04/03/2009.", "At Larkrise.", "NHS 9434765919.")) {
            answers("no answer holds a name", id, pat, 1, named);
        }
        answers("an answer follows one that was sent back", id, pat, 2, "Two were.");
        checks("a second person of the body", id, quinn);   // there is none
        assertThat(wall().as(pat).change(ANSWER, values(id, pat, 1, "Two were."))).isOne();
        at.challenges().answer(at.in(pat), id, new Answer.Said(Answer.Kind.WORDS, null, "Two were."));
        answers("an answer follows one that was sent back", id, quinn, 2, "Three were.");
        checks("a second person of the body", id, pat);
        seen(id, 0);
        assertThat(wall().as(quinn).change(CHECK, id, 1, force().value(), quinn.value(), when(), overseer().value(), force().value())).isOne();
        at.challenges().check(at.in(quinn), id, null);
        seen(id, 1);
        wall().as(at.sam()).refuses("the body that made a decision answers", ANSWER, id, 2, overseer().value(), at.sam().value(), when(), "No.", overseer().value(),
                force().value());
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update sampling.reply set words = 'Jo' where challenge = '%s'".formatted(id)))
                    .hasMessageContaining("stands as it was made");
        }
    }

    private Object[] values(UUID id, OfficerId by, int number, String words) {
        return new Object[] {id, number, force().value(), by.value(), when(), words, overseer().value(), force().value()};
    }

    private void answers(String because, UUID id, OfficerId by, int number, String words) {
        wall().as(by).refuses(because, ANSWER, values(id, by, number, words));
    }

    private void checks(String because, UUID id, OfficerId by) {
        wall().as(by).refuses(because, CHECK, id, 1, force().value(), by.value(), when(), overseer().value(), force().value());
    }

    /// By those who asked; by those who answer at any time.
    private void seen(UUID id, long many) {
        for (var each : List.of(at.sam(), at.tess())) {
            assertThat(wall().as(each).count("sampling.reply", "challenge = ?", id)).isEqualTo(many);
            assertThat(wall().as(each).count("sampling.reply_check", "challenge = ?", id)).isEqualTo(many);
        }
        assertThat(wall().as(at.work().quinn()).count("sampling.reply", "challenge = ?", id)).isOne();
        for (var other : List.of(at.ed(), at.bo(), at.work().worried().cast().cara())) {
            assertThat(wall().as(other).count("sampling.reply", "challenge = ?", id)).isZero();
            assertThat(wall().as(other).count("sampling.challenge", "id = ?", id)).isZero();
        }
    }

    /// The overseers' role is told by no function whether a term is there, nor what there is, nor of which case.
    @Test
    void overseersHaveNoWayToATerm() {
        var round = at.drawn();
        var id = at.challenged(round);
        at.identified(round);
        for (var each : List.of(at.sam(), at.tess(), at.bo(), at.ed())) {
            assertThat(wall().as(each).count("(select 1) x", "sampling.holds('" + id + "', 'Jo Example') is not null")).isZero();
            assertThat(wall().as(each).count("(select 1) x", "sampling.challenged_case('" + id + "') is not null")).isZero();
        }
        assertThat(wall().as(at.work().pat()).count("(select 1) x", "sampling.holds('" + id + "', 'Jo Example') = 'NAME'")).isOne();
        for (var ours : List.of("sampling.left_out_of(1)", "sampling.found_in(1, 'Jo')", "sampling.case_of(1)")) {
            wall().as(at.work().pat()).refuses("permission denied", "select " + ours);
            wall().as(at.sam()).refuses("permission denied", "select " + ours);
        }
    }
}
