package org.concordat.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.casework.CaseDecision;
import org.concordat.casework.CaseId;
import org.concordat.casework.Choice;
import org.concordat.casework.Closure;
import org.concordat.casework.ClosureGround;
import org.concordat.intake.Concern;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;
import org.concordat.requests.RefusalKind;
import org.concordat.requests.RequestId;
import org.concordat.requests.RequestPart;
import org.concordat.sharing.About;
import org.concordat.sharing.Section;

/// What the owners of cases asked partners for them, of each force: the council is silent, has refused until a day that is over or is to
/// come, holds nothing, or has time still. Over an answer that is awaited its owner would close one, and says why.
final class CaseRequestPlan {

    private static final Fragments WORDS = Fragments.read("statements.txt");

    /// What becomes of a request, and how many days ago it was sent.
    private enum Came {
        SILENT(21), UP_AGAIN(24), REFUSED(9), NOTHING_HELD(12), OPEN(2);

        private final int sent;

        Came(int sent) {
            this.sent = sent;
        }
    }

    private final Flow flow;               // from the council to the force that asks it
    private final CastBody force;
    private final Cast cast;
    private final Days days;
    private final Draw draw;
    private final List<? extends Scene> before;
    private final List<Scene> scenes = new ArrayList<>();

    private CaseRequestPlan(Flow flow, CastBody force, Cast cast, Days days, Draw draw, List<? extends Scene> before) {
        this.flow = flow;
        this.force = force;
        this.cast = cast;
        this.days = days;
        this.draw = draw;
        this.before = before;
    }

    /// Nothing where no agreement lets them ask, or whoever led the team then has left since.
    ///
    /// @param before what was done of the cases of the area
    static List<Scene> of(long seed, Cast cast, List<Flow> flows, Days days, String area, List<? extends Scene> before) {
        var force = cast.body(area, "force");
        return RequestPlan.asking(flows, force).map(flow -> {
            var plan = new CaseRequestPlan(flow, force, cast, days, Draw.of(seed, "asked for cases " + area), before);
            plan.tell();
            return List.copyOf(plan.scenes);
        }).orElseGet(List::of);
    }

    private void tell() {
        var open = assessed(Choice.Assessment.PANEL).iterator();
        for (var came : Came.values()) {
            if (open.hasNext()) {
                ask(open.next(), came);
            }
        }
        assessed(Choice.Assessment.NO_FURTHER_ACTION).stream().filter(this::stays).findFirst().ifPresent(it ->
                close(it, ask(it, Came.SILENT)));
    }

    /// The cases of somebody of a known age that were assessed so, with who decided it.
    private List<CaseScene.Decide> assessed(Choice choice) {
        return of(CaseScene.Decide.class).stream().filter(it -> it.choice() == choice && about(it.id()).isPresent()).toList();
    }

    /// Whether nobody has proposed to close it.
    private boolean stays(CaseScene.Decide it) {
        return of(CaseScene.Close.class).stream().noneMatch(each -> each.id().equals(it.id()));
    }

    private Optional<Concern.AboutPerson> about(CaseId id) {
        return of(CaseScene.Refer.class).stream().filter(it -> it.id().value().equals(id.value())).map(CaseScene.Refer::concern)
                .filter(Concern.AboutPerson.class::isInstance).map(Concern.AboutPerson.class::cast)
                .filter(it -> it.ageBand() != AgeBand.NOT_KNOWN).findFirst();
    }

    private <S extends Scene> List<S> of(Class<S> type) {
        return before.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private RequestId ask(CaseScene.Decide of, Came came) {
        var id = new RequestId(draw.id());
        var owner = of.who();
        var who = about(of.id()).orElseThrow();
        scenes.add(new CaseScene.Ask(at(owner, came.sent, 9), id, of.id()));
        scenes.add(new RequestScene.Propose(at(owner, came.sent, 10), id, List.of(
                new RequestPart.What(new Section.Subject(About.PERSON, new Identity(who.name(), null, null, who.ageBand(), who.place(), null,
                        "The concern that was referred", days.ago(came.sent)), null),
                        "What do you hold of this person, and who of yours works with them?", true, false),
                new RequestPart.Whom(Set.of(flow.from().id()), flow.purpose()),
                new RequestPart.Way(flow.agreement().id(), flow.gateway(), flow.gateway())), RequestPlan.why()));
        scenes.add(new RequestScene.Approve(at(cast.holder(force, Role.APPROVER), came.sent, 12), id, draw.id()));
        answer(id, came);
        return id;
    }

    private void answer(RequestId id, Came came) {
        var council = cast.holder(flow.from(), Role.DISCLOSURE_OFFICER);
        var day = came.sent - 2;
        if (came != Came.SILENT && came != Came.OPEN) {
            scenes.add(new RequestScene.Take(at(council, came.sent - 1, 9), id, draw.id()));
        }
        switch (came) {
            case UP_AGAIN -> scenes.add(new RequestScene.Refuse(at(council, day, 15), id, draw.id(), RefusalKind.OPERATIONAL,
                    "A child protection enquiry is under way, and an answer now would harm it.", days.ago(3)));
            case REFUSED -> scenes.add(new RequestScene.Refuse(at(council, day, 15), id, draw.id(), RefusalKind.LEGAL,
                    "We await advice on whether the family court allows it.", days.ago(-21)));
            case NOTHING_HELD -> scenes.add(new RequestScene.NothingHeld(at(council, day, 15), id, draw.id()));
            case SILENT, OPEN -> { }
        }
    }

    private void close(CaseScene.Decide of, RequestId asked) {
        scenes.add(new CaseScene.Close(at(of.who(), 1, 15), draw.id(), of.id(), Set.of(ClosureGround.EXPLAINED),
                new CaseDecision.Grounds(WORDS.under("considered.CLOSED").getFirst(), WORDS.under("decided.CLOSED").getFirst(), null, null),
                Map.of(new Closure.Key(asked, flow.from().id()), "The council was reminded by telephone. What it may hold would not change the "
                        + "explanation that the school and the family gave."), Map.of()));
    }

    private SignedIn at(SignedIn who, int daysAgo, int hour) {
        return new SignedIn(who.officer(), days.at(daysAgo, hour, draw.between(0, 59)));
    }

    private SignedIn at(CastOfficer who, int daysAgo, int hour) {
        return new SignedIn(who.id(), days.at(daysAgo, hour, draw.between(0, 59)));
    }
}
