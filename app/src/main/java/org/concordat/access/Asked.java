package org.concordat.access;

/// Takes note that a decision was asked for, so that an answer which asked for none can be held back.
@FunctionalInterface
public interface Asked {

    void note(Act<?> act);
}
