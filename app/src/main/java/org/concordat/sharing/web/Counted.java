package org.concordat.sharing.web;

/// A number with its noun.
final class Counted {

    private Counted() {
    }

    static String of(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
