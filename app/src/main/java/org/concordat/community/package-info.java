/// What the public sees: copies that were made for it, read by a database role that reaches nothing else.
///
/// - *Owns*: nothing stored yet; the sentences under `community/`, in English and Welsh. The copies in `published` are
///   written by the modules whose acts they tell of.
/// - *Front door*: the address `/published-agreements`.
/// - *Tells*: nobody.
/// - *Never*: reads anything but `published` (`PublicSiteTest`), or says something in one language that it does not say
///   in the other (`PublishedAgreementsTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "law", "storage"})
package org.concordat.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
