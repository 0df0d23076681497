/// The record of what was done: every act, read and refusal, in the transaction of the act itself.
///
/// - *Owns*: `ledger.entry`, which no role of the application can update or delete (`LedgerTest`).
/// - *Front door*: [Ledger].
/// - *Tells*: nobody.
/// - *Never*: opens a transaction of its own; an entry stands or falls with its act (`LedgerTest`).
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package org.concordat.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
