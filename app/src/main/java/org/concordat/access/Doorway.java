package org.concordat.access;

import java.util.Set;

/// An entrance in the navigation, shown to those who hold one of the roles.
public record Doorway(String words, String href, int order, Set<Role> roles) {

    public Doorway {
        roles = Set.copyOf(roles);
    }
}
