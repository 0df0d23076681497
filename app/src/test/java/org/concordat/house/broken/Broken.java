package org.concordat.house.broken;

import org.springframework.modulith.Modulithic;

/// A house in which the kernel's like reaches up: what [org.concordat.HouseTest] must catch.
@Modulithic
public final class Broken {

    private Broken() {
    }
}
