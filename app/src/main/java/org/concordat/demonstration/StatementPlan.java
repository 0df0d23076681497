package org.concordat.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.assurance.Question;

/// What the policing body of an area states about the last quarter that is over, amended with reasons: signed in two areas, in one of
/// them after the national board doubted it; and waiting for an answer in the third.
final class StatementPlan {

    private StatementPlan() {
    }

    static List<Scene> of(long seed, Cast cast, Days days, String area) {
        var draw = Draw.of(seed, "statement " + area);
        var body = cast.body(area, "policing body");
        var scrutineer = cast.holder(body, Role.SCRUTINY_OFFICER);
        var member = cast.holder(cast.body("", "board"), Role.BOARD_MEMBER);
        var id = draw.id();
        var scenes = new ArrayList<Scene>(List.of(new StatementScene.Draft(at(scrutineer, days, 9), id, area, FigurePlan.quarter(days)),
                new StatementScene.Amend(at(scrutineer, days, 10), id, draw.id(), Question.OFFICE_HOLDER,
                        "Somebody is in office. This demonstration does not say who.", "It names nobody who is real, and so the register holds no name."),
                new StatementScene.Amend(at(scrutineer, days, 10), id, draw.id(), Question.RECOMMENDATIONS,
                        "One recommendation of the national board was not accepted. We said why, and that is public.",
                        "A number alone does not say that it was answered.")));
        if (!area.equals(Cast.AREAS.getFirst())) {
            scenes.add(new StatementScene.Challenge(at(member, days, 11), id, draw.id(), "What would it take to accept it?"));
        }
        if (area.equals(Cast.AREAS.getLast())) {
            return List.copyOf(scenes);
        }
        if (!area.equals(Cast.AREAS.getFirst())) {
            scenes.add(new StatementScene.Answer(at(scrutineer, days, 14), id, draw.id(), "Two more people who can judge a sample. They are asked for in next year’s plan."));
        }
        scenes.add(new StatementScene.Sign(at(cast.holder(body, Role.AGREEMENT_OWNER), days, 16), id, draw.id(), "Head of assurance"));
        return List.copyOf(scenes);
    }

    private static SignedIn at(CastOfficer who, Days days, int hour) {
        return new SignedIn(who.id(), days.at(1, hour, 0));
    }
}
