package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.sharing.Paper.ANN;
import static org.concordat.sharing.Paper.BEA;
import static org.concordat.sharing.Paper.viewer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.access.Access;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.law.Route;
import org.concordat.partnership.AgreementTerms;
import org.concordat.sharing.ApprovalRules.Pending;
import org.concordat.sharing.Disclosure.State;
import org.junit.jupiter.api.Test;

class ApprovalRulesTest {

    private static final ApprovalRules RULES = new ApprovalRules();
    private static final Access ACCESS = new Access(List.of(RULES.approving(), RULES.declining()));

    @Test
    void anotherApproverApprovesOrDeclines() {
        assertThat(approving(viewer(BEA, APPROVER), waiting())).isEmpty();
        assertThat(declining(viewer(BEA, APPROVER), waiting())).isEmpty();
    }

    @Test
    void onlyAnApproverDecides() {
        assertThat(approving(viewer(BEA, ORIGINATOR), waiting())).containsExactly("sharing.approver-decides");
        assertThat(declining(viewer(BEA, ORIGINATOR), waiting())).containsExactly("sharing.approver-decides");
    }

    @Test
    void refusesTheOfficerWhoProposed() {
        assertThat(approving(viewer(ANN, APPROVER), waiting())).containsExactly("sharing.someone-else-decides");
        assertThat(declining(viewer(ANN, APPROVER), waiting())).containsExactly("sharing.someone-else-decides");
    }

    @Test
    void decidesOnlyWhatWaits() {
        for (var state : Paper.states()) {
            var it = new Pending(Paper.disclosure(state), Optional.of(Paper.open()), Optional.of(Paper.terms()));
            var expected = state instanceof State.Proposed ? Set.of() : Set.of("sharing.still-waiting");
            assertThat(approving(viewer(BEA, APPROVER), it)).as(state.toString()).isEqualTo(expected);
            assertThat(declining(viewer(BEA, APPROVER), it)).as(state.toString()).isEqualTo(expected);
        }
    }

    @Test
    void asksTheLawAndTheAgreementAgain() {
        var proposed = Paper.disclosure(new State.Proposed());
        var terms = Optional.of(Paper.terms());
        assertThat(approving(viewer(BEA, APPROVER), new Pending(proposed, Optional.of(Paper.closed()), terms)))
                .containsExactly("sharing.gateway-still-open");
        assertThat(approving(viewer(BEA, APPROVER), new Pending(proposed, Optional.empty(), terms)))
                .containsExactly("sharing.gateway-still-open");
        assertThat(approving(viewer(BEA, APPROVER), new Pending(proposed, Optional.of(Paper.open()), Optional.empty())))
                .containsExactly("sharing.agreement-still-in-force");
    }

    @Test
    void whatHasBecomeUnlawfulCanStillBeDeclined() {
        assertThat(declining(viewer(BEA, APPROVER),
                new Pending(Paper.disclosure(new State.Proposed()), Optional.empty(), Optional.empty()))).isEmpty();
    }

    @Property
    void nobodyApprovesTheirOwn(@ForAll("anyone") Viewer viewer, @ForAll("anything") Pending it) {
        assertThat(keepsToTwoPeople(ACCESS, viewer, it)).isTrue();
    }

    @Example
    void withoutItsRuleSomeoneApprovesTheirOwn() {
        var careless = new Access(List.of(Rules.of(ApprovalRules.APPROVE, ApprovalRules.APPROVER_DECIDES,
                ApprovalRules.STILL_WAITING)));
        assertThat(keepsToTwoPeople(careless, viewer(ANN, APPROVER), waiting())).isFalse();
    }

    @Property
    void approvesExactlyWhatIsSecondLawfulCoveredAndWaiting(@ForAll("anyone") Viewer viewer,
                                                            @ForAll("anything") Pending it) {
        boolean should = viewer.roles().contains(APPROVER)
                && !viewer.officer().equals(it.disclosure().proposedBy())
                && it.disclosure().state() instanceof State.Proposed
                && it.route().isPresent() && it.route().get() instanceof Route.Open
                && it.terms().isPresent();
        assertThat(ACCESS.decide(viewer, ApprovalRules.APPROVE, it) instanceof Decision.Allowed).isEqualTo(should);
    }

    @Provide
    Arbitrary<Viewer> anyone() {
        return Combinators.combine(Arbitraries.of(ANN, BEA), Arbitraries.of(Role.class).set())
                .as((officer, roles) -> viewer(officer, roles.toArray(Role[]::new)));
    }

    @Provide
    Arbitrary<Pending> anything() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(2, Arbitraries.just(new State.Proposed())),
                                net.jqwik.api.Tuple.of(1, Arbitraries.of(Paper.states()))),
                        Arbitraries.of(Paper.open(), Paper.closed()).optional(0.8),
                        Arbitraries.<AgreementTerms>just(Paper.terms()).optional(0.7))
                .as((state, route, terms) -> new Pending(Paper.disclosure(state), route, terms));
    }

    private static boolean keepsToTwoPeople(Access access, Viewer viewer, Pending it) {
        return !(access.decide(viewer, ApprovalRules.APPROVE, it) instanceof Decision.Allowed)
                || !viewer.officer().equals(it.disclosure().proposedBy());
    }

    private static Pending waiting() {
        return new Pending(Paper.disclosure(new State.Proposed()), Optional.of(Paper.open()),
                Optional.of(Paper.terms()));
    }

    private static Set<String> approving(Viewer viewer, Pending it) {
        return Paper.refusing(ACCESS.decide(viewer, ApprovalRules.APPROVE, it));
    }

    private static Set<String> declining(Viewer viewer, Pending it) {
        return Paper.refusing(ACCESS.decide(viewer, ApprovalRules.DECLINE, it));
    }
}
