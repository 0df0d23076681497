package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.journeys.Scene.How;
import org.concordat.journeys.pages.AgreementWriter;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.sharing.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An agreement owner writes an agreement and offers it, both parties sign, and what is shared under it can be read
/// exactly as long as it is in force.
@Journey
class AgreementOwnerJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void anAgreementLivesFromItsFirstWordToItsEnd(boolean script, Scene scene) {
        var cast = scene.cast();
        var olu = scene.world().officer(cast.police(), "Olu", Role.AGREEMENT_OWNER);
        var ola = scene.world().officer(cast.school(), "Ola", Role.AGREEMENT_OWNER);
        var owner = scene.officer(olu, How.script(script));
        var id = written(scene, owner);
        owner.follow("Sign it").press("Sign the agreement");
        assertThat(owner.error("capacity")).startsWith("Enter the office in which you sign");
        sign(owner);
        assertThat(owner.text()).contains("Nothing is shared under it until every party has signed.");
        var other = scene.officer(ola, How.script(script)).open("/agreements/" + id).follow("Sign it");
        sign(other);
        assertThat(other.text()).contains("In force");

        var sent = scene.composing().sent(cast.ann(), cast.bryn(),
                Cast.sections(scene.today(), cast.school(), new AgreementId(id)));
        scene.composing().opened(cast.cara(), sent);
        var reader = scene.officer(cast.cara(), How.script(script)).open("/inbox/" + sent);
        assertThat(reader.status()).isEqualTo(200);

        owner.open("/agreements/" + id).follow("Suspend it").press("Suspend the agreement");
        assertThat(owner.error("reason")).isEqualTo("Enter the reason");
        owner.type("reason", "A breach is looked into").press("Suspend the agreement");
        assertThat(reader.open("/inbox/" + sent).status()).as("stopped at once").isEqualTo(410);
        assertThat(reader.text()).contains("The agreement it was sent under is not in force").doesNotContain("recruiter");

        other.open("/agreements/" + id).follow("Resume it").type("reason", "Nothing was lost").press("Resume the agreement");
        assertThat(reader.open("/inbox/" + sent).text()).contains("recruiter");

        other.open("/agreements/" + id).follow("End it").type("reason", "The pilot is over").press("End the agreement");
        assertThat(reader.open("/inbox/" + sent).status()).isEqualTo(410);
        assertsTheTrail(scene, id);
    }

    private static UUID written(Scene scene, Visitor owner) {
        var cast = scene.cast();
        var day = scene.today();
        owner.open("/agreements/new").press("Start now");
        var id = UUID.fromString(owner.path().split("/")[2]);
        new AgreementWriter(owner).says("Support for pupils").party(cast.police(), named(scene, cast.police()))
                .party(cast.school(), named(scene, cast.school())).basis(Cast.PREVENT.slug(), Cast.CHANNEL.slug())
                .term(day, day.plusYears(1), day.plusMonths(6)).openness().offer();
        assertThat(owner.path()).isEqualTo("/agreements/" + id);
        return id;
    }

    /// A name that no other test gives a body, so that looking for it finds this one among few.
    private static String named(Scene scene, BodyId body) {
        var name = "Quarrybank " + body.toString().substring(0, 8);
        scene.world().jdbc().sql("update partnership.body_name set name = ? where body = ?").params(name, body.value())
                .update();
        return name;
    }

    private static void sign(Visitor owner) {
        owner.type("capacity", "Director").choose("confirm", "yes").press("Sign the agreement");
    }

    private static void assertsTheTrail(Scene scene, UUID id) {
        assertThat(scene.world().trail(id).stream().filter(entry -> !entry.contains(".read "))).containsExactly(
                "partnership.agreement.draft.started Olu",
                "partnership.agreement.draft.saved Olu", "partnership.agreement.draft.saved Olu",
                "partnership.agreement.draft.saved Olu", "partnership.agreement.draft.saved Olu",
                "partnership.agreement.draft.saved Olu", "partnership.agreement.draft.saved Olu",
                "partnership.agreement.offered Olu",
                "partnership.agreement.signed Olu",
                "ledger.act.published nobody", "partnership.agreement.signed Ola",
                "ledger.act.published nobody", "partnership.agreement.suspended Olu",
                "ledger.act.published nobody", "partnership.agreement.resumed Ola",
                "ledger.act.published nobody", "partnership.agreement.ended Ola");
    }
}
