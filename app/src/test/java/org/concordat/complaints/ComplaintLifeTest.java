package org.concordat.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.complaints.Complaining.refused;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.complaints.Course.State;
import org.concordat.complaints.Step.Outcome;
import org.concordat.ledger.StoppedLedger;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Somebody complains; whoever answers for the body says that they have it, and what they found, and is told when it is late.
@ConcordatTest
class ComplaintLifeTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private Complaining at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Complaining.in(service, world, Cast.in(world));
        at.takeIn();   // what other tests left there
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void isTakenInAcknowledgedAndAnswered() {
        var id = at.sent();
        assertThat(at.told(id)).containsEntry("acknowledge_by", null).containsEntry("answered_on", null);
        assertThat(at.complaints().find(at.in(at.olu()), id)).as("not taken in").isEmpty();
        assertThat(at.takeIn()).isOne();
        assertThat(at.takeIn()).as("once").isZero();
        var sent = LocalDate.of(2026, 11, 23);
        assertThat(at.seen(at.olu(), id)).matches(it -> it.state() == State.WAITS && it.of().acknowledgeBy().equals(sent.plusDays(30))
                && it.of().account().happened().equals(Complaining.WRONG));
        at.complaints().acknowledge(at.in(at.olu()), id, UUID.randomUUID());
        assertThat(at.seen(at.olu(), id).dueOn()).contains(LocalDate.of(2027, 1, 21));
        at.answer(id, Outcome.PARTLY, true, "Your date of birth was wrong. It is right now.");
        assertThat(at.seen(at.olu(), id).state()).isEqualTo(State.ANSWERED);
        assertThat(at.told(id)).containsEntry("outcome", "PARTLY").containsEntry("words", "Your date of birth was wrong. It is right now.");
        at.answer(id, Outcome.UPHELD, true, "So was your name.");
        assertThat(at.told(id)).as("corrected").containsEntry("outcome", "UPHELD").containsEntry("words", "So was your name.");
        assertThat(world.trail(id.value())).containsSubsequence("complaints.complaint.taken-in nobody", "complaints.complaint.acknowledged Olu")
                .contains("complaints.complaint.answered Olu", "complaints.complaint.read Olu", "complaints.complaint.read.refused Olu");
    }

    /// Whatever was found, and whatever was done or written: what is told where nothing is said is one and the same.
    @Test
    void neitherConfirmsNorDenies() {
        var told = List.of(Outcome.values()).stream().map(outcome -> {
            var id = at.acknowledged();
            at.answer(id, outcome, false, "What we found: " + outcome);
            return at.told(id);
        }).distinct().toList();
        assertThat(told).singleElement().matches(it -> it.get("outcome") == null && it.get("words") == null && it.get("answered_on") != null);
    }

    @Test
    void sentTwiceItIsOnce() {
        var id = at.made();
        var act = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(at.complaints().acknowledge(at.in(at.olu()), id, act)).isEqualTo(new Acted.Done());
        }
        var answer = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(at.complaints().answer(at.in(at.olu()), id, answer, new Step.Answer(Outcome.NOT_OURS, true, "Ask the school.")))
                    .isEqualTo(new Acted.Done());
        }
        assertThat(at.seen(at.olu(), id).steps()).hasSize(2);
        var other = at.made();
        assertThat(at.complaints().acknowledge(at.in(at.olu()), other, answer)).as("the id of another act").isEqualTo(new Acted.Unknown());
    }

    @Test
    void isAcknowledgedOnceAndByItsBodyAlone() {
        var id = at.acknowledged();
        assertThat(refused(at.complaints().acknowledge(at.in(at.olu()), id, UUID.randomUUID()))).isEqualTo("complaints.acknowledged-once");
        for (var other : List.of(at.una(), at.cast().sam(), at.cast().ann())) {
            assertThat(at.complaints().find(at.in(other), id)).isEmpty();
            assertThat(at.complaints().answer(at.in(other), id, UUID.randomUUID(), new Step.Answer(Outcome.UPHELD, true, "No.")))
                    .isEqualTo(new Acted.Unknown());
        }
    }

    /// Told at once, and on the day after each of the two last days; what is done ends what waits.
    @Test
    void thoseWhoAnswerAreToldWhenItIsLate() {
        var id = at.made();
        assertThat(waiting(id)).containsExactlyInAnyOrder("complaint-waits 2026-11-23", "complaint-late 2026-12-24", "complaint-unanswered 2027-01-22");
        at.complaints().acknowledge(at.in(at.olu()), id, UUID.randomUUID());
        assertThat(waiting(id)).containsExactly("complaint-unanswered 2027-01-22");
        at.answer(id, Outcome.NOT_UPHELD, true, "It was right.");
        assertThat(waiting(id)).isEmpty();
    }

    private List<String> waiting(ComplaintId id) {
        return world.jdbc().sql("""
                select n.kind || ' ' || n.from_day from notices.notice n
                 where n.body = ? and n.role = 'AGREEMENT_OWNER' and n.place = '/complaints/' || ?::text
                   and not exists (select from notices.settled s where s.body = n.body and s.kind = n.kind and s.place = n.place)
                """).param(at.force().value()).param(id.value()).query(String.class).list();
    }

    /// What is not taken in waits, and the service may be unable to record meanwhile.
    @Test
    void whatWasAcknowledgedIsNotLost() throws SQLException {
        var id = at.sent();
        try (var _ = StoppedLedger.in(service)) {
            assertThat(at.takeIn()).isZero();
        }
        assertThat(world.count("intake.complaint", "id = ? and taken_in_at is null", id.value())).isOne();
        assertThat(at.takeIn()).isOne();
    }
}
