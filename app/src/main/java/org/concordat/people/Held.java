package org.concordat.people;

import java.util.UUID;
import org.concordat.kernel.BodyId;

/// An identity as it is kept: under its id, by the body that told of it.
public record Held(UUID id, BodyId body, Identity identity) {
}
