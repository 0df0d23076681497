package org.concordat.journeys;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.concordat.casework.Casework;
import org.concordat.casework.Choice;
import org.concordat.intake.Outcome;
import org.concordat.intake.Worried;
import org.concordat.kernel.OfficerId;
import org.concordat.succession.Leaving;

/// The way to every page of concerns and cases.
final class CaseStops {

    /// Who goes, and how.
    record Way(OfficerId officer, Consumer<Visitor> steps) {
    }

    private final Map<String, Way> all = new LinkedHashMap<>();

    private CaseStops() {
    }

    /// By the type of page and what is peculiar about it, in the order of going.
    static Map<String, Way> of(Scene scene) {
        var stops = new CaseStops();
        var work = Casework.in(scene.service(), scene.world(), scene.cast());
        stops.worrying(scene.cast().cara(), work.worried());
        stops.casework(work);
        var left = Casework.in(scene.service(), scene.world(), scene.cast());
        left.opened();
        stops.leaving(Leaving.in(left, scene.today()));
        return stops.all;
    }

    private void worrying(OfficerId cara, Worried worried) {
        var id = worried.referred("Jo Example");
        at(cara, "ReferralsPage of referrals", "/referrals");
        at(cara, "ReferralStartPage of referrals", "/referrals/new");
        at(cara, "ReferralFormPage about a person", "/referrals/new/person");
        at(cara, "ReferralFormPage about something online", "/referrals/new/online");
        at(cara, "ReferralPage from outside", "/referrals/" + id);
        at(cara, "ReferralMadePage with its reference", "/referrals/" + id + "/made");
        stop(cara, "ReferralFormPage with errors", it -> it.open("/referrals/new/person").press("Continue"));
        stop(cara, "ReferralCheckPage before it is referred",
                it -> writes(it.open("/referrals/new/online"), worried).press("Continue"));
    }

    private void casework(Casework work) {
        var id = work.handedOver();
        var offer = work.offered(work.opened());
        at(work.pat(), "CasesPage of the team", "/cases?filter=all");
        at(work.quinn(), "CasePage of its owner", "/cases/" + id);
        at(work.quinn(), "ChronologyPage of its owner", "/cases/" + id + "/chronology");
        at(work.quinn(), "ChronologyPage with errors", "/cases/" + id + "/chronology?day-day=40");
        at(work.quinn(), "SubjectPage of its owner", "/cases/" + id + "/person");
        var received = work.handedOver();
        at(work.quinn(), "DecisionPage of deconfliction", "/cases/" + received + "/deconfliction");
        stop(work.quinn(), "DecisionPage with errors", it -> it.open("/cases/" + received + "/deconfliction").press("Decide"));
        var waits = work.opened();
        work.decided(work.pat(), waits, Choice.Deconfliction.NONE);
        at(work.pat(), "DecisionPage of the assessment", "/cases/" + waits + "/assessment");
        var assessed = work.opened();
        work.decided(work.pat(), assessed, Choice.Deconfliction.NONE);
        var decided = work.decided(work.pat(), assessed, Choice.Assessment.PANEL);
        at(work.pat(), "CasePage assessed", "/cases/" + assessed);
        at(work.pat(), "DecisionPage of a correction", "/cases/" + assessed + "/decisions/" + decided + "/correction");
        at(work.pat(), "TellingPage of its owner", "/cases/" + assessed + "/telling");
        stop(work.pat(), "TellingPage with errors", it -> it.open("/cases/" + assessed + "/telling").press("Tell them"));
        work.told(work.pat(), assessed, Outcome.ACTED);
        at(work.pat(), "CasePage told", "/cases/" + assessed);
        at(work.worried().cast().cara(), "ReferralPage told", "/referrals/" + assessed);
        work.asked(assessed);
        at(work.pat(), "ClosureFormPage of its owner", "/cases/" + assessed + "/closure");
        stop(work.pat(), "ClosureFormPage with errors", it -> it.open("/cases/" + assessed + "/closure").press("Propose"));
        var proposed = work.proposedToClose(work.pat(), work.assessed(Choice.Assessment.SIGNPOST));
        at(work.quinn(), "ClosurePage of a second person", "/closures/" + proposed);
        at(work.pat(), "ClosurePage of whoever proposed", "/closures/" + proposed);
        stop(work.quinn(), "ClosurePage with errors", it -> it.open("/closures/" + proposed).press("Answer"));
        var closed = work.closed(Choice.Assessment.PANEL);
        at(work.pat(), "CasePage closed", "/cases/" + closed);
        at(work.pat(), "DecisionPage of an exit review", "/cases/" + closed + "/exit-review");
        at(work.pat(), "DecisionPage of opening again", "/cases/" + closed + "/reopening");
        work.exported(work.in(work.pat()), closed, UUID.randomUUID(), contents -> new byte[0]);
        at(work.pat(), "CasePage exported", "/cases/" + closed);
        at(work.pat(), "BundleFormPage of the lead", "/cases/" + closed + "/bundle");
        stop(work.pat(), "BundleFormPage with errors", it -> it.open("/cases/" + closed + "/bundle").press("Export the case"));
        at(work.quinn(), "HandoverOfferPage of its owner", "/cases/" + id + "/handover");
        at(work.quinn(), "HandoverPage of its taker", "/handovers/" + offer);
        at(work.pat(), "HandoverPage of its giver", "/handovers/" + offer);
        at(work.pat(), "CasesPage not found", "/cases?reference=C-0000-0000");
        stop(work.quinn(), "HandoverOfferPage with errors",
                it -> it.open("/cases/" + id + "/handover").press("Offer the case"));
        stop(work.quinn(), "HandoverPage with errors", it -> it.open("/handovers/" + offer).press("Answer"));
    }

    private void leaving(Leaving at) {
        var path = "/cases-left/" + at.force();
        at(at.hana(), "CasesLeftPage before anybody takes them on", path);
        at(at.hana(), "CasesPage of whoever answers by law for those of another force", "/cases");
        stop(at.hana(), "CasesLeftPage of whoever took them on", it -> it.open(path).press("Take these cases on"));
        stop(at.hana(), "CasesLeftPage with errors", it -> it.open(path).press("Let them in"));
    }

    /// Something online, into the form at hand.
    static Visitor writes(Visitor visitor, Worried worried) {
        return visitor.type("address", "https://example.org/a").choose("material", "VIDEO").type("seenWhere", "A group chat")
                .type("seen", "A video.").type("worry", "It calls for violence.").choose("urgent", "no")
                .select("area", worried.area());
    }

    private void at(OfficerId officer, String name, String path) {
        stop(officer, name, it -> it.open(path));
    }

    private void stop(OfficerId officer, String name, Consumer<Visitor> steps) {
        all.put(name, new Way(officer, steps));
    }
}
