package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.intake.Concern;
import org.concordat.intake.Outcome;
import org.concordat.intake.Worried;
import org.concordat.kernel.OfficerId;
import org.concordat.people.Holding;
import org.concordat.people.Persons;
import org.concordat.requests.RequestId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// Cases of the police force to which Cara refers: Pat leads, for the name comes first, and Quinn and Robin are of the team.
public record Casework(Cases cases, Handovers handovers, Subjects subjects, Persons persons,
                       CaseDecisions decisions, Askings askings, Closures closures, ReferrerTellings tellings,
                       ApplicationContext service, World world, Worried worried, OfficerId robin) {

    public static final String WHY = "I am on leave. The school awaits an answer.";

    public static Casework in(ApplicationContext service, World world, Cast cast) {
        var worried = Worried.in(service, world, cast);
        return new Casework(service.getBean(Cases.class), service.getBean(Handovers.class),
                service.getBean(Subjects.class), service.getBean(Persons.class), service.getBean(CaseDecisions.class),
                service.getBean(Askings.class), service.getBean(Closures.class), service.getBean(ReferrerTellings.class), service, world, worried,
                world.officer(worried.force(), "Robin", Role.PREVENT_OFFICER));
    }

    public OfficerId pat() {
        return worried.pat();
    }

    public OfficerId quinn() {
        return worried.quinn();
    }

    public SignedIn in(OfficerId officer) {
        return worried.in(officer);
    }

    /// Referred by Cara; it is Pat's.
    public CaseId opened() {
        return CaseId.of(worried.referred("Jo Example"));
    }

    public CaseId opened(Concern concern, boolean urgent) {
        return CaseId.of(worried.referred(worried.cast().cara(), concern, urgent));
    }

    /// By Pat to Quinn.
    public UUID offered(CaseId id) {
        return offered(id, pat(), quinn());
    }

    public UUID offered(CaseId id, OfficerId giver, OfficerId taker) {
        return offered(id, giver, taker, WHY);
    }

    public UUID offered(CaseId id, OfficerId giver, OfficerId taker, String why) {
        var act = UUID.randomUUID();
        assertThat(handovers.offer(in(giver), act, id, taker, why)).isEqualTo(new Handing.Done(id));
        return act;
    }

    /// Quinn owns it.
    public CaseId handedOver() {
        return handedOver(opened());
    }

    public CaseId handedOver(CaseId id) {
        assertThat(handovers.accept(in(quinn()), offered(id), UUID.randomUUID())).isEqualTo(new Handing.Done(id));
        return id;
    }

    /// By its owner; the identity.
    public UUID identified(OfficerId owner, CaseId id) {
        var act = UUID.randomUUID();
        assertThat(subjects.identify(in(owner), id, act)).isEqualTo(new Holding.Held(act));
        return act;
    }

    /// By its owner; the decision.
    public UUID decided(OfficerId owner, CaseId id, Choice choice) {
        var act = UUID.randomUUID();
        assertThat(decisions.decide(in(owner), id, act, choice, grounds(choice), null)).isEqualTo(new Handing.Done(id));
        return act;
    }

    /// Pat's, deconflicted and assessed.
    public CaseId assessed(Choice.Assessment choice) {
        var id = opened();
        decided(pat(), id, Choice.Deconfliction.NONE);
        decided(pat(), id, choice);
        return id;
    }

    /// By Pat for their case: the council is asked, and it has left.
    public Requesters asked(CaseId id) {
        var act = UUID.randomUUID();
        assertThat(askings.begin(in(pat()), id, act)).isEqualTo(new Handing.Done(id));
        return Requesters.asked(service, world, worried, new RequestId(act));
    }

    public List<Asking> askings(OfficerId officer, CaseId id) {
        return cases.find(in(officer), id).orElseThrow().askings();
    }

    /// By its owner, with why it may close without each answer that is awaited.
    public UUID proposedToClose(OfficerId owner, CaseId id) {
        var act = UUID.randomUUID();
        assertThat(closing(owner, id, act, Set.of(ClosureGround.EXPLAINED))).isEqualTo(new Handing.Done(id));
        return act;
    }

    public Handing closing(OfficerId owner, CaseId id, UUID act, Set<ClosureGround> classes) {
        var awaited = askings(owner, id).stream().flatMap(it -> it.lines().stream()).filter(Asking::isAwaited)
                .collect(Collectors.toMap(it -> new Closure.Key(it.asked().request(), it.asked().body()), it -> "The school answered."));
        return closures.propose(in(owner), id, act, classes, grounds(Choice.Closing.CLOSED), awaited,
                closures.notDone(in(owner), id).stream().collect(Collectors.toMap(PanelAction::id, it -> "Petra does it still.")));
    }

    /// Pat's, which Quinn let them close.
    public CaseId closed(Choice.Assessment assessment) {
        var id = assessed(assessment);
        assertThat(closures.confirm(in(quinn()), proposedToClose(pat(), id), UUID.randomUUID())).isEqualTo(new Handing.Done(id));
        return id;
    }

    /// By its owner, through Channel.
    public UUID told(OfficerId owner, CaseId id, Outcome outcome) {
        var act = UUID.randomUUID();
        assertThat(tellings.tell(in(owner), id, act, outcome, DecisionRules.CHANNEL)).isEqualTo(new Handing.Done(id));
        return act;
    }

    /// By an officer, for an inquiry; written as it is said.
    public Bundles.Exporting exported(SignedIn who, CaseId id, UUID act, Function<Bundles.Contents, byte[]> writing) {
        return service.getBean(Bundles.class).export(who, id, act, Bundle.Power.INQUIRIES_ACT, "The Larkrise Inquiry, notice 7",
                "It asks for every case of that school.", writing);
    }

    public static CaseDecision.Grounds grounds(Choice choice) {
        return new CaseDecision.Grounds("Each of the four.", "What was seen, and nothing else.",
                choice.leaves() ? DecisionRules.CHANNEL : null, null);
    }

    /// From tomorrow Quinn is no longer there; it is tomorrow then.
    public void quinnLeaves() {
        world.leaves(quinn(), LocalDate.of(2026, 11, 24));
        worried.clock().advance(Duration.ofDays(1));
    }

    public Subject subject(OfficerId officer, CaseId id) {
        return cases.find(in(officer), id).orElseThrow().subject().orElseThrow();
    }

    public Cases.Line line(OfficerId officer, CaseId id) {
        return cases.find(in(officer), id).orElseThrow().line();
    }

    public List<CaseId> listed(OfficerId officer, Cases.Filter filter) {
        return cases.list(in(officer), Optional.ofNullable(filter), 0).seen().orElseThrow().rows().stream()
                .map(it -> it.of().id()).toList();
    }
}
