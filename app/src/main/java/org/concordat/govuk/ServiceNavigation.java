package org.concordat.govuk;

import java.util.List;

/// The doors of the service. Without JavaScript they are simply all there.
///
/// @param path the path being shown, which marks its door
public record ServiceNavigation(String menu, List<NavigationItem> items, String path) {

    public ServiceNavigation {
        items = List.copyOf(items);
    }
}
