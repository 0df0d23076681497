package org.concordat.api.web;

import java.util.List;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.api.Clients;
import org.concordat.govuk.Tag;
import org.concordat.govuk.TaskList.Task;
import org.concordat.sharing.web.HomeTasks;
import org.springframework.stereotype.Component;

/// On the first page of an officer whose body has systems: those that may act for them, and those that wait for their word.
@Component
class OwnSystemTasks implements HomeTasks {

    private final Clients clients;

    OwnSystemTasks(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Task> of(SignedIn who, Viewer viewer) {
        return clients.own(who).seen().filter(all -> !all.isEmpty()).map(all -> {
            long agreed = all.stream().filter(Clients.Own::agreed).count();
            return Task.counted("Systems of your body that may act for you", "/my-systems", agreed, Tag.Colour.GREY);
        }).stream().toList();
    }
}
