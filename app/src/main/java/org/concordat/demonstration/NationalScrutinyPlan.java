package org.concordat.demonstration;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.scrutiny.Evidence;
import org.concordat.scrutiny.Matter;
import org.concordat.scrutiny.MatterId;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Step.Outcome;

/// What the Investigatory Powers Commissioner asks of whoever gives out what is known nationally: a finding that was answered and is closed, a
/// recommendation that was accepted, and a question that waits.
final class NationalScrutinyPlan {

    private final Days days;
    private final Draw draw;
    private final CastOfficer scrutineer;
    private final CastOfficer ofService;
    private final CastOfficer ofHeadquarters;
    private final List<Scene> scenes = new ArrayList<>();

    private NationalScrutinyPlan(Cast cast, Days days, Draw draw) {
        this.days = days;
        this.draw = draw;
        this.scrutineer = cast.holder(cast.body("", "commissioner"), Role.SCRUTINY_OFFICER);
        this.ofService = cast.holder(cast.body("", "service"), Role.AGREEMENT_OWNER);
        this.ofHeadquarters = cast.holder(cast.body("", "headquarters"), Role.AGREEMENT_OWNER);
    }

    static List<Scene> of(long seed, Cast cast, Days days) {
        var plan = new NationalScrutinyPlan(cast, days, Draw.of(seed, "national scrutiny"));
        plan.finding();
        plan.recommendation();
        plan.raise(9, plan.ofService.body().id(), MatterKind.QUESTION, "What is said when nothing can be",
                "Where what is asked for can be neither confirmed nor denied, what are partners told, and after how many days?");
        return List.copyOf(plan.scenes);
    }

    private void finding() {
        var id = raise(75, ofService.body().id(), MatterKind.FINDING, "Why nothing less would do is said in the same words",
                "In most disclosures of the month the reason why no less intrusive measure would do is the same sentence.");
        scenes.add(new ScrutinyScene.Answer(at(ofService, 58, 10), draw.id(), id, Outcome.ACCEPTED,
                "Whoever approves sends back what does not speak of the case at hand.", days.ago(35)));
        scenes.add(new ScrutinyScene.Complete(at(ofService, 37, 11), draw.id(), id, "It is so since the first of the month."));
        scenes.add(new ScrutinyScene.Close(at(scrutineer, 21, 15), draw.id(), id, "What was drawn since bears it out."));
    }

    private void recommendation() {
        var id = raise(40, ofHeadquarters.body().id(), MatterKind.RECOMMENDATION, "Units hear from headquarters what their partners asked",
                "Headquarters tells its units each quarter which requests of partners it answered, and how soon.");
        scenes.add(new ScrutinyScene.Answer(at(ofHeadquarters, 20, 14), draw.id(), id, Outcome.PARTLY,
                "Each half-year at first: the numbers of a quarter are small.", days.ago(-60)));
    }

    private MatterId raise(int day, BodyId to, MatterKind kind, String title, String words) {
        var act = draw.id();
        scenes.add(new ScrutinyScene.Raise(at(scrutineer, day, 9), act, to, new Matter.Wording(kind, title, words, new Evidence(List.of(),
                kind == MatterKind.FINDING ? YearMonth.from(days.ago(day)).minusMonths(1) : null), null, null, null)));
        return new MatterId(act);
    }

    private SignedIn at(CastOfficer who, int day, int hour) {
        return new SignedIn(who.id(), days.at(day, hour, draw.between(0, 59)));
    }
}
