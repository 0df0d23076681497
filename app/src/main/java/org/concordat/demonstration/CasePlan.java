package org.concordat.demonstration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.casework.CaseDecision;
import org.concordat.casework.CaseId;
import org.concordat.casework.Choice;
import org.concordat.casework.ClosureGround;
import org.concordat.intake.Concern;
import org.concordat.intake.Gender;
import org.concordat.intake.OnlineMaterial;
import org.concordat.intake.Outcome;
import org.concordat.intake.ReferralId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.GatewayId;
import org.concordat.people.AgeBand;

/// Cases of each police force, from the day on which a concern comes in, with what goes wrong with some: nobody answers an
/// offer, an owner leaves, an assessment is late.
final class CasePlan {

    private static final Fragments WORDS = Fragments.read("statements.txt");
    private static final Fragments NAMES = Fragments.read("names.txt");
    private static final String WHY = "I am away from tomorrow. The concern has been read, and nobody has been asked yet.";

    private static final GatewayId CHANNEL = new GatewayId("ctsa-2015-s36");

    /// Those to whom Channel carries what came of what they referred.
    private static final Set<BodyKind> HEAR = Set.of(BodyKind.SCHOOL, BodyKind.COLLEGE_OR_UNIVERSITY, BodyKind.LOCAL_AUTHORITY);

    /// How many there are of each in each force.
    private static final int EACH = 8;

    /// What becomes of a case, and how many days ago it came in.
    private enum Came {
        CRITICAL(1), NEW(2), OFFERED(3), DECLINED(5), HANDED_OVER(7), UNANSWERED(15), OVERDUE(20), DESERTED(45),
        HELD(60), TO_PANEL(30), SIGNPOSTED(34), POLICE_LED(38), NOTHING_MORE(42),
        CLOSED(50), CLOSING(48), CLOSING_REFUSED(46), TO_ASSESS(4);

        private final int opened;

        Came(int opened) {
            this.opened = opened;
        }
    }

    private final Cast cast;
    private final Days days;
    private final String area;
    private final Draw draw;
    private final Draw told;
    private final Draw genders;
    private final List<CaseScene> scenes = new ArrayList<>();
    private final Set<CaseId> people = new HashSet<>();
    private final Set<CaseId> within = new HashSet<>();
    private final Set<CaseId> unheard = new HashSet<>();

    private CasePlan(Cast cast, Days days, String area, Draw draw, Draw told, Draw genders) {
        this.cast = cast;
        this.days = days;
        this.area = area;
        this.draw = draw;
        this.told = told;
        this.genders = genders;
    }

    static List<CaseScene> of(long seed, Cast cast, Days days, String area) {
        var plan = new CasePlan(cast, days, area, Draw.of(seed, "cases " + area), Draw.of(seed, "told " + area), Draw.of(seed, "genders " + area));
        for (var came : Came.values()) {
            for (int i = 0; i < EACH; i++) {
                plan.tell(came, i);
            }
        }
        return List.copyOf(plan.scenes);
    }

    private void tell(Came came, int number) {
        var id = new ReferralId(draw.id());
        var day = came.opened + number / 4;
        refer(id, day, came == Came.CRITICAL);
        var of = new CaseId(id.value());
        switch (came) {
            case OFFERED -> offer(of, 1);
            case UNANSWERED -> offer(of, day - 1);
            case DECLINED -> {
                var offer = offer(of, day - 1);
                scenes.add(new CaseScene.Decline(at(offer.taker(), day - 2, 10), offer.act(), draw.id(),
                        "I know the family, and should not own this case."));
            }
            case HANDED_OVER -> accept(offer(of, day - 1), day - 1);
            case DESERTED -> {
                if (lead(day).left() == null) {
                    accept(offer(of, day - 1, team(day).stream().filter(it -> it.left() != null).findFirst().orElseThrow()),
                            day - 1);
                }
            }
            case HELD -> {
                if (lead(day).left() == null) {
                    decide(of, day - 1, 11, Choice.Deconfliction.LIVE);
                }
            }
            case TO_PANEL -> assess(of, day, Choice.Assessment.PANEL);
            case SIGNPOSTED -> assess(of, day, Choice.Assessment.SIGNPOST);
            case POLICE_LED -> assess(of, day, Choice.Assessment.POLICE_LED);
            case NOTHING_MORE -> assess(of, day, Choice.Assessment.NO_FURTHER_ACTION);
            case CLOSED, CLOSING, CLOSING_REFUSED -> close(of, day, came);
            case TO_ASSESS -> decide(of, day - 1, 11, Choice.Deconfliction.NONE);
            case NEW, CRITICAL, OVERDUE -> { }
        }
    }

    /// Within its days by the one who leads, who looks first whether the person is known.
    private void assess(CaseId of, int day, Choice.Assessment choice) {
        if (lead(day).left() != null) {   // it is the next lead's then, who has not taken it
            return;
        }
        if (people.contains(of)) {
            scenes.add(new CaseScene.Identify(at(lead(day), day - 1, 10), draw.id(), of));
        }
        decide(of, day - 1, 11, Choice.Deconfliction.NONE);
        decide(of, day - 3, 11, choice);
        tell(of, day - 4, choice);
    }

    /// Of one in four, and of those that came from a body which Channel may not reach, nobody is told, and its owner sees that as
    /// overdue.
    private void tell(CaseId of, int day, Choice.Assessment choice) {
        if (told.chance(75) && !unheard.contains(of)) {
            scenes.add(new CaseScene.Tell(new SignedIn(lead(day).id(), days.at(day, 16, told.between(30, 59))), told.id(), of, switch (choice) {
                case PANEL -> Outcome.BEING_LOOKED_AT;
                case SIGNPOST -> Outcome.SIGNPOSTED;
                case POLICE_LED -> Outcome.ACTED;
                case NO_FURTHER_ACTION -> Outcome.NOTHING_MORE;
            }, within.contains(of) ? null : CHANNEL));
        }
    }

    /// Proposed by the one who leads; a colleague confirms, refuses, or has not answered yet.
    private void close(CaseId of, int day, Came came) {
        if (lead(day).left() != null) {
            return;
        }
        assess(of, day, Choice.Assessment.NO_FURTHER_ACTION);
        var closure = draw.id();
        var proposed = came == Came.CLOSING ? 2 : day - 9;
        scenes.add(new CaseScene.Close(at(lead(day), proposed, 12), closure, of, came == Came.CLOSED
                ? Set.of(ClosureGround.EXPLAINED, ClosureGround.NO_IDEOLOGY) : Set.of(ClosureGround.CONCERN_ADDRESSED),
                new CaseDecision.Grounds(WORDS.under("considered.CLOSED").getFirst(), draw.from(WORDS.under("decided.CLOSED")), null,
                        null), Map.of(), Map.of()));
        var colleague = team(proposed).stream().filter(it -> it.left() == null && !it.equals(lead(day))).findFirst().orElseThrow();
        switch (came) {
            case CLOSED -> scenes.add(new CaseScene.Confirm(at(colleague, proposed - 2, 15), draw.id(), closure));
            case CLOSING_REFUSED -> scenes.add(new CaseScene.Refuse(at(colleague, proposed - 2, 15), draw.id(), closure,
                    WORDS.under("closing.refused").getFirst()));
            default -> { }
        }
    }

    private void decide(CaseId of, int day, int hour, Choice choice) {
        var grounds = new CaseDecision.Grounds(WORDS.under("considered." + choice.name()).getFirst(),
                draw.from(WORDS.under("decided." + choice.name())),
                choice.leaves() ? CHANNEL : null,
                draw.chance(15) ? "A colleague would have waited for what the school holds." : null);
        scenes.add(new CaseScene.Decide(at(lead(day), day, hour), draw.id(), of, choice, grounds));
    }

    private void refer(ReferralId id, int day, boolean urgent) {
        var place = draw.from(cast.bodies(area, Set.of("council"))).place();
        var referrer = draw.from(referrers());
        var about = draw.from(WORDS.under("concerns"));
        var name = draw.from(NAMES.under("first")) + " " + draw.from(NAMES.under("last"));
        var account = new Concern.Account(said(about + ".fact", name, place, referrer), said(about + ".assess", name, place,
                referrer), draw.chance(40) ? "Spoke to the family, who know that this was referred." : null);
        Concern concern = draw.chance(20)
                ? new Concern.AboutMaterial("https://example.org/" + draw.between(1000, 9999), draw.from(List.of(
                        OnlineMaterial.values())), "A group chat, last week", account)
                : new Concern.AboutPerson(name, null, draw.from(List.of(AgeBand.UNDER_18, AgeBand.FROM_18_TO_24,
                        AgeBand.FROM_25_TO_39, AgeBand.NOT_KNOWN)), genders.from(List.of(Gender.FEMALE, Gender.MALE, Gender.MALE,
                        Gender.NOT_KNOWN)), place, account);
        if (referrer.body().equals(cast.body(area, "force"))) {
            within.add(new CaseId(id.value()));
        } else if (!HEAR.contains(referrer.body().kind())) {
            unheard.add(new CaseId(id.value()));
        }
        if (concern.kind() == Concern.Kind.PERSON) {
            people.add(new CaseId(id.value()));
        }
        scenes.add(new CaseScene.Refer(new SignedIn(referrer.id(), days.at(day, 8, draw.between(0, 29))), id, area, urgent,
                concern));
    }

    private List<CastOfficer> referrers() {
        return cast.officers().stream().filter(it -> it.body().area().equals(area)
                && (it.holds(Role.SAFEGUARDING_LEAD) || it.holds(Role.COORDINATOR) || it.holds(Role.DISCLOSURE_OFFICER))).toList();
    }

    private String said(String heading, String name, String place, CastOfficer by) {
        return draw.from(WORDS.under(heading)).replace("{who}", name).replace("{place}", place)
                .replace("{from}", by.body().name()).replace("{to}", cast.body(area, "force").name());
    }

    private Offered offer(CaseId of, int day) {
        var others = team(day).stream().filter(it -> it.left() == null && !it.equals(lead(day))).toList();
        return offer(of, day, draw.from(others));
    }

    private Offered offer(CaseId of, int day, CastOfficer taker) {
        var act = draw.id();
        scenes.add(new CaseScene.Offer(at(lead(day), day, 9), act, of, taker.id(), WHY));
        return new Offered(act, taker);
    }

    private void accept(Offered it, int day) {
        scenes.add(new CaseScene.Accept(at(it.taker(), day, 14), it.act(), draw.id()));
    }

    private record Offered(UUID act, CastOfficer taker) {
    }

    /// Who leads on a day: whose name comes first of those in post.
    private CastOfficer lead(int day) {
        return team(day).getFirst();
    }

    private List<CastOfficer> team(int day) {
        return cast.officers().stream()
                .filter(it -> it.body().equals(cast.body(area, "force")) && (it.left() == null || it.left() < day)
                        && it.statements().stream().anyMatch(role -> role.role() == Role.PREVENT_OFFICER
                                && role.holdsThroughout()))
                .sorted(Comparator.comparing(CastOfficer::name)).toList();
    }

    private SignedIn at(CastOfficer who, int day, int hour) {
        return new SignedIn(who.id(), days.at(day, hour, draw.between(30, 59)));
    }
}
