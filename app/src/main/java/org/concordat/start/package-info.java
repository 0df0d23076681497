/// The pages that anyone can read: what Concordat is, how accessible it is, and what it keeps about its readers.
///
/// - *Owns*: nothing stored; the sentences under `start/`, in English and Welsh; and the list of every table that holds personal data.
/// - *Front door*: the addresses `/`, `/about`, `/what-this-is-not`, `/accessibility` and `/privacy`.
/// - *Tells*: nobody.
/// - *Never*: reads what the service keeps (`HouseTest`: it may use `govuk` and the register of law alone), says of anything that it is kept for
///   another time than it is (`StartTest`), keeps something of which the privacy notice does not tell (`PersonalDataTest`), or says something in one language
///   that it does not say in the other (`TwoLanguagesTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"govuk", "law"})
package org.concordat.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
