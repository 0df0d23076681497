package org.concordat.access.web;

import java.net.URI;

/// Another site to which a form of ours may lead: the identity provider, when one signs out.
///
/// @param origin scheme, host and port, as a content security policy names it
public record Elsewhere(String origin) {

    /// *Errors*: throws when the address has no host.
    public static Elsewhere of(URI address) {
        if (address.getHost() == null) {
            throw new IllegalArgumentException("not the address of a site: " + address);
        }
        return new Elsewhere(address.getScheme() + "://" + address.getHost()
                + (address.getPort() < 0 ? "" : ":" + address.getPort()));
    }
}
