package org.concordat.sharing.web;

import java.util.List;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.TaskList;

/// What waits for an officer in a module above this one: lines of their first page.
public interface HomeTasks {

    /// Each list asks for itself whether they may look.
    List<TaskList.Task> of(SignedIn who, Viewer viewer);
}
