package org.concordat.demonstration;

import java.util.List;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.consultation.Both;
import org.concordat.consultation.Question;
import org.concordat.consultation.Wording;
import org.concordat.partnership.ReferenceIds;

/// What the policing body of an area asks its people: how they would hear of what is done. It is open for some weeks more.
final class ConsultationPlan {

    private static final Question HEAR = new Question(new Both("How would you like to hear what is done in your area?",
            "Sut hoffech chi glywed beth a wneir yn eich ardal?"), List.of(
                    new Both("A page that I can read at any time", "Tudalen y gallaf ei darllen unrhyw bryd"),
                    new Both("A meeting near where I live", "Cyfarfod yn agos at fy nghartref"),
                    new Both("A letter once a year", "Llythyr unwaith y flwyddyn"),
                    new Both("I do not need to hear", "Nid oes angen i mi glywed")));

    private static final Question ELSE = new Question(new Both("What should we do that we do not do yet?",
            "Beth ddylem ei wneud nad ydym yn ei wneud eto?"), List.of());

    private ConsultationPlan() {
    }

    static List<Scene> of(long seed, Cast cast, Days days, String area) {
        var draw = Draw.of(seed, "consultation " + area);
        var scrutineer = cast.holder(cast.body(area, "policing body"), Role.SCRUTINY_OFFICER);
        var approver = cast.holder(cast.body(area, "policing body"), Role.AGREEMENT_OWNER);
        var id = draw.id();
        return List.of(
                new ConsultationScene.Draft(at(scrutineer, days, 9, 10), id, ReferenceIds.area(area), new Wording.Said(
                        new Both("How should we tell you what is done?", "Sut dylem ddweud wrthych beth a wneir?"),
                        new Both("People tell us that they hear of this work only when something goes wrong. Next year’s plan says how you hear of it "
                                + "before. It is not written yet: what you say can change it.",
                                "Mae pobl yn dweud wrthym eu bod yn clywed am y gwaith hwn dim ond pan aiff rhywbeth o’i le. Bydd cynllun y flwyddyn nesaf "
                                + "yn dweud sut y byddwch yn clywed amdano cyn hynny. Nid yw wedi ei ysgrifennu eto: gall yr hyn a ddywedwch ei newid."),
                        days.ago(6), days.ago(-36), List.of())),
                new ConsultationScene.Ask(at(scrutineer, days, 9, 11), draw.id(), id, 1, HEAR),
                new ConsultationScene.Ask(at(scrutineer, days, 9, 12), draw.id(), id, 2, ELSE),
                new ConsultationScene.Approve(at(approver, days, 7, 15), draw.id(), id, 3));
    }

    private static SignedIn at(CastOfficer who, Days days, int day, int hour) {
        return new SignedIn(who.id(), days.at(day, hour, 0));
    }
}
