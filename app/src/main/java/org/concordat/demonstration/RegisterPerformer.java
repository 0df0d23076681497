package org.concordat.demonstration;

import java.util.List;
import org.concordat.access.SignedIn;
import org.concordat.demonstration.RegisterScene.DecideRole;
import org.concordat.demonstration.RegisterScene.EnterBody;
import org.concordat.demonstration.RegisterScene.EnterOfficer;
import org.concordat.demonstration.RegisterScene.LeaveOffice;
import org.concordat.demonstration.RegisterScene.NameHolder;
import org.concordat.demonstration.RegisterScene.ProposeRole;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.Bodies;
import org.concordat.partnership.Closure;
import org.concordat.partnership.FirstAdministrators;
import org.concordat.partnership.Holder;
import org.concordat.partnership.Officers;
import org.concordat.partnership.Offices;
import org.concordat.partnership.Registration;
import org.concordat.partnership.RoleDecision;
import org.concordat.partnership.RoleProposal;
import org.springframework.stereotype.Component;

/// Does to the register what a plan says.
@Component
class RegisterPerformer {

    private final FirstAdministrators founders;
    private final Bodies bodies;
    private final Officers officers;
    private final Appointments appointments;
    private final Offices offices;

    RegisterPerformer(FirstAdministrators founders, Bodies bodies, Officers officers, Appointments appointments,
                      Offices offices) {
        this.founders = founders;
        this.bodies = bodies;
        this.officers = officers;
        this.appointments = appointments;
        this.offices = offices;
    }

    /// *Errors*: throws when others decide about roles already: an invented partnership does not stand among them.
    void found(List<String> names, Days days) {
        if (founders.make(names, days.at(RegisterPlan.FOUNDED, 9, 0)).isEmpty()) {
            throw new IllegalStateException("the register is in use, so no invented partnership is put into it:"
                    + " start with --empty, or with another data directory");
        }
    }

    /// The board's first two administrators, as the register knows them.
    List<OfficerId> founders() {
        return appointments.founders().stream().map(Holder::officer).toList();
    }

    void perform(RegisterScene scene, List<OfficerId> founders) {
        var who = new SignedIn(real(scene.who().officer(), founders), scene.who().at());
        Object came = switch (scene) {
            case EnterBody it -> bodies.register(who, it.id(), it.body());
            case EnterOfficer it -> officers.register(who, it.id().value(), it.body(), it.name(), it.from());
            case ProposeRole it -> appointments.propose(who, it.change(), real(it.wording(), founders));
            case DecideRole it -> it.declined() == null
                    ? appointments.approve(who, it.change(), it.act())
                    : appointments.decline(who, it.change(), it.act(), it.declined());
            case NameHolder it -> offices.appoint(who, it.act(), it.office(), new Offices.Wording(it.holder(), null, it.from(),
                    "Invented for the demonstration"));
            case LeaveOffice it -> officers.leave(who, it.id(), it.on());
        };
        switch (came) {
            case Registration.Made _, RoleProposal.Waits _, RoleDecision.Approved _, RoleDecision.Declined _,
                    Closure.Ends _ -> { }
            default -> throw new IllegalStateException(scene + " came to " + came);
        }
    }

    private static Appointments.Wording real(Appointments.Wording it, List<OfficerId> founders) {
        return new Appointments.Wording(real(it.officer(), founders), it.role(), it.between(), it.trainedUntil(),
                it.reason());
    }

    private static OfficerId real(OfficerId planned, List<OfficerId> founders) {
        return planned.equals(RegisterPlan.FIRST) ? founders.getFirst()
                : planned.equals(RegisterPlan.SECOND) ? founders.getLast() : planned;
    }
}
