package org.concordat.community;

import java.util.UUID;

/// A police area in which somebody takes concerns from the public, and the force that serves it.
record Receiving(UUID area, String code, String name, UUID body, String force) {
}
