/// Who a record is about: identities as bodies tell of them or hold them for a concern, each with its source and its day, and
/// who of them is one person, as people say with a reason.
///
/// - *Owns*: the schema `people`, which is added to and never changed.
/// - *Front door*: [Records] of whom concerns are about, which a case asks whom a record is of; [Persons], of who is one;
///   [Deconfliction], of what no single body sees; and [Identities], of what is told to others.
/// - *Tells*: nobody.
/// - *Never*: scores or ranks a person, or keeps what is likely (`NobodyIsScoredTest`); joins what nobody has judged, or undoes
///   more than was said (`JoiningPropertiesTest`); shows an identity to a body that neither told of it nor was sent it
///   (`SecondWallTest`), or lets it find that another holds one (`PeopleLifeTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law", "partnership"})
package org.concordat.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
