package org.concordat.demonstration;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.ArrayList;
import java.util.List;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.complaints.Step;
import org.concordat.complaints.Step.Outcome;

/// In each area two complaints of what a council shared under the agreement of its panel, answered in the quarter of which figures come
/// out: so few that the figures hide them, and all of them together, which would tell of each.
final class ComplaintPlan {

    private record Complained(String name, String happened, Outcome outcome, String answer) {
    }

    private static final List<Complained> ALL = List.of(
            new Complained("Rowan Example", "You told the panel that my son left his school. He did not: another boy of that name did.",
                    Outcome.UPHELD, "You are right. Whoever received it was told, and it is put right."),
            new Complained("Sam Example", "The school was told more about our family than it needed to help my daughter.",
                    Outcome.PARTLY, "One sentence need not have been shared, and was taken back. The rest was needed for the support that was offered."));

    private ComplaintPlan() {
    }

    static List<Scene> of(long seed, Cast cast, List<CastAgreement> agreements, Days days) {
        var draw = Draw.of(seed, "complaints");
        var over = (int) DAYS.between(FigurePlan.quarter(days).last(), days.loading());
        var sent = new ArrayList<Scene>();
        var answers = new ArrayList<Scene>();
        for (var area : Cast.AREAS) {
            var council = cast.body(area, "council");
            var who = cast.holder(council, Role.AGREEMENT_OWNER);
            var under = agreements.stream().filter(it -> it.area().equals(area) && it.subject().equals("panel") && it.parties().contains(council))
                    .findFirst().orElseThrow().id().value();
            for (var it : ALL) {
                int answered = over + draw.between(5, 30);
                var once = draw.id();
                sent.add(new ComplaintScene.Send(at(who, days, answered + 24, 19, draw), once, council.id().value(), it.name(), it.happened()));
                answers.add(new ComplaintScene.Acknowledge(at(who, days, answered + 21, 10, draw), once, draw.id()));
                answers.add(new ComplaintScene.Answer(at(who, days, answered, 14, draw), once, draw.id(),
                        new Step.Answer(it.outcome(), true, it.answer(), under)));
            }
        }
        sent.addAll(answers);   // nobody is bound while they are taken in
        return List.copyOf(sent);
    }

    private static SignedIn at(CastOfficer who, Days days, int day, int hour, Draw draw) {
        return new SignedIn(who.id(), days.at(day, hour, draw.between(0, 59)));
    }
}
