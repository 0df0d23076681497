/// What the public sees, and sends: copies that were made for it, read by a database role that reaches nothing else; the rules,
/// as the service asks them; the log, whose files are anybody's; and the forms by which somebody shares a concern, complains or answers what is asked.
///
/// - *Owns*: nothing stored: what somebody sends it adds to `intake`, and cannot read back (decision 0095). The sentences under
///   `community/`, in English and Welsh. The copies in `published` are written by the modules whose acts they tell of, and by
///   triggers on what they enter (decision 0088).
/// - *Front door*: the addresses `/areas`, `/publications`, `/pilots`, `/figures`, `/what-is-measured`, `/published-agreements`, `/rule-book`,
///   `/log`, `/check`, `/share-a-concern`, `/complain`, `/consultations` and `/open-data`, which describes whatever is answered with a file;
///   [SharedComplaints] and [SharedAnswers], by which the demonstration complains and answers.
/// - *Tells*: nobody.
/// - *Never*: reads anything of the database but `published` (`PublicSiteTest`), tells by the log who shares with whom
///   (`LogPageTest`), opens an entry that names somebody (`PublicReceiptsTest`),
///   tells of a sample when its decisions were made (`PublicSamplesTest`), puts into a table what no page shows (`OpenTablesTest`), tells by a guessed reference whether there is a
///   concern (`SharedConcernTest`) or a complaint (`SharedComplaintTest`), keeps who came (`TurnstileTest`), or says something in one language that it does not say in the other (`TwoLanguagesTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "law", "statistics", "measures", "storage"})
package org.concordat.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
