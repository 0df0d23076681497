/// Who is looking, and the one place that decides who may do what to what.
///
/// - *Owns*: the binding of the viewer to each transaction (`access.bind`), and the signed-in session.
/// - *Front door*: [Acting] binds the viewer, and makes others [Known] without binding them; [Access] decides, [Gate]
///   also records what it refused; modules below contribute [Rules]. On pages, `web.ShowAgain` asks an officer to show
///   again who they are, and `web.Staying` says why a session must end.
/// - *Tells*: nobody.
/// - *Never*: answers with a bare boolean, allows an act that no rule speaks of, or takes a role from the caller
///   (`AccessTest`, `ActingTest`); answers where nobody asked (`EveryRouteAsksTest`); refuses
///   a signed-in officer anything without a record of it (`TurnedAwayTest`, `InjectionTest`); keeps a session whose
///   reason has gone (`EndOfSessionTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger"})
package org.concordat.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
