/// What those who oversee publish in their own words: statements, reports, decision notices and evaluations.
///
/// - *Owns*: the schema `publications`: editions, and what was done about each. The public reads them through functions in `published`.
/// - *Front door*: [Editions] and [EditionSteps].
/// - *Tells*: nobody.
/// - *Never*: publishes what one person alone has read, or before its time (`EditionLifeTest`, `PublicationsWallTest`); changes
///   what was published but by a later edition that says what changed (`EditionLifeTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "sharing", "sharing :: web"})
package org.concordat.publications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
