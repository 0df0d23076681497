package org.concordat.sharing.web;

import java.util.List;

/// What a reader is shown of a correction: why, and what changed since they read it, with the button to say that they saw
/// it.
///
/// @param lines what changed; empty where they read no earlier version, or have said that they saw the change
/// @param read whether they read an earlier version, and have not said that they saw the change
/// @param mayConfirm whether they have not said so yet
/// @param seen when they said so; empty while they have not
public record Change(String id, String why, List<ChangeWords.Line> lines, boolean read, boolean mayConfirm, String seen) {

    public Change {
        lines = List.copyOf(lines);
    }
}
