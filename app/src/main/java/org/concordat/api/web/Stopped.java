package org.concordat.api.web;

/// A request that comes to nothing, thrown at the edge alone: outside every transaction, or before one begins.
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Stopped(Problem problem) {
        super(problem.type(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
