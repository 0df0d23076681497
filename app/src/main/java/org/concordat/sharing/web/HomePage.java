package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Link;
import org.concordat.govuk.Page;
import org.concordat.govuk.TaskList;

/// What waits for an officer: nothing but what is theirs by role.
///
/// @param others the doors to their work outside sharing
public record HomePage(String name, String body, TaskList waiting, List<Link> others) implements Page {

    public HomePage {
        others = List.copyOf(others);
    }

    @Override
    public String title() {
        return "What waits for you";
    }
}
