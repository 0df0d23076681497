package org.concordat.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.succession.Succeeded.DAY;
import static org.concordat.succession.Succeeded.refused;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.ConcordatTest;
import org.concordat.access.Look;
import org.concordat.access.NoLongerInOffice;
import org.concordat.access.Role;
import org.concordat.assurance.Stating;
import org.concordat.complaints.Complaining;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notices;
import org.concordat.sampling.Sampled;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.scrutiny.Step;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What becomes of open work when a body ends: it is offered, waits, and goes on with whoever accepts it, under the names it had.
@ConcordatTest
class SuccessionLifeTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private Scrutinised scrutiny;
    private Succeeded at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        scrutiny = Scrutinised.in(service, world, Cast.in(world));
        at = Succeeded.in(scrutiny);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatACommissionerFollowedAMayorGoesOnWith() {
        var question = scrutiny.raised(MatterKind.QUESTION);
        var offer = at.ended();
        assertThat(scrutiny.matters().find(at.in(at.max()), question)).as("until it is accepted").isEmpty();
        assertThat(scrutiny.matters().find(at.in(scrutiny.bo()), question)).isPresent();
        assertThat(waiting().open()).isEqualTo(1);
        assertThat(at.takeovers().find(at.in(at.mia()), offer).orElseThrow()).matches(Takeovers.Sight::mayAccept)
                .extracting(Takeovers.Sight::work).isEqualTo(List.of(new OpenWork(OpenWork.Sort.FOLLOWED, 1)));
        at.accepted(at.mia(), offer);
        var seen = scrutiny.seen(at.max(), question);
        assertThat(seen.of().raisedIn()).as("history keeps its names").isEqualTo(at.commissioner());
        assertThat(seen.of().heldIn()).isEqualTo(at.commissioner());
        scrutiny.steps().answer(at.in(scrutiny.olu()), question, UUID.randomUUID(), Step.Outcome.ACCEPTED, "So it is.", null);
        assertThat(scrutiny.steps().close(at.in(at.max()), question, UUID.randomUUID(), "It is answered."))
                .isEqualTo(new org.concordat.scrutiny.Acted.Done(question.value()));
        assertThat(scrutiny.seen(at.max(), question).steps().getLast().body()).isEqualTo(at.mayor());
        assertThat(listed().accepted().rows()).extracting(Offer::id).contains(offer);
        assertThat(world.trail(offer)).containsExactlyInAnyOrder("succession.offer.made Abe", "succession.offer.read Mia", "succession.offer.accepted Mia");
    }

    @Test
    void whoActedForTheBodyThatEndedDoesNoLonger() {
        var question = scrutiny.raised(MatterKind.QUESTION);
        at.on(DAY.minusDays(1));
        at.ended();
        assertThatThrownBy(() -> scrutiny.steps().close(at.in(scrutiny.sam()), question, UUID.randomUUID(), "Late."))
                .isInstanceOf(NoLongerInOffice.class);
    }

    @Test
    void twoForcesMergeAndOneAnswersForBoth() {
        var other = world.body(BodyKind.POLICE_FORCE, "Southvale Police");
        var merged = world.body(BodyKind.POLICE_FORCE, "Vale Police");
        var answers = world.officer(merged, "Ora", Role.AGREEMENT_OWNER);
        var mine = scrutiny.raised(MatterKind.QUESTION);
        var theirs = scrutiny.raised(scrutiny.bo(), other, Scrutinised.words(MatterKind.QUESTION));
        at.follows(scrutiny.force(), merged);
        at.follows(other, merged);
        var ida = at.administrator(merged);
        at.on(DAY);
        for (var body : List.of(scrutiny.force(), other)) {
            at.accepted(ida, at.offered(at.bab(), body, merged));
        }
        for (var id : List.of(mine, theirs)) {
            assertThat(scrutiny.steps().answer(at.in(answers), id, UUID.randomUUID(), Step.Outcome.ACCEPTED, "So it is.", null))
                    .isEqualTo(new org.concordat.scrutiny.Acted.Done(id.value()));
        }
        assertThat(scrutiny.seen(answers, mine).of().to()).as("history keeps its names").isEqualTo(scrutiny.force());
    }

    @Test
    void ofTwoThatFollowOneAccepts() {
        var other = world.body(BodyKind.LOCAL_POLICING_BODY, "Northvale Policing and Crime Board");
        at.follows(at.commissioner(), at.mayor());
        at.enacted(at.commissioner(), other, DAY);
        var first = at.offered(at.abe(), at.commissioner(), at.mayor());
        var second = at.offered(at.abe(), at.commissioner(), other);
        at.on(DAY);
        at.accepted(at.mia(), first);
        assertThat(refused(at.takeovers().accept(at.in(at.administrator(other)), second))).isEqualTo("succession.taken-over-once");
    }

    @Test
    void aChainGoesOnToItsEnd() {
        var question = scrutiny.raised(MatterKind.QUESTION);
        var board = world.body(BodyKind.LOCAL_POLICING_BODY, "Northvale Policing and Crime Board");
        var eli = world.officer(board, "Eli", Role.SCRUTINY_OFFICER);
        var ida = at.administrator(board);
        at.takenOver();
        at.follows(at.mayor(), board, DAY.plusYears(1));
        var offer = at.offered(at.mia(), at.mayor(), board);
        at.on(DAY.plusYears(1));
        assertThat(scrutiny.matters().find(at.in(eli), question)).isEmpty();
        at.accepted(ida, offer);
        assertThat(scrutiny.seen(eli, question).of().raisedIn()).isEqualTo(at.commissioner());
    }

    /// The mayor ended before anybody accepted for them: whoever goes on with their work does.
    @Test
    void anOfferToABodyThatEndedIsAcceptedByWhoGoesOnForIt() {
        var question = scrutiny.raised(MatterKind.QUESTION);
        var board = world.body(BodyKind.LOCAL_POLICING_BODY, "Northvale Policing and Crime Board");
        var eli = world.officer(board, "Eli", Role.SCRUTINY_OFFICER);
        var ida = at.administrator(board);
        var first = at.ended();
        at.follows(at.mayor(), board, DAY.plusMonths(1));
        at.on(DAY.plusMonths(1));
        assertThat(refused(at.takeovers().accept(at.in(ida), first))).isEqualTo("succession.offered-to-your-body");
        at.accepted(ida, at.offered(at.bab(), at.mayor(), board));
        at.accepted(ida, first);
        assertThat(scrutiny.seen(eli, question).of().heldIn()).isEqualTo(at.commissioner());
    }

    @Test
    void nobodyComesToFollowThemselves() {
        at.takenOver();
        at.ends(at.mayor(), DAY.plusMonths(1));
        at.enacted(at.mayor(), at.commissioner(), DAY.plusMonths(1));
        at.on(DAY.plusMonths(1));
        assertThat(refused(at.takeovers().offer(at.in(at.bab()), UUID.randomUUID(), at.mayor(), at.commissioner(), "So.")))
                .isEqualTo("succession.nobody-follows-themselves");
    }

    @Test
    void aBodyThatEndsWithNobodyToFollowWaitsAndIsMended() {
        scrutiny.raised(MatterKind.QUESTION);
        at.ends(at.commissioner(), DAY);
        at.on(DAY);
        assertThat(waiting()).matches(it -> it.successor().isEmpty() && it.offer().isEmpty() && it.open() == 1);
        assertThat(at.takeovers().mayOffer(at.in(at.bab()), at.commissioner())).isInstanceOf(Look.Refused.class);
        at.enacted(at.commissioner(), at.mayor(), DAY);
        assertThat(waiting().successor()).contains(at.mayor());
        at.accepted(at.mia(), at.offered(at.bab(), at.commissioner(), at.mayor()));
        assertThat(listed().waiting()).extracting(Waiting::body).doesNotContain(at.commissioner());
    }

    @Test
    void eachRuleHolds() {
        at.follows(at.commissioner(), at.mayor());
        assertThat(refused(offers(at.bab()))).as("it has not ended").isEqualTo("succession.whose-work-it-is");
        assertThat(refused(offers(at.mia()))).isEqualTo("succession.whose-work-it-is");
        assertThat(refused(offers(at.max()))).contains("succession.administrator-hands-over");
        assertThat(refused(at.takeovers().offer(at.in(at.abe()), UUID.randomUUID(), at.commissioner(), scrutiny.elsewhere(), "So.")))
                .isEqualTo("succession.law-says-who-follows");
        at.enacted(at.commissioner(), scrutiny.force(), DAY);
        assertThat(refused(at.takeovers().offer(at.in(at.abe()), UUID.randomUUID(), at.commissioner(), scrutiny.force(), "So.")))
                .isEqualTo("succession.followed-by-one-of-its-kind");
        var offer = at.offered(at.abe(), at.commissioner(), at.mayor());
        assertThat(refused(offers(at.abe()))).as("offered before").isEqualTo("succession.law-says-who-follows");
        assertThat(refused(at.takeovers().accept(at.in(at.mia()), offer))).isEqualTo("succession.after-it-has-ended");
        at.on(DAY);
        assertThat(refused(at.takeovers().accept(at.in(at.bab()), offer))).isEqualTo("succession.offered-to-your-body");
        assertThat(at.takeovers().accept(at.in(scrutiny.olu()), offer)).isEqualTo(new Acted.Unknown());
        at.accepted(at.mia(), offer);
        assertThat(at.takeovers().accept(at.in(at.mia()), offer)).as("sent again").isEqualTo(new Acted.Done(offer));
        assertThat(refused(at.takeovers().accept(at.in(at.administrator(at.mayor())), offer))).isEqualTo("succession.taken-over-once");
    }

    private Acted offers(OfficerId who) {
        return at.takeovers().offer(at.in(who), UUID.randomUUID(), at.commissioner(), at.mayor(), "So.");
    }

    /// One of the board cannot offer and accept, though it may do either.
    @Test
    void nobodyAcceptsTheirOwnOffer() {
        var before = world.body(BodyKind.NATIONAL_BOARD, "The board before");
        var bob = new BodyId(world.jdbc().sql("select body from partnership.officer where id = ?").param(at.bab().value()).query(UUID.class).single());
        at.follows(before, bob);
        at.on(DAY);
        var offer = at.offered(at.bab(), before, bob);
        assertThat(refused(at.takeovers().accept(at.in(at.bab()), offer))).isEqualTo("succession.someone-else-accepts");
        at.accepted(at.administrator(bob), offer);
    }

    /// What has not been settled is told to those who go on, and settled for them.
    @Test
    void whatWaitedIsToldToThoseWhoGoOn() {
        var question = scrutiny.raised(MatterKind.QUESTION);
        scrutiny.steps().answer(at.in(scrutiny.olu()), question, UUID.randomUUID(), Step.Outcome.ACCEPTED, "So it is.", null);
        at.ended();
        assertThat(told(at.mia())).contains("SUCCESSION_WAITS");
        assertThat(told(at.max())).isEmpty();
        at.accepted(at.mia(), waiting().offer().orElseThrow());
        assertThat(told(at.mia())).doesNotContain("SUCCESSION_WAITS");
        assertThat(told(at.max())).containsExactly("MATTER_ANSWERED");
        assertThat(scrutiny.steps().reply(at.in(at.max()), question, UUID.randomUUID(), "And since?"))
                .isEqualTo(new org.concordat.scrutiny.Acted.Done(question.value()));
        assertThat(told(at.max())).as("it waits no longer").isEmpty();
        scrutiny.steps().answer(at.in(scrutiny.olu()), question, UUID.randomUUID(), Step.Outcome.ACCEPTED, "Since then, too.", null);
        assertThat(told(at.max())).as("of what came after").containsExactly("MATTER_ANSWERED");
    }

    private List<String> told(OfficerId officer) {
        return service.getBean(Notices.class).list(at.in(officer), 0).seen().orElseThrow().rows().stream().map(it -> it.kind().name())
                .collect(Collectors.toList());
    }

    @Test
    void aStatementThatTheOneDraftedTheOtherSigns() {
        var stating = Stating.in(scrutiny);
        var id = stating.drafted();
        at.takenOver();
        assertThat(stating.statements().sign(at.in(at.nia()), id, UUID.randomUUID(), "Mayor"))
                .isEqualTo(new org.concordat.assurance.Acted.Done(id));
        assertThat(world.jdbc().sql("select body from published.statements_in(?, null, ?, 10, 0)").params(stating.code(), DAY)
                .query(String.class).list()).containsExactly("Northvale Mayor");
    }

    @Test
    void aComplaintToTheOneTheOtherAnswers() {
        Stating.in(scrutiny);   // somebody answers for the commissioner
        var complaining = Complaining.in(scrutiny);
        var id = complaining.sent(at.commissioner(), "Nobody answers.");
        assertThat(complaining.takeIn()).isPositive();
        at.ended();
        assertThat(complaining.complaints().find(at.in(at.nia()), id)).isEmpty();
        at.accepted(at.mia(), waiting().offer().orElseThrow());
        assertThat(complaining.complaints().list(at.in(at.nia()), 0).seen().orElseThrow().rows()).hasSize(1);
        assertThat(complaining.complaints().acknowledge(at.in(at.nia()), id, UUID.randomUUID()))
                .isEqualTo(new org.concordat.complaints.Acted.Done());
    }

    @Test
    void aRoundThatTheOneBeganTheOtherDraws() {
        var sampled = Sampled.in(service, world, scrutiny.cast());
        var id = sampled.planned();
        sampled.committed(id, sampled.sam(), sampled.tess());
        sampled.rolled(id, Sampled.DIGITS);
        sampled.revealed(id, sampled.sam());
        at.takenOver();
        assertThat(sampled.rounds().draw(at.in(at.max()), id)).isEqualTo(new org.concordat.sampling.Acted.Done(id.value()));
        assertThat(sampled.rounds().find(at.in(at.max()), id).orElseThrow().course().of().body()).isEqualTo(at.commissioner());
    }

    @Test
    void thePublicReadsWhoGoesOnAndWhoAnsweredBefore() {
        scrutiny.raised(MatterKind.QUESTION);
        var code = world.jdbc().sql("select code from partnership.area where id = ?").param(scrutiny.area()).query(String.class).single();
        at.ended();
        var asked = "select concat_ws(', ', raised_in, followed_in, left_open) from published.matters_in(?, null, ?, 10, 0)";
        var before = "select concat_ws(', ', name, until_day, taken_over_by, taken_over_on) from published.answered_before(?, ?)";
        assertThat(world.jdbc().sql(asked).params(code, DAY).query(String.class).list())
                .containsExactly("Northvale Commissioner, Northvale Commissioner, t");
        assertThat(world.jdbc().sql(before).params(code, DAY).query(String.class).list()).containsExactly("Northvale Commissioner, 2028-05-08");
        at.accepted(at.mia(), waiting().offer().orElseThrow());
        assertThat(world.jdbc().sql(asked).params(code, DAY).query(String.class).list())
                .containsExactly("Northvale Commissioner, Northvale Mayor, f");
        assertThat(world.jdbc().sql(before).params(code, DAY).query(String.class).list())
                .containsExactly("Northvale Commissioner, 2028-05-08, Northvale Mayor, 2028-05-08");
    }

    /// Of the tables, those alone on whose rows another body goes on; of the rules those that say so.
    @Test
    void nothingPassesOverButWhatIsOverseenAndAnswered() {
        assertThat(world.jdbc().sql("""
                select distinct schemaname || '.' || tablename from pg_policies
                 where concat(qual, with_check) like '%viewer_bodies%' order by 1
                """).query(String.class).list()).containsExactly("assurance.statement", "consultation.consultation",
                "intake.complaint", "intake.consultation_answer", "publications.edition", "publications.step", "sampling.challenge",
                "sampling.chosen", "sampling.commitment", "sampling.drawn", "sampling.judgement", "sampling.opened", "sampling.reply",
                "sampling.reply_check", "sampling.reveal", "sampling.roll", "sampling.round", "scrutiny.matter");
    }

    private Takeovers.Listed listed() {
        return at.takeovers().list(at.in(at.bab()), 0).seen().orElseThrow();
    }

    private Waiting waiting() {
        return listed().waiting().stream().filter(it -> it.body().equals(at.commissioner())).findFirst().orElseThrow();
    }
}
