/// Witnesses: they cosign a log's checkpoint once they have seen that it only grew, so that it cannot show different
/// histories to different people.
///
/// *Owns* C2SP tlog-witness: the witness with its store, the server around it, and the client that a log asks with.
/// *Front door:* [Witness], [WitnessServer], [Witnesses].
/// *Never* answers with a cosignature that is not durable first (`WitnessTest`).
package org.concordat.tlog.witness;
