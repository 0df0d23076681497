/// The record of what was done: every act, read and refusal, in the transaction of the act itself; and the transparency
/// log that proves it whole.
///
/// - *Owns*: the schema `ledger`; the log's directory, keys and policy (`docs/ledger.md`).
/// - *Front door*: [Ledger]; for anybody, [PublicReceipts], and at `/log` the log. Modules describe their kinds of entry in `entries.txt`.
///   Beside the service: [RecordCheck], [LogCopy], [LostRecords], [ErasedAgain].
/// - *Tells*: nobody.
/// - *Never*: opens a transaction of its own; an entry stands or falls with its act (`LedgerTest`); changes an entry, or
///   takes one away without another that says so (`LedgerTest`, `ReceiptTest`); loses what was acknowledged, or forks
///   (`SequencerFaultsTest`); waits for a witness (`PublicationTest`); serves a file that is not the log's
///   (`LogOverHttpTest`); is changed without somebody finding it, but as `docs/trust.md` says (`LedgerTamperingTest`);
///   records a kind that is not described (`EntryKindsTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "storage"})
package org.concordat.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
