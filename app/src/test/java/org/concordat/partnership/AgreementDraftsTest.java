package org.concordat.partnership;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.partnership.AgreementSamples.TODAY;
import static org.concordat.partnership.AgreementsTest.rules;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.partnership.AgreementOutcome.Done;
import org.concordat.partnership.AgreementOutcome.Unknown;
import org.concordat.partnership.AgreementPart.Basis;
import org.concordat.partnership.AgreementPart.Parties;
import org.concordat.partnership.AgreementPart.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Drafts: what is refused when they are offered, who sees them, and how they come from files.
@ConcordatTest
class AgreementDraftsTest {

    @Autowired
    AgreementDrafts drafts;

    @Autowired
    Agreements agreements;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Signatories they;

    @BeforeEach
    void aForceAndACouncil() {
        they = Signatories.of(context);
    }

    @Test
    void onlyAnAgreementOwnerDrafts() {
        var id = new AgreementId(UUID.randomUUID());
        assertThat(rules(drafts.start(they.force().one(), id))).isEqualTo("partnership.agreement-owner-drafts");
        assertThat(drafts.start(they.forceOwner(), id)).isEqualTo(new Done(id));
        assertThat(drafts.start(they.forceOwner(), id)).as("sent again").isEqualTo(new Done(id));
        assertThat(drafts.start(they.councilOwner(), id)).as("another's id").isEqualTo(new Unknown());
        assertThat(drafts.find(they.forceDeputy(), id)).as("a colleague goes on").isPresent();
        assertThat(drafts.find(they.councilOwner(), id)).isEmpty();
        assertThat(drafts.find(they.force().one(), id)).isEmpty();
        assertThat(drafts.discard(they.councilOwner(), id)).isFalse();
        assertThat(drafts.discard(they.forceDeputy(), id)).isTrue();
    }

    @Test
    void anUnfinishedDraftIsNotOffered() {
        var id = new AgreementId(UUID.randomUUID());
        drafts.start(they.forceOwner(), id);
        assertThat(rules(they.offer(id))).contains("partnership.every-part-is-written", "partnership.two-parties");
        assertThat(agreements.find(they.forceOwner(), id, clock.instant())).isEmpty();
    }

    @Test
    void whatCannotServeItsPurposesIsNotOffered() {
        assertThat(offering(new Basis(Set.of(new Purpose("national-security")), Set.of(new GatewayId("cta-2008-s19")),
                "DPIA", null))).isEqualTo("partnership.gateways-serve-purposes");
        assertThat(offering(new Basis(Set.of(new Purpose("curiosity")), Set.of(new GatewayId("ctsa-2015-s36")), "DPIA",
                null))).isEqualTo("partnership.law-knows-them partnership.gateways-serve-purposes");
    }

    @Test
    void policeAndTheSecurityServiceNameTheirDesignationNotice() {
        var service = they.founders().body(BodyKind.SECURITY_SERVICE);
        var basis = new Basis(Set.of(new Purpose("national-security")), Set.of(new GatewayId("cta-2008-s19")), "DPIA",
                null);
        var id = they.drafted(AgreementSamples.between(they.force().body(), service.body()));
        drafts.save(they.forceOwner(), id, basis);
        assertThat(rules(they.offer(id))).isEqualTo("partnership.designation-notice");
        drafts.save(they.forceOwner(), id, new Basis(basis.purposes(), basis.gateways(), "DPIA", "DN-2026-1"));
        assertThat(they.offer(id)).isEqualTo(new Done(id));
    }

    @Test
    void itsOwnBodyIsAPartyAndThereIsAnotherAndSomeoneIsController() {
        assertThat(offering(AgreementSamples.parties(they.council().body(),
                they.founders().body(BodyKind.SCHOOL).body())))
                .isEqualTo("partnership.own-body-is-a-party");
        assertThat(offering(AgreementSamples.parties(they.force().body())))
                .isEqualTo("partnership.two-parties partnership.gateways-serve-purposes");
        assertThat(offering(new Parties(AgreementSamples.parties(they.force().body(), they.council().body()).all().stream()
                .map(party -> new Party(party.body(), false, party.contact())).toList())))
                .isEqualTo("partnership.someone-is-controller");
    }

    @Test
    void itsLastDayIsNotPast() {
        assertThat(offering(AgreementSamples.term(TODAY.minusDays(9), TODAY.minusDays(1))))
                .isEqualTo("partnership.last-day-is-ahead");
        var id = they.drafted();
        drafts.save(they.forceOwner(), id, AgreementSamples.term(TODAY.minusDays(9), TODAY));
        assertThat(they.offer(id)).isEqualTo(new Done(id));
    }

    @Test
    void takesThePlaceOfNoneButItsOwn() {
        var old = they.signed();
        assertThat(rules(drafts.replace(they.councilOwner(), new AgreementId(UUID.randomUUID()), old)))
                .isEqualTo("partnership.owner-of-the-agreement");
    }

    @Test
    void comesFromAFileUnderAnIdentityOfItsOwn() {
        var old = they.signed();
        var json = agreements.export(they.councilOwner(), old).orElseThrow();
        var id = new AgreementId(UUID.randomUUID());
        assertThat(drafts.receive(they.forceOwner(), id, json.getBytes(UTF_8))).isEqualTo(new AgreementImport.Drafted(id));
        var draft = drafts.find(they.forceOwner(), id).orElseThrow().draft();
        assertThat(draft.whole()).contains(
                agreements.find(they.forceOwner(), old, clock.instant()).orElseThrow().agreement().deed().contents());
        assertThat(draft.supersedes()).isNull();
        assertThat(they.founders().trail(they.forceOwner(), id.value())).containsExactly(
                "partnership.agreement.draft.started", "partnership.agreement.draft.read");
    }

    @Test
    void aFileWithFaultsOrStrangersOrFromSomeoneElseLeavesNothing() {
        var id = new AgreementId(UUID.randomUUID());
        var contents = AgreementSamples.between(they.force().body(), Viewers.someBody());
        assertThat(drafts.receive(they.forceOwner(), id, AgreementJson.write(contents, Map.of()).getBytes(UTF_8)))
                .isInstanceOfSatisfying(AgreementImport.Unreadable.class, it -> assertThat(it.faults())
                        .extracting(AgreementReading.Fault::path).containsExactly("parties[1].body"));
        assertThat(drafts.receive(they.forceOwner(), id, "{}".getBytes(UTF_8)))
                .isInstanceOf(AgreementImport.Unreadable.class);
        var known = AgreementSamples.between(they.force().body(), they.council().body());
        assertThat(drafts.receive(they.force().one(), id, AgreementJson.write(known, Map.of()).getBytes(UTF_8)))
                .isInstanceOf(AgreementImport.Refused.class);
        assertThat(drafts.find(they.forceOwner(), id)).isEmpty();
        assertThat(they.founders().trail(they.forceOwner(), id.value())).containsExactly(
                "partnership.agreement.import.refused", "partnership.agreement.import.refused",
                "partnership.agreement.draft.refused", "partnership.agreement.draft.read.refused");
    }

    /// Why a whole draft with this part in place of its own is refused.
    private String offering(AgreementPart part) {
        var id = they.drafted();
        Signatories.done(drafts.save(they.forceOwner(), id, part));
        return rules(they.offer(id));
    }
}
