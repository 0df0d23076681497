/// Complaints: that a body made a mistake about somebody, or how it went about something; acknowledged, and answered in time.
///
/// - *Owns*: in the schema `intake`, what the public site puts in as a complaint; and the schema `complaints`, in which what was
///   said of each never changes.
/// - *Front door*: [Complaints]; [ComplaintLetterbox] takes in what the public site has put in.
/// - *Tells*: by `ComplaintTidings`, whoever answers for the body: at once, and when a day has passed (`ComplaintLifeTest`).
/// - *Never*: shows a complaint to another body, or to those who oversee (`ComplaintWallTest`, `OversightPriesInVainTest`); tells
///   whoever complained what was found where that would confirm what must not be confirmed (`ComplaintLifeTest`); asks whether
///   anything is held about them (`NothingHeldIsAskedTest`); changes an answer (`ComplaintWallTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law", "sharing", "sharing :: web",
        "intake", "notices"})
package org.concordat.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
