/// Who the bodies, areas, officers and offices are, and what they have agreed.
///
/// - *Owns*: the schema `partnership`. Area, force, body and office-holder are four things, each with its days; a change
///   of a role, a signature, a suspension and an end are rows with an author.
/// - *Front door*: [Bodies], [Areas], [Offices], [Officers], [Appointments], [AgreementDrafts] and [Agreements]; for the
///   names that stand on pages, [Directory].
/// - *Tells*: nobody.
/// - *Never*: changes what was said (`RegisterWallTest`) or what was offered and signed (`AgreementWallTest`), shows an
///   agreement to a body that is no party to it (`AgreementsTest`, `AgreementWallTest`), publishes what its parties took out
///   of it (`AgreementTextTest`), lets one person alone change a role (`AppointmentRulesTest`, `AppointmentsTest`,
///   `RegisterWallTest`), closes a body because something was announced (`ReferenceRegisterTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law"})
package org.concordat.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
