package org.concordat.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.complaints.Step.Outcome;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the database lets those who answer, those who oversee and everybody else see and write, with no Java between.
@ConcordatTest
class ComplaintWallTest {

    private static final String STEP = """
            insert into complaints.step (id, complaint, number, kind, body, made_by, made_at, outcome, told, words)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

    private World world;
    private Complaining at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Complaining.in(service, world, Cast.in(world));
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

    /// An answer names an agreement of the body that answers, or none; an acknowledgement none.
    @Test
    void anAnswerNamesAnAgreementOfItsOwnBodyAlone() {
        var id = at.made();
        var ours = world.agreement(Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), at.force(), at.cast().school()).value();
        var named = STEP.replace("words)", "words, agreement)").replace("?)", "?, ?)");
        wall().as(at.olu()).refuses("shared_under_an_agreement_of_whoever_answers", named, UUID.randomUUID(), id.value(), 1, "ANSWER",
                at.force().value(), at.olu().value(), when(), "UPHELD", true, "Words.", at.cast().agreement().value());
        wall().as(at.olu()).refuses("an_answer_alone_names_an_agreement", named, UUID.randomUUID(), id.value(), 1, "ACKNOWLEDGEMENT",
                at.force().value(), at.olu().value(), when(), null, null, null, ours);
        assertThat(wall().as(at.olu()).change(named, UUID.randomUUID(), id.value(), 1, "ANSWER", at.force().value(), at.olu().value(), when(),
                "UPHELD", true, "Words.", ours)).isOne();
    }

    @Test
    void isSeenByWhoeverAnswersForTheBodyAloneOnceItIsTakenIn() {
        var waits = at.sent();
        assertThat(wall().as(at.olu()).count("intake.complaint", "id = ?", waits.value())).isZero();
        var id = at.answered(Outcome.UPHELD, true);
        assertThat(wall().as(at.olu()).count("intake.complaint", "id = ?", id.value())).isOne();
        assertThat(wall().as(at.olu()).count("complaints.step", "complaint = ?", id.value())).isEqualTo(2);
        for (var other : List.of(at.una(), at.cast().sam(), at.cast().eve(), at.cast().ann())) {
            assertThat(wall().as(other).count("intake.complaint", "id = ?", id.value())).isZero();
            assertThat(wall().as(other).count("complaints.step", "complaint = ?", id.value())).isZero();
        }
        wall().as(at.olu()).refuses("permission denied", "select secret_hash from intake.complaint");
    }

    @Test
    void eachStepIsMadeByTheBodyInItsTurn() {
        var id = at.made();
        says("the body that is complained of answers", at.una(), at.cast().school(), id, 1, "ACKNOWLEDGEMENT", null);
        says("follows the last", at.olu(), at.force(), id, 2, "ACKNOWLEDGEMENT", null);
        says("an_answer_says_what_was_found", at.olu(), at.force(), id, 1, "ANSWER", null);
        says("an_answer_says_what_was_found", at.olu(), at.force(), id, 1, "ACKNOWLEDGEMENT", Outcome.UPHELD);
        says("row-level security", at.cast().sam(), at.force(), id, 1, "ACKNOWLEDGEMENT", null);
        at.complaints().acknowledge(at.in(at.olu()), id, UUID.randomUUID());
        says("acknowledged once", at.olu(), at.force(), id, 2, "ACKNOWLEDGEMENT", null);
    }

    private void says(String because, OfficerId by, BodyId body, ComplaintId id, int number, String kind, @Nullable Outcome outcome) {
        wall().as(by).refuses(because, STEP, UUID.randomUUID(), id.value(), number, kind, body.value(), by.value(),
                at.clock().instant().atOffset(ZoneOffset.UTC), outcome == null ? null : outcome.name(), outcome == null ? null : true,
                outcome == null ? null : "Words.");
    }

    /// Not even the superuser, with a plain statement.
    @Test
    void whatWasSaidIsNotChanged() throws SQLException {
        var id = at.answered(Outcome.NOT_UPHELD, true);
        wall().as(at.olu()).refuses("permission denied", "update intake.complaint set happened = 'x' where id = ?", id.value());
        wall().as(at.olu()).refuses("permission denied", "delete from complaints.step where complaint = ?", id.value());
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update complaints.step set told = true where complaint = '%s'".formatted(id)))
                    .hasMessageContaining("a later answer corrects it");
        }
    }
}
