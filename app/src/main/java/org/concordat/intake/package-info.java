/// What comes in from whoever is worried: one form for a concern, the same for every body, answered by one reference.
///
/// - *Owns*: the schema `intake`: the outside of a referral, and the concern inside. Neither is ever changed. What the public site puts
///   in as a complaint is the `complaints` module's, and as an answer the `consultation` module's. Each ends what is kept no longer ([Ends]).
/// - *Front door*: [Referrals]; [Letterbox] takes in what the public site has put into the schema, as other [TakesIn]
///   do. Whoever takes a referral up
///   answers what came of it ([Afterwards]).
/// - *Tells*: whoever takes a referral up ([Arrivals]), in the same transaction.
/// - *Never*: shows the concern to anybody but the Prevent officers of the police force it went to, not even again to
///   whoever wrote it (`ReferralWallTest`); takes a concern that nobody is there to receive (`ReferralRulesTest`); loses what the public was told had come in (`SharedConcernTest`); fetches
///   the address of something online, or makes a link of it (`ReferralPagesTest`); keeps for ever how whoever shared a concern is reached (`KeptUntilTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law", "partnership",
        "people", "sharing", "sharing :: web"})
package org.concordat.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
