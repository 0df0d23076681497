package org.concordat.panels.web;

import java.util.ArrayList;
import java.util.List;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.Tag.Colour;
import org.concordat.govuk.TaskList.Task;
import org.concordat.panels.Engagement;
import org.concordat.panels.Engagements;
import org.concordat.sharing.web.HomeTasks;
import org.springframework.stereotype.Component;

/// On a provider’s first page: the support that they are asked for, and the sessions that they have not recorded in time.
@Component
class EngagementTasks implements HomeTasks {

    private final Engagements engagements;

    EngagementTasks(Engagements engagements) {
        this.engagements = engagements;
    }

    @Override
    public List<Task> of(SignedIn who, Viewer viewer) {
        var tasks = new ArrayList<Task>();
        if (viewer.is(Role.INTERVENTION_PROVIDER)) {
            engagements.list(who, 0).seen().ifPresent(found -> {
                tasks.add(HomeTasks.counted("Support that you are asked for", PanelPaths.ENGAGEMENTS, found,
                        it -> it.of().state() instanceof Engagement.State.Asked, Colour.BLUE));
                tasks.add(HomeTasks.counted("Support of which an answer or a session is late", PanelPaths.ENGAGEMENTS, found,
                        Engagements.Line::late, Colour.RED));
            });
        }
        return tasks;
    }
}
