package org.concordat.demonstration;

import java.util.Optional;
import org.concordat.panels.Acted;
import org.concordat.panels.Actions;
import org.concordat.panels.Agendas;
import org.concordat.panels.Attendances;
import org.concordat.panels.CallingsOff;
import org.concordat.panels.Decisions;
import org.concordat.panels.Engagements;
import org.concordat.panels.GivenSessions;
import org.concordat.panels.Meetings;
import org.concordat.panels.SupportSessions;
import org.concordat.panels.Supports;
import org.concordat.panels.Views;
import org.springframework.stereotype.Component;

/// Does at panels what a plan says.
@Component
class PanelPerformer {

    private final Meetings meetings;
    private final CallingsOff callingsOff;
    private final Agendas agendas;
    private final Attendances attendances;
    private final Views views;
    private final Decisions decisions;
    private final Supports supports;
    private final Actions actions;
    private final SupportSessions sessions;
    private final Engagements engagements;
    private final GivenSessions given;

    PanelPerformer(Meetings meetings, CallingsOff callingsOff, Agendas agendas, Attendances attendances, Views views,
                   Decisions decisions, Supports supports, Actions actions, SupportSessions sessions, Engagements engagements,
                   GivenSessions given) {
        this.meetings = meetings;
        this.callingsOff = callingsOff;
        this.agendas = agendas;
        this.attendances = attendances;
        this.views = views;
        this.decisions = decisions;
        this.supports = supports;
        this.actions = actions;
        this.sessions = sessions;
        this.engagements = engagements;
        this.given = given;
    }

    void perform(PanelScene scene) {
        var came = switch (scene) {
            case PanelScene.Call it -> meetings.call(it.who(), it.act(), it.on(), it.place(), it.guests());
            case PanelScene.CallOff it -> callingsOff.callOff(it.who(), it.id(), it.reason());
            case PanelScene.Put it -> agendas.put(it.who(), it.act(), it.of(), it.asking());
            case PanelScene.Came it -> attendances.record(it.who(), it.at(), it.officers());
            case PanelScene.Ask it -> views.ask(it.who(), it.of());
            case PanelScene.Give it -> views.give(it.who(), it.of(), it.words());
            case PanelScene.Consented it -> supports.consent(it.who(), it.of(), it.act(), it.state(), it.how(), it.on(), it.by());
            case PanelScene.Planned it -> supports.plan(it.who(), it.of(), it.act(), it.words());
            case PanelScene.Task it -> supports.set(it.who(), it.of(), it.act(), it.what(), it.owner(), it.due());
            case PanelScene.Session it -> sessions.record(it.who(), it.of(), it.act(), it.on(), it.came());
            case PanelScene.Engage it -> engagements.ask(it.who(), it.of(), it.act(), it.provider(), it.part());
            case PanelScene.Accept it -> engagements.accept(it.who(), it.engagement(), it.firstOn());
            case PanelScene.Gave it -> given.record(it.who(), it.engagement(), it.act(), it.words());
            case PanelScene.Done it -> actions.complete(it.who(), it.action(), it.evidence());
            case PanelScene.Decide it -> decisions.decide(it.who(), it.of(), it.act(), it.words(), Optional.empty());
        };
        if (!(came instanceof Acted.Done)) {
            throw new IllegalStateException(scene + " came to " + came);
        }
    }
}
