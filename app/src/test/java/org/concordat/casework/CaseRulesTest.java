package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.casework.CasePaper.FORCE;
import static org.concordat.casework.CasePaper.PAT;
import static org.concordat.casework.CasePaper.QUINN;
import static org.concordat.casework.CasePaper.ROBIN;

import java.util.List;
import java.util.Optional;
import org.concordat.access.Access;
import org.concordat.access.Act;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Holder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each rule of casework, with a case that it refuses.
class CaseRulesTest {

    private static final CaseRules RULES = new CaseRules();
    private static final Access ACCESS = new Access(List.of(RULES.listingCases(), RULES.readingCases(), RULES.offeringCases(),
            RULES.acceptingCases(), RULES.decliningCases(), RULES.withdrawingOffers(), RULES.takingCases()));
    private static final Team TEAM = CasePaper.team(PAT, QUINN, ROBIN);

    @ParameterizedTest
    @EnumSource(Role.class)
    void aPreventOfficerOfTheBodyWorksOnItsCases(Role role) {
        var viewer = CasePaper.viewer(PAT, role);
        var expected = role == Role.PREVENT_OFFICER ? List.of() : List.of("casework.prevent-officer-works-on-cases");
        assertThat(ACCESS.decide(viewer, CaseRules.LIST, FORCE)).satisfies(it -> assertThat(failed(it)).isEqualTo(expected));
        assertThat(failed(ACCESS.decide(viewer, CaseRules.READ, CasePaper.ofQuinn(FORCE)))).isEqualTo(expected);
    }

    @Test
    void ofTheirOwnBodyAlone() {
        var pat = CasePaper.viewer(PAT, Role.PREVENT_OFFICER);
        assertThat(failed(ACCESS.decide(pat, CaseRules.LIST, CasePaper.OTHER))).containsExactly("casework.of-your-own-body");
        assertThat(failed(ACCESS.decide(pat, CaseRules.READ, CasePaper.ofQuinn(CasePaper.OTHER))))
                .containsExactly("casework.of-your-own-body");
    }

    @Test
    void itsOwnerOffersItToAColleagueInPostOneAtATime() {
        assertThat(offering(QUINN, TEAM, Optional.empty(), ROBIN)).isEmpty();
        assertThat(offering(PAT, TEAM, Optional.empty(), ROBIN)).containsExactly("casework.owner-offers");
        assertThat(offering(QUINN, TEAM, Optional.of(CasePaper.offered()), ROBIN)).containsExactly("casework.one-offer-at-a-time");
        assertThat(offering(QUINN, TEAM, Optional.empty(), QUINN)).containsExactly("casework.taker-is-a-colleague-in-post");
        assertThat(offering(QUINN, CasePaper.team(PAT, QUINN), Optional.empty(), ROBIN))
                .containsExactly("casework.taker-is-a-colleague-in-post");
    }

    @Test
    void itsTakerAnswersAnOfferThatStands() {
        for (var act : List.of(CaseRules.ACCEPT, CaseRules.DECLINE)) {
            assertThat(answering(act, ROBIN, CasePaper.offered())).isEmpty();
            assertThat(answering(act, ROBIN, CasePaper.overdue())).as("late is better than never").isEmpty();
            assertThat(answering(act, PAT, CasePaper.offered())).containsExactly("casework.taker-answers");
            assertThat(answering(act, ROBIN, accepted())).containsExactly("casework.offer-still-stands");
            assertThat(answering(act, ROBIN, CasePaper.offer(PAT, CasePaper.DAY, new Handover.State.Offered())))
                    .as("offered by one who no longer owns it").containsExactly("casework.offer-still-stands");
        }
    }

    @Test
    void itsGiverTakesItBackAndTheLeadOnceNobodyAnsweredInTime() {
        assertThat(answering(CaseRules.WITHDRAW, QUINN, CasePaper.offered())).isEmpty();
        assertThat(answering(CaseRules.WITHDRAW, PAT, CasePaper.offered())).containsExactly("casework.giver-or-lead-withdraws");
        assertThat(answering(CaseRules.WITHDRAW, PAT, CasePaper.overdue())).isEmpty();
        assertThat(answering(CaseRules.WITHDRAW, ROBIN, CasePaper.overdue()))
                .containsExactly("casework.giver-or-lead-withdraws");
        assertThat(answering(CaseRules.WITHDRAW, QUINN, accepted())).containsExactly("casework.offer-still-stands");
    }

    @Test
    void theLeadTakesWhatNobodyAnswersFor() {
        var withoutQuinn = CasePaper.team(PAT, ROBIN);
        assertThat(taking(PAT, withoutQuinn, Optional.empty())).isEmpty();
        assertThat(taking(PAT, TEAM, Optional.of(CasePaper.overdue()))).isEmpty();
        assertThat(taking(ROBIN, withoutQuinn, Optional.empty())).containsExactly("casework.lead-takes");
        assertThat(taking(PAT, TEAM, Optional.empty())).containsExactly("casework.owner-away-or-offer-unanswered");
        assertThat(taking(PAT, TEAM, Optional.of(CasePaper.offered())))
                .containsExactly("casework.owner-away-or-offer-unanswered");
        assertThat(taking(QUINN, CasePaper.team(QUINN), Optional.of(CasePaper.overdue()))).containsExactly("casework.lead-takes");
    }

    @Test
    void anOwnerWhoIsNotInPostDoesNotAnswerAndTheLeadDoes() {
        var it = CasePaper.ofQuinn(FORCE);
        assertThat(TEAM.accountable(it)).isEqualTo(new Accountable.Owner(QUINN));
        assertThat(CasePaper.team(PAT, ROBIN).accountable(it)).isEqualTo(new Accountable.Lead(PAT, QUINN));
        assertThat(CasePaper.team().accountable(it)).isEqualTo(new Accountable.Deserted(QUINN));
        assertThat(new Team(List.of(), Optional.of(new Holder(ROBIN, "Robin", CasePaper.OTHER, Role.PREVENT_OFFICER))).accountable(it))
                .isEqualTo(new Accountable.ByLaw(ROBIN, CasePaper.OTHER, QUINN));
    }

    private static Handover accepted() {
        return CasePaper.offer(QUINN, CasePaper.DAY, new Handover.State.Accepted(CasePaper.AT));
    }

    private static List<String> offering(OfficerId by, Team team, Optional<Handover> open, OfficerId taker) {
        return failed(ACCESS.decide(CasePaper.viewer(by, Role.PREVENT_OFFICER), CaseRules.OFFER,
                new CaseRules.Offering(CasePaper.ofQuinn(FORCE), team, open, taker)));
    }

    private static List<String> answering(Act<CaseRules.Answering> act, OfficerId by, Handover offer) {
        return failed(ACCESS.decide(CasePaper.viewer(by, Role.PREVENT_OFFICER), act,
                new CaseRules.Answering(CasePaper.ofQuinn(FORCE), TEAM, offer)));
    }

    private static List<String> taking(OfficerId by, Team team, Optional<Handover> open) {
        return failed(ACCESS.decide(CasePaper.viewer(by, Role.PREVENT_OFFICER), CaseRules.TAKE,
                new CaseRules.Taking(CasePaper.ofQuinn(FORCE), team, open)));
    }

    private static List<String> failed(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.failed().stream().map(Because::rule).toList() : List.of();
    }
}
