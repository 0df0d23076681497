/// The offline verifier: is the log in a directory, or at an address, whole?
///
/// *Owns* the questions an outsider can ask with a policy file and the checkpoints they have seen before, and the file
/// in which those are kept.
/// *Front door:* [Verify], a main class; [Verification] for other programs.
/// *Never* says that a log is whole when a bundle, a tile or a checkpoint was changed (`TamperingTest`), and needs
/// nothing but files: no service, no database, no key.
package org.concordat.tlog.verify;
