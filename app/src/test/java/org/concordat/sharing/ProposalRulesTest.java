package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;
import static org.concordat.sharing.Paper.ANN;
import static org.concordat.sharing.Paper.DAY;
import static org.concordat.sharing.Paper.candidate;
import static org.concordat.sharing.Paper.draft;
import static org.concordat.sharing.Paper.terms;
import static org.concordat.sharing.Paper.viewer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Access;
import org.concordat.access.Decision;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.kernel.Words;
import org.concordat.law.Bar;
import org.concordat.law.Material;
import org.concordat.law.Provenance;
import org.concordat.law.Route;
import org.concordat.partnership.AgreementTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProposalRulesTest {

    private static final ProposalRules RULES = new ProposalRules();
    private static final Access ACCESS = new Access(List.of(RULES.composing(), RULES.saving(), RULES.proposing()));

    @Test
    void allowsWhatIsLawfulAndWhole() {
        assertThat(proposing(candidate())).isEmpty();
        assertThat(saving(candidate())).isEmpty();
    }

    @Test
    void onlyAnOriginatorComposesSavesAndProposes() {
        var approver = viewer(ANN, APPROVER);
        assertThat(Paper.refusing(ACCESS.decide(approver, ProposalRules.COMPOSE, draft())))
                .containsExactly("sharing.originator-composes");
        assertThat(Paper.refusing(ACCESS.decide(viewer(ANN, ORIGINATOR), ProposalRules.COMPOSE, draft()))).isEmpty();
        assertThat(Paper.refusing(ACCESS.decide(approver, ProposalRules.SAVE, candidate())))
                .containsExactly("sharing.originator-saves");
        assertThat(Paper.refusing(ACCESS.decide(approver, ProposalRules.PROPOSE, candidate())))
                .containsExactly("sharing.originator-proposes");
    }

    @Test
    void theChannelGatewayCarriesNothingOfAnIntelligenceService() {
        var sensitive = candidate(new Section.Matter(Cast.PREVENT, Set.of(Material.ABOUT_A_CHILD),
                Set.of(Provenance.POLICE, Provenance.INTELLIGENCE_SERVICE)));
        assertThat(proposing(sensitive)).containsExactly("sharing.gateway-is-open", "sharing.needs-are-answered");
        assertThat(saving(sensitive)).containsExactly("sharing.gateway-chosen-is-open");
        assertThat(Drafts.bars(sensitive)).extracting(Bar::citation).anyMatch(it -> it.contains("s.38(4)"));
    }

    @Test
    void aDraftWithoutAGatewayYetIsSaved() {
        var early = Paper.candidate(draft().without(Step.PASSAGE), Optional.empty());
        assertThat(saving(early)).isEmpty();
    }

    @Test
    void aGatewayNobodyKnowsCarriesNothing() {
        var unknown = candidate(Paper.passage("none-of-that-name", Cast.NEEDS));
        assertThat(proposing(unknown)).contains("sharing.gateway-is-open", "sharing.needs-are-answered");
        assertThat(Drafts.bars(unknown)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"appropriate-and-practicable", "law-enforcement-purpose", "fact-or-assessment", "crossing-regime"})
    void everyNeedIsAnswered(String need) {
        var needs = new HashMap<>(Cast.NEEDS);
        assertThat(needs.remove(need)).isNotNull();
        assertThat(proposing(candidate(new Section.Passage(Cast.CHANNEL, needs))))
                .containsExactly("sharing.needs-are-answered");
    }

    @Test
    void anAgreementIsInForce() {
        assertThat(proposing(Paper.candidate(draft(), Optional.empty()))).containsExactly(
                "sharing.agreement-in-force", "sharing.agreement-names-every-body",
                "sharing.agreement-serves-the-purpose", "sharing.agreement-uses-the-gateway");
    }

    @Test
    void theAgreementNamesEveryBodyAddressed() {
        var audience = new Section.Audience(List.of(
                new Section.Addressee(Paper.SCHOOL, SAFEGUARDING_LEAD, "One."),
                new Section.Addressee(new BodyId(new UUID(1, 3)), SAFEGUARDING_LEAD, "Two.")));
        assertThat(proposing(candidate(audience))).containsExactly("sharing.agreement-names-every-body");
    }

    @Test
    void theAgreementServesThePurposeThroughTheGateway() {
        assertThat(under(new AgreementTerms(terms().id(), "ISA-1111-1111", "Other", terms().parties(),
                Set.of(new Purpose("safeguard-child")), terms().gateways(), DAY.plusYears(1), DAY, 24, "RRD-2Y", null)))
                .containsExactly("sharing.agreement-serves-the-purpose");
        assertThat(under(new AgreementTerms(terms().id(), "ISA-1111-1111", "Other", terms().parties(),
                terms().purposes(), Set.of(new GatewayId("common-law-policing")), DAY.plusYears(1), DAY, 24, "RRD-2Y",
                null))).containsExactly("sharing.agreement-uses-the-gateway");
    }

    @Test
    void aPersonIsPersonalDataWhateverIsDeclared() {
        assertThat(proposing(candidate(matter(Set.of())))).containsExactly("sharing.a-person-is-personal-data");
        assertThat(proposing(candidate(matter(Set.of(Material.ABOUT_A_CHILD, Material.DEPERSONALISED)))))
                .contains("sharing.a-person-is-personal-data");
        assertThat(proposing(candidate(matter(Set.of()), new Section.Subject(About.PLACE, null, "The park"))))
                .doesNotContain("sharing.a-person-is-personal-data");
    }

    @ParameterizedTest
    @MethodSource("sectionsThatHoldAMarking")
    void aMarkingAboveOfficialIsRefusedWhereverItIsWritten(Section section) {
        assertThat(proposing(candidate(section))).containsExactly("sharing.official-at-most");
        assertThat(saving(candidate(section))).containsExactly("sharing.official-at-most");
    }

    static List<Section> sectionsThatHoldAMarking() {
        var marked = "What follows.\nUK SECRET\nAnd more.";
        return List.of(
                new Section.Content("SECRET", "Words.", "Log 1"),
                new Section.Content("Title", marked, "Log 1"),
                new Section.Content("Title", "Words.", "TOP SECRET"),
                new Section.Handling(Marking.OFFICIAL, SourceGrade.RELIABLE, InformationGrade.A, HandlingCode.C,
                        ActionCode.A1, Sanitisation.S1, marked),
                new Section.Justification(marked, "a", "b", "c", "d"),
                new Section.Justification("a", marked, "b", "c", "d"),
                new Section.Justification("a", "b", marked, "c", "d"),
                new Section.Justification("a", "b", "c", marked, "d"),
                new Section.Justification("a", "b", "c", "d", marked),
                new Section.Audience(List.of(new Section.Addressee(Paper.SCHOOL, SAFEGUARDING_LEAD, marked))),
                new Section.Subject(About.THEME, null, "SECRET"),
                new Section.Subject(About.PERSON, new org.concordat.people.Identity("Jo Example", "TOP SECRET", DAY,
                        null, null, null, "Police record", DAY), null),
                new Section.Passage(Cast.CHANNEL, with(Cast.NEEDS, "crossing-regime", marked)));
    }

    @Test
    void provenanceIsNotShed() {
        var own = draft();
        var derived = new Draft(own.id(), own.officer(), own.body(), own.startedAt(), own.savedAt(), null, Paper.ID,
                null, Set.of(Provenance.HEALTH), own.sections());
        assertThat(proposing(Paper.candidate(derived, Optional.of(terms()))))
                .containsExactly("sharing.provenance-is-inherited");
        assertThat(saving(Paper.candidate(derived, Optional.of(terms()))))
                .containsExactly("sharing.provenance-is-inherited");
        assertThat(saving(Paper.candidate(derived.without(Step.MATTER), Optional.empty()))).isEmpty();
    }

    @Test
    void whatAnotherBodySentIsNotPassedOn() {
        var own = draft();
        var received = new Draft(own.id(), own.officer(), own.body(), own.startedAt(), own.savedAt(), null, Paper.ID,
                Paper.SCHOOL, Set.of(), own.sections());
        assertThat(proposing(Paper.candidate(received, Optional.of(terms()))))
                .containsExactly("sharing.originator-consents");
    }

    @Test
    void nobodyWritesToThemselves() {
        var audience = new Section.Audience(List.of(new Section.Addressee(Paper.POLICE, SAFEGUARDING_LEAD, "Us.")));
        assertThat(proposing(candidate(audience))).containsExactly("sharing.not-to-itself");
    }

    /// Days from today: answer due, review, expiry.
    @ParameterizedTest
    @CsvSource({
        "0,   1,   1,   true",
        "-1,  1,   1,   false",
        "0,   0,   1,   false",
        "0,   0,   0,   false",
        "0,   1,   731, true",
        "0,   1,   732, false",
    })
    void datesAreAheadAndWithinTheRetention(int answer, int review, int expires, boolean allowed) {
        var dates = new Section.Dates(DAY.plusDays(answer), DAY.plusDays(review), DAY.plusDays(expires));
        assertThat(proposing(candidate(dates))).isEqualTo(allowed ? Set.of() : Set.of("sharing.dates-are-ahead"));
    }

    @Test
    void aRefusalNamesEveryRuleInTheWay() {
        var refused = (Decision.Refused) ACCESS.decide(viewer(ANN), ProposalRules.PROPOSE,
                new Candidate(draft(), Optional.empty(), Optional.<Route>empty(), Optional.empty()));
        assertThat(refused.because()).hasSize(17);
        assertThat(Paper.refusing(refused)).contains("sharing.originator-proposes", "sharing.gateway-is-open",
                "sharing.a-person-is-personal-data", "sharing.agreement-in-force");
    }

    private static Section.Matter matter(Set<Material> material) {
        return new Section.Matter(Cast.PREVENT, material, Set.of(Provenance.POLICE));
    }

    private static Map<String, String> with(Map<String, String> needs, String need, String answer) {
        var more = new HashMap<>(needs);
        more.put(need, answer);
        return more;
    }

    private static Set<String> under(AgreementTerms terms) {
        return proposing(Paper.candidate(draft(), Optional.of(terms)));
    }

    private static Set<String> proposing(Candidate it) {
        return Paper.refusing(ACCESS.decide(viewer(ANN, ORIGINATOR), ProposalRules.PROPOSE, it));
    }

    private static Set<String> saving(Candidate it) {
        return Paper.refusing(ACCESS.decide(viewer(ANN, ORIGINATOR), ProposalRules.SAVE, it));
    }
}
