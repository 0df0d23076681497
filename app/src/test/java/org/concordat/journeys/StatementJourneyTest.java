package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concordat.assurance.Stating;
import org.concordat.journeys.Scene.How;
import org.concordat.scrutiny.Scrutinised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A local policing body states what is so in its area: one officer drafts from the evidence and amends with a reason, the national board
/// challenges, it is answered, somebody else signs, and anybody reads it with all that was said.
@Journey
class StatementJourneyTest {

    private boolean script;

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void isDraftedAmendedChallengedAnsweredAndSigned(boolean withScript, Scene scene) {
        script = withScript;
        var how = How.script(script);
        var at = Stating.in(Scrutinised.in(scene.service(), scene.world(), scene.cast()));
        // A world is laid past triggers, and so without the copies that they make.
        at.world().jdbc().sql("""
                insert into published.area (code, name, nation, region, from_day)
                select code, name, nation, region, from_day from partnership.area where code = ?
                """).param(at.code()).update();
        try {
            var published = "/areas/" + at.code() + "/statements";
            var nobody = scene.visitor(How.ofAnybody(script)).open(published + "?lang=en");
            assertThat(nobody.text()).contains("Nothing has been signed here yet.");
            var statement = drafted(scene.officer(at.sam(), how));
            var bo = scene.officer(at.bo(), how);
            challenged(bo, statement);
            assertThat(clean(scene.officer(at.ola(), how).open(statement)).text()).as("while the challenge waits").contains("Challenged", "Who drew it?")
                    .doesNotContain("Sign it");
            var sam = answered(scene.officer(at.sam(), how), statement);
            assertThat(sam.text()).as("whoever drafted").doesNotContain("Sign it");
            assertThat(nobody.open(published + "/2026-Q3?lang=en").status()).as("until it is signed").isEqualTo(404);
            signed(scene.officer(at.ola(), how), statement);
            assertThat(sam.open(statement).text()).doesNotContain("Amend a sentence");
            assertThat(bo.open(statement).text()).contains("Signed").doesNotContain("Challenge it");
            read(nobody.open(published + "?lang=en"));
        } finally {
            at.world().jdbc().sql("delete from published.area where code = ?").param(at.code()).update();
        }
    }

    /// By Sam, from the evidence, of which one sentence is amended; its path.
    private String drafted(Visitor sam) {
        clean(sam.open("/home").follow("Statements").follow("Draft a statement"));
        assertThat(sam.text()).contains("July to September 2026", "What the evidence says", "No sample was drawn in the quarter.");
        clean(sam.pressTwice("Draft this statement"));
        assertThat(sam.text()).contains("Draft", "No sample was drawn in the quarter.", "Nothing has been said about it yet.");
        var statement = sam.path();
        assertThat(sam.press(sam.part("a[href*='/sample?quarter=2026-Q3']")).heading()).isEqualTo("Was a sample drawn in the quarter?");
        sam.open(statement);
        clean(sam.follow("Amend a sentence").press("Amend a sentence"));
        assertThat(sam.error("question")).isEqualTo("Select the sentence");
        assertThat(sam.error("reason")).isEqualTo("Enter why");
        sam.choose("question", "SAMPLE").type("words", "One was drawn by hand.").press("Amend a sentence");
        assertThat(sam.error("reason")).as("without a reason").isEqualTo("Enter why");
        assertThat(sam.typed("words")).as("what was typed is kept").isEqualTo("One was drawn by hand.");
        assertThat(sam.chosen("question", "SAMPLE")).isTrue();
        clean(sam.type("reason", "It is not in the service.").pressTwice("Amend a sentence"));
        assertThat(sam.text()).contains("1. Amended", "As drafted No sample was drawn in the quarter.", "One was drawn by hand.",
                "It is not in the service.").doesNotContain("Sign it", "Challenge it");
        return statement;
    }

    private void challenged(Visitor bo, String statement) {
        clean(bo.open("/home").follow("Statements"));
        clean(bo.press(bo.part("a[href='" + statement + "']")).follow("Challenge it"));
        bo.press("Challenge this statement");
        assertThat(bo.error("words")).isNotNull();
        clean(bo.type("words", "Who drew it?").pressTwice("Challenge this statement"));
        assertThat(bo.text()).contains("2. Challenged by the national board", "Who drew it?").doesNotContain("Answer the challenge", "Sign it");
    }

    private Visitor answered(Visitor sam, String statement) {
        clean(sam.open(statement).follow("Answer the challenge"));
        clean(sam.type("words", "Two members of the public.").pressTwice("Answer the challenge"));
        assertThat(sam.text()).contains("3. Answered", "Two members of the public.");
        return sam;
    }

    /// By Ola.
    private void signed(Visitor ola, String statement) {
        clean(ola.open(statement).follow("Sign it"));
        assertThat(ola.text()).contains("Once it is signed, no word of it changes, and anybody may read it.");
        clean(ola.type("words", "Deputy Commissioner").press("Sign this statement"));
        assertThat(ola.text()).contains("Signed by", "Deputy Commissioner").doesNotContain("Sign it", "Amend a sentence");
    }

    /// By anybody, in both languages: whoever acted is named by their office alone.
    private void read(Visitor nobody) {
        clean(nobody.follow("July to September 2026"));
        assertThat(nobody.text()).contains("Deputy Commissioner", "One was drawn by hand.", "It is not in the service.",
                "No sample was drawn in the quarter.", "Who drew it?", "Two members of the public.").doesNotContain("Sam", "Ola");
        assertThat(clean(nobody.open(nobody.path() + "?lang=cy")).text()).contains("Gorffennaf i Fedi 2026", "One was drawn by hand.");
    }

    /// With nothing on it for axe to find, which is a script itself.
    private Visitor clean(Visitor visitor) {
        assertThat(script ? Axe.faults(visitor.page()) : List.of()).isEmpty();
        return visitor;
    }
}
