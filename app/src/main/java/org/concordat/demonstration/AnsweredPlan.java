package org.concordat.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.consultation.Both;
import org.concordat.consultation.Moderation;
import org.concordat.consultation.Question;
import org.concordat.consultation.Step.Outcome;
import org.concordat.consultation.Steps.Changed;
import org.concordat.consultation.Wording;
import org.concordat.partnership.ReferenceIds;
import org.concordat.scrutiny.MatterId;
import org.jspecify.annotations.Nullable;

/// What the policing body of an area asked its people some months ago, what they answered, and the direction that came of it.
final class AnsweredPlan {

    private static final Question USE = new Question(new Both("What would be of most use to hear back?", "Beth fyddai fwyaf defnyddiol i’w glywed yn ôl?"),
            List.of(new Both("That it came in", "Ei fod wedi dod i mewn"), new Both("What was decided, in a sentence", "Beth a benderfynwyd, mewn brawddeg"),
                    new Both("Whom to ring", "Pwy i’w ffonio")));

    private static final Question ELSE = new Question(new Both("What else should we know?", "Beth arall y dylem ei wybod?"), List.of());

    private static final List<String> SAID = List.of("I never knew whether anybody had read it.", "A name and a number would be enough.",
            "Tell us soon, even when nothing is decided yet.", "Please say it in words that a parent can follow.", "We would raise more if we heard more.");

    private static final String OF_SOMEBODY = "It was about the Example family of our street.";

    private final Days days;
    private final CastOfficer scrutineer;
    private final CastOfficer approver;
    private final Draw draw;

    private AnsweredPlan(Draw draw, Cast cast, Days days, String area) {
        this.days = days;
        this.scrutineer = cast.holder(cast.body(area, "policing body"), Role.SCRUTINY_OFFICER);
        this.approver = cast.holder(cast.body(area, "policing body"), Role.AGREEMENT_OWNER);
        this.draw = draw;
    }

    /// It is asked.
    static List<Scene> asked(long seed, Cast cast, Days days, String area) {
        var it = new AnsweredPlan(Draw.of(seed, "asked " + area), cast, days, area);
        var id = id(seed, area);
        return List.of(new ConsultationScene.Draft(it.at(it.scrutineer, 92, 10), id, ReferenceIds.area(area), it.wording()),
                new ConsultationScene.Ask(it.at(it.scrutineer, 92, 11), it.draw.id(), id, 1, USE),
                new ConsultationScene.Ask(it.at(it.scrutineer, 92, 12), it.draw.id(), id, 2, ELSE),
                new ConsultationScene.Approve(it.at(it.approver, 90, 15), it.draw.id(), id, 3));
    }

    private static UUID id(long seed, String area) {
        return Draw.of(seed, "consultation that is over " + area).id();
    }

    /// It is answered in all areas, each answer in words is read, and it is said what came of it.
    ///
    /// @param scrutiny of each area: what was raised there
    static List<Scene> answered(long seed, Cast cast, Days days, Map<String, List<Scene>> scrutiny) {
        var sent = new ArrayList<Scene>();
        var then = new ArrayList<Scene>();
        for (var area : Cast.AREAS) {
            new AnsweredPlan(Draw.of(seed, "answers " + area), cast, days, area).answers(id(seed, area), sent, then, scrutiny.get(area));
        }
        sent.add(new ConsultationScene.TakeIn(new SignedIn(cast.holder(cast.body("", "board"), Role.BOARD_MEMBER).id(), days.at(49, 9, 0))));
        sent.addAll(then);   // nobody is bound while they are taken in
        return List.copyOf(sent);
    }

    private void answers(UUID to, List<Scene> sent, List<Scene> then, List<Scene> scrutiny) {
        var chosen = List.of(draw.between(8, 14), draw.between(17, 26), draw.between(9, 15));
        for (int choice = 1; choice <= chosen.size(); choice++) {
            for (int i = 0; i < chosen.get(choice - 1); i++) {
                send(to, Map.of(1, "" + choice), sent);
            }
        }
        for (var words : SAID) {
            then.add(moderated(send(to, Map.of(1, "2", 2, words), sent), Moderation.Verdict.FIT, null));
        }
        then.add(moderated(send(to, Map.of(1, "1", 2, OF_SOMEBODY), sent), Moderation.Verdict.HELD_BACK, Moderation.Reason.PERSON));
        var direction = scrutiny.stream().filter(ScrutinyScene.Raise.class::isInstance).map(ScrutinyScene.Raise.class::cast)
                .filter(it -> it.words().priority() != null).findFirst().orElseThrow();
        then.add(new ConsultationScene.Respond(at(scrutineer, 28, 14), draw.id(), to, Outcome.CHANGED, new Both(
                "Most of you would hear in a sentence what was decided. The force is now directed to say in its own plan how whoever refers somebody "
                        + "hears back. Whom to ring is part of it.",
                "Byddai’r rhan fwyaf ohonoch yn clywed mewn brawddeg beth a benderfynwyd. Cyfarwyddir yr heddlu yn awr i ddweud yn ei gynllun ei hun sut y "
                        + "mae pwy bynnag sy’n atgyfeirio rhywun yn clywed yn ôl. Mae pwy i’w ffonio yn rhan ohono."),
                new Changed(new MatterId(direction.act()).reference(), direction.words().priority())));
    }

    private UUID send(UUID to, Map<Integer, String> given, List<Scene> sent) {
        var once = draw.id();
        sent.add(new ConsultationScene.Send(at(scrutineer, draw.between(52, 86), draw.between(8, 21)), once, to, given));
        return once;
    }

    private Scene moderated(UUID once, Moderation.Verdict verdict, Moderation.@Nullable Reason reason) {
        return new ConsultationScene.Moderate(at(scrutineer, 45, 10), draw.id(), once, verdict, reason);
    }

    private Wording.Said wording() {
        return new Wording.Said(new Both("What should you hear back?", "Beth ddylech chi ei glywed yn ôl?"),
                new Both("Teachers, nurses and families tell us that they hear nothing after they raise a worry. More can be said, if we know what is of use.",
                        "Mae athrawon, nyrsys a theuluoedd yn dweud wrthym nad ydynt yn clywed dim ar ôl codi pryder. Gellir dweud mwy, os gwyddom beth sydd o ddefnydd."),
                days.ago(88), days.ago(50), List.of());
    }

    private SignedIn at(CastOfficer who, int day, int hour) {
        return new SignedIn(who.id(), days.at(day, hour, draw.between(0, 59)));
    }
}
