/// Dip samples that nobody can choose, and what those who look at them say.
///
/// - *Owns*: the schema `sampling`. What is planned, committed to, thrown, revealed, drawn and judged are rows that never change.
/// - *Front door*: [Rounds], and of what was drawn [Judgements].
/// - *Tells*: anybody, with a receipt each, what was planned, drawn and judged, and not of which entries (decision 0139).
/// - *Never*: draws from a list that anybody supplied: the population and its strata are the ledger's (`SamplingWallTest`, `StrataTest`);
///   takes another draw than that of the seed (`StrataTest`); divides by anything of a person (`StrataTest`); makes a seed of anything
///   but the population, the dice and the nonces (`RoundLifeTest`, `SamplingWallTest`); shows a judgement before two are in
///   (`SamplingWallTest`, `TwoWallsTest`); shows a name, a day, a place or a word of a sampled record (`RoundLifeTest`,
///   `OversightPriesInVainTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law", "partnership",
        "sharing", "sharing :: web", "scrutiny"})
package org.concordat.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
