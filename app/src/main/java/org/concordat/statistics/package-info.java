/// Tables about the work, released past the attacker of `sdc`.
///
/// - *Owns*: the schema `statistics`: counts without anybody in them, kept by triggers as concerns come in and are decided;
///   releases, what was done about each, and their files; and the keys of noise, in a file. `statistics/tables.json` says what every table counts.
/// - *Front door*: [Releases]; for those who read what is published, [TableDefinitions].
/// - *Tells*: nobody.
/// - *Never*: counts something else than a recount would (`TallyTest`); releases what an attack on it, together with
///   everything that was released before, would bring down, or what took too long to attack (`ReleaseLifeTest`); releases by one
///   person, or before the quarter is over (`ReleaseLifeTest`, `StatisticsWallTest`); forgets what was withdrawn
///   (`ReleaseLifeTest`); gives one cell two noises (`FigureNoiseTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "partnership", "sharing",
        "sharing :: web", "storage"})
package org.concordat.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
