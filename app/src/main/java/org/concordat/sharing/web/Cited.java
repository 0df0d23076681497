package org.concordat.sharing.web;

import org.concordat.law.Authority;
import org.concordat.law.Bar;
import org.concordat.law.Standing;

/// Citations, which say so where a source has not been read.
public final class Cited {

    private Cited() {
    }

    public static String words(Authority authority) {
        return words(authority.citation(), authority.standing());
    }

    public static String words(Bar bar) {
        return words(bar.citation(), bar.standing());
    }

    private static String words(String citation, Standing standing) {
        return standing == Standing.PRACTICE ? citation + " (" + standing.words() + ")" : citation;
    }
}
