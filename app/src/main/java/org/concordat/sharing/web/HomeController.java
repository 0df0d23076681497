package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.access.Doorway;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Link;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Tag;
import org.concordat.govuk.TaskList;
import org.concordat.govuk.TaskList.Task;
import org.concordat.notices.Notices;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Corrections;
import org.concordat.sharing.Desk;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Grants;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Onwards;
import org.concordat.sharing.Originated.Standing;
import org.concordat.sharing.Replies;
import org.concordat.sharing.RetentionReviews;
import org.concordat.sharing.Reviews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page after signing in.
@Controller
class HomeController {

    private final Desk desk;
    private final Drafts drafts;
    private final Approvals approvals;
    private final Disclosures disclosures;
    private final Inbox inbox;
    private final Replies replies;
    private final Reviews reviews;
    private final Grants grants;
    private final Onwards onwards;
    private final Corrections corrections;
    private final RetentionReviews retention;
    private final Notices notices;
    private final Reasons reasons;
    private final List<HomeTasks> others;
    private final List<Doorway> doorways;

    HomeController(Desk desk, Drafts drafts, Approvals approvals, Disclosures disclosures, Inbox inbox, Replies replies,
                   Reviews reviews, Grants grants, Onwards onwards, Corrections corrections, RetentionReviews retention,
                   Notices notices, Reasons reasons, Collection<HomeTasks> others, Collection<Doorway> doorways) {
        this.desk = desk;
        this.drafts = drafts;
        this.approvals = approvals;
        this.disclosures = disclosures;
        this.inbox = inbox;
        this.replies = replies;
        this.reviews = reviews;
        this.grants = grants;
        this.onwards = onwards;
        this.corrections = corrections;
        this.retention = retention;
        this.notices = notices;
        this.reasons = reasons;
        this.others = List.copyOf(others);
        this.doorways = doorways.stream().sorted(Comparator.comparingInt(Doorway::order)).toList();
    }

    @GetMapping("/home")
    Reply show(SignedIn who) {
        return switch (desk.arrive(who)) {
            case Look.Seen<Desk.Arrival>(var arrival) -> page(who, arrival);
            case Look.Refused<Desk.Arrival>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private HomePage page(SignedIn who, Desk.Arrival arrival) {
        var tasks = new ArrayList<Task>();
        if (arrival.approvals()) {
            tasks.add(reviewing(who));
        }
        if (arrival.inbox()) {
            tasks.addAll(received(who));
        }
        if (arrival.approvals()) {
            tasks.add(approving(who));
            tasks.add(granting(who));
            tasks.add(lettingPassOn(who));
        }
        if (arrival.drafts()) {
            tasks.add(HomeTasks.counted("Drafts you are writing", "/drafts", seen(drafts.list(who, 0)), _ -> true, Tag.Colour.BLUE));
        }
        if (arrival.disclosures()) {
            tasks.add(unconfirmed(who));
            tasks.add(owed(who));
            tasks.add(retained(who));
        }
        var viewer = arrival.viewer();
        tasks.addAll(asked(who, viewer));
        others.forEach(each -> tasks.addAll(each.of(who, viewer)));
        tasks.addAll(told(who));
        return new HomePage(viewer.name(), viewer.bodyName(), TaskList.of("waiting", tasks), others(viewer, tasks));
    }

    /// What they were told and have not seen, and that mail to them comes back, if it does.
    private List<Task> told(SignedIn who) {
        var count = notices.count(who);
        var told = new ArrayList<Task>();
        if (count.unseen() > 0) {
            told.add(Task.counted("Notices you have not seen", "/notices", count.unseen(), Tag.Colour.BLUE));
        }
        if (count.bouncing()) {
            told.add(new Task("Mail to you comes back", "Mend your address, and you are told by mail again",
                    "/notices/settings", Cell.tag(Tag.of("Refused", Tag.Colour.RED))));
        }
        return told;
    }

    /// Of a list that is open to them. One that has closed in the meantime is a fault; the next page will say so.
    private static <T> T seen(Look<T> look) {
        return look.seen().orElseThrow();
    }

    private List<Task> received(SignedIn who) {
        var toAnswer = seen(inbox.list(who, Optional.of(Inbox.Filter.TO_ANSWER), 0));
        var waiting = HomeTasks.counted("Received, to open or answer", "/inbox?filter=to-answer", toAnswer, it -> true,
                Tag.Colour.BLUE);
        var unopened = toAnswer.rows().stream().filter(it -> !it.accepted()).count();
        return List.of(
                unopened == 0 ? waiting : waiting.hint("You have not opened " + unopened + orMore(toAnswer.more())),
                HomeTasks.counted("Answers overdue", "/inbox?filter=overdue",
                        seen(inbox.list(who, Optional.of(Inbox.Filter.OVERDUE), 0)), it -> true, Tag.Colour.RED),
                HomeTasks.counted("Corrections to confirm", OwedController.TO_CONFIRM, seen(corrections.toConfirm(who, 0)), it -> true,
                        Tag.Colour.RED),
                HomeTasks.counted("Disposals to confirm", "/inbox?filter=to-dispose",
                        seen(inbox.list(who, Optional.of(Inbox.Filter.TO_DISPOSE), 0)), it -> true, Tag.Colour.RED));
    }

    /// Named officers answer what is asked of their body; those who approve are shown what is overdue.
    private List<Task> asked(SignedIn who, Viewer viewer) {
        if (viewer.is(Role.DISCLOSURE_OFFICER) || viewer.is(Role.ORIGINATOR)) {
            return List.of(HomeTasks.counted("Asked of your body, to answer", "/asked?filter=to-answer",
                    seen(replies.list(who, Optional.of(Replies.Filter.TO_ANSWER), 0)), it -> true, Tag.Colour.BLUE));
        }
        return viewer.is(Role.APPROVER) ? List.of(HomeTasks.counted("Asked of your body, overdue", "/asked?filter=overdue",
                seen(replies.list(who, Optional.of(Replies.Filter.OVERDUE), 0)), it -> true, Tag.Colour.RED)) : List.of();
    }

    private Task approving(SignedIn who) {
        return HomeTasks.counted("Waiting for your decision", "/approvals", seen(approvals.waiting(who, 0)),
                it -> !it.proposedBy().equals(who.officer()), Tag.Colour.BLUE);
    }

    private Task reviewing(SignedIn who) {
        return HomeTasks.counted("Broken glass to review", "/glass/reviews", seen(reviews.outstanding(who, 0)), it -> true, Tag.Colour.RED);
    }

    private Task granting(SignedIn who) {
        return HomeTasks.counted("Grants to decide on", "/grants", seen(grants.waiting(who, 0)), it -> true, Tag.Colour.BLUE);
    }

    private Task lettingPassOn(SignedIn who) {
        return HomeTasks.counted("Asked to let pass on", "/onward", seen(onwards.waiting(who, 0)), it -> true, Tag.Colour.BLUE);
    }

    private Task owed(SignedIn who) {
        return HomeTasks.counted("Passed on, and corrected since", "/corrections", seen(corrections.owed(who, 0)), it -> true, Tag.Colour.RED);
    }

    private Task retained(SignedIn who) {
        var due = seen(retention.due(who, 0));
        return HomeTasks.counted("Shared, and due for review", RetentionController.PATH, due, _ -> true,
                due.rows().stream().anyMatch(it -> it.dueOn().isBefore(who.day())) ? Tag.Colour.RED : Tag.Colour.BLUE);
    }

    private Task unconfirmed(SignedIn who) {
        return HomeTasks.counted("Recalled, and not every holder has confirmed disposal", "/disclosures?standing=recalled",
                seen(disclosures.list(who, Optional.of(Standing.RECALLED), 0)), it -> it.unconfirmed() > 0, Tag.Colour.RED);
    }

    private static String orMore(boolean more) {
        return more ? " or more" : "";
    }

    /// The doors that no line above leads through.
    private List<Link> others(Viewer viewer, List<Task> tasks) {
        return doorways.stream()
                .filter(door -> door.isOpenTo(viewer))
                .filter(door -> !door.href().equals("/home"))
                .filter(door -> tasks.stream().noneMatch(task -> leadsThrough(task, door)))
                .map(door -> new Link(door.words(), door.href()))
                .toList();
    }

    private static boolean leadsThrough(Task task, Doorway door) {
        return task.href() != null && task.href().replaceFirst("\\?.*", "").equals(door.href());
    }
}
