package org.concordat.govuk;

import java.util.List;

/// What a long page holds, at its head: each part by a link to its heading.
///
/// @param title in the language of the page
public record Contents(String title, List<Part> parts) {

    /// @param id of the heading
    public record Part(String id, String title) {
    }

    public Contents {
        parts = List.copyOf(parts);
    }
}
