package org.concordat.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.partnership.ReferenceIds;
import org.concordat.scrutiny.Duty;
import org.concordat.scrutiny.Evidence;
import org.concordat.scrutiny.Matter;
import org.concordat.scrutiny.MatterId;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Priority;
import org.concordat.scrutiny.Step.Outcome;
import org.concordat.scrutiny.Strand;
import org.jspecify.annotations.Nullable;

/// What the policing body of an area and the national board raise, one matter in each state; and the priorities of the area.
final class ScrutinyPlan {

    private final Days days;
    private final String area;
    private final Draw draw;
    private final CastOfficer scrutineer;
    private final CastOfficer member;
    private final CastOfficer ofForce;
    private final CastOfficer ofPolicingBody;
    private final List<Scene> scenes = new ArrayList<>();

    private ScrutinyPlan(Cast cast, Days days, String area, Draw draw) {
        this.days = days;
        this.area = area;
        this.draw = draw;
        this.scrutineer = cast.holder(cast.body(area, "policing body"), Role.SCRUTINY_OFFICER);
        this.member = cast.holder(cast.body("", "board"), Role.BOARD_MEMBER);
        this.ofForce = cast.holder(cast.body(area, "force"), Role.AGREEMENT_OWNER);
        this.ofPolicingBody = cast.holder(cast.body(area, "policing body"), Role.AGREEMENT_OWNER);
    }

    static List<Scene> of(long seed, Cast cast, Days days, String area) {
        var plan = new ScrutinyPlan(cast, days, area, Draw.of(seed, "scrutiny " + area));
        plan.tell();
        return List.copyOf(plan.scenes);
    }

    private void tell() {
        var sooner = prioritise(Strand.PREVENT, "Schools and health services hear back",
                "Whoever refers somebody is told within ten working days that it was received, and what class of outcome it had. The "
                        + "numbers are published each quarter.");
        prioritise(Strand.PROTECT, "Partners know whom to tell",
                "Each partner has a named disclosure officer and a deputy; the list is checked every month.");
        finding();
        raise(95, scrutineer, ofForce.body().id(), words(MatterKind.QUESTION, "Feedback to schools",
                "Of the disclosures sent to schools last term, how many had an answer, and how many of those changed a decision?", null, null));
        direction(sooner);
        recommendation();
    }

    private void finding() {
        var id = raise(80, scrutineer, ofForce.body().id(), words(MatterKind.FINDING, "Answers to requests come late",
                "More than a third of the requests that the force was asked in the month were answered after their day.", null, null));
        scenes.add(new ScrutinyScene.Answer(at(ofForce, 60, 10), draw.id(), id, Outcome.ACCEPTED,
                "A second officer will answer requests, and a deputy is named.", days.ago(30)));
        scenes.add(new ScrutinyScene.Complete(at(ofForce, 35, 11), draw.id(), id, "Both are in post since the first of the month."));
        scenes.add(new ScrutinyScene.Close(at(scrutineer, 20, 15), draw.id(), id, "The numbers of the month since bear it out."));
    }

    private void direction(UUID priority) {
        var id = raise(30, scrutineer, ofForce.body().id(), words(MatterKind.DIRECTION, "Hearing back becomes part of the plan",
                "Set out in the force’s own plan how those who refer somebody hear back, and how it is measured.", null, priority));
        scenes.add(new ScrutinyScene.Answer(at(ofForce, 16, 9), draw.id(), id, Outcome.PARTLY,
                "The plan will say it for schools and health services. For others it waits for their agreements.", days.ago(-45)));
        raise(8, scrutineer, ofForce.body().id(), words(MatterKind.DIRECTION, "Safeguarding children stands first",
                "Say in the plan how the safeguarding of children is weighed when something is shared about a parent.", Duty.CHILDREN, null));
    }

    private void recommendation() {
        var id = raise(50, member, ofPolicingBody.body().id(), words(MatterKind.RECOMMENDATION, "Draw a sample every quarter",
                "Each local policing body looks at a sample of closed decisions every quarter.", null, null));
        scenes.add(new ScrutinyScene.Answer(at(ofPolicingBody, 25, 14), draw.id(), id, Outcome.NOT_ACCEPTED,
                "Twice a year is what our officers can judge with care; we would rather do that well.", null));
        scenes.add(new ScrutinyScene.Reply(at(member, 18, 16), draw.id(), id, "What would it take to do it each quarter?"));
    }

    private UUID prioritise(Strand strand, String title, String plan) {
        var act = draw.id();
        scenes.add(new ScrutinyScene.Prioritise(at(scrutineer, 100, 10), act, new Priority.Wording(ReferenceIds.area(area), strand, title,
                plan, new Between(days.ago(100), days.ago(-265)), null)));
        return act;
    }

    private MatterId raise(int day, CastOfficer by, BodyId to, Matter.Wording words) {
        var act = draw.id();
        scenes.add(new ScrutinyScene.Raise(at(by, day, 9), act, to, words));
        return new MatterId(act);
    }

    private Matter.Wording words(MatterKind kind, String title, String words, @Nullable Duty duty, @Nullable UUID priority) {
        return new Matter.Wording(kind, title, words, new Evidence(List.of(), kind == MatterKind.FINDING ? before() : null), duty,
                priority, null);
    }

    private YearMonth before() {
        LocalDate day = days.ago(80);
        return YearMonth.from(day).minusMonths(1);
    }

    private SignedIn at(CastOfficer who, int day, int hour) {
        return new SignedIn(who.id(), days.at(day, hour, draw.between(0, 59)));
    }
}
