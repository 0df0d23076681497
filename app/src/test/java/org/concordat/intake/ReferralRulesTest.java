package org.concordat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Access;
import org.concordat.access.Act;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.people.AgeBand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each rule of referring, with a case that it refuses.
class ReferralRulesTest {

    static final BodyId SCHOOL = new BodyId(new UUID(1, 2));
    static final BodyId FORCE = new BodyId(new UUID(1, 3));
    static final OfficerId CARA = new OfficerId(new UUID(3, 3));
    static final Instant AT = TestClock.BEGINNING;

    private static final Access ACCESS = new Access(List.of(new ReferralRules().referring(),
            new ReferralRules().listingReferrals(), new ReferralRules().readingReferrals()));

    static Viewer viewer(Role... roles) {
        return new Viewer(CARA, "Cara", SCHOOL, "School", BodyKind.SCHOOL, "ENGLAND", Set.of(roles), Set.of(), Set.of(), AT, AT,
                null);
    }

    static Referral referral(OfficerId by) {
        return new Referral(new ReferralId(new UUID(8, 1)), "C-0000-0000", Concern.Kind.PERSON, false, SCHOOL, by, AT,
                new UUID(9, 1), FORCE);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoWorksWithWhatIsSharedRefers(Role role) {
        boolean refers = role.receives() || role == Role.ORIGINATOR;
        assertThat(failed(viewer(role), ReferralRules.REFER, coming("Said so.")))
                .isEqualTo(refers ? List.of() : List.of("intake.referrer-refers"));
        assertThat(failed(viewer(role), ReferralRules.LIST, SCHOOL))
                .isEqualTo(refers ? List.of() : List.of("intake.referrer-refers"));
    }

    @Test
    void somebodyIsThereToReceiveIt() {
        var concern = coming("Said so.").concern();
        var lead = viewer(Role.SAFEGUARDING_LEAD);
        assertThat(failed(lead, ReferralRules.REFER, new ReferralRules.Coming(concern, Optional.empty(), false)))
                .containsExactly("intake.a-force-serves-the-area");
        assertThat(failed(lead, ReferralRules.REFER, new ReferralRules.Coming(concern, Optional.of(FORCE), false)))
                .containsExactly("intake.somebody-receives-it");
    }

    @Test
    void nothingAboveOfficialComesIn() {
        assertThat(failed(viewer(Role.SAFEGUARDING_LEAD), ReferralRules.REFER, coming("UK SECRET")))
                .containsExactly("intake.official-at-most");
        var online = new Concern.AboutMaterial("https://example.org", OnlineMaterial.SITE, "TOP SECRET", Worried.account());
        assertThat(failed(viewer(Role.SAFEGUARDING_LEAD), ReferralRules.REFER,
                new ReferralRules.Coming(online, Optional.of(FORCE), true))).containsExactly("intake.official-at-most");
    }

    @Test
    void whoReferredItReadsTheOutside() {
        assertThat(failed(viewer(), ReferralRules.READ, referral(CARA))).isEmpty();
        assertThat(failed(viewer(), ReferralRules.READ, referral(new OfficerId(new UUID(3, 4)))))
                .containsExactly("intake.its-referrer-reads-it");
        assertThat(failed(viewer(Role.COORDINATOR), ReferralRules.LIST, FORCE)).containsExactly("intake.of-your-own-body");
    }

    static ReferralRules.Coming coming(String seen) {
        return new ReferralRules.Coming(new Concern.AboutPerson("Jo Example", null, AgeBand.UNDER_18, Gender.NOT_KNOWN, null,
                new Concern.Account(seen, "They mean it.", null)), Optional.of(FORCE), true);
    }

    private static <T> List<String> failed(Viewer viewer, Act<T> act, T thing) {
        return ACCESS.decide(viewer, act, thing) instanceof Decision.Refused refused
                ? refused.failed().stream().map(Because::rule).toList() : List.of();
    }
}
