/// Dip samples that nobody can choose, rounds that are chosen and say so, and what those who look at them say.
///
/// - *Owns*: the schema `sampling`. What is planned, committed to, thrown, revealed, drawn, chosen and judged are rows that never change.
/// - *Front door*: [Rounds], [Choices], and of what was drawn or chosen [Judgements] and [Challenges].
/// - *Tells*: anybody, with a receipt each, what was planned, drawn, chosen and judged, and not of which entries (decision 0139); by
///   [ChallengeTidings], who has to answer a challenge, who looks at the answer, and who asked (`ChallengeTidingsTest`).
/// - *Never*: draws from a list that anybody supplied: the population and its strata are the ledger's (`SamplingWallTest`, `StrataTest`);
///   takes another draw than that of the seed (`StrataTest`); divides by anything of a person (`StrataTest`); makes a seed of anything
///   but the population, the dice and the nonces (`RoundLifeTest`, `SamplingWallTest`); shows a judgement before two are in
///   (`SamplingWallTest`, `TwoWallsTest`); shows a name, a day, a place or a word of a sampled record (`RoundLifeTest`,
///   `OversightPriesInVainTest`); lets anybody choose by a number, by a person or alone, or counts as drawn what was chosen
///   (`ChoiceLifeTest`, `ChoiceWallTest`, `BoardQuestionsTest`); leaves out what is not in [LeftOut] (`LeftOutTest`); shows an overseer an answer that a
///   second person has not passed, or that names somebody (`ChallengeLifeTest`, `ChallengeWallTest`, `RedactionJourneyTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law", "partnership",
        "sharing", "sharing :: web", "notices", "succession", "scrutiny"})
package org.concordat.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
