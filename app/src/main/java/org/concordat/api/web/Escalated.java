package org.concordat.api.web;

/// How many requests to the officer's body are escalated.
record Escalated(long count) {
}
