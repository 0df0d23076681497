package org.concordat.draw;

/// What was given cannot be drawn from. Its message names the line, and says what is wrong with it.
public final class Malformed extends Exception {

    Malformed(String what) {
        super(what);
    }
}
