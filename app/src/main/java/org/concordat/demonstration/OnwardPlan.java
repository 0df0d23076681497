package org.concordat.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.demonstration.Plan.Part;
import org.concordat.demonstration.SharingScene.Accept;
import org.concordat.demonstration.SharingScene.Approve;
import org.concordat.demonstration.SharingScene.AskOnward;
import org.concordat.demonstration.SharingScene.ConfirmCorrection;
import org.concordat.demonstration.SharingScene.Derive;
import org.concordat.demonstration.SharingScene.Open;
import org.concordat.demonstration.SharingScene.Propose;
import org.concordat.demonstration.SharingScene.Read;
import org.concordat.demonstration.SharingScene.Recall;
import org.concordat.demonstration.SharingScene.SayOnward;
import org.concordat.demonstration.SharingScene.Start;
import org.concordat.demonstration.SharingScene.Write;
import org.concordat.kernel.Purpose;
import org.concordat.law.Gateways;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Section;

/// What the coordinator of a panel was told and asks to pass on, once for each thing that can come of it.
final class OnwardPlan {

    /// What comes of each.
    enum End { ASKED, LAPSED, DECLINED, GIVEN, PASSED_ON, RECALLED, CORRECTED }

    private static final Fragments WORDS = Fragments.read("statements.txt");

    private final Flow flow;
    private final Flow further;
    private final DisclosureId id;
    private final Cast cast;
    private final Days days;
    private final Draw draw;
    private final Gateways gateways;
    private final CastOfficer coordinator;
    private final CastOfficer approver;
    private final List<SharingScene> scenes;

    private OnwardPlan(Flow flow, Flow further, Cast cast, Days days, Draw draw, Gateways gateways,
                       List<SharingScene> told) {
        this.flow = flow;
        this.further = further;
        this.id = told.getFirst().id();
        this.cast = cast;
        this.days = days;
        this.draw = draw;
        this.gateways = gateways;
        this.coordinator = cast.holder(further.from(), Role.COORDINATOR);
        this.approver = cast.holder(flow.from(), Role.APPROVER);
        this.scenes = new ArrayList<>(told);
    }

    static List<Part> of(long seed, Days days, Cast cast, List<Flow> flows, Gateways gateways) {
        var open = flows.stream().filter(flow -> Story.possible(flow, Fate.ANSWERED) && flow.latest() <= 1).toList();
        return Arrays.stream(End.values()).map(end -> new Part("onward " + end,
                of(end, Draw.of(seed, "onward " + end), days, cast, open, gateways))).toList();
    }

    /// Tells disclosures until one of them is addressed to the coordinator of a panel that tells others, too: the same
    /// for the same draw.
    private static List<SharingScene> of(End end, Draw draw, Days days, Cast cast, List<Flow> open, Gateways gateways) {
        var starts = open.stream().filter(flow -> open.stream().anyMatch(next -> follows(flow, next))).toList();
        while (true) {
            var flow = draw.from(starts);
            var further = draw.from(open.stream().filter(next -> follows(flow, next)).toList());
            var told = Story.of(flow, Fate.ANSWERED, cast, days, draw, gateways);
            if (isLongAgo(told, days) && section(told, Section.Audience.class).addressees().stream().anyMatch(to ->
                    to.body().equals(further.from().id()) && to.role() == Role.COORDINATOR)) {
                return new OnwardPlan(flow, further, cast, days, draw, gateways, told).scenes(end);
            }
        }
    }

    /// Sent before any of this begins.
    private static boolean isLongAgo(List<SharingScene> told, Days days) {
        return told.stream().filter(Approve.class::isInstance)
                .allMatch(it -> it.who().at().isBefore(days.at(10, 0, 0)));
    }

    private static boolean follows(Flow flow, Flow next) {
        return next.from().is("panel") && next.purpose().equals(flow.purpose()) && next.gateway().equals(flow.gateway())
                && !next.from().equals(flow.from())
                && flow.readers().contains(new Flow.Reader(next.from(), Role.COORDINATOR));
    }

    private static <S extends Section> S section(List<SharingScene> told, Class<S> type) {
        return told.stream().filter(Write.class::isInstance).map(it -> ((Write) it).section()).filter(type::isInstance)
                .map(type::cast).findFirst().orElseThrow();
    }

    private List<SharingScene> scenes(End end) {
        switch (end) {
            case ASKED -> asked(1);
            case LAPSED -> asked(9);
            case DECLINED -> said(asked(5), 4, false);
            case GIVEN -> said(asked(3), 2, true);
            case PASSED_ON -> passedOn();
            case RECALLED -> {
                passedOn();
                scenes.add(new Recall(at(cast.holder(flow.from(), Role.ORIGINATOR), 2, 11, 20), id, draw.id(),
                        draw.from(WORDS.under("recalled"))));
            }
            case CORRECTED -> {
                passedOn();
                corrected();
            }
        }
        return List.copyOf(scenes);
    }

    private UUID asked(int daysAgo) {
        var act = draw.id();
        read(coordinator, id, daysAgo, 9, flow.purpose());
        scenes.add(new AskOnward(at(coordinator, daysAgo, 9, 20), id, act, further.gateway(), audience(),
                "They see the person each week and do not know of this."));
        return act;
    }

    private void said(UUID onward, int daysAgo, boolean yes) {
        scenes.add(new SayOnward(at(approver, daysAgo, 10, 10), id, onward, draw.id(), yes, yes
                ? "They can act on it, and it says nothing of where it came from."
                : "Those who told us would be known by it."));
    }

    private Section.Audience audience() {
        return new Section.Audience(further.readers().stream().limit(2).map(reader -> new Section.Addressee(
                reader.body().id(), reader.role(), "Sees the person each week.")).toList());
    }

    /// Asked, given, composed, approved and read by the first of those who have it then.
    private void passedOn() {
        said(asked(8), 7, true);
        var later = new DisclosureId(draw.id());
        var day = days.ago(6);
        var last = earlier(section(scenes, Section.Dates.class).expiresOn(), day.plusDays(40));
        read(coordinator, id, 6, 9, flow.purpose());
        scenes.add(new Derive(at(coordinator, 6, 9, 20), later, id));
        var place = draw.from(cast.bodies(further.from().area(), Set.of("council"))).place();
        int minute = 20;
        for (var section : new Author(further, draw, day, day.plusDays(120), place).sections(gateways)) {
            scenes.add(new Write(at(coordinator, 6, 9, minute += 3), later, switch (section) {
                case Section.Audience _ -> audience();
                case Section.Dates _ -> new Section.Dates(earlier(day.plusDays(10), last),
                        earlier(day.plusDays(20), last), last);
                default -> section;
            }));
        }
        scenes.add(new Propose(at(coordinator, 6, 10, 5), later));
        scenes.add(new Approve(at(cast.holder(further.from(), Role.APPROVER), 5, 11, 30), later, draw.id()));
        var reader = further.readers().getFirst();
        read(cast.holder(reader.body(), reader.role()), later, 4, 14, further.purpose());
    }

    /// What was told is corrected, and the coordinator has seen the change; what was passed on waits for an answer.
    private void corrected() {
        var originator = cast.holder(flow.from(), Role.ORIGINATOR);
        var later = new DisclosureId(draw.id());
        var content = section(scenes, Section.Content.class);
        var day = days.ago(3);
        scenes.add(new Start(at(originator, 3, 9, 5), later, id, "It was the person's brother who was seen there."));
        scenes.add(new Write(at(originator, 3, 9, 15), later, new Section.Content(content.title(),
                content.words() + "\nIt was a brother who was seen there.", content.sourceReference())));
        scenes.add(new Write(at(originator, 3, 9, 20), later, new Section.Dates(day.plusDays(14), day.plusDays(20),
                day.plusDays(40))));
        scenes.add(new Propose(at(originator, 3, 9, 30), later));
        scenes.add(new Approve(at(approver, 3, 12, 0), later, draw.id()));
        read(coordinator, later, 2, 9, flow.purpose());
        scenes.add(new ConfirmCorrection(at(coordinator, 2, 9, 20), later));
    }

    private void read(CastOfficer officer, DisclosureId which, int daysAgo, int hour, Purpose purpose) {
        scenes.add(new Open(at(officer, daysAgo, hour, 2), which, draw.id(), purpose));
        scenes.add(new Accept(at(officer, daysAgo, hour, 3), which));
        scenes.add(new Read(at(officer, daysAgo, hour, 4), which));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private SignedIn at(CastOfficer officer, int daysAgo, int hour, int minute) {
        return new SignedIn(officer.id(), days.at(daysAgo, hour, minute));
    }
}
