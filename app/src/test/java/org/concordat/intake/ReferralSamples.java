package org.concordat.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.kernel.OfficerId;

/// What may be done at the front door.
final class ReferralSamples implements Samples {

    @Override
    public List<Sample<?>> all() {
        var viewer = ReferralRulesTest.viewer();
        var coming = ReferralRulesTest.coming("Said so.");
        return List.of(
                Sample.of(ReferralRules.REFER, viewer)
                        .in("somebody receives it", coming)
                        .in("nobody in post", new ReferralRules.Coming(coming.concern(), coming.force(), false))
                        .in("no force", new ReferralRules.Coming(coming.concern(), Optional.empty(), false))
                        .in("marked SECRET", ReferralRulesTest.coming("UK SECRET")),
                Sample.of(ReferralRules.LIST, viewer)
                        .in("own body", ReferralRulesTest.SCHOOL).in("another body", ReferralRulesTest.FORCE),
                Sample.of(ReferralRules.READ, viewer)
                        .in("their own", ReferralRulesTest.referral(ReferralRulesTest.CARA))
                        .in("a colleague's", ReferralRulesTest.referral(new OfficerId(new UUID(3, 4)))));
    }
}
