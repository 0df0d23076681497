package org.concordat.demonstration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.demonstration.CastOfficer.Fate;
import org.concordat.demonstration.CastOfficer.Statement;
import org.concordat.demonstration.RegisterScene.DecideRole;
import org.concordat.demonstration.RegisterScene.EnterBody;
import org.concordat.demonstration.RegisterScene.EnterOfficer;
import org.concordat.demonstration.RegisterScene.LeaveOffice;
import org.concordat.demonstration.RegisterScene.NameHolder;
import org.concordat.demonstration.RegisterScene.ProposeRole;
import org.concordat.kernel.Between;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.Bodies;
import org.concordat.partnership.ReferenceIds;

/// How the register comes to be what the [Cast] says: the board's first administrators enter the bodies and the first
/// administrator of each, who enters the officers; each role takes two.
final class RegisterPlan {

    private static final Fragments NAMES = Fragments.read("names.txt");

    /// How many days ago the first administrators began.
    static final int FOUNDED = 540;

    /// Stand in the plan for the board's first two administrators, whose ids the register makes.
    static final OfficerId FIRST = new OfficerId(Draw.of(0, "the first administrator").id());
    static final OfficerId SECOND = new OfficerId(Draw.of(0, "the second administrator").id());

    private final Cast cast;
    private final Days days;
    private final Draw draw;
    private final List<RegisterScene> scenes = new ArrayList<>();

    private RegisterPlan(Cast cast, Days days, Draw draw) {
        this.cast = cast;
        this.days = days;
        this.draw = draw;
    }

    /// The bodies, and the renewal of the first administrators' training.
    static List<RegisterScene> bodies(Cast cast, Days days, long seed) {
        var plan = new RegisterPlan(cast, days, Draw.of(seed, "bodies"));
        cast.bodies().stream().filter(CastBody::invented).forEach(plan::enter);
        plan.renew(FIRST, SECOND);
        plan.renew(SECOND, FIRST);
        return List.copyOf(plan.scenes);
    }

    /// The officers of the bodies of one area, or, for none, of the national bodies.
    static List<RegisterScene> officers(Cast cast, Days days, long seed, String area) {
        var plan = new RegisterPlan(cast, days, Draw.of(seed, "officers " + area));
        cast.bodies().stream().filter(body -> body.area().equals(area)).forEach(plan::staff);
        cast.bodies().stream().filter(body -> body.area().equals(area) && body.is("policing body")).forEach(plan::fill);
        return List.copyOf(plan.scenes);
    }

    private void enter(CastBody body) {
        scenes.add(new EnterBody(board(FIRST, 535), body.id().value(), new Bodies.Wording(body.kind(), null, body.name(),
                "ENGLAND", days.ago(900), Set.of(body.area()), "Invented for the demonstration")));
    }

    /// They were trained for a year when they began.
    private void renew(OfficerId officer, OfficerId other) {
        var change = draw.id();
        scenes.add(new ProposeRole(board(officer, 200), change, new Appointments.Wording(officer, Role.ADMINISTRATOR,
                Between.from(days.ago(FOUNDED)), days.ago(-165), "Training renewed")));
        scenes.add(new DecideRole(board(other, 199), change, draw.id(), null));
    }

    private void staff(CastBody body) {
        var officers = cast.officers().stream().filter(officer -> officer.body().equals(body)).toList();
        var own = officers.stream().filter(officer -> officer.holds(Role.ADMINISTRATOR)).toList();
        own.forEach(this::administrator);
        // Where there are two, the sign-in page offers the one whose name comes first: to them it falls to decide.
        var proposer = own.stream().max(Comparator.comparing(CastOfficer::name)).map(CastOfficer::id).orElse(FIRST);
        officers.stream().filter(officer -> !own.contains(officer)).forEach(officer -> {
            int day = Math.min(520, officer.statements().getFirst().said() + 1);
            scenes.add(new EnterOfficer(at(proposer, day, 9), officer.id(), body.id(), officer.name(), days.ago(day)));
        });
        officers.forEach(officer -> officer.statements().stream()
                .filter(statement -> statement.role() != Role.ADMINISTRATOR)
                .forEach(statement -> say(officer, statement, proposer)));
        officers.stream().filter(officer -> officer.left() != null).forEach(officer ->
                scenes.add(new LeaveOffice(at(proposer, officer.left() + 2, 11), officer.id(), days.ago(officer.left()))));
    }

    /// Who holds the office that answers for its area, which stands in the register already.
    private void fill(CastBody body) {
        scenes.add(new NameHolder(at(cast.holder(body, Role.ADMINISTRATOR).id(), 500, 10), draw.id(), ReferenceIds.office(body.id()),
                draw.from(NAMES.under("first")) + " " + draw.from(NAMES.under("last")), days.ago(500)));
    }

    private void administrator(CastOfficer officer) {
        scenes.add(new EnterOfficer(board(FIRST, 530), officer.id(), officer.body().id(), officer.name(),
                days.ago(530)));
        officer.statements().stream().filter(it -> it.role() == Role.ADMINISTRATOR).forEach(statement -> {
            var change = draw.id();
            scenes.add(new ProposeRole(board(FIRST, 529), change, new Appointments.Wording(officer.id(),
                    Role.ADMINISTRATOR, Between.from(days.ago(529)), days.ago(statement.trained()),
                    "First administrator of " + officer.body().name())));
            scenes.add(new DecideRole(board(SECOND, 528), change, draw.id(), null));
        });
    }

    private void say(CastOfficer officer, Statement it, OfficerId proposer) {
        var change = draw.id();
        var between = new Between(days.ago(it.from()), it.until() == null ? null : days.ago(it.until()));
        scenes.add(new ProposeRole(at(proposer, it.said(), 10), change, new Appointments.Wording(officer.id(), it.role(),
                between, days.ago(it.trained()), "Trained, and needed for the work of " + officer.body().name())));
        var decider = proposer.equals(SECOND) ? FIRST : SECOND;
        if (it.fate() != Fate.WAITS) {
            scenes.add(new DecideRole(board(decider, it.said() - 1), change, draw.id(), it.fate() == Fate.APPROVED ? null
                    : "This officer approves for another team. Please propose someone who does not."));
        }
    }

    private SignedIn board(OfficerId who, int daysAgo) {
        return at(who, daysAgo, 14);
    }

    private SignedIn at(OfficerId who, int daysAgo, int hour) {
        return new SignedIn(who, days.at(daysAgo, hour, draw.between(0, 59)));
    }
}
