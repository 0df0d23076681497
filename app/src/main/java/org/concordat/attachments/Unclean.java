package org.concordat.attachments;

import java.io.IOException;

/// Ends the cleaning of a file, from wherever in it the fault was met.
final class Unclean extends IOException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    Unclean(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
