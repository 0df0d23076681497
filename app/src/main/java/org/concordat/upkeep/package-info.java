/// What whoever runs the service does beside it, from the command line: compare the records with the log, back up, restore.
///
/// - *Owns*: the form of a backup ([Manifest]).
/// - *Front door*: [Upkeep], a main class (`./concordat verify --database`, `backup`, `restore`).
/// - *Tells*: nobody.
/// - *Never*: says what an entry records (`RecordCheckTest`); leaves a data directory that was not proven, whose database is
///   older than its log, or that has again what was erased (`RestoreTest`), or calls an external one restored that is
///   so; whose log is older than its witnesses have seen (`RestoreAskedTest`), or has signed more than was looked at
///   (`KilledAndRestoredTest`); spoils a backup that is looked at (`RestoreTest`); removes what somebody else put where it makes
///   something, or reads a log that is being written (`UpkeepRefusesTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"ledger", "storage"})
package org.concordat.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
