package org.concordat.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.assurance.Stating.Q3;
import static org.concordat.assurance.Stating.refused;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.notices.Notices;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.storage.StorageKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an area states about a quarter, from its draft to what anybody reads.
@ConcordatTest
class StatementLifeTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    @Qualifier(StorageKind.PUBLIC_SITE)
    private DataSource publicSite;

    private World world;
    private Stating at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Stating.in(Scrutinised.in(service, world, Cast.in(world)));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Statements statements() {
        return at.statements();
    }

    @Test
    void isDraftedFromTheEvidence() {
        at.board().office(at.board().at().cast().overseer(), "Commissioner", LocalDate.of(2024, 5, 9), null);
        var open = statements().mayDraft(at.in(at.sam()), "", Optional.empty()).seen().orElseThrow();
        assertThat(open.quarter()).isEqualTo(Q3);
        var drafted = at.seen(at.sam(), at.drafted());
        assertThat(drafted.drafted()).isEqualTo(open.sentences()).containsOnlyKeys(Question.values())
                .containsEntry(Question.OFFICE_HOLDER, "Every office of the local policing body is held.")
                .containsEntry(Question.AGREEMENT, "Agreements in force to which a body of the area is a party: 1.")
                .containsEntry(Question.SAMPLE, "No sample was drawn in the quarter.")
                .containsEntry(Question.ANSWERS, "Nothing was due on findings, questions or directions.");
    }

    @Test
    void whoeverMaySignWhoeverHasToAnswerAndWhoeverDoubtedAreTold() {
        var id = at.drafted();
        assertThat(told(at.ola())).containsExactly("statement-waits /statements/" + id);
        at.challenged(id);
        at.challenged(id);
        assertThat(told(at.ola())).as("nobody signs while it is doubted").isEmpty();
        assertThat(told(at.sam())).containsExactly("statement-challenged /statements/" + id);
        at.answered(id);
        assertThat(told(at.sam())).isEmpty();
        assertThat(told(at.bo())).containsExactly("statement-answered /statements/" + id);
        assertThat(told(at.ola())).containsExactly("statement-waits /statements/" + id);
        at.amended(id);
        at.signed(id);
        assertThat(told(at.ola())).isEmpty();
        assertThat(told(at.sam())).containsExactly("statement-signed /statements/" + id);
        assertThat(told(at.bo())).contains("statement-signed /statements/" + id);
    }

    private List<String> told(OfficerId officer) {
        return service.getBean(Notices.class).list(at.in(officer), 0).seen().orElseThrow().rows().stream()
                .map(it -> it.kind().slug() + " " + it.place()).toList();
    }

    @Test
    void isAmendedChallengedAnsweredAndSigned() {
        var id = at.drafted();
        at.amended(id);
        assertThat(at.seen(at.ola(), id).sentences()).containsEntry(Question.SAMPLE, "One was drawn by hand.");
        at.challenged(id);
        assertThat(at.seen(at.sam(), id).state()).isEqualTo(Statement.State.CHALLENGED);
        assertThat(refused(statements().sign(at.in(at.ola()), id, UUID.randomUUID(), "Deputy"))).isEqualTo("assurance.no-challenge-waits");
        at.answered(id);
        assertThat(refused(statements().answer(at.in(at.sam()), id, UUID.randomUUID(), "Again."))).isEqualTo("assurance.challenge-waits");
        at.signed(id);
        assertThat(at.seen(at.bo(), id).state()).isEqualTo(Statement.State.SIGNED);
        assertThat(world.trail(id)).contains("assurance.statement.drafted Sam", "assurance.statement.amended Sam",
                "assurance.statement.challenged Bo", "assurance.statement.sign.refused Ola", "assurance.statement.answered Sam",
                "assurance.statement.signed Ola");
    }

    @Test
    void nothingFollowsASignature() {
        var id = at.drafted();
        at.signed(id);
        assertThat(refused(statements().amend(at.in(at.sam()), id, UUID.randomUUID(), Question.SAMPLE, "No.", "Why.")))
                .isEqualTo("assurance.not-signed");
        assertThat(refused(statements().challenge(at.in(at.bo()), id, UUID.randomUUID(), "Why?"))).isEqualTo("assurance.not-signed");
        assertThat(refused(statements().sign(at.in(at.ola()), id, UUID.randomUUID(), "Again"))).contains("assurance.no-challenge-waits");
    }

    @Test
    void nobodySignsWhatTheyDraftedOrAmended() {
        var sue = world.officer(at.board().at().cast().overseer(), "Sue", Role.SCRUTINY_OFFICER, Role.AGREEMENT_OWNER);
        var id = UUID.randomUUID();
        statements().draft(at.in(sue), id, at.code(), Q3);
        assertThat(refused(statements().sign(at.in(sue), id, UUID.randomUUID(), "Deputy"))).isEqualTo("assurance.someone-else-signs");
        var other = at.drafted(new Quarter(2026, 2));
        statements().amend(at.in(sue), other, UUID.randomUUID(), Question.SAMPLE, "So.", "So.");
        assertThat(refused(statements().sign(at.in(sue), other, UUID.randomUUID(), "Deputy"))).isEqualTo("assurance.someone-else-signs");
        at.signed(other);
    }

    @Test
    void isDraftedOnceByItsOwnBodyOfAQuarterThatIsOver() {
        assertThat(refused(statements().draft(at.in(at.sam()), UUID.randomUUID(), at.code(), Watched.Q4))).isEqualTo(
                "assurance.quarter-is-over");
        assertThat(refused(statements().draft(at.in(at.board().at().ed()), UUID.randomUUID(), at.code(), Q3))).isEqualTo(
                "assurance.states-what-is-so-in-its-area");
        assertThat(refused(statements().draft(at.in(at.ola()), UUID.randomUUID(), at.code(), Q3))).isEqualTo(
                "assurance.scrutiny-officer-drafts");
        assertThat(refused(statements().draft(at.in(at.sam()), UUID.randomUUID(), at.code(), new Quarter(2019, 4)))).as("before there was the area")
                .isEqualTo("assurance.states-what-is-so-in-its-area");
        at.drafted();
        assertThat(refused(statements().draft(at.in(at.sam()), UUID.randomUUID(), at.code(), Q3))).isEqualTo("assurance.stated-once");
        assertThat(statements().mayDraft(at.in(at.sam()), at.code(), Optional.of(Q3))).isInstanceOf(Look.Refused.class);
    }

    @Test
    void aFormThatIsSentTwiceIsOneAct() {
        var act = at.drafted();
        assertThat(statements().draft(at.in(at.sam()), act, at.code(), Q3)).isEqualTo(new Acted.Done(act));
        var amended = at.amended(act);
        assertThat(statements().amend(at.in(at.sam()), act, amended, Question.SAMPLE, "x", "x")).isEqualTo(new Acted.Done(act));
        assertThat(at.seen(at.sam(), act).said()).hasSize(1);
    }

    @Test
    void othersDoNotKnowOfIt() {
        var id = at.drafted();
        var scrutinised = at.board().at();
        for (var other : List.of(scrutinised.ed(), scrutinised.olu(), scrutinised.cast().ann())) {
            assertThat(statements().find(at.in(other), id)).isEmpty();
            assertThat(statements().sign(at.in(other), id, UUID.randomUUID(), "x")).isEqualTo(new Acted.Unknown());
        }
        assertThat(statements().list(at.in(scrutinised.ed()), 0).seen().orElseThrow().rows()).isEmpty();
        assertThat(statements().list(at.in(scrutinised.cast().ann()), 0)).isInstanceOf(Look.Refused.class);
        assertThat(statements().list(at.in(at.ola()), 0).seen().orElseThrow().rows()).singleElement().matches(it ->
                it.of().id().equals(id) && it.maySign() && !it.mayAmend() && !it.mayChallenge());
    }

    @Test
    void anybodyReadsItOnceItIsSigned() {
        var id = at.drafted();
        at.amended(id);
        at.challenged(id);
        at.answered(id);
        assertThat(published("statements('2026-11-23', 100, 0)")).noneMatch(it -> it.contains(id.toString()));
        assertThat(published("statement_sentences('" + id + "')")).isEmpty();
        assertThat(published("statement_challenges('" + id + "')")).isEmpty();
        at.signed(id);
        assertThat(published("statements('2026-11-23', 100, 0)")).filteredOn(it -> it.contains(id.toString())).singleElement()
                .satisfies(it -> assertThat(it).contains("Northvale Commissioner", "Deputy Commissioner", "2026-07-01")
                        .doesNotContain("Ola").doesNotContain(at.ola().toString()));
        assertThat(published("statement_sentences('" + id + "')")).hasSize(Question.values().length).anyMatch(it -> it.contains("One was drawn by hand.")
                && it.contains("No sample was drawn in the quarter.") && it.contains("It is not in the service."));
        assertThat(published("statement_challenges('" + id + "')")).hasSize(2).noneMatch(it -> it.contains("Bo"));
    }

    private List<String> published(String what) {
        return JdbcClient.create(publicSite).sql("select f::text from published." + what + " f").query(String.class).list();
    }
}
