/// What the public sees: copies that were made for it, read by a database role that reaches nothing else; the rules, as the
/// service asks them; and the log, whose files are anybody's.
///
/// - *Owns*: nothing stored yet; the sentences under `community/`, in English and Welsh. The copies in `published` are
///   written by the modules whose acts they tell of, and by triggers on what they enter (decision 0088).
/// - *Front door*: the addresses `/areas`, `/figures`, `/published-agreements`, `/rule-book` and `/log`.
/// - *Tells*: nobody.
/// - *Never*: reads anything of the database but `published` (`PublicSiteTest`), tells by the log who shares with whom
///   (`LogPageTest`), or says something in one language that it does not say in the other (`TwoLanguagesTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "law", "statistics", "storage"})
package org.concordat.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
