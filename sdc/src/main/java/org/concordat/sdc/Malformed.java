package org.concordat.sdc;

/// What was read is not what it should be: one sentence that names the line, row or cell and what is wrong with it.
///
/// Every parser of this library throws this and nothing else, whatever it is given.
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1;

    public Malformed(String sentence) {
        super(sentence);
    }
}
