package org.concordat.tlog;

/// What was read is not in the form its specification asks for: one sentence that says what is wrong with it.
///
/// Every parser of this library throws this and nothing else, whatever bytes it is given.
public final class Malformed extends Exception {

    public Malformed(String sentence) {
        super(sentence);
    }
}
