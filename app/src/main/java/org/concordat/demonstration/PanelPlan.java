package org.concordat.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.casework.CaseDecision;
import org.concordat.casework.CaseId;
import org.concordat.casework.ClosureGround;
import org.concordat.intake.Concern;
import org.concordat.intake.Gender;
import org.concordat.intake.ReferralId;
import org.concordat.kernel.GatewayId;
import org.concordat.panels.Agendas;
import org.concordat.panels.Choice;
import org.concordat.panels.Decided;
import org.concordat.panels.Dissent;
import org.concordat.panels.ItemId;
import org.concordat.panels.MeetingId;
import org.concordat.panels.ReasonKind;
import org.concordat.people.AgeBand;
import org.jspecify.annotations.Nullable;

/// A panel of each area: one meeting that was, with a decision of every sort, views that are not all in, and a case on which
/// nothing was decided; and one to come.
final class PanelPlan {

    private static final Fragments NAMES = Fragments.read("names.txt");
    private static final Fragments WORDS = Fragments.read("statements.txt");
    private static final GatewayId CHANNEL = new GatewayId("ctsa-2015-s36");
    private static final String QUESTION = "Whether the panel should adopt this case, and who would support it.";

    /// Days before the day of loading: called, met, and the next meeting.
    private static final int CALLED = 18;
    private static final int MET = 10;
    private static final int NEXT = -6;

    /// What comes of a case at the meeting that was.
    private enum Came {
        ADOPTED(Choice.ADOPT, "Support can help, and nobody else gives it.", ReasonKind.SUPPORT_CAN_HELP),
        DISPUTED(Choice.ADOPT, "The school cannot meet the need by itself.", ReasonKind.SUPPORT_CAN_HELP),
        SIGNPOSTED(Choice.SIGNPOST, "A mental health team sees the person already, and will go on.", ReasonKind.MET_ELSEWHERE,
                ReasonKind.NO_IDEOLOGY),
        POLICE_LED(Choice.POLICE_LED, "The police need to look into it before anybody else can help.",
                ReasonKind.POLICE_NEED_TO_LEAD),
        NOT_ADOPTED(Choice.NOT_ADOPT, "What was seen has another cause, which has been dealt with.", ReasonKind.NOTHING_TO_SUPPORT),
        ASKED(Choice.MORE_INFORMATION, "The college has known the person for two years, and was not asked yet.",
                ReasonKind.INFORMATION_AWAITED),
        VIEWED(null, ""), LEFT_OPEN(null, ""), NEXT_TIME(null, "");

        private final @Nullable Choice choice;
        private final String reason;
        private final Set<ReasonKind> kinds;

        Came(@Nullable Choice choice, String reason, ReasonKind... kinds) {
            this.choice = choice;
            this.reason = reason;
            this.kinds = Set.of(kinds);
        }
    }

    private final Days days;
    private final String area;
    private final Draw draw;
    private final CastOfficer chair;
    private final CastOfficer partner;
    private final List<CastOfficer> providers;
    private final CastOfficer owner;
    private final CastOfficer lead;
    private final List<Scene> scenes = new ArrayList<>();
    private final Map<ItemId, CaseId> cases = new HashMap<>();

    private PanelPlan(Cast cast, Days days, String area, Draw draw) {
        this.days = days;
        this.area = area;
        this.draw = draw;
        this.chair = cast.holder(cast.body(area, "panel"), Role.PANEL_CHAIR);
        this.partner = cast.holder(cast.body(area, "panel"), Role.PANEL_PARTNER);
        this.providers = cast.bodies(area, Set.of("mentors")).stream().map(it -> cast.holder(it, Role.INTERVENTION_PROVIDER))
                .toList();
        this.lead = cast.holder(cast.body(area, "school"), Role.SAFEGUARDING_LEAD);
        this.owner = cast.holders(cast.body(area, "force"), Role.PREVENT_OFFICER).stream()
                .min(Comparator.comparing(CastOfficer::name)).orElseThrow();
    }

    static List<Scene> of(long seed, Cast cast, Days days, String area) {
        var plan = new PanelPlan(cast, days, area, Draw.of(seed, "panel " + area));
        plan.tell();
        return List.copyOf(plan.scenes);
    }

    private void tell() {
        var was = call(CALLED, MET, "10am, Committee room 2");
        var next = call(3, NEXT, "2pm, on the line of the last meeting");
        var put = new ArrayList<ItemId>();
        for (var came : Came.values()) {
            put.add(put(came == Came.NEXT_TIME ? 2 : CALLED - 1, came == Came.NEXT_TIME ? next : was));
        }
        scenes.add(new PanelScene.Came(at(chair, MET, 12), was, Set.of(partner.id(), owner.id(), lead.id())));
        for (var came : Came.values()) {
            decide(came, put.get(came.ordinal()));
        }
        calledOff();
        leave(put.get(Came.SIGNPOSTED.ordinal()));
    }

    /// What stood on its agenda waits for another.
    private void calledOff() {
        var off = call(9, -2, "10am, Committee room 2");
        put(8, off);
        scenes.add(new PanelScene.CallOff(at(chair, 1, 10), off, "Two of those who would decide are ill. The next meeting takes it up."));
    }

    /// Something to do, which nobody has done; its owner would close the case over it, and says what becomes of it.
    private void leave(ItemId of) {
        UUID action = draw.id();
        scenes.add(new PanelScene.Task(at(chair, MET - 1, 10), of, action, "Tell the family what the mental health team offers.", lead.id(),
                days.ago(3)));
        scenes.add(new CaseScene.Close(at(owner, 2, 11), draw.id(), cases.get(of), Set.of(ClosureGround.SUPPORTED_ELSEWHERE),
                new CaseDecision.Grounds(WORDS.under("considered.CLOSED").getFirst(), draw.from(WORDS.under("decided.CLOSED")), null, null),
                Map.of(), Map.of(action, "The team tells the family itself when they meet on Friday. The school has been asked to say when it is done.")));
    }

    private MeetingId call(int day, int on, String place) {
        var act = draw.id();
        scenes.add(new PanelScene.Call(at(chair, day, 9), act, days.ago(on), place, Set.of(partner.id(), owner.id(), lead.id())));
        return new MeetingId(act);
    }

    /// Referred by the school, and put on an agenda by whoever owns it from the first moment.
    private ItemId put(int day, MeetingId at) {
        var referral = draw.id();
        var name = draw.from(NAMES.under("first")) + " " + draw.from(NAMES.under("last"));
        scenes.add(new CaseScene.Refer(at(lead, day, 8), new ReferralId(referral), area, false, new Concern.AboutPerson(name, null,
                AgeBand.UNDER_18, Gender.NOT_KNOWN, lead.body().name(), new Concern.Account("Has shown others films of attacks, and laughed.",
                        "It was not so before the summer.", null))));
        assess(day, new CaseId(referral));
        UUID act = draw.id();
        scenes.add(new PanelScene.Put(at(owner, day, 16), act, new CaseId(referral), new Agendas.Asking(at, QUESTION, List.of())));
        cases.put(new ItemId(act), new CaseId(referral));
        return new ItemId(act);
    }

    /// The same day: nothing stands in the way, and the panel is where it belongs.
    private void assess(int day, CaseId of) {
        for (var choice : List.of(org.concordat.casework.Choice.Deconfliction.NONE, org.concordat.casework.Choice.Assessment.PANEL)) {
            scenes.add(new CaseScene.Decide(at(owner, day, choice.leaves() ? 14 : 11), draw.id(), of, choice, new CaseDecision.Grounds(
                    WORDS.under("considered." + choice.name()).getFirst(), draw.from(WORDS.under("decided." + choice.name())),
                    choice.leaves() ? CHANNEL : null, null)));
        }
    }

    private void decide(Came came, ItemId of) {
        if (came == Came.VIEWED) {
            scenes.add(new PanelScene.Ask(at(chair, MET, 13), of));
            scenes.add(new PanelScene.Give(at(partner, MET, 14), of, "Adopt it. What the school offers has been tried."));
        } else if (came.choice != null) {
            var dissent = came == Came.DISPUTED ? List.of(new Dissent(lead.body().id(), "We would rather wait for the family."))
                    : List.<Dissent>of();
            scenes.add(new PanelScene.Decide(at(chair, MET, 15), of, draw.id(), new Decided.Wording(
                    EnumSet.complementOf(EnumSet.of(Choice.CONTINUE, Choice.END)), came.choice, until(came.choice), came.kinds,
                    came.reason, CHANNEL, dissent)));
            support(came, of);
        }
    }

    private void support(Came came, ItemId of) {
        switch (came) {
            case ADOPTED -> scenes.addAll(SupportPlan.given(days, draw, chair, partner, providers, of, MET));
            case DISPUTED -> scenes.addAll(SupportPlan.refused(days, draw, chair, partner, of, MET));
            default -> { }
        }
    }

    private @Nullable LocalDate until(Choice choice) {
        return choice == Choice.MORE_INFORMATION ? days.ago(-4) : null;
    }

    private SignedIn at(CastOfficer who, int day, int hour) {
        return new SignedIn(who.id(), days.at(day, hour, draw.between(0, 59)));
    }
}
