package org.concordat.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.casework.Cases;
import org.concordat.casework.Cases.Filter;
import org.concordat.casework.Cases.Line;
import org.concordat.govuk.Tag.Colour;
import org.concordat.govuk.TaskList.Task;
import org.concordat.kernel.BodyKind;
import org.concordat.sharing.web.HomeTasks;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.WhoIsWho;
import org.concordat.succession.LeftCases;
import org.concordat.succession.StandIns;
import org.springframework.stereotype.Component;

/// Cases on an officer's first page: for what they answer by law, what is theirs and overdue, of which nobody has told
/// whoever referred, what a colleague proposes to close, what is offered to them, and what nobody answers for.
@Component
class CaseTasks implements HomeTasks {

    private final Cases cases;
    private final StandIns standIns;
    private final WhoIsWho names;

    CaseTasks(Cases cases, StandIns standIns, WhoIsWho names) {
        this.cases = cases;
        this.standIns = standIns;
        this.names = names;
    }

    @Override
    public List<Task> of(SignedIn who, Viewer viewer) {
        var tasks = new ArrayList<Task>();
        if (viewer.is(Role.PREVENT_OFFICER) && viewer.bodyKind() == BodyKind.POLICE_FORCE) {
            byLaw(who, tasks);
            task(who, Filter.MINE, "Your cases of which something is overdue", Colour.RED,
                    it -> it.of().isOverdue(who.day())).ifPresent(tasks::add);
            task(who, Filter.SILENT, "Your cases of which whoever referred has not heard in time", Colour.RED, it -> true)
                    .ifPresent(tasks::add);
            task(who, Filter.CLOSING, "Cases that a colleague proposes to close: be the second person", Colour.BLUE, it -> true)
                    .ifPresent(tasks::add);
            task(who, Filter.OFFERED, "Cases offered to you", Colour.BLUE,
                    it -> it.open().filter(offer -> offer.taker().equals(who.officer())).isPresent()).ifPresent(tasks::add);
            task(who, Filter.ALARMS, "Cases for which nobody answers who should", Colour.RED, it -> true)
                    .ifPresent(tasks::add);
        }
        return tasks;
    }

    private void byLaw(SignedIn who, List<Task> tasks) {
        var owed = standIns.answeredFor(who);
        if (!owed.isEmpty()) {
            var known = names.bodies(who, owed.stream().map(LeftCases::body).collect(Collectors.toSet()));
            owed.forEach(it -> tasks.add(Task.counted("Open cases of " + known.body(it.body()) + ", for which you answer by law: take them on",
                    "/cases-left/" + it.body(), it.open(), Colour.RED)));
        }
    }

    private Optional<Task> task(SignedIn who, Filter filter, String title, Colour colour, Predicate<Line> waits) {
        return cases.list(who, Optional.of(filter), 0).seen().map(found ->
                HomeTasks.counted(title, CasePaths.CASES + "?filter=" + Paging.slug(filter), found, waits, colour));
    }
}
