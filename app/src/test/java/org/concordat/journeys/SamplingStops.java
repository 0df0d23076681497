package org.concordat.journeys;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.concordat.kernel.OfficerId;
import org.concordat.sampling.Judgement;
import org.concordat.sampling.RoundId;
import org.concordat.sampling.Sampled;

/// The way to every page of sampling.
final class SamplingStops {

    private final Map<String, CaseStops.Way> all = new LinkedHashMap<>();

    private SamplingStops() {
    }

    /// By the type of page and what is peculiar about it, in the order of going.
    static Map<String, CaseStops.Way> of(Scene scene) {
        var stops = new SamplingStops();
        stops.rounds(Sampled.in(scene.service(), scene.world(), scene.cast()));
        return stops.all;
    }

    private void rounds(Sampled at) {
        var planned = at.planned();
        var drawn = at.drawn();
        at.judged(drawn, at.sam(), Judgement.Outcome.APPROPRIATE);
        var decision = "/samples/" + drawn + "/decisions/" + at.first(drawn);
        at(at.sam(), "RoundsPage of an overseer", "/samples");
        at(at.sam(), "RoundNewPage of an overseer", "/samples/new");
        at(at.sam(), "RoundPage that is planned", "/samples/" + planned);
        at(at.sam(), "RoundPage that is ready", "/samples/" + at.ready());
        at(at.tess(), "RoundPage that is drawn", "/samples/" + drawn);
        var divided = at.ready(at.divided(Map.of("casework.decision.made", 9)));
        at(at.sam(), "RoundPage that is divided", "/samples/" + divided);
        at.rounds().draw(at.in(at.tess()), divided);
        at(at.tess(), "RoundPage drawn from strata", "/samples/" + divided);
        stop(at.sam(), "RoundStrataPage of an overseer", it -> divides(it, at));
        stop(at.sam(), "RoundStrataPage with errors", it -> divides(it, at).type("size-2026-10", "many").press("Plan this round"));
        var intended = at.intended(at.sam());
        at(at.sam(), "ChoiceNewPage of an overseer", "/samples/choices/new");
        stop(at.sam(), "ChoiceNewPage with errors", it -> it.open("/samples/choices/new").press("Plan this choice"));
        at(at.sam(), "RoundPage that another chooses", "/samples/" + intended);
        at(at.tess(), "RoundPage to choose", "/samples/" + intended);
        stop(at.tess(), "RoundPage to choose, with errors", it -> it.open("/samples/" + intended).press("Choose these"));
        var chosen = at.chosen();
        at(at.sam(), "RoundPage that is chosen", "/samples/" + chosen);
        at(at.sam(), "DecisionJudgedPage that was chosen", "/samples/" + chosen + "/decisions/" + at.first(chosen));
        asked(at, drawn);
        stop(at.tess(), "DecisionJudgedPage with nothing asked", it -> it.open(decision).press("Ask the body for it"));
        at(at.tess(), "DecisionJudgedPage to be judged", decision);
        at(at.sam(), "DecisionJudgedPage judged", decision);
        stop(at.sam(), "RoundNewPage with errors", it -> it.open("/samples/new").press("Plan this round"));
        stop(at.sam(), "RoundPage with errors", it -> it.open("/samples/" + planned).press("Commit to your nonce"));
        stop(at.tess(), "DecisionJudgedPage with errors", it -> it.open(decision).press("Record your judgement"));
    }

    private void asked(Sampled at, RoundId drawn) {
        var asked = "/sample-challenges/" + at.challenged(drawn);
        var answered = "/sample-challenges/" + at.answered(drawn);
        var pat = at.work().pat();
        at(pat, "ChallengesPage of those who decide", "/sample-challenges");
        at(pat, "ChallengePage to answer", asked);
        stop(pat, "ChallengePage to answer, with errors", it -> it.open(asked).press("Send it to a second person"));
        at(pat, "ChallengePage that waits for a second", answered);
        at(at.work().quinn(), "ChallengePage to look at", answered);
        stop(at.work().quinn(), "ChallengePage to look at, with errors", it -> it.open(answered).press("Record"));
    }

    private static Visitor divides(Visitor visitor, Sampled at) {
        return visitor.open("/samples/new").choose("area", at.area().toString())
                .choose("sort", "CASE_DECISION").type("from-month", "2026-09").type("last-month", "2026-10").choose("division", "MONTH")
                .type("size", "2").press("Plan this round");
    }

    private void at(OfficerId officer, String name, String path) {
        stop(officer, name, it -> it.open(path));
    }

    private void stop(OfficerId officer, String name, Consumer<Visitor> steps) {
        all.put(name, new CaseStops.Way(officer, steps));
    }
}
