package org.concordat.access;

import java.util.Set;
import java.util.function.Predicate;

/// An entrance in the navigation, shown to whom it is open: to those who hold one of the roles, or, where more than the role decides, to
/// those whom the rules of what is behind it let in ([Access#opens]).
public record Doorway(String words, String href, int order, Predicate<Viewer> open) {

    public Doorway(String words, String href, int order, Set<Role> roles) {
        this(words, href, order, viewer -> roles.stream().anyMatch(viewer::is));
    }

    public boolean isOpenTo(Viewer viewer) {
        return open.test(viewer);
    }
}
