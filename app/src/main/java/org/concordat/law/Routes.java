package org.concordat.law;

import java.util.List;

/// The answer of every gateway to one question: each is open or closed, in the order of the register.
public record Routes(List<Route.Open> open, List<Route.Closed> closed) {
}
