package org.concordat.access.web;

/// An answer for which nobody asked the rules. It is a fault of the service, and is not given.
class HeldBack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HeldBack(String what) {
        super("no decision was asked for, so the answer is held back: " + what);
    }
}
