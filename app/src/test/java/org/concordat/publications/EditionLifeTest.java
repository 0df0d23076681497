package org.concordat.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.publications.Publishing.refused;
import static org.concordat.publications.Publishing.says;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.publications.Edition.State;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A publication from being written to being taken back, with every refusal on the way.
@ConcordatTest
class EditionLifeTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private Publishing at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Publishing.in(service, world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void oneWritesItAndAnotherApprovesIt() {
        var id = at.written();
        assertThat(at.seen(at.pat(), id).edition().state()).isEqualTo(State.WAITS);
        assertThat(refused(at.steps().approve(at.in(at.pam()), id, UUID.randomUUID()))).isEqualTo("publications.someone-else-approves");
        var act = UUID.randomUUID();
        assertThat(at.steps().approve(at.in(at.pat()), id, act)).isEqualTo(new Acted.Done(id));
        assertThat(at.steps().approve(at.in(at.pat()), id, act)).as("sent twice").isEqualTo(new Acted.Done(id));
        assertThat(refused(at.steps().decline(at.in(at.pat()), id, UUID.randomUUID(), "No."))).isEqualTo("publications.waits-for-a-second-person");
        assertThat(at.seen(at.pam(), id).edition().state()).isEqualTo(State.APPROVED);
        assertThat(world.trail(id)).containsSubsequence("publications.edition.written Pam", "publications.edition.decide.refused Pam",
                "publications.edition.approved Pat").contains("ledger.act.published nobody");
    }

    @Test
    void aFormSentTwiceWritesOne() {
        var act = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(at.editions().write(at.in(at.pam()), act, Optional.empty(), Edition.Kind.REPORT, says(), null)).isEqualTo(new Acted.Done(act));
        }
        assertThat(world.count("publications.edition", "body = ?", at.body().value())).isOne();
        assertThat(at.editions().write(at.in(at.pat()), act, Optional.empty(), Edition.Kind.REPORT, says(), null))
                .as("another's form").isEqualTo(new Acted.Unknown());
    }

    @Test
    void aCorrectionIsALaterEditionThatSaysWhatChanged() {
        var first = at.approved();
        var second = at.written(first, says("What we asked, corrected", null), "The month was wrong.");
        var seen = at.seen(at.pat(), second).edition();
        assertThat(seen.number()).isEqualTo(2);
        assertThat(seen.publication()).isEqualTo(first);
        assertThat(seen.changed()).isEqualTo("The month was wrong.");
        assertThat(seen.reference()).isEqualTo(at.seen(at.pam(), first).edition().reference());
        assertThat(refused(at.write(at.pam(), first, says(), "Again."))).isEqualTo("publications.no-edition-waits");
        at.declined(second);
        var third = at.written(second, says(), "The month was wrong, and a number.");
        assertThat(at.seen(at.pam(), third).edition().number()).isEqualTo(3);
        assertThat(at.seen(at.pam(), first).mayCorrect()).as("not the last").isFalse();
    }

    @Test
    void whatIsWithdrawnStaysSo() {
        var first = at.approved();
        var second = at.approved(at.written(first, says(), "A number."));
        var waits = at.written(second, says(), "Another.");
        assertThat(refused(at.steps().withdraw(at.in(at.pam()), waits, UUID.randomUUID(), "No."))).isEqualTo("publications.is-approved");
        at.withdrawn(second);
        for (var each : List.of(first, second, waits)) {
            assertThat(at.seen(at.pam(), each).edition().state()).isEqualTo(State.WITHDRAWN);
            assertThat(at.seen(at.pam(), each)).extracting(Editions.Sight::mayCorrect, Editions.Sight::mayDecide, Editions.Sight::mayWithdraw)
                    .containsOnly(false);
        }
        assertThat(refused(at.write(at.pam(), first, says(), "Back."))).isEqualTo("publications.not-withdrawn");
        assertThat(refused(at.steps().approve(at.in(at.pat()), waits, UUID.randomUUID()))).isEqualTo("publications.waits-for-a-second-person");
        assertThat(refused(at.steps().withdraw(at.in(at.pat()), first, UUID.randomUUID(), "Too."))).isEqualTo("publications.is-approved");
    }

    @Test
    void theBoardPublishesForItself() {
        var board = world.body(BodyKind.NATIONAL_BOARD, "A board");
        var bo = world.officer(board, "Bo", Role.BOARD_MEMBER);
        var bex = world.officer(board, "Bex", Role.BOARD_MEMBER);
        var id = ((Acted.Done) at.write(bo, null, says(), null)).edition();
        assertThat(at.steps().approve(at.in(bex), id, UUID.randomUUID())).isEqualTo(new Acted.Done(id));
        assertThat(at.steps().approve(at.in(at.pat()), id, UUID.randomUUID())).isEqualTo(new Acted.Unknown());
    }

    @Test
    void nobodyElseSeesOrWritesAny() {
        var id = at.written();
        var cast = Cast.in(world);
        for (OfficerId other : List.of(at.ned(), cast.ann(), cast.sam())) {
            assertThat(at.editions().find(at.in(other), id)).isEmpty();
            assertThat(at.steps().approve(at.in(other), id, UUID.randomUUID())).isEqualTo(new Acted.Unknown());
            assertThat(at.write(other, id, says(), "Mine.")).isEqualTo(new Acted.Unknown());
        }
        assertThat(refused(at.write(cast.ann(), null, says(), null))).isEqualTo("publications.those-who-oversee-publish");
        assertThat(at.editions().list(at.in(at.ned()), 0).seen().orElseThrow().rows()).isEmpty();
        assertThat(at.editions().list(at.in(at.pat()), 0).seen().orElseThrow().rows()).extracting(Edition::id).containsExactly(id);
    }

    /// Two second persons at once, and two corrections at once: one of each is done, and the other is told.
    @Test
    void ofTwoAtOnceOneIsDone() throws Exception {
        var pip = world.officer(at.body(), "Pip", Role.SCRUTINY_OFFICER);
        var id = at.written();
        var pat = at.in(at.pat());
        var other = at.in(pip);
        assertThat(both(() -> at.steps().approve(pat, id, UUID.randomUUID()), () -> at.steps().decline(other, id, UUID.randomUUID(), "No.")))
                .filteredOn(Acted.Done.class::isInstance).hasSize(1);
        assertThat(world.count("publications.step", "edition = ?", id)).isOne();
        var shown = at.approved();
        var again = at.in(at.pat());
        var also = at.in(pip);
        assertThat(both(() -> at.editions().write(again, UUID.randomUUID(), Optional.of(shown), Edition.Kind.STATEMENT, says(), "One."),
                () -> at.editions().write(also, UUID.randomUUID(), Optional.of(shown), Edition.Kind.STATEMENT, says(), "Two.")))
                .filteredOn(Acted.Done.class::isInstance).hasSize(1);
        assertThat(world.count("publications.edition", "publication = ?", shown)).isEqualTo(2);
    }

    /// A new one, and a correction.
    @Test
    void aFormSentTwiceAtOnceIsAnsweredAlike() throws Exception {
        var shown = at.approved();
        for (var of : List.of(Optional.<UUID>empty(), Optional.of(shown))) {
            var act = UUID.randomUUID();
            var pam = at.in(at.pam());
            assertThat(atOnce(Collections.nCopies(8, () -> at.editions().write(pam, act, of, Edition.Kind.STATEMENT, says(), "A number."))))
                    .containsOnly(new Acted.Done(act));
            assertThat(world.count("publications.edition", "id = ?", act)).isOne();
        }
    }

    private static List<Acted> both(Callable<Acted> one, Callable<Acted> other) throws Exception {
        return atOnce(List.of(one, other));
    }

    private static List<Acted> atOnce(List<Callable<Acted>> all) throws Exception {
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            return threads.invokeAll(all).stream().map(it -> {
                try {
                    return it.get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
        }
    }
}
