package org.concordat.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.sampling.Sampled.refused;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.National;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is left out of a disclosure is challenged by the Investigatory Powers Commissioner, answered by one of the body that approved it and
/// looked at by another; and no answer says whom it was about, who was told, or what stays home.
@ConcordatTest
class DisclosureChallengeTest {

    private static final String WORDS = "A telephone call was considered, and would have come too late.";

    @Autowired
    private ApplicationContext service;

    private World world;
    private Scrutinised at;
    private National it;
    private SampledNationally samples;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Scrutinised.in(service, world, Cast.in(world));
        it = National.in(at);
        samples = SampledNationally.in(it);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void isAnsweredByOneAndReadOnceAnotherHasPassedIt() {
        var round = samples.drawn();
        var id = samples.challenged(round);
        assertThat(samples.challenges().list(at.in(it.sue()), 0).seen().orElseThrow().rows()).extracting(each -> each.of().id()).containsExactly(id);
        assertThat(samples.challenges().find(at.in(it.stan()), id).orElseThrow()).matches(sight -> sight.mayAnswer() && sight.ofCase().isEmpty()
                && sight.ofDisclosure().equals(world.jdbc().sql("select e.thing from ledger.leaf l join ledger.entry e on e.id = l.entry where l.number = ?")
                        .param(Long.valueOf(samples.first(round))).query(UUID.class).optional()));
        assertThat(samples.answer(it.stan(), id, WORDS)).isEqualTo(new Acted.Done(id));
        assertThat(read(it.ivo(), round).getFirst().answers()).as("nobody has passed it").isEmpty();
        assertThat(refused(samples.challenges().check(at.in(it.stan()), id, null))).isEqualTo("sampling.second-person-looks-at-an-answer");
        assertThat(samples.challenges().check(at.in(it.sue()), id, null)).isEqualTo(new Acted.Done(id));
        assertThat(read(it.ivo(), round).getFirst().told().orElseThrow().said().words()).isEqualTo(WORDS);
        assertThat(world.trail(id)).contains("sampling.challenge.answered Stan", "sampling.answer.checked Sue");
    }

    private List<Challenged> read(OfficerId by, RoundId round) {
        return samples.judgements().find(at.in(by), round).orElseThrow().askedOf(samples.first(round));
    }

    @Test
    void isOfWhatIsLeftOutOfADisclosure() {
        var round = samples.drawn();
        assertThat(LeftOut.of(Sort.DISCLOSURE)).contains(LeftOut.NAMES, LeftOut.SOURCE).doesNotContain(LeftOut.REASONS, LeftOut.SCHOOLS);
        assertThat(refused(samples.ask(it.ira(), round, UUID.randomUUID(), LeftOut.REASONS))).isEqualTo("sampling.asked-of-what-is-left-out");
        for (var item : LeftOut.of(Sort.DISCLOSURE)) {
            assertThat(samples.ask(it.ivo(), round, UUID.randomUUID(), item)).isEqualTo(new Acted.Done(round.value()));
        }
    }

    /// The person, whoever sent and approved it, the reference, and each body that was told.
    @Test
    void noAnswerNamesAnybodyOrWhoWasTold() {
        var id = samples.challenged(samples.drawn());
        var disclosure = samples.challenges().find(at.in(it.stan()), id).orElseThrow().ofDisclosure().orElseThrow();
        refuses(id, "It is " + world.jdbc().sql("select reference from sharing.disclosure where id = ?").param(disclosure).query(String.class).single(),
                Sensitive.IDENTIFIER);
        for (var named : List.of("It was about Jo.", "See EXAMPLE, j.", "Stan knows.", "Sue approved it.")) {
            refuses(id, named, Sensitive.NAME);
        }
        for (var told : List.of("Larkrise School was told.", "It went to larkrise.")) {
            refuses(id, told, Sensitive.TOLD);
        }
        refuses(id, "They live in Northvale.", Sensitive.ADDRESS);
        assertThat(samples.challenges().holds(at.in(it.stan()), id, WORDS)).isEmpty();
    }

    private void refuses(UUID id, String words, Sensitive sort) {
        assertThat(samples.challenges().holds(at.in(it.stan()), id, words)).as(words).contains(sort);
        assertThat(refused(samples.answer(it.stan(), id, words))).as(words).isEqualTo("sampling.answer-names-nobody");
    }

    /// The owner of the tables finds it, past what the answer's writer is shown.
    @Test
    void whatStaysHomeIsNotSaid() {
        var id = samples.challenged(samples.drawn());
        var disclosure = samples.challenges().find(at.in(it.stan()), id).orElseThrow().ofDisclosure().orElseThrow();
        var now = at.clock().instant().atOffset(ZoneOffset.UTC);
        world.jdbc().sql("insert into sharing.tearline values (?, ?, ?, ?, ?) on conflict do nothing").params(disclosure, disclosure, it.service().value(),
                it.stan().value(), now).update();
        world.jdbc().sql("insert into sharing.home_term select body, home, 'Falcon', false, ?, ? from sharing.tearline where disclosure = ?")
                .params(it.stan().value(), now, disclosure).update();
        refuses(id, "It came from falcon alone.", Sensitive.HOME);
    }

    @Test
    void nobodyElseAnswersOrIsToldOfATerm() {
        var id = samples.challenged(samples.drawn());
        var other = world.officer(at.cast().police(), "Opal", Role.ORIGINATOR);
        var elsewhere = world.officer(world.body(BodyKind.LOCAL_AUTHORITY, "Northvale Borough"), "Odd", Role.APPROVER);
        for (var each : List.of(it.ira(), it.ivo(), it.syd(), at.sam(), at.bo(), other, elsewhere)) {
            assertThat(samples.challenges().find(at.in(each), id)).isEmpty();
            assertThat(samples.challenges().holds(at.in(each), id, "Jo Example")).isEqualTo(Set.of());
        }
        assertThat(samples.challenges().list(at.in(other), 0).seen().orElseThrow().rows()).as("of another national body").isEmpty();
        assertThat(samples.challenges().list(at.in(elsewhere), 0).seen()).as("of whose disclosures none are sampled").isEmpty();
    }
}
