package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.kernel.BodyKind.COUNTER_TERRORISM_POLICING;
import static org.concordat.kernel.BodyKind.LOCAL_AUTHORITY;
import static org.concordat.kernel.BodyKind.POLICE_FORCE;
import static org.concordat.kernel.BodyKind.SCHOOL;
import static org.concordat.kernel.BodyKind.SECURITY_SERVICE;
import static org.concordat.partnership.AgreementSamples.TODAY;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.law.LawBook;
import org.junit.jupiter.api.Test;

/// What the law says of an agreement, from the real register.
class AgreementLawTest {

    private static final LawBook BOOK = LawBook.read();
    private static final AgreementLaw LAW = new AgreementLaw(BOOK.gateways(), BOOK.purposes());

    @Test
    void aPurposeIsServedWhereAGatewayIsOpenFromOnePartyToAnother() {
        assertThat(LAW.unserved(basis("prevent-support", "ctsa-2015-s36"), parties(POLICE_FORCE, LOCAL_AUTHORITY), TODAY))
                .isEmpty();
        assertThat(LAW.unserved(basis("prevent-support", "ctsa-2015-s36"), parties(SCHOOL, LOCAL_AUTHORITY), TODAY))
                .as("a school gives to a council").isEmpty();
        assertThat(LAW.unserved(basis("safeguard-child", "ca-2004-s16la"), parties(SCHOOL, LOCAL_AUTHORITY), TODAY))
                .as("a gateway that carries only what is about a child opens for that").isEmpty();
    }

    @Test
    void eachPurposeNeedsAGatewayOfItsOwn() {
        assertThat(LAW.unserved(new AgreementPart.Basis(Set.of(new Purpose("prevent-support"),
                        new Purpose("national-security")), Set.of(new GatewayId("ctsa-2015-s36")), "DPIA", null),
                parties(POLICE_FORCE, LOCAL_AUTHORITY), TODAY)).containsExactly(new Purpose("national-security"));
    }

    @Test
    void nothingIsServedBetweenPartiesThatTheGatewayDoesNotJoin() {
        assertThat(LAW.unserved(basis("national-security", "cta-2008-s19"), parties(POLICE_FORCE, LOCAL_AUTHORITY), TODAY))
                .containsExactly(new Purpose("national-security"));
        assertThat(LAW.unserved(basis("national-security", "cta-2008-s19"), parties(POLICE_FORCE, SECURITY_SERVICE), TODAY))
                .isEmpty();
        assertThat(LAW.unserved(basis("prevent-support", "ctsa-2015-s36"), parties(POLICE_FORCE), TODAY))
                .as("a body does not share with itself").containsExactly(new Purpose("prevent-support"));
        assertThat(LAW.unserved(basis("prevent-support", "ctsa-2015-s36"), parties(POLICE_FORCE, LOCAL_AUTHORITY),
                TODAY.withYear(2010))).as("before the Act").containsExactly(new Purpose("prevent-support"));
    }

    @Test
    void whatTheRegisterDoesNotHaveIsNotKnownAndADutyOfRegardIsNoGateway() {
        assertThat(LAW.knows(basis("prevent-support", "ctsa-2015-s36"), TODAY)).isTrue();
        assertThat(LAW.knows(basis("prevent-support", "nothing-of-the-kind"), TODAY)).isFalse();
        assertThat(LAW.knows(basis("curiosity", "ctsa-2015-s36"), TODAY)).isFalse();
        var regard = BOOK.gateways().all().stream()
                .filter(gateway -> gateway.nature() == org.concordat.law.Nature.REGARD).findFirst().orElseThrow();
        assertThat(LAW.knows(basis("prevent-support", regard.slug()), TODAY)).isFalse();
    }

    @Test
    void policeAndTheSecurityServiceTogetherNeedADesignationNotice() {
        assertThat(AgreementLaw.needsDesignationNotice(parties(POLICE_FORCE, SECURITY_SERVICE))).isTrue();
        assertThat(AgreementLaw.needsDesignationNotice(parties(COUNTER_TERRORISM_POLICING, SECURITY_SERVICE))).isTrue();
        assertThat(AgreementLaw.needsDesignationNotice(parties(LOCAL_AUTHORITY, SECURITY_SERVICE))).isFalse();
        assertThat(AgreementLaw.needsDesignationNotice(parties(POLICE_FORCE, COUNTER_TERRORISM_POLICING))).isFalse();
    }

    static List<Body> parties(BodyKind... kinds) {
        return Arrays.stream(kinds).map(kind -> new Body(new BodyId(UUID.randomUUID()), kind, kind.words(), "ENGLAND",
                Between.from(TODAY.minusYears(1)), "A test", null)).collect(Collectors.toList());
    }

    static AgreementPart.Basis basis(String purpose, String gateway) {
        return new AgreementPart.Basis(Set.of(new Purpose(purpose)), Set.of(new GatewayId(gateway)), "DPIA", null);
    }
}
