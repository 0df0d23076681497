/// What the public sees: copies that were made for it, read by a database role that reaches nothing else; and the log,
/// whose files are anybody's.
///
/// - *Owns*: nothing stored yet; the sentences under `community/`, in English and Welsh. The copies in `published` are
///   written by the modules whose acts they tell of.
/// - *Front door*: the addresses `/published-agreements` and `/log`.
/// - *Tells*: nobody.
/// - *Never*: reads anything of the database but `published` (`PublicSiteTest`), tells by the log who shares with whom
///   (`LogPageTest`), or says something in one language that it does not say in the other (`PublishedAgreementsTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "law", "storage"})
package org.concordat.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
