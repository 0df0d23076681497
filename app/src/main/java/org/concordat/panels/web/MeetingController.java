package org.concordat.panels.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Option;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.kernel.OfficerId;
import org.concordat.panels.Action;
import org.concordat.panels.Actions;
import org.concordat.panels.Due;
import org.concordat.panels.DueCases;
import org.concordat.panels.Meeting;
import org.concordat.panels.MeetingId;
import org.concordat.panels.Meetings;
import org.concordat.partnership.Holder;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Meetings of panels: the viewer's list, one of them with their pack, and how one is called.
@Controller
class MeetingController {

    private static final String NOT_INVITED = "They were not invited";

    private final Meetings meetings;
    private final DueCases dueCases;
    private final Actions actions;
    private final WhoIsWho names;
    private final Reasons reasons;
    private final PanelReplies replies;

    MeetingController(Meetings meetings, DueCases dueCases, Actions actions, WhoIsWho names, Reasons reasons,
                      PanelReplies replies) {
        this.meetings = meetings;
        this.dueCases = dueCases;
        this.actions = actions;
        this.names = names;
        this.reasons = reasons;
        this.replies = replies;
    }

    @GetMapping("/meetings")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (meetings.list(who, Paging.asked(page))) {
            case Look.Seen<Page<Meeting>>(var found) -> list(who, found);
            case Look.Refused<Page<Meeting>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private MeetingsPage list(SignedIn who, Page<Meeting> found) {
        var viewer = names.viewer(who);
        var known = names.bodies(who, found.rows().stream().map(Meeting::panel).collect(Collectors.toSet()));
        var table = Table.of("Meetings", Column.of("Day"), Column.of("Panel"), Column.of("Time and place"),
                        Column.of("State"))
                .whenEmpty("You are invited to no meeting.")
                .rows(found.rows().stream().map(it -> List.of(Cell.link(When.on(it.on()), PanelPaths.to(it.id())),
                        Cell.of(known.body(it.panel())), Cell.of(it.place()),
                        it.off() == null ? Cell.of("") : Cell.tag(Tag.of("Called off", Tag.Colour.GREY)))).toList());
        return new MeetingsPage(table, Paging.of(found, PanelPaths.MEETINGS, Map.of()),
                due(who, viewer), actions(who), viewer.is(Role.PANEL_CHAIR));
    }

    private @Nullable Table due(SignedIn who, Viewer viewer) {
        var due = dueCases.of(who);
        return due.isEmpty() ? null : Table.of("What waits for a meeting", Column.of("Case"), Column.of("Why"), Column.of("By"),
                        Column.of("State"))
                .rows(due.stream().map(it -> List.of(link(it, viewer), Cell.of(it.why().words()), Cell.of(When.on(it.by())),
                        viewer.day().isAfter(it.by()) ? Cell.tag(Tag.of("Overdue", Tag.Colour.RED)) : Cell.of(""))).toList());
    }

    private @Nullable Table actions(SignedIn who) {
        var open = actions.open(who);
        return open.isEmpty() ? null : SupportWords.actions("What is to be done", open, names.named(who, Set.of(),
                open.stream().map(Action::owner).collect(Collectors.toSet())), who.day());
    }

    /// Its owner puts it on an agenda; the chair of the panel sees what came of it before.
    private static Cell link(Due it, Viewer viewer) {
        return viewer.is(Role.PREVENT_OFFICER) ? Cell.link(it.reference(), PanelPaths.agenda(it.of()), "on an agenda")
                : it.last().map(last -> Cell.link(it.reference(), PanelPaths.to(last))).orElseGet(() -> Cell.of(it.reference()));
    }

    @GetMapping("/meetings/new")
    Reply ask(SignedIn who, Answers answers) {
        return calling(who, open -> form(who, open, answers));
    }

    @PostMapping("/meetings")
    Reply call(SignedIn who, Answers answers) {
        var act = Act.of(answers);
        return calling(who, open -> {
            var on = answers.date("on", "the day of the meeting");
            on.given().filter(it -> it.isBefore(who.day())).ifPresent(it ->
                    answers.reject("on", "The day of the meeting must be today or later"));
            var place = Written.line(answers, "place", "the time and place", Meetings.PLACE_MAX);
            var guests = answers.manyOf("guests", "who is invited", ids(open));
            return answers.ok() ? replies.after(meetings.call(who, act, on.get(), place.get(), officers(guests.get())),
                    "The meeting was not called", PanelPaths.MEETINGS, it -> PanelPaths.to(new MeetingId(it)))
                    : form(who, open, answers);
        });
    }

    private Reply calling(SignedIn who, Function<List<Holder>, Reply> work) {
        return switch (meetings.mayCall(who)) {
            case Look.Seen<List<Holder>>(var open) -> work.apply(open.stream()
                    .filter(it -> !it.officer().equals(who.officer())).toList());
            case Look.Refused<List<Holder>>(var refused) -> RefusalPage.of("You cannot call a meeting of a panel",
                    reasons.failed(refused), PanelPaths.MEETINGS);
        };
    }

    private MeetingNewPage form(SignedIn who, List<Holder> open, Answers answers) {
        return new MeetingNewPage(options(who, open), answers);
    }

    @GetMapping("/meetings/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        return meetings.find(who, new MeetingId(id)).<Reply>map(it -> page(who, it)).orElseGet(NotFoundPage::new);
    }

    private MeetingPage page(SignedIn who, Meetings.Sight it) {
        var known = names.named(who, PanelWords.bodies(it.meeting(), it.invited(), it.agenda()),
                PanelWords.officers(it.meeting(), it.invited(), it.agenda()));
        var own = names.viewer(who).body();
        return new MeetingPage(it.meeting().id(), When.on(it.meeting().on()), PanelWords.meeting(it.meeting(), known),
                PanelWords.invited(it.invited(), known), PanelWords.came(it.came(), known), it.agenda().stream().map(item -> PanelWords.onAgenda(item,
                        it.papers().stream().filter(paper -> paper.of().equals(item.id())).toList(), own, known)).toList(),
                !it.guests().isEmpty(), it.mayRecord(), it.mayCallOff(), it.meeting().off() != null, it.chaired());
    }

    @GetMapping("/meetings/{id}/invitations")
    Reply more(SignedIn who, @PathVariable UUID id, Answers answers) {
        return inviting(who, id, open -> new InvitationPage(new MeetingId(id), options(who, open), answers));
    }

    @PostMapping("/meetings/{id}/invitations")
    Reply invite(SignedIn who, @PathVariable UUID id, Answers answers) {
        return inviting(who, id, open -> {
            var guests = answers.manyOf("guests", "who else is invited", ids(open));
            var path = PanelPaths.to(new MeetingId(id));
            return answers.ok() ? replies.after(meetings.invite(who, new MeetingId(id), officers(guests.get())),
                    NOT_INVITED, path, it -> path) : new InvitationPage(new MeetingId(id), options(who, open), answers);
        });
    }

    /// Where nobody is left to invite its page says who comes.
    private Reply inviting(SignedIn who, UUID id, Function<List<Holder>, Reply> work) {
        var path = PanelPaths.to(new MeetingId(id));
        return replies.where(meetings.mayInvite(who, new MeetingId(id)), NOT_INVITED, path,
                open -> open.isEmpty() ? new SeeOther(path) : work.apply(open));
    }

    private List<Option> options(SignedIn who, List<Holder> open) {
        return PanelWords.guests(open, names.bodies(who, open.stream().map(Holder::body).collect(Collectors.toSet())));
    }

    private static List<String> ids(List<Holder> open) {
        return open.stream().map(it -> it.officer().toString()).toList();
    }

    private static Set<OfficerId> officers(Set<String> ids) {
        return ids.stream().map(OfficerId::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
