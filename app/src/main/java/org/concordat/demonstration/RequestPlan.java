package org.concordat.demonstration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.law.Gateways;
import org.concordat.requests.RefusalKind;
import org.concordat.requests.RequestId;
import org.concordat.requests.RequestPart;
import org.concordat.sharing.About;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Section;

/// Requests in every state: a Prevent officer of a force asks the council and the other partners of their panel. Counter
/// terrorism policing asks them too, and waits for its own approving officer.
final class RequestPlan {

    private static final String GATEWAY = "ctsa-2015-s36";

    /// What becomes of a request, and how many days ago it was proposed.
    private enum Came {
        REFUSED_AND_UP_AGAIN(40), WITHDRAWN(30), TOLD(16), OVERDUE(22), PREPARING(7), REFUSED(9), OPEN(4), DECLINED(5), WAITS(2);

        private final int proposed;

        Came(int proposed) {
            this.proposed = proposed;
        }
    }

    private final Flow flow;
    private final CastBody force;          // who asks
    private final Cast cast;
    private final Days days;
    private final Gateways gateways;

    private RequestPlan(Flow flow, CastBody force, Cast cast, Days days, Gateways gateways) {
        this.flow = flow;
        this.force = force;
        this.cast = cast;
        this.days = days;
        this.gateways = gateways;
    }

    static List<Scene> of(long seed, Cast cast, List<Flow> flows, Days days, Gateways gateways) {
        var scenes = new ArrayList<Scene>();
        var asked = new HashSet<CastBody>();
        for (var flow : flows) {
            asker(flow).filter(reader -> asked.add(reader.body())).ifPresent(asker -> {
                var area = asker.body().area();
                scenes.addAll(new RequestPlan(to(flow, asker), asker.body(), cast, days, gateways).scenes(seed));
                new RequestPlan(to(flow, asker), cast.body(area, "ctp"), cast, days, gateways)
                        .tell(scenes, Came.WAITS, Draw.of(seed, "request of ctp " + area));
            });
        }
        return scenes;
    }

    /// How a council answers a force that asks it; empty where no agreement lets it.
    static Optional<Flow> asking(List<Flow> flows, CastBody force) {
        return flows.stream().flatMap(flow -> asker(flow).filter(reader -> reader.body().equals(force)).map(reader -> to(flow, reader)).stream())
                .findFirst();
    }

    private static Optional<Flow.Reader> asker(Flow flow) {
        return flow.gateway().slug().equals(GATEWAY) && flow.from().part().equals("council") && flow.latest() == 1
                ? flow.readers().stream().filter(reader -> reader.body().part().equals("force")).findFirst() : Optional.empty();
    }

    /// The same flow to one reader alone.
    private static Flow to(Flow flow, Flow.Reader asker) {
        return new Flow(flow.from(), flow.agreement(), flow.gateway(), flow.purpose(), List.of(asker),
                List.of(About.PERSON), flow.provenance(), flow.children(), flow.weight());
    }

    private List<Scene> scenes(long seed) {
        var scenes = new ArrayList<Scene>();
        for (var came : Came.values()) {
            if (came.proposed <= flow.earliest()) {
                tell(scenes, came, Draw.of(seed, "request " + flow.from().name() + " " + came));
            }
        }
        return scenes;
    }

    /// The council, and the others of the agreement that have a named disclosure officer.
    private Set<CastBody> bodies() {
        return flow.agreement().parties().stream().filter(it -> !it.equals(force))
                .filter(it -> it.equals(flow.from()) || !cast.holders(it, Role.DISCLOSURE_OFFICER).isEmpty())
                .collect(Collectors.toSet());
    }

    private void tell(List<Scene> scenes, Came came, Draw draw) {
        var id = new RequestId(draw.id());
        int day = came.proposed;
        var author = new Author(flow, draw, days.ago(day), days.ago(day).plusDays(120), flow.from().place());
        var sections = author.sections(gateways);
        scenes.add(new RequestScene.Propose(at(asker(), day, 9, draw.between(0, 59)), id, List.of(
                new RequestPart.What((Section.Subject) sections.getFirst(),
                        "What have you recorded of this person in the last year, and who works with them?", true,
                        came == Came.OPEN),
                new RequestPart.Whom(bodies().stream().map(CastBody::id).collect(Collectors.toSet()), flow.purpose()),
                new RequestPart.Way(flow.agreement().id(), flow.gateway(), flow.gateway())), why()));
        var approver = cast.holder(force, Role.APPROVER);
        switch (came) {
            case WAITS -> { }
            case DECLINED -> scenes.add(new RequestScene.Decline(at(approver, day, 11, 30), id, draw.id(),
                    "Ask the person first: they have agreed to speak with us."));
            default -> {
                scenes.add(new RequestScene.Approve(at(approver, day, 11, 30), id, draw.id()));
                answer(scenes, came, id, sections, draw);
            }
        }
    }

    private void answer(List<Scene> scenes, Came came, RequestId id, List<Section> sections, Draw draw) {
        var council = cast.holder(flow.from(), Role.DISCLOSURE_OFFICER);
        int taken = came.proposed - 1;
        if (came == Came.OPEN || came == Came.OVERDUE) {
            if (came == Came.OVERDUE) {
                scenes.add(new RequestScene.Remind(at(asker(), 3, 9, 30), id, flow.from().id(), draw.id()));
            }
            return;
        }
        scenes.add(new RequestScene.Take(at(council, taken, 9, 40), id, draw.id()));
        switch (came) {
            case REFUSED_AND_UP_AGAIN -> scenes.add(refuse(at(council, taken - 2, 15, 5), id, draw, RefusalKind.OPERATIONAL,
                    "An enquiry of our own is under way, and an answer now would harm it.", 3));
            case REFUSED -> scenes.add(refuse(at(council, taken - 2, 15, 5), id, draw, RefusalKind.LEGAL,
                    "We await advice on whether the court’s order allows it.", -21));
            case WITHDRAWN -> {
                scenes.add(new RequestScene.NothingHeld(at(council, taken - 1, 10, 15), id, draw.id()));
                scenes.add(new RequestScene.Withdraw(at(asker(), taken - 4, 16, 0), id, draw.id(),
                        "The person has moved to another area, and its panel asks."));
            }
            default -> disclose(scenes, id, sections, taken - 1, came == Came.TOLD, draw);
        }
    }

    private RequestScene refuse(SignedIn who, RequestId id, Draw draw, RefusalKind kind, String reason, int reviewDaysAgo) {
        return new RequestScene.Refuse(who, id, draw.id(), kind, reason, days.ago(reviewDaysAgo));
    }

    private void disclose(List<Scene> scenes, RequestId id, List<Section> sections, int day, boolean sent, Draw draw) {
        var originator = cast.holder(flow.from(), Role.ORIGINATOR);
        var disclosure = new DisclosureId(draw.id());
        scenes.add(new RequestScene.Hand(at(cast.holder(flow.from(), Role.DISCLOSURE_OFFICER), day, 8, 50), id, draw.id(),
                originator.id()));
        scenes.add(new RequestScene.Prepare(at(originator, day, 9, 0), id, disclosure));
        int minute = 0;
        for (var section : sections) {
            scenes.add(new SharingScene.Write(at(originator, day, 9, minute += 4), disclosure, section));
        }
        scenes.add(new SharingScene.Propose(at(originator, day, 10, 5), disclosure));
        if (sent) {
            scenes.add(new SharingScene.Approve(at(cast.holder(flow.from(), Role.APPROVER), day, 13, 10), disclosure,
                    draw.id()));
        }
    }

    static Section.Justification why() {
        return new Section.Justification("Without answers the panel decides on half a picture.",
                "To support a person before harm is done.", "Each partner holds a part that the others do not see.",
                "Asking each for everything would be more; the question names a year.",
                "One person is named, to those who may know them already.");
    }

    private CastOfficer asker() {
        return cast.holder(force, force.is("ctp") ? Role.ORIGINATOR : Role.PREVENT_OFFICER);
    }

    private SignedIn at(CastOfficer officer, int daysAgo, int hour, int minute) {
        return new SignedIn(officer.id(), days.at(daysAgo, hour, minute));
    }
}
