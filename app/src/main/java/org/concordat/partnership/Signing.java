package org.concordat.partnership;

/// An agreement that someone would sign, and whether its gateways still serve its purposes between its parties.
record Signing(Agreement agreement, boolean lawServes) {
}
