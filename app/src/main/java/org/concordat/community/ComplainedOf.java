package org.concordat.community;

import java.util.UUID;

/// A body to which a complaint can be sent, for somebody there answers it.
record ComplainedOf(UUID body, String name) {
}
