package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.concordat.access.Doorway;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Link;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Tag;
import org.concordat.govuk.TaskList;
import org.concordat.govuk.TaskList.Task;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Grants;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Originated.Standing;
import org.concordat.sharing.Page;
import org.concordat.sharing.Reviews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page after signing in.
@Controller
class HomeController {

    private final Drafts drafts;
    private final Approvals approvals;
    private final Disclosures disclosures;
    private final Inbox inbox;
    private final Reviews reviews;
    private final Grants grants;
    private final WhoIsWho names;
    private final List<Doorway> doorways;

    HomeController(Drafts drafts, Approvals approvals, Disclosures disclosures, Inbox inbox, Reviews reviews,
                   Grants grants, WhoIsWho names, Collection<Doorway> doorways) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.disclosures = disclosures;
        this.inbox = inbox;
        this.reviews = reviews;
        this.grants = grants;
        this.names = names;
        this.doorways = doorways.stream().sorted(Comparator.comparingInt(Doorway::order)).toList();
    }

    @GetMapping("/home")
    Reply show(SignedIn who) {
        var viewer = names.viewer(who);
        var tasks = new ArrayList<Task>();
        if (viewer.is(Role.APPROVER)) {
            tasks.add(reviewing(who));
        }
        if (viewer.roles().stream().anyMatch(Role::receives)) {
            tasks.addAll(received(who));
        }
        if (viewer.is(Role.APPROVER)) {
            tasks.add(approving(who));
            tasks.add(granting(who));
        }
        if (viewer.is(Role.ORIGINATOR)) {
            tasks.add(task("Drafts you are writing", "/drafts", drafts.list(who).size(), false, Tag.Colour.BLUE));
        }
        if (viewer.is(Role.ORIGINATOR) || viewer.is(Role.APPROVER)) {
            tasks.add(unconfirmed(who));
        }
        return new HomePage(viewer.name(), viewer.bodyName(), TaskList.of("waiting", tasks), others(viewer, tasks));
    }

    private List<Task> received(SignedIn who) {
        var toAnswer = inbox.list(who, Optional.of(Inbox.Filter.TO_ANSWER), 0);
        var waiting = task("Received, to open or answer", "/inbox?filter=to-answer", toAnswer, it -> true,
                Tag.Colour.BLUE);
        var unopened = toAnswer.rows().stream().filter(it -> !it.accepted()).count();
        return List.of(
                unopened == 0 ? waiting : waiting.hint("You have not opened " + unopened + orMore(toAnswer.more())),
                task("Answers overdue", "/inbox?filter=overdue",
                        inbox.list(who, Optional.of(Inbox.Filter.OVERDUE), 0), it -> true, Tag.Colour.RED),
                task("Disposals to confirm", "/inbox?filter=to-dispose",
                        inbox.list(who, Optional.of(Inbox.Filter.TO_DISPOSE), 0), it -> true, Tag.Colour.RED));
    }

    private Task approving(SignedIn who) {
        return task("Waiting for your decision", "/approvals", approvals.waiting(who, 0),
                it -> !it.proposedBy().equals(who.officer()), Tag.Colour.BLUE);
    }

    private Task reviewing(SignedIn who) {
        return task("Broken glass to review", "/glass/reviews", reviews.outstanding(who, 0), it -> true, Tag.Colour.RED);
    }

    private Task granting(SignedIn who) {
        return task("Grants to decide on", "/grants", grants.waiting(who, 0), it -> true, Tag.Colour.BLUE);
    }

    private Task unconfirmed(SignedIn who) {
        return task("Recalled, and not every holder has confirmed disposal", "/disclosures?standing=recalled",
                disclosures.list(who, Optional.of(Standing.RECALLED), 0), it -> it.unconfirmed() > 0, Tag.Colour.RED);
    }

    private static <T> Task task(String title, String href, Page<T> page, Predicate<T> waits, Tag.Colour colour) {
        return task(title, href, page.rows().stream().filter(waits).count(), page.more(), colour);
    }

    private static Task task(String title, String href, long count, boolean more, Tag.Colour colour) {
        return new Task(title, null, href, count == 0 && !more
                ? Cell.of("None")
                : Cell.tag(Tag.of(count + orMore(more), colour)));
    }

    private static String orMore(boolean more) {
        return more ? " or more" : "";
    }

    /// The doors that no line above leads through.
    private List<Link> others(Viewer viewer, List<Task> tasks) {
        return doorways.stream()
                .filter(door -> door.roles().stream().anyMatch(viewer::is))
                .filter(door -> !door.href().equals("/home"))
                .filter(door -> tasks.stream().noneMatch(task -> leadsThrough(task, door)))
                .map(door -> new Link(door.words(), door.href()))
                .toList();
    }

    private static boolean leadsThrough(Task task, Doorway door) {
        return task.href() != null && task.href().replaceFirst("\\?.*", "").equals(door.href());
    }
}
