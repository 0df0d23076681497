package org.concordat.api;

/// What came of an act, and a digest of what was asked.
record Kept(byte[] digest, Done done) {
}
