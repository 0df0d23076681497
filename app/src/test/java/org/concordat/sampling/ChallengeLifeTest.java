package org.concordat.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.sampling.Sampled.refused;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.kernel.OfficerId;
import org.concordat.sampling.Answer.Choice;
import org.concordat.sampling.Answer.Kind;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is left out is challenged, answered by one of the body and looked at by another, and names nobody.
@ConcordatTest
class ChallengeLifeTest {

    private static final Answer.Said WORDS = new Answer.Said(Kind.WORDS, null, "Two panels were asked before, and neither had room.");

    @Autowired
    private ApplicationContext service;

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

    private Challenges challenges() {
        return at.challenges();
    }

    private Acted answer(OfficerId by, UUID id, Answer.Said said) {
        return challenges().answer(at.in(by), id, said);
    }

    private List<Challenged> read(OfficerId by, RoundId round) {
        return at.judgements().find(at.in(by), round).orElseThrow().askedOf(at.first(round));
    }

    @Test
    void isAskedByThoseWhoJudgeAndOfWhatIsJudged() {
        var round = at.drawn();
        var id = at.challenged(round);
        assertThat(read(at.tess(), round)).hasSize(1).allSatisfy(it -> assertThat(it.of().toBody()).isEqualTo(at.work().worried().force()));
        assertThat(refused(ask(at.sam(), round, "999999999"))).isEqualTo("sampling.was-drawn-by-your-body");
        assertThat(refused(ask(at.bo(), round, at.first(round)))).contains("sampling.scrutiny-officer-draws");
        for (var nobody : List.of(at.ed(), at.work().pat())) {
            assertThat(ask(nobody, round, at.first(round))).isEqualTo(new Acted.Unknown());
        }
        assertThat(challenges().find(at.in(at.work().pat()), id)).isPresent();
        assertThat(challenges().find(at.in(at.sam()), id)).as("the overseers' side has no page of it").isEmpty();
        assertThat(challenges().list(at.in(at.work().quinn()), 0).seen().orElseThrow().rows()).extracting(it -> it.of().id()).containsExactly(id);
        assertThat(challenges().list(at.in(at.sam()), 0).seen()).isEmpty();
        var chosen = at.chosen();
        assertThat(ask(at.tess(), chosen, at.first(chosen))).as("of what was chosen, too").isEqualTo(new Acted.Done(chosen.value()));
        assertThat(world.trail(round.value())).contains("sampling.redaction.challenged Sam");
    }

    private Acted ask(OfficerId by, RoundId round, String number) {
        return challenges().challenge(at.in(by), UUID.randomUUID(), round, number, LeftOut.REASONS, "Were others asked before?");
    }

    @Test
    void isReadOnceASecondPersonHasPassedIt() {
        var round = at.drawn();
        var id = at.challenged(round);
        var pat = at.work().pat();
        var quinn = at.work().quinn();
        assertThat(refused(challenges().check(at.in(quinn), id, null))).as("there is none").isEqualTo("sampling.second-person-looks-at-an-answer");
        assertThat(answer(pat, id, WORDS)).isEqualTo(new Acted.Done(id));
        assertThat(answer(pat, id, WORDS)).as("sent twice").isEqualTo(new Acted.Done(id));
        assertThat(refused(answer(quinn, id, WORDS))).isEqualTo("sampling.answered-once-or-sent-back");
        assertThat(read(at.sam(), round).getFirst().answers()).as("nobody has passed it").isEmpty();
        assertThat(refused(challenges().check(at.in(pat), id, null))).isEqualTo("sampling.second-person-looks-at-an-answer");
        assertThat(challenges().check(at.in(quinn), id, "Say when.")).isEqualTo(new Acted.Done(id));
        assertThat(read(at.sam(), round).getFirst().answers()).as("it was sent back").isEmpty();
        var yes = new Answer.Said(Kind.CHOICE, Choice.YES, "Two were, in the two months before.");
        assertThat(answer(quinn, id, yes)).isEqualTo(new Acted.Done(id));
        assertThat(challenges().check(at.in(pat), id, null)).isEqualTo(new Acted.Done(id));
        for (var each : List.of(at.sam(), at.tess())) {
            assertThat(read(each, round).getFirst().answers()).as("what was passed, and nothing before").extracting(Answer::said).containsExactly(yes);
        }
        assertThat(refused(answer(pat, id, WORDS))).isEqualTo("sampling.answered-once-or-sent-back");
        assertThat(world.trail(id)).contains("sampling.challenge.answered Pat", "sampling.answer.checked Quinn", "sampling.challenge.answered Quinn",
                "sampling.answer.checked Pat");
    }

    /// Of the whole term and of what of it would name somebody; however it is written.
    @Test
    void noAnswerNamesAnybody() {
        var round = at.drawn();
        var id = at.challenged(round);
        at.identified(round);
        for (var named : List.of("It was Jo.", "EXAMPLE was asked.", "See jo  example’s file.", "Pat decided it.")) {
            refuses(id, named, Sensitive.NAME);
        }
        for (var born : List.of("Born 4 March 2009.", "04/03/2009", "2009-03-04", "on 4th March", "the 4.3.2009", "March 4, 2009")) {
            refuses(id, born, Sensitive.DAY_OF_BIRTH);
        }
        for (var numbered : List.of("NHS 943 476 5919", "943-476-5919", "their number 9434765919 is there")) {
            refuses(id, numbered, Sensitive.IDENTIFIER);
        }
        for (var place : List.of("At Larkrise School", "larkrise school said so", "They go to Larkrise.")) {
            assertThat(challenges().holds(at.in(at.work().pat()), id, place)).as(place).containsAnyOf(Sensitive.SCHOOL, Sensitive.ADDRESS);
            assertThat(refused(answer(at.work().pat(), id, new Answer.Said(Kind.REFUSED, null, place)))).as(place)
                    .isEqualTo("sampling.answer-names-nobody");
        }
        var reference = world.jdbc().sql("select reference from intake.referral where id = sampling.case_of(?)").param(Long.valueOf(at.first(round)))
                .query(String.class).single();
        refuses(id, "It is " + reference.toLowerCase(java.util.Locale.ROOT), Sensitive.IDENTIFIER);
        assertThat(read(at.sam(), round).getFirst().answers()).isEmpty();
        assertThat(challenges().holds(at.in(at.work().pat()), id, "Two were, in the two months before; one had room in May 2009.")).isEmpty();
        assertThat(answer(at.work().pat(), id, WORDS)).isEqualTo(new Acted.Done(id));
    }

    private void refuses(UUID id, String words, Sensitive sort) {
        assertThat(challenges().holds(at.in(at.work().pat()), id, words)).as(words).contains(sort);
        assertThat(refused(answer(at.work().pat(), id, new Answer.Said(Kind.WORDS, null, words)))).as(words).isEqualTo("sampling.answer-names-nobody");
    }

    /// What was harmless when it was said, and names somebody by now, goes back.
    @Test
    void nothingIsPassedThatNamesSomebodyByNow() {
        var round = at.drawn();
        var id = at.challenged(round);
        assertThat(answer(at.work().pat(), id, new Answer.Said(Kind.WORDS, null, "One on 4 March 2009 had room."))).isEqualTo(new Acted.Done(id));
        at.identified(round);
        assertThat(refused(challenges().check(at.in(at.work().quinn()), id, null))).isEqualTo("sampling.passed-answer-names-nobody");
        assertThat(challenges().check(at.in(at.work().quinn()), id, "It has a day of birth.")).isEqualTo(new Acted.Done(id));
    }

    /// An overseer finds nothing out by asking: their own words are not searched, and nothing says what is in the case.
    @Test
    void anOverseerIsToldOfNoTerm() {
        var round = at.drawn();
        var id = at.challenged(round);
        at.identified(round);
        for (var each : List.of(at.sam(), at.tess(), at.bo(), at.ed(), at.work().worried().cast().cara())) {
            assertThat(challenges().holds(at.in(each), id, "Jo Example")).isEqualTo(Set.of());
        }
        assertThat(challenges().challenge(at.in(at.sam()), UUID.randomUUID(), round, at.first(round), LeftOut.NAMES, "Is it Jo Example?"))
                .as("as any other words").isEqualTo(new Acted.Done(round.value()));
        assertThat(challenges().challenge(at.in(at.sam()), UUID.randomUUID(), round, at.first(round), LeftOut.NAMES, "Is it Ann Other?"))
                .isEqualTo(new Acted.Done(round.value()));
    }
}
