package org.concordat.govuk;

/// Look at this path of the service instead, with a GET (RFC 9110, 15.4.4): the answer to a form that was accepted.
/// Paths of other sites are refused, so that no parameter can send a reader away.
public record SeeOther(String path) implements Reply {

    public SeeOther {
        boolean here = path.startsWith("/") && !path.startsWith("//");
        if (!here || path.chars().anyMatch(c -> c < ' ' || c == '\\')) {
            throw new IllegalArgumentException("not a path of this service: " + path);
        }
    }
}
