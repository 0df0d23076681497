/// An officer's own acts, and proof of each that they can take away.
///
/// - *Owns*: nothing stored.
/// - *Front door*: [Receipts].
/// - *Tells*: nobody.
/// - *Never*: gives a receipt to anyone but whoever did it, or says that there is one; but that one of their body
///   was erased it tells whoever has its identifier (`ReceiptsTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "sharing", "records"})
package org.concordat.receipts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
