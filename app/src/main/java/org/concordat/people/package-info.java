/// Who a record is about: an identity as the body that tells of them gives it, with its source and its day.
///
/// - *Owns*: `people.identity`, which is added to and never changed.
/// - *Front door*: [Identities].
/// - *Tells*: nobody.
/// - *Never*: scores, ranks or matches a person (`NobodyIsScoredTest`), or shows an identity to a body that neither
///   told of it nor was sent it (`SecondWallTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law", "partnership"})
package org.concordat.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
