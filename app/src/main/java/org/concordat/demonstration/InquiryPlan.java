package org.concordat.demonstration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.law.Gateways;
import org.concordat.sharing.About;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.InquiryId;
import org.concordat.sharing.InquiryPart;
import org.concordat.sharing.Section;

/// Inquiries in every state: a Prevent officer of a force asks a council under the agreement of their panel.
final class InquiryPlan {

    private static final String GATEWAY = "ctsa-2015-s36";
    private static final Fragments WORDS = Fragments.read("statements.txt");

    /// What becomes of an inquiry, and how many days ago it was asked: in the order of time, for the limits look back.
    private enum Came {
        NOTHING_SAID_LATE(34), LAPSED(20), TOLD(9), NOTHING_SAID(3), OPEN(2);

        private final int asked;

        Came(int asked) {
            this.asked = asked;
        }
    }

    private final Flow flow;
    private final Cast cast;
    private final Days days;
    private final Gateways gateways;

    private InquiryPlan(Flow flow, Cast cast, Days days, Gateways gateways) {
        this.flow = flow;
        this.cast = cast;
        this.days = days;
        this.gateways = gateways;
    }

    static List<Scene> of(long seed, Cast cast, List<Flow> flows, Days days, Gateways gateways) {
        var scenes = new ArrayList<Scene>();
        var asked = new HashSet<CastBody>();
        for (var flow : flows) {
            if (flow.gateway().slug().equals(GATEWAY) && flow.from().part().equals("council") && flow.latest() == 1) {
                flow.readers().stream().filter(reader -> reader.body().part().equals("force")).findFirst()
                        .filter(reader -> asked.add(reader.body()))
                        .ifPresent(asker -> scenes.addAll(new InquiryPlan(to(flow, asker), cast, days, gateways)
                                .scenes(seed, asker)));
            }
        }
        return scenes;
    }

    /// The same flow to one reader alone.
    private static Flow to(Flow flow, Flow.Reader asker) {
        return new Flow(flow.from(), flow.agreement(), flow.gateway(), flow.purpose(), List.of(asker),
                List.of(About.PERSON), flow.provenance(), flow.children(), flow.weight());
    }

    private List<Scene> scenes(long seed, Flow.Reader asker) {
        var scenes = new ArrayList<Scene>();
        for (var came : Came.values()) {
            if (came.asked <= flow.earliest()) {
                tell(scenes, came, asker, Draw.of(seed, "inquiry " + flow.from().name() + " " + came));
            }
        }
        return scenes;
    }

    private void tell(List<Scene> scenes, Came came, Flow.Reader asker, Draw draw) {
        var id = new InquiryId(draw.id());
        var author = new Author(flow, draw, days.ago(came.asked), days.ago(came.asked).plusDays(120), flow.from().place());
        var sections = author.sections(gateways);
        scenes.add(new InquiryScene.Ask(at(cast.holder(asker.body(), asker.role()), came.asked, 10, draw.between(0, 59)), id,
                List.of(new InquiryPart.Subject((Section.Subject) sections.getFirst()),
                        new InquiryPart.Whom(Set.of(flow.from().id()), flow.purpose()),
                        new InquiryPart.Way(flow.agreement().id(), flow.gateway())), why()));
        var council = cast.holder(flow.from(), Role.DISCLOSURE_OFFICER);
        switch (came) {
            case OPEN, LAPSED -> { }
            case NOTHING_SAID -> scenes.add(new InquiryScene.SayNothing(at(council, came.asked - 1, 11, 20), id, draw.id(),
                    draw.from(WORDS.under("nothing-said"))));
            case NOTHING_SAID_LATE -> scenes.add(new InquiryScene.SayNothing(at(council, came.asked - 15, 11, 20), id,
                    draw.id(), draw.from(WORDS.under("nothing-said"))));
            case TOLD -> disclose(scenes, id, new DisclosureId(draw.id()), sections, draw);
        }
    }

    private void disclose(List<Scene> scenes, InquiryId id, DisclosureId disclosure, List<Section> sections, Draw draw) {
        var originator = cast.holder(flow.from(), Role.ORIGINATOR);
        int day = Came.TOLD.asked - 2;
        scenes.add(new InquiryScene.Tell(at(originator, day, 9, 0), id, disclosure));
        int minute = 0;
        for (var section : sections) {
            scenes.add(new SharingScene.Write(at(originator, day, 9, minute += 4), disclosure, section));
        }
        scenes.add(new SharingScene.Propose(at(originator, day, 10, 5), disclosure));
        scenes.add(new SharingScene.Approve(at(cast.holder(flow.from(), Role.APPROVER), day, 13, 10), disclosure,
                draw.id()));
    }

    private static Section.Justification why() {
        return new Section.Justification("Without it we cannot tell whether support is offered already, and by whom.",
                "To support a person before harm is done.", "An answer tells us whom to speak to.",
                "Nothing less names the person who may need support.", "One person is named, to one body, for five days.");
    }

    private SignedIn at(CastOfficer officer, int daysAgo, int hour, int minute) {
        return new SignedIn(officer.id(), days.at(daysAgo, hour, minute));
    }
}
