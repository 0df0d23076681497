package org.concordat.demonstration.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.concordat.access.Role;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;

/// An officer with a role today, as the sign-in page lists them.
///
/// @param areas the names of the police areas that their body serves; none for a national body
record Person(OfficerId officer, String name, String body, BodyKind kind, Set<String> areas, List<Role> roles) {

    /// As one reads the list for oneself: the role, and where.
    String roleAndBody() {
        return String.join(", ", roles.stream().map(Role::words).toList()) + " at " + body;
    }

    boolean matches(Filter filter) {
        return (filter.role() == null || roles.contains(filter.role()))
                && (filter.area().isEmpty() || areas.contains(filter.area())
                    || filter.area().equals(Filter.NATIONAL) && areas.isEmpty())
                && (name + " " + roleAndBody()).toLowerCase(Locale.ROOT)
                        .contains(filter.words().strip().toLowerCase(Locale.ROOT));
    }
}
