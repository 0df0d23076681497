package org.concordat.law;

/// An entry of the register: named, and resting on an authority with dates.
interface Dated {

    String slug();

    Authority authority();
}
