/// Who goes on with what a body that has ended followed and had to answer: offered by that body, or by the national board once it has
/// ended, and accepted by the one that follows it.
///
/// - *Owns*: the schema `succession`, whose rows never change. Who is bound for whom is made of them (`access.bind`).
/// - *Front door*: [Takeovers]; [StandIns], who go on with the cases of a police force that ends, and [CaseFollowers],
///   who answer for them while nobody does; for those who tell somebody of a thing of a body, [Followers].
/// - *Tells*: by `TakeoverTidings`, who may accept, and the board once they have; what was told to a body that ended, the
///   database tells whoever goes on with it (`SuccessionLifeTest`).
/// - *Never*: writes a matter, round, statement or complaint anew (`SuccessionLifeTest`); lets two bodies go on with the work of one,
///   or one with its own (`SuccessionLifeTest`, `SuccessionWallTest`); passes a case, a disclosure or a person's record on
///   (`SuccessionLifeTest`): whoever goes on with a force's cases acts in that force (`CasesLeftTest`); leaves them without one who answers
///   (`CasesLeftTest`, `OneAnswersTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law", "partnership", "sharing",
        "sharing :: web", "notices"})
package org.concordat.succession;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
