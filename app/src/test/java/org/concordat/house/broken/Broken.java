package org.concordat.house.broken;

/// A house in which the kernel's like reaches up: what [org.concordat.HouseTest] must catch.
public final class Broken {

    private Broken() {
    }
}
