package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.journeys.Scene.How;
import org.concordat.ledger.PublicReceipts;
import org.concordat.sampling.Judgement;
import org.concordat.sampling.RoundId;
import org.concordat.sampling.Sampled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An overseer reads what is left out and why, and asks for some of it; one of the body answers, another passes it; and no page of it all holds
/// a term that was left out.
@Journey
class RedactionJourneyTest {

    private static final String ANSWER = "Two were, in the two months before.";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void whatIsLeftOutIsChallengedAndAnsweredByTwo(boolean script, Scene scene) {
        var at = Sampled.in(scene.service(), scene.world(), scene.cast());
        var round = at.drawn();
        at.identified(round);
        var decision = "/samples/" + round + "/decisions/" + at.first(round);
        var sam = scene.officer(at.sam(), How.script(script)).open(decision);
        assertThat(sam.text()).contains("What is left out, and why", "The reason in words", "Words may name somebody", "Nobody has asked for anything.");
        sam.press("Ask the body for it");
        assertThat(sam.error("needed")).isEqualTo("Enter what you would need to know, and why");
        sam.choose("item", "REASONS").type("needed", "Were others asked before?").press("Ask the body for it");
        assertThat(sam.text()).contains("Were others asked before?", "Awaited");
        var pat = scene.officer(at.work().pat(), How.script(script)).open("/home");
        assertThat(pat.text()).contains("Asked by overseers of what is left out 1");
        pat.follow("Asked by overseers").follow(at.first(round));
        assertThat(pat.text()).contains("Were others asked before?", "The reason in words", "Open the case");
        pat.choose("kind", "WORDS").type("words", "Jo was asked, at Larkrise, and was born on 4 March 2009.").press("Send it to a second person");
        assertThat(pat.error("words")).startsWith("Take out a name, and a day of birth, and ").contains("a school").doesNotContain("Jo", "Larkrise", "March");
        pat.choose("kind", "CHOICE").choose("choice", "YES").type("words", ANSWER).press("Send it to a second person");
        assertThat(pat.text()).contains("A second person looks at the answer before any overseer reads it.").doesNotContain("May those who oversee");
        var path = pat.path();
        assertThat(pat.open("/home").text()).as("it is another's turn").contains("Asked by overseers of what is left out None");
        assertThat(sam.open(decision).text()).contains("Awaited").doesNotContain(ANSWER);
        var quinn = scene.officer(at.work().quinn(), How.script(script)).open(path);
        quinn.choose("passes", "SEND_BACK").press("Record");
        assertThat(quinn.error("why")).isEqualTo("Enter why it goes back");
        quinn.choose("passes", "PASS").press("Record");
        assertThat(quinn.text()).contains("Quinn passed it", "Answered");
        assertThat(sam.open(decision).text()).contains("Yes. " + ANSWER).doesNotContain("Quinn");
    }

    /// Overseers' pages, the public's and receipts; with the page of the case, on which they are found.
    @Test
    void noPageHoldsATermThatIsLeftOut(Scene scene) {
        var at = Sampled.in(scene.service(), scene.world(), scene.cast());
        var code = published(scene, at);
        try {
            var drawn = judged(at, at.drawn());
            var chosen = judged(at, at.chosen());
            for (var round : List.of(drawn, chosen)) {
                at.identified(round);
                var answered = at.answered(round);
                at.challenges().check(at.in(at.work().quinn()), answered, null);
                var sam = scene.officer(at.sam());
                var pages = new ArrayList<String>();
                for (var path : List.of("/samples", "/samples/" + round, "/samples/" + round + "/decisions/" + at.first(round), "/board",
                        "/oversight/entries")) {
                    pages.add(shown(sam.open(path)));
                }
                var anybody = scene.visitor(How.USUALLY);
                for (var path : List.of("/areas/" + code + "/samples", "/areas/" + code + "/samples/" + round.reference())) {
                    pages.add(shown(anybody.open(path)));
                }
                var receipts = scene.service().getBean(PublicReceipts.class);
                receipts.about(round.value()).forEach(it -> pages.add(receipts.find(it.entry()).orElseThrow().words().orElseThrow()));
                assertThat(pages).hasSizeGreaterThanOrEqualTo(9).allSatisfy(page -> assertThat(found(scene, at, round, page)).as(page).isEmpty());
                var ofCase = scene.world().jdbc().sql("select sampling.case_of(?)").param(Long.valueOf(at.first(round))).query(UUID.class).single();
                assertThat(found(scene, at, round, shown(scene.officer(at.work().pat()).open("/cases/" + ofCase)))).as("the search finds what is there")
                        .contains("NAME", "IDENTIFIER");
            }
        } finally {
            scene.world().jdbc().sql("delete from published.area where code = ?").param(code).update();
        }
    }

    private static RoundId judged(Sampled at, RoundId round) {
        at.judged(round, at.sam(), Judgement.Outcome.APPROPRIATE);
        at.judged(round, at.tess(), Judgement.Outcome.APPROPRIATE);
        return round;
    }

    /// All that stands in it and can be read, and the addresses of its links.
    private static String shown(Visitor visitor) {
        assertThat(visitor.status()).isEqualTo(200);
        return visitor.part("main").innerHTML();
    }

    /// The sorts of the terms that are in a page.
    private static List<String> found(Scene scene, Sampled at, RoundId round, String page) {
        return scene.world().jdbc().sql("select unnest(sampling.found_in(?, ?))").params(Long.valueOf(at.first(round)), page).query(String.class).list();
    }

    private static String published(Scene scene, Sampled at) {
        scene.world().jdbc().sql("insert into published.area (code, name, nation, region, from_day) "
                + "select code, name, nation, region, from_day from partnership.area where id = ?").param(at.area()).update();
        return scene.world().jdbc().sql("select code from partnership.area where id = ?").param(at.area()).query(String.class).single();
    }
}
