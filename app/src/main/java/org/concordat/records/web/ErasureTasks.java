package org.concordat.records.web;

import java.util.List;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.Tag.Colour;
import org.concordat.govuk.TaskList.Task;
import org.concordat.records.Erasures;
import org.concordat.sharing.web.HomeTasks;
import org.springframework.stereotype.Component;

/// Erasures that wait for an administrator, on their first page: those that somebody else proposed.
@Component
class ErasureTasks implements HomeTasks {

    private final Erasures erasures;

    ErasureTasks(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public List<Task> of(SignedIn who, Viewer viewer) {
        return !viewer.is(Role.ADMINISTRATOR) ? List.of()
                : erasures.list(who, Erasures.Which.WAITING, 0).seen().map(found ->
                        HomeTasks.counted("Erasures from the record to decide on", ErasureController.ALL, found,
                                it -> !it.proposedBy().equals(who.officer()), Colour.BLUE)).stream().toList();
    }
}
