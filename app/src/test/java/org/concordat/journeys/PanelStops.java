package org.concordat.journeys;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.concordat.casework.CaseId;
import org.concordat.kernel.OfficerId;
import org.concordat.panels.AtPanel;
import org.concordat.panels.Choice;
import org.concordat.panels.ReasonKind;

/// The way to every page of panels.
final class PanelStops {

    private final Map<String, CaseStops.Way> all = new LinkedHashMap<>();
    private final AtPanel at;

    private PanelStops(AtPanel at) {
        this.at = at;
    }

    /// By the type of page and what is peculiar about it, in the order of going.
    static Map<String, CaseStops.Way> of(Scene scene) {
        var stops = new PanelStops(AtPanel.in(scene.service(), scene.world(), scene.cast()));
        stops.meeting(scene);
        stops.sitting(scene);
        stops.closing(scene);
        stops.supporting(scene);
        return stops.all;
    }

    private void meeting(Scene scene) {
        var told = at.reference(at.told());
        var meeting = at.called(scene.today().plusDays(7), AtPanel.PLACE, at.pat(), at.petra(), at.cara());
        var of = at.opened();
        at.put(meeting, at.opened(), AtPanel.QUESTION, told);
        at(at.pat(), "MeetingsPage with what is due", "/meetings");
        at(at.chris(), "MeetingsPage of the chair", "/meetings");
        at(at.chris(), "MeetingNewPage of the chair", "/meetings/new");
        at(at.cara(), "MeetingPage with a paper", "/meetings/" + meeting);
        at(at.chris(), "MeetingPage of the chair", "/meetings/" + meeting);
        at(at.chris(), "InvitationPage of the chair", "/meetings/" + meeting + "/invitations");
        var off = at.called(scene.today().plusDays(7), AtPanel.PLACE, at.petra());
        at(at.chris(), "CallingOffPage of the chair", "/meetings/" + off + "/calling-off");
        stop(at.chris(), "CallingOffPage with errors", it -> it.open("/meetings/" + off + "/calling-off").press("Call it off"));
        var gone = at.called(scene.today().plusDays(7), AtPanel.PLACE, at.petra());
        at.calledOff(gone);
        at(at.petra(), "MeetingPage called off", "/meetings/" + gone);
        at(at.pat(), "AgendaPage of the owner", "/agenda/" + of);
        stop(at.chris(), "MeetingNewPage with errors", it -> it.open("/meetings/new").press("Call the meeting"));
        stop(at.chris(), "InvitationPage with errors",
                it -> it.open("/meetings/" + meeting + "/invitations").press("Invite"));
        stop(at.pat(), "AgendaPage with errors", it -> it.open("/agenda/" + of).press("Put it on the agenda"));
    }

    private void sitting(Scene scene) {
        var asked = at.sitting(scene.today());
        at.asked(asked);
        var decided = at.sitting(scene.today());
        at.asked(decided);
        at.declined(decided);
        at.decided(decided, AtPanel.adopt());
        var today = at.called(scene.today(), AtPanel.PLACE, at.petra());
        at(at.chris(), "AttendancePage of the chair", "/meetings/" + today + "/attendance");
        stop(at.chris(), "AttendancePage with errors",
                it -> it.open("/meetings/" + today + "/attendance").press("Record who came"));
        at(at.petra(), "ItemPage where a view is asked for", "/agenda-items/" + asked);
        at(at.chris(), "ItemPage decided", "/agenda-items/" + decided);
        stop(at.petra(), "ItemPage with errors", it -> it.open("/agenda-items/" + asked).press("Send"));
        at(at.chris(), "DecisionPage that corrects", "/agenda-items/" + decided + "/decision");
        var open = at.sitting(scene.today());
        at(at.chris(), "ItemPage to be decided", "/agenda-items/" + open);
        stop(at.chris(), "DecisionPage with errors",
                it -> it.open("/agenda-items/" + open + "/decision").press("Make this decision"));
        at(at.pat(), "CasePage that a panel has adopted", "/cases/" + at.seen(at.pat(), decided).of().of());
    }

    private void closing(Scene scene) {
        at(at.pat(), "ClosureFormPage with what is not done", "/cases/" + left(scene) + "/closure");
        at(at.work().quinn(), "ClosurePage with what was not done", "/closures/" + at.work().proposedToClose(at.pat(), left(scene)));
    }

    /// A case that a panel has let go, with something that nobody has done.
    private CaseId left(Scene scene) {
        var id = at.sitting(scene.today());
        at.decided(id, AtPanel.decision(Choice.SIGNPOST, "Health helps.", ReasonKind.MET_ELSEWHERE));
        at.set(id, "Meet the family.", scene.today());
        return at.seen(at.pat(), id).of().of();
    }

    private void supporting(Scene scene) {
        var id = at.supported(scene.today());
        var action = at.set(id, "Meet the family.", scene.today());
        var support = "/agenda-items/" + id + "/support";
        at(at.chris(), "SupportPage of the chair", support);
        stop(at.chris(), "SupportPage with errors of consent", it -> it.open(support).press("Record what was said"));
        stop(at.chris(), "SupportPage with errors of the plan", it -> it.open(support).press("Write the plan"));
        stop(at.chris(), "SupportPage with errors of an action", it -> it.open(support).press("Set this action"));
        stop(at.petra(), "SupportPage with errors of a session", it -> it.open(support).press("Record the session"));
        at(at.pat(), "SupportPage of the owner", support);
        at(at.petra(), "ActionPage of its owner", "/panel-actions/" + action);
        stop(at.petra(), "ActionPage with errors", it -> it.open("/panel-actions/" + action).press("It is done"));
        at(at.petra(), "MeetingsPage with something to do", "/meetings");
        providing(scene);
    }

    private void providing(Scene scene) {
        var today = scene.today();
        var item = at.supported(today);
        var asked = "/engagements/" + at.engaged(item);
        var accepted = at.accepted(today);
        var given = "/engagements/" + accepted;
        at.gave(accepted, today, "Spoke of leaving home.", today.plusDays(7));
        var providers = "/agenda-items/" + at.supported(today) + "/providers";
        at(at.ivy(), "EngagementsPage of a provider", "/engagements");
        at(at.ivy(), "EngagementPage that is asked", asked);
        stop(at.ivy(), "EngagementPage with errors of an answer", it -> it.open(asked).press("Answer"));
        at(at.ivy(), "EngagementPage of the provider", given);
        var none = "/engagements/" + at.accepted(today);
        stop(at.ivy(), "EngagementPage with errors of a session", it -> it.open(none).press("Record the session"));
        at(at.chris(), "EngagementPage of the chair", given);
        stop(at.chris(), "EngagementPage with errors of an ending", it -> it.open(given).press("End it"));
        at(at.pat(), "EngagementPage of the owner", given);
        stop(at.pat(), "EngagementPage with errors of a concern", it -> it.open(given).press("Take it up"));
        at(at.chris(), "ProvidersPage of the chair", providers);
        stop(at.chris(), "ProvidersPage with errors", it -> it.open(providers).press("Ask for this support"));
        at(at.pat(), "ProvidersPage of the owner", "/agenda-items/" + item + "/providers");
        at(at.pat(), "CasePage of which a provider raised something", "/cases/" + at.engagements().find(at.in(at.pat()), accepted)
                .orElseThrow().line().of().of());
    }

    private void at(OfficerId officer, String name, String path) {
        stop(officer, name, it -> it.open(path));
    }

    private void stop(OfficerId officer, String name, Consumer<Visitor> steps) {
        all.put(name, new CaseStops.Way(officer, steps));
    }
}
