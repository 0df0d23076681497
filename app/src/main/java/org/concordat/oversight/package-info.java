/// What those who oversee see of the record: that something of a kind was done, when, by which body and under which law,
/// and that the log holds it unaltered.
///
/// - *Owns*: the schema `oversight`, which holds nothing but a function that reads the ledger for a scrutiny officer.
/// - *Front door*: [OverseenEntries].
/// - *Tells*: nobody.
/// - *Never*: shows an officer, a thing or a field of an entry, in the application or in SQL (`OverseenEntriesTest`,
///   `OversightPriesInVainTest`), or calls an entry checked whose opening or place in the log is another
///   (`OverseenEntriesTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law", "partnership"})
package org.concordat.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
