package org.concordat.panels.web;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Option;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.kernel.OfficerId;
import org.concordat.panels.Acted;
import org.concordat.panels.Attended;
import org.concordat.panels.Consent;
import org.concordat.panels.ItemId;
import org.concordat.panels.SupportSession;
import org.concordat.panels.SupportSessions;
import org.concordat.panels.Supports;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Support of a case: consent to it, the plan, and who is given what to do.
@Controller
class SupportController {

    private static final String NOT_RECORDED = "This was not recorded";
    private static final String NOT_SET = "The action was not set";

    private final Supports supports;
    private final SupportSessions sessions;
    private final WhoIsWho names;
    private final PanelReplies replies;

    SupportController(Supports supports, SupportSessions sessions, WhoIsWho names, PanelReplies replies) {
        this.supports = supports;
        this.sessions = sessions;
        this.names = names;
        this.replies = replies;
    }

    @GetMapping({"/agenda-items/{id}/support", "/agenda-items/{id}/consent", "/agenda-items/{id}/plan",
        "/agenda-items/{id}/sessions", "/agenda-items/{id}/actions"})
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return at(who, id, it -> page(who, it, answers));
    }

    /// From what was told that it waits.
    @GetMapping("/support-steps/{id}")
    Reply step(SignedIn who, @PathVariable UUID id, Answers answers) {
        return supports.step(who, id).map(it -> show(who, it.value(), answers)).orElseGet(NotFoundPage::new);
    }

    /// Where nothing can be said of consent now the rules say why; what was sent before leads to its page, which says how it
    /// stands. And so for the others.
    @PostMapping("/agenda-items/{id}/consent")
    Reply consent(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return at(who, id, it -> {
            if (it.next().isEmpty()) {
                return refused(supports.saysNothing(who, it.of().id(), act), NOT_RECORDED, id);
            }
            var state = answers.oneOf("state", "what was said", it.next().stream().map(Consent.State::name).toList());
            var by = answers.oneOf("by", "who asked, or to whom it was said", ids(it.came()));
            var on = answers.date("on", "the day on which it was");
            on.given().filter(day -> day.isAfter(who.day())).ifPresent(day ->
                    answers.reject("on", "The day on which it was must be today or in the past"));
            on.given().filter(day -> day.isBefore(it.consentFrom())).ifPresent(day -> answers.reject("on", it.consents().isEmpty()
                    ? "The day on which it was must be " + When.on(it.consentFrom()) + " or later: a year before the case came to the panel"
                    : "The day on which it was must be " + When.on(it.consentFrom()) + " or later: what was said before was said then"));
            var how = Written.text(answers, "how", "how it was asked or said", Supports.HOW_MAX);
            return answers.ok() ? after(supports.consent(who, it.of().id(), act, Consent.State.valueOf(state.get()), how.get(), on.get(),
                    OfficerId.of(by.get())), NOT_RECORDED, id) : page(who, it, answers);
        });
    }

    @PostMapping("/agenda-items/{id}/plan")
    Reply plan(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return at(who, id, it -> {
            var words = Written.text(answers, "plan", "what support is for, and who gives it", Supports.PLAN_MAX);
            return answers.ok() ? after(supports.plan(who, it.of().id(), act, words.get()), "The plan was not written", id)
                    : page(who, it, answers);
        });
    }

    @PostMapping("/agenda-items/{id}/sessions")
    Reply session(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return at(who, id, it -> {
            var on = answers.date("session", "the day of the session");
            on.given().filter(day -> day.isAfter(who.day())).ifPresent(day ->
                    answers.reject("session", "The day of the session must be today or in the past"));
            var held = answers.oneOf("held", "whether it was held",
                    Arrays.stream(SupportSession.Came.values()).map(SupportSession.Came::name).toList());
            return answers.ok() ? after(sessions.record(who, it.of().id(), act, on.get(), SupportSession.Came.valueOf(held.get())),
                    "The session was not recorded", id) : page(who, it, answers);
        });
    }

    @PostMapping("/agenda-items/{id}/actions")
    Reply set(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return at(who, id, it -> {
            if (it.owners().isEmpty()) {
                return refused(supports.setsNone(who, it.of().id(), act), NOT_SET, id);
            }
            var what = Written.line(answers, "what", "what is to be done", Supports.WHAT_MAX);
            var owner = answers.oneOf("owner", "who does it", ids(it.owners()));
            var due = answers.date("due", "the day by which it is done");
            due.given().filter(day -> day.isBefore(who.day())).ifPresent(day ->
                    answers.reject("due", "The day by which it is done must be today or later"));
            return answers.ok() ? after(supports.set(who, it.of().id(), act, what.get(), OfficerId.of(owner.get()), due.get()),
                    NOT_SET, id) : page(who, it, answers);
        });
    }

    private Reply at(SignedIn who, UUID id, Function<Supports.Sight, Reply> work) {
        return supports.find(who, new ItemId(id)).map(work).orElseGet(NotFoundPage::new);
    }

    private Reply refused(Optional<Decision.Refused> why, String refused, UUID id) {
        return why.map(it -> after(new Acted.Refused(it), refused, id)).orElseGet(() -> new SeeOther(path(id)));
    }

    private Reply after(Acted came, String refused, UUID id) {
        return replies.after(came, refused, path(id), it -> path(id));
    }

    private static String path(UUID id) {
        return PanelPaths.to(new ItemId(id)) + "/support";
    }

    private SupportPage page(SignedIn who, Supports.Sight it, Answers answers) {
        var officers = it.came().stream().map(Attended::officer).collect(Collectors.toCollection(HashSet::new));
        it.consents().forEach(each -> officers.add(each.by()));
        it.plans().forEach(each -> officers.add(each.by()));
        it.sessions().forEach(each -> officers.add(each.by()));
        it.actions().forEach(each -> officers.add(each.owner()));
        var known = names.named(who, it.came().stream().map(Attended::body).collect(Collectors.toSet()), officers);
        return new SupportPage(it.of().id(), it.of().reference(), SupportWords.consents(it.consents(), known),
                SupportWords.plans(it.plans(), known), it.isReassessed(), it.isSuspended(), SupportWords.sessions(it.sessions(), known),
                SupportWords.actions("Actions", it.actions(), known, who.day()), it.next(), options(it.came(), known), it.mayPlan(),
                it.mayRecord(), options(it.owners(), known), answers);
    }

    private static List<String> ids(List<Attended> all) {
        return all.stream().map(it -> it.officer().toString()).toList();
    }

    private static List<Option> options(List<Attended> all, Known known) {
        return all.stream().map(it -> Option.of(it.officer().toString(), known.officer(it.officer()))
                .hint(known.body(it.body()))).toList();
    }
}
