package org.concordat.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sampling.SampledNationally;
import org.concordat.scrutiny.MatterId;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.National;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.succession.Ending;

/// The way to every page of scrutiny.
final class ScrutinyStops {

    private final Map<String, CaseStops.Way> all = new LinkedHashMap<>();
    private final Scrutinised at;

    private ScrutinyStops(Scrutinised at) {
        this.at = at;
    }

    /// By the type of page and what is peculiar about it, in the order of going.
    static Map<String, CaseStops.Way> of(Scene scene) {
        var stops = new ScrutinyStops(Scrutinised.in(scene.service(), scene.world(), scene.cast()));
        stops.matters();
        stops.reviews();
        stops.national();
        stops.successions(scene);
        return stops.all;
    }

    private void matters() {
        at.set(at.priority("Answer in time"));
        var waits = at.raised(MatterKind.FINDING);
        var closed = at.raised(MatterKind.DIRECTION);
        at.accepted(closed);
        at.closed(closed);
        var accepted = at.raised(MatterKind.DIRECTION);
        at.accepted(accepted);
        at(at.olu(), "MatterStepPage that says it is done", "/matters/" + accepted + "/done");
        at(at.sam(), "MatterStepPage that asks again", "/matters/" + accepted + "/reply");
        at(at.sam(), "MattersPage of an overseer", "/matters?which=all");
        at(at.olu(), "MattersPage of who has to answer", "/matters");
        at(at.sam(), "MatterNewPage for a direction", "/matters/new?kind=direction");
        at(at.sam(), "MatterPage closed", "/matters/" + closed);
        at(at.olu(), "MatterPage that waits", "/matters/" + waits);
        at(at.olu(), "MatterStepPage that answers", "/matters/" + waits + "/answer");
        at(at.sam(), "PrioritiesPage of an overseer", "/priorities");
        at(at.sam(), "PriorityNewPage of an overseer", "/priorities/new");
        stop(at.sam(), "MatterNewPage with errors", it -> it.open("/matters/new?kind=finding").press("Raise it"));
        stop(at.olu(), "MatterStepPage with errors", it -> it.open("/matters/" + waits + "/answer").press("Send this answer"));
        stop(at.sam(), "PriorityNewPage with errors", it -> it.open("/priorities/new").press("Set this priority"));
        read(closed);
    }

    /// What the Investigatory Powers Commissioner does, and anybody reads of it.
    private void national() {
        var it = National.in(at);
        it.found();
        at(it.ira(), "MattersPage of the commissioner", "/matters");
        at(it.ira(), "MatterNewPage of the commissioner", "/matters/new?kind=finding");
        at(it.ira(), "HomePage of the commissioner", "/home");
        at(it.ira(), "RoundsPage of the commissioner", "/samples");
        at(it.ira(), "RoundNewPage of the commissioner", "/samples/new");
        stop(it.ira(), "RoundNewPage of the commissioner, with errors", visitor -> visitor.open("/samples/new").press("Plan this round"));
        at(it.ira(), "PublicationNewPage of the commissioner", "/our-publications/new");
        disclosed(it);
        at(it.ira(), "BodyMeasuresPage of the commissioner", "/measures/national-bodies");
        at(at.bo(), "BodyMeasuresPage of the national board", "/measures/national-bodies");
        for (var language : List.of("en", "cy")) {
            at(at.sam(), "NationalBodiesPage " + language, "/areas/national?lang=" + language);
            at(at.sam(), "AreaMattersPage of national bodies " + language, "/areas/national/matters?lang=" + language);
            at(at.sam(), "AreaSamplesPage of national bodies " + language, "/areas/national/samples?lang=" + language);
            at(at.sam(), "PublicationsPage of national bodies " + language, "/areas/national/publications?lang=" + language);
        }
    }

    /// A disclosure that was drawn, and what is asked of what is left out of it.
    private void disclosed(National it) {
        var samples = SampledNationally.in(it);
        var drawn = samples.drawn();
        var asked = "/sample-challenges/" + samples.challenged(drawn);
        var answered = "/sample-challenges/" + samples.answered(drawn);
        at(it.ivo(), "DecisionJudgedPage of a disclosure", "/samples/" + drawn + "/decisions/" + samples.first(drawn));
        at(it.stan(), "ChallengesPage of those who disclose", "/sample-challenges");
        at(it.stan(), "ChallengePage of a disclosure", asked);
        at(it.sue(), "ChallengePage of a disclosure, to look at", answered);
    }

    private void reviews() {
        var id = at.reviewed();
        var code = at.world().jdbc().sql("select code from partnership.area where id = ?").param(at.area()).query(String.class).single();
        at(at.bo(), "NationalReviewsPage of the board", "/reviews");
        at(at.sam(), "NationalReviewPage over all areas", "/reviews/" + id);
        at(at.bo(), "NationalReviewPage of a recommendation", "/reviews/" + id + "?recommendation=4a");
        at(at.una(), "NationalReviewPage of an area", "/reviews/" + id + "?area=" + code);
        at(at.bo(), "NationalReviewNewPage of the board", "/reviews/new");
        stop(at.bo(), "NationalReviewNewPage with faults", it -> typed(it, "number,title\n4,Answer\n").press("Continue"));
        stop(at.bo(), "NationalReviewCheckPage of a file", it -> typed(it, Scrutinised.RECOMMENDED).press("Continue"));
    }

    private void successions(Scene scene) {
        var open = Ending.in(scene.service(), scene.world());
        var waits = Ending.in(scene.service(), scene.world());
        var taken = Ending.in(scene.service(), scene.world());
        var offer = "/bodies/" + open.body() + "/offer";
        stop(open.gia(), "SuccessionOfferPage of who administers it", it -> it.open(offer).follow("Show again who you are").press("I am Gia")
                .open(offer));   // too long has passed since they signed in
        stop(open.gia(), "SuccessionOfferPage with errors", it -> it.open(offer).press("Offer it"));
        at(waits.tia(), "SuccessionPage that waits", "/successions/" + waits.offered());
        at(taken.tia(), "SuccessionPage accepted", "/successions/" + taken.accepted());
        at(at.bo(), "SuccessionsPage of the board", "/successions");
    }

    private static Visitor typed(Visitor it, String csv) {
        return it.open("/reviews/new").type("title", "A review").type("publisher", "An inspectorate").type("published", 1, 1, 2026)
                .type("source", "https://example.org/review").type("csv", csv);
    }

    /// As anybody reads it, whoever they are.
    private void read(MatterId matter) {
        var code = "E23000014";
        at.world().covers(at.force(), at.world().jdbc().sql("select id from partnership.area where code = ?").param(code)
                .query(UUID.class).single(), BodyKind.SCHOOL);   // as no other force could
        var raised = "/areas/" + code + "/matters";
        for (var language : List.of("en", "cy")) {
            at(at.sam(), "AreaMattersPage " + language, raised + "?lang=" + language);
            at(at.sam(), "AreaMatterPage " + language, raised + "/" + at.seen(at.sam(), matter).of().reference() + "?lang=" + language);
        }
    }

    private void at(OfficerId officer, String name, String path) {
        stop(officer, name, it -> it.open(path));
    }

    private void stop(OfficerId officer, String name, Consumer<Visitor> steps) {
        all.put(name, new CaseStops.Way(officer, steps));
    }
}
