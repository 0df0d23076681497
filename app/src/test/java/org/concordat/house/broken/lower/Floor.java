package org.concordat.house.broken.lower;

import org.concordat.house.broken.upper.Roof;

/// Stands on the roof.
public record Floor(Roof roof) {
}
