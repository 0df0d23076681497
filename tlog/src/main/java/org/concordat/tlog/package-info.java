/// A transparency log: a list that only grows, of which anyone can check that nothing in it was changed.
///
/// *Owns* the Merkle trees of RFC 6962 and the formats of C2SP (tlog-tiles, tlog-checkpoint, signed-note,
/// tlog-cosignature, tlog-proof, tlog-policy), byte for byte; the order in which a log's files are written; and what
/// becomes of them when a process or a disk fails.
/// *Front door:* [Log] to write one; [Note], [Checkpoint], [Policy], [TlogProof], [TileTree] to read one;
/// [SigningKey] and [VerifierKey].
/// *Never* depends on anything but the JDK; never shows a checkpoint whose tiles are not durable, and never signs two
/// that contradict each other (`FaultsTest`); never throws anything but [Malformed] at malformed bytes
/// (`ParsersFuzzTest`).
package org.concordat.tlog;
