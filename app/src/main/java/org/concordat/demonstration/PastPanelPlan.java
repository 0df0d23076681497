package org.concordat.demonstration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.concordat.panels.Consent;
import org.concordat.panels.Decided;
import org.concordat.panels.ItemId;
import org.concordat.panels.MeetingId;
import org.concordat.panels.ReasonKind;
import org.concordat.panels.SupportSession;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;
import org.concordat.people.Outcome;
import org.jspecify.annotations.Nullable;

/// What a panel of an area made, over a year, of three cases: one of which support has ended, that was closed, and is late to be looked
/// at again; one of which it has ended, and that nobody has closed; and one that it goes on with, late to be reviewed. Of the first a second
/// concern had come, about the same person.
final class PastPanelPlan {

    private static final Fragments NAMES = Fragments.read("names.txt");
    private static final Fragments WORDS = Fragments.read("statements.txt");
    private static final GatewayId CHANNEL = new GatewayId("ctsa-2015-s36");

    /// Days before the day of loading on which the panel met.
    private static final int FIRST = 320;
    private static final int SECOND = 235;
    static final int THIRD = 150;
    static final int ASSESSED = FIRST + 8;

    private final Days days;
    private final String area;
    private final Draw draw;
    private final Draw again;
    private final CastOfficer chair;
    private final CastOfficer partner;
    private final CastOfficer school;
    private final List<CastOfficer> team;
    private final List<Scene> scenes = new ArrayList<>();

    private PastPanelPlan(Cast cast, Days days, String area, Draw draw, Draw again) {
        this.days = days;
        this.area = area;
        this.draw = draw;
        this.again = again;
        this.chair = cast.holder(cast.body(area, "panel"), Role.PANEL_CHAIR);
        this.partner = cast.holder(cast.body(area, "panel"), Role.PANEL_PARTNER);
        this.school = cast.holder(cast.body(area, "school"), Role.SAFEGUARDING_LEAD);
        this.team = cast.officers().stream().filter(it -> it.body().equals(cast.body(area, "force"))
                        && it.statements().stream().anyMatch(role -> role.role() == Role.PREVENT_OFFICER && role.holdsThroughout()))
                .sorted(Comparator.comparing(CastOfficer::name)).toList();
    }

    /// Nothing where whoever led the team then has left since: their cases are the next lead's.
    static List<Scene> of(long seed, Cast cast, Days days, String area) {
        var plan = new PastPanelPlan(cast, days, area, Draw.of(seed, "past panel " + area),
                Draw.of(seed, "again " + area));
        if (plan.team.getFirst().left() == null) {
            plan.tell();
        }
        return List.copyOf(plan.scenes);
    }

    private void tell() {
        var closed = refer();
        var ended = refer();
        var going = refer();
        var second = referAgain(closed);
        meet(FIRST, Map.of(closed, Choice.ADOPT, ended, Choice.ADOPT, going, Choice.ADOPT), List.of(closed, ended, going));
        meet(SECOND, Map.of(closed, Choice.END, ended, Choice.CONTINUE, going, Choice.CONTINUE), List.of(closed, ended, going));
        close(closed, ClosureGround.SUPPORT_ENDED);
        close(second, ClosureGround.EXPLAINED);
        meet(THIRD, Map.of(ended, Choice.END, going, Choice.CONTINUE), List.of(ended, going));
    }

    private CaseId refer() {
        var id = draw.id();
        var name = draw.from(NAMES.under("first")) + " " + draw.from(NAMES.under("last"));
        scenes.add(new CaseScene.Refer(at(school, FIRST + 9, 8), new ReferralId(id), area, false, new Concern.AboutPerson(name, null,
                AgeBand.UNDER_18, Gender.NOT_KNOWN, school.body().name(), new Concern.Account("Wrote threats on a desk, and said that others would see.",
                        "It began when a friend moved away.", null))));
        for (var choice : List.of(org.concordat.casework.Choice.Deconfliction.NONE, org.concordat.casework.Choice.Assessment.PANEL)) {
            scenes.add(new CaseScene.Decide(at(owner(), ASSESSED, choice.leaves() ? 14 : 11), draw.id(), new CaseId(id), choice,
                    grounds(choice.name(), choice.leaves() ? CHANNEL : null)));
        }
        return new CaseId(id);
    }

    /// About the person of a case that is assessed already; both were written down, and the school said that they are one.
    private CaseId referAgain(CaseId before) {
        var first = scenes.stream().filter(CaseScene.Refer.class::isInstance).map(CaseScene.Refer.class::cast)
                .filter(it -> it.id().value().equals(before.value()))
                .findFirst().orElseThrow();
        var id = new CaseId(again.id());
        var one = again.id();
        var other = again.id();
        scenes.add(new CaseScene.Refer(later(school, 8), new ReferralId(id.value()), area, false, new Concern.AboutPerson(
                ((Concern.AboutPerson) first.concern()).name(), null, AgeBand.UNDER_18, Gender.MALE, school.body().name(),
                new Concern.Account("Wrote on the desk again.", "Another teacher saw it, and did not know of the first time.", null))));
        scenes.add(new CaseScene.Identify(later(owner(), 9), one, before));
        scenes.add(new CaseScene.Identify(later(owner(), 10), other, id));
        scenes.add(new PersonScene.Judge(later(owner(), 11), again.id(), other, one, Outcome.SAME, "The school says that it is the same pupil."));
        scenes.add(new PersonScene.Add(later(owner(), 13), again.id(), new Identity(((Concern.AboutPerson) first.concern()).name(), null,
                days.ago(15 * 365), null, null, "Unique pupil number A823432132001", "The register of the school", days.ago(ASSESSED - 1)), one,
                "The school leads both back to the same pupil."));
        for (var choice : List.of(org.concordat.casework.Choice.Deconfliction.NONE, org.concordat.casework.Choice.Assessment.NO_FURTHER_ACTION)) {
            scenes.add(new CaseScene.Decide(later(owner(), choice == org.concordat.casework.Choice.Deconfliction.NONE ? 12 : 14), again.id(), id, choice,
                    new CaseDecision.Grounds(WORDS.under("considered." + choice.name()).getFirst(),
                            WORDS.under("decided." + choice.name()).getFirst(), null, null)));
        }
        return id;
    }

    /// The day after the first concerns were assessed.
    private SignedIn later(CastOfficer who, int hour) {
        return new SignedIn(who.id(), days.at(ASSESSED - 1, hour, again.between(0, 59)));
    }

    private void meet(int met, Map<CaseId, Choice> decided, List<CaseId> cases) {
        var act = draw.id();
        scenes.add(new PanelScene.Call(at(chair, met + 7, 9), act, days.ago(met), "10am, Committee room 2",
                Set.of(partner.id(), owner().id(), school.id())));
        var items = new ArrayList<ItemId>();
        for (var of : cases) {
            var item = draw.id();
            scenes.add(new PanelScene.Put(at(owner(), met + 6, 16), item, of, new Agendas.Asking(new MeetingId(act),
                    met == FIRST ? "Whether the panel should adopt this case." : "How support goes on, or whether it should end.", List.of())));
            items.add(new ItemId(item));
        }
        scenes.add(new PanelScene.Came(at(chair, met, 12), new MeetingId(act), Set.of(partner.id(), owner().id(), school.id())));
        for (var item : items) {
            decide(item, met, decided.get(cases.get(items.indexOf(item))));
        }
    }

    private void decide(ItemId of, int met, Choice chosen) {
        scenes.add(new PanelScene.Decide(at(chair, met, 15), of, draw.id(), new Decided.Wording(chosen == Choice.ADOPT
                ? EnumSet.complementOf(EnumSet.of(Choice.CONTINUE, Choice.END)) : EnumSet.of(Choice.CONTINUE, Choice.END), chosen, null,
                Set.of(chosen == Choice.END ? ReasonKind.SUPPORT_DID_ITS_WORK : ReasonKind.SUPPORT_CAN_HELP),
                chosen == Choice.END ? "The person is at college, and has new friends there." : "It helps, and nobody else gives it.", CHANNEL,
                List.of())));
        if (chosen == Choice.ADOPT) {
            say(of, met - 1, Consent.State.ASKED, "At home, with a parent there.");
            say(of, met - 2, Consent.State.GIVEN, "In writing, by the person and a parent.");
            scenes.add(new PanelScene.Planned(at(chair, met - 3, 11), of, draw.id(), "A mentor meets the person each week."));
        }
        if (chosen != Choice.END) {
            for (int day = met - 10; day > met - 75; day -= 14) {
                scenes.add(new PanelScene.Session(at(partner, day, 16), of, draw.id(), days.ago(day), SupportSession.Came.HELD));
            }
        }
    }

    private void say(ItemId of, int day, Consent.State state, String how) {
        scenes.add(new PanelScene.Consented(at(chair, day, 10), of, draw.id(), state, how, days.ago(day), partner.id()));
    }

    /// Once support has ended; a colleague confirms.
    private void close(CaseId of, ClosureGround ground) {
        var closure = draw.id();
        scenes.add(new CaseScene.Close(at(owner(), SECOND - 5, 11), closure, of, Set.of(ground),
                grounds("CLOSED", null), Map.of(), Map.of()));
        scenes.add(new CaseScene.Confirm(at(team.get(1), SECOND - 7, 15), draw.id(), closure));
    }

    private CaseDecision.Grounds grounds(String choice, @Nullable GatewayId gateway) {
        return new CaseDecision.Grounds(WORDS.under("considered." + choice).getFirst(), draw.from(WORDS.under("decided." + choice)),
                gateway, null);
    }

    private CastOfficer owner() {
        return team.getFirst();
    }

    private SignedIn at(CastOfficer who, int day, int hour) {
        return new SignedIn(who.id(), days.at(day, hour, draw.between(0, 59)));
    }
}
