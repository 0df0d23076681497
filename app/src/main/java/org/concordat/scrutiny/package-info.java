/// What those who oversee raise with a body, and what comes of it; and the priorities of each police area.
///
/// - *Owns*: the schema `scrutiny`. What is raised, answered and set are rows that never change.
/// - *Front door*: [Matters], whose life goes on in [Steps]; [NationalReviews], whose recommendations are matters; and [Priorities].
/// - *Tells*: by [MatterTidings], who has to answer, who follows it, and both when it is overdue (`MatterTidingsTest`).
/// - *Never*: holds a word of anybody's record: evidence is numbers of the log and of a month (`MatterLifeTest`); shows a
///   matter but to whoever follows it, the body that has to answer and the national board (`ScrutinyWallTest`,
///   `TwoWallsTest`); lets a direction be operational in disguise of serving nothing (`MatterLifeTest`, `ScrutinyWallTest`);
///   changes an answer (`ScrutinyWallTest`); puts what a review recommends otherwise than it stands (`ReviewLifeTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law", "partnership",
        "sharing", "sharing :: web", "notices", "succession"})
package org.concordat.scrutiny;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
