package org.concordat.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.panels.Consent;
import org.concordat.panels.Given;
import org.concordat.panels.ItemId;
import org.concordat.panels.SupportSession;

/// What comes of a case that a panel of the demonstration has adopted: consent given, a plan, and actions of which one is done and
/// one is late; or consent refused, so that the panel has to reassess.
final class SupportPlan {

    private final Days days;
    private final Draw draw;
    private final CastOfficer chair;
    private final CastOfficer partner;
    private final List<Scene> scenes = new ArrayList<>();

    private SupportPlan(Days days, Draw draw, CastOfficer chair, CastOfficer partner) {
        this.days = days;
        this.draw = draw;
        this.chair = chair;
        this.partner = partner;
    }

    /// @param met how many days ago the panel met
    static List<Scene> given(Days days, Draw draw, CastOfficer chair, CastOfficer partner, List<CastOfficer> providers,
                             ItemId of, int met) {
        var plan = new SupportPlan(days, draw, chair, partner);
        plan.say(of, met - 1, Consent.State.ASKED, "At home, with a parent there. A leaflet was left.");
        plan.say(of, met - 2, Consent.State.GIVEN, "In writing, by the person and a parent.");
        plan.scenes.add(new PanelScene.Planned(plan.at(chair, met - 3, 11), of, draw.id(),
                "A mentor meets the person each week. The school keeps a place in its workshop. Reviewed by the panel."));
        plan.hold(of, met - 5, SupportSession.Came.HELD);
        plan.hold(of, met - 8, SupportSession.Came.MISSED);
        var done = draw.id();
        plan.scenes.add(new PanelScene.Task(plan.at(chair, met, 16), of, done, "Ask the family who else helps them.", partner.id(),
                days.ago(met - 5)));
        plan.scenes.add(new PanelScene.Done(plan.at(partner, met - 4, 15), done, "Spoke to both parents. The notes are with us."));
        plan.scenes.add(new PanelScene.Task(plan.at(chair, met, 17), of, draw.id(), "Find a mentor who can begin this month.",
                partner.id(), days.ago(met - 4)));
        plan.provided(of, met - 3, providers.getFirst(), providers.getLast());
        return List.copyOf(plan.scenes);
    }

    /// One provider gives support, and has raised something that nobody has taken up; of another the first session is not recorded.
    private void provided(ItemId of, int day, CastOfficer one, CastOfficer other) {
        var given = engage(of, day, one, "Meet each week, and look for a course with them.");
        scenes.add(new PanelScene.Gave(at(one, day - 1, 18), given, draw.id(), new Given.Wording(days.ago(day), SupportSession.Came.HELD,
                Given.Way.IN_PERSON, "Met for an hour. Looked at three courses, and wrote to one college.",
                "Spoke of leaving home this month. The family does not know.", days.ago(-3))));
        engage(of, day, other, "Be there on match days, when the person would rather not be alone.");
    }

    private UUID engage(ItemId of, int day, CastOfficer provider, String part) {
        var act = draw.id();
        scenes.add(new PanelScene.Engage(at(chair, day, 13), of, act, provider.id(), part));
        scenes.add(new PanelScene.Accept(at(provider, day, 15), act, days.ago(day)));
        return act;
    }

    static List<Scene> refused(Days days, Draw draw, CastOfficer chair, CastOfficer partner, ItemId of, int met) {
        var plan = new SupportPlan(days, draw, chair, partner);
        plan.say(of, met - 1, Consent.State.ASKED, "At school, in the office of the safeguarding lead.");
        plan.say(of, met - 3, Consent.State.REFUSED, "By telephone. A parent would rather go to their doctor.");
        return List.copyOf(plan.scenes);
    }

    private void hold(ItemId of, int day, SupportSession.Came came) {
        scenes.add(new PanelScene.Session(at(partner, day, 16), of, draw.id(), days.ago(day), came));
    }

    private void say(ItemId of, int day, Consent.State state, String how) {
        scenes.add(new PanelScene.Consented(at(chair, day, 10), of, draw.id(), state, how, days.ago(day), partner.id()));
    }

    private SignedIn at(CastOfficer who, int day, int hour) {
        return new SignedIn(who.id(), days.at(day, hour, draw.between(0, 59)));
    }
}
