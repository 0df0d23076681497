package org.concordat.govuk;

import java.util.List;

/// The doors of the service: in a row where there is room, else behind a word that opens them, with JavaScript or without.
///
/// @param path the path being shown, which marks its door
public record ServiceNavigation(String menu, List<NavigationItem> items, String path) {

    public ServiceNavigation {
        items = List.copyOf(items);
    }

    /// Whether this is the door of the path being shown: of several, the one that leads nearest to it.
    public boolean current(NavigationItem item) {
        return item.current(path) && items.stream().filter(other -> other.current(path))
                .noneMatch(other -> other.href().length() > item.href().length());
    }
}
