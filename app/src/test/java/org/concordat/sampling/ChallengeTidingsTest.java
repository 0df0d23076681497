package org.concordat.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notices;
import org.concordat.scrutiny.National;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Who is told when what was left out of a sample is challenged, answered and looked at, and when it no longer waits.
@ConcordatTest
class ChallengeTidingsTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Notices notices;

    private World world;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void thoseWhoDecideOnCasesAreToldAndThenWhoeverChallenged() {
        var at = Sampled.in(service, world, Cast.in(world));
        var pat = at.work().pat();
        var quinn = at.work().quinn();
        var round = at.drawn();
        var id = at.challenged(round);
        var asked = "challenge-waits /sample-challenges/" + id;
        var checks = "challenge-check-waits /sample-challenges/" + id;
        assertThat(told(at, pat)).contains(asked);
        assertThat(told(at, quinn)).contains(asked);
        for (var nobody : List.of(at.sam(), at.tess(), at.ed(), at.bo(), at.work().worried().cast().cara())) {
            assertThat(told(at, nobody)).doesNotContain(asked, checks);
        }
        at.challenges().answer(at.in(pat), id, new Answer.Said(Answer.Kind.CHOICE, Answer.Choice.YES, "Two were."));
        assertThat(told(at, quinn)).contains(checks).doesNotContain(asked);
        assertThat(told(at, pat)).as("who answered").doesNotContain(checks, asked);
        at.challenges().check(at.in(quinn), id, "Say when.");
        assertThat(told(at, pat)).as("it went back").contains(asked).doesNotContain(checks);
        at.challenges().answer(at.in(quinn), id, new Answer.Said(Answer.Kind.CHOICE, Answer.Choice.YES, "Two were, before."));
        assertThat(told(at, pat)).contains(checks).doesNotContain(asked);
        assertThat(told(at, at.sam())).doesNotContain("challenge-answered /samples/" + round);
        at.challenges().check(at.in(pat), id, null);
        for (var decides : List.of(pat, quinn)) {
            assertThat(told(at, decides)).doesNotContain(checks, asked);
        }
        for (var overseer : List.of(at.sam(), at.tess())) {
            assertThat(told(at, overseer)).contains("challenge-answered /samples/" + round);
        }
    }

    private List<String> told(Sampled at, OfficerId officer) {
        return slugs(notices.list(at.in(officer), 0).seen().orElseThrow());
    }

    private static List<String> slugs(Notices.Listing listed) {
        return listed.rows().stream().map(it -> it.kind().slug() + " " + it.place()).toList();
    }

    @Test
    void thoseWhoDiscloseAreToldOfADisclosure() {
        var at = Scrutinised.in(service, world, Cast.in(world));
        var it = National.in(at);
        var samples = SampledNationally.in(it);
        var id = samples.answered(samples.drawn());
        assertThat(slugs(notices.list(at.in(it.sue()), 0).seen().orElseThrow())).contains("challenge-check-waits /sample-challenges/" + id);
        samples.challenges().check(at.in(it.sue()), id, null);
        assertThat(slugs(notices.list(at.in(it.ivo()), 0).seen().orElseThrow())).anyMatch(told -> told.startsWith("challenge-answered /samples/"));
        assertThat(slugs(notices.list(at.in(at.sam()), 0).seen().orElseThrow())).noneMatch(told -> told.startsWith("challenge-"));
    }
}
