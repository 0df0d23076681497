/// Measures on the four tests: efficient, effective, proportionate, responsive. What bodies did or owed, in numbers, by police area and
/// quarter, beside what is alike and what was before.
///
/// - *Owns*: the schema `measures`: numbers, kept by triggers of the owner's as acts happen, and functions that add them up.
///   `measures/measures.json` says what every measure counts.
/// - *Front door*: [Measures]; for those who read what is measured, [MeasureDefinitions].
/// - *Tells*: nobody.
/// - *Never*: counts something else than a recount would (`RecountTest`); holds an officer, a person or a thing (`MeasuresWallTest`,
///   `OversightPriesInVainTest`); tells a local policing body of another area than its own by itself (`MeasuresWallTest`); ranks areas:
///   they stand by name, with what chance would leave (`FunnelTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "partnership", "sharing",
        "sharing :: web", "statistics", "resources", "resources :: web"})
package org.concordat.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
