/// Resources beside results: what was granted for each police area and how many worked there, by financial year and strand, each with
/// where that is written.
///
/// - *Owns*: the schema `resources`. Every version of an amount is a row that never changes.
/// - *Front door*: [Resources].
/// - *Tells*: anybody, at `/areas/{code}/resources`, every version with its source and its reason.
/// - *Never*: names an officer in public (`ResourcesWallTest`); forgets what was corrected (`ResourceLifeTest`); says what a result has
///   cost, or ranks areas by it (decision 0138).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "partnership", "sharing",
        "sharing :: web"})
package org.concordat.resources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
